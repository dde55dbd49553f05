// What the built files say of themselves: version and commit.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Build {
  readonly version: string;
  /** Empty where there is no git, as in an unpacked archive. */
  readonly commit: string;
}

export function buildOf(root: string): Build {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  return { version, commit: commitOf(root) };
}

function commitOf(root: string): string {
  try {
    const head = execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return String(head).trim();
  } catch {
    return '';
  }
}
