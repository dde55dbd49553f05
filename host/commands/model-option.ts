// The option --model: a file, or the name of a preset.
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Host } from '../host.ts';
import { saveModel } from './score-workbook.ts';
import { userPath } from './user-path.ts';

interface ModelOption {
  /** What the sentence about a problem begins with: the file, if it is one. */
  where: string;
  text: string;
}

/** A file's text, or the name of a preset for the bundle to look up. */
export function modelOption(model: string | undefined): ModelOption | undefined {
  if (model === undefined) return undefined;
  const path = userPath(model);
  if (/^[\w-]+$/.test(model) && !existsSync(path)) return { where: '', text: model };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Error(`There is no model file ${model}: check the name, or give a preset such as methodology.`);
  if (stats.isDirectory()) throw new Error(`${model} is a folder: give a model file (.json) or a preset's name.`);
  return { where: `${model}: `, text: readFileSync(path, 'utf8') };
}

export function useModel(host: Host, { where, text }: ModelOption): void {
  try {
    saveModel(host, text);
  } catch (error) {
    throw new Error(`${where}${(error as Error).message}`);
  }
}
