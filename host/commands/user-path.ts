import { resolve } from 'node:path';

/** npm runs a script in the project's folder; what a person types is meant from the folder they are in. */
export function userPath(path: string): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  return resolve(script === 'tierwise' && INIT_CWD ? INIT_CWD : process.cwd(), path);
}
