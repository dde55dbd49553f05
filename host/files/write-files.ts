import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface OutputFile {
  path: string;
  shownPath: string;
  content: string | Uint8Array;
}

/** Writes all files or none: each is written beside its place first, then all are moved there. */
export function writeFiles(files: OutputFile[]): void {
  const drafts: string[] = [];
  try {
    for (const file of files) {
      const draft = `${file.path}.${process.pid}.tmp`;
      drafts.push(draft);
      attempt(file, () => writeFileSync(draft, file.content));
    }
    for (const [index, file] of files.entries()) attempt(file, () => renameSync(drafts[index] as string, file.path));
  } catch (error) {
    for (const draft of drafts) rmSync(draft, { force: true });
    throw error;
  }
}

/** Fails before the work starts, not after it. */
export function requireWritable(files: Pick<OutputFile, 'path' | 'shownPath'>[]): void {
  for (const file of files) {
    attempt(file, () => {
      if (statSync(file.path, { throwIfNoEntry: false })?.isDirectory())
        throw Object.assign(new Error(), { code: 'EISDIR' });
      accessSync(dirname(file.path), constants.W_OK);
    });
  }
}

/** For a folder that is ours to make. */
export const makeFolderOf = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
};

function attempt({ shownPath }: Pick<OutputFile, 'shownPath'>, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new Error(`${shownPath} cannot be written (${reason(error)}): choose another place with --out or --report.`);
  }
}

function reason(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'its folder does not exist';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no permission';
  return code === 'EISDIR' ? 'it is a folder' : (code ?? 'unknown reason');
}
