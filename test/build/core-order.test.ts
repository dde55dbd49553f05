import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const core = fileURLToPath(new URL('../../src/core/', import.meta.url));

/** Each folder may use itself and those before it. */
const ORDER = [
  'exact',
  'model',
  'read',
  'composite',
  'systems',
  'checks',
  'whatif',
  'explain',
  'log',
  'tabs',
  'sql',
  'panel',
  'cells',
];

const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function arrowsOf(file: string): string[] {
  const source = readFileSync(core + file, 'utf8');
  return [...source.matchAll(/from '(\.[^']+)'/g)].map(([, path]) =>
    relative(core, resolve(dirname(core + file), path as string)),
  );
}

const folderOf = (file: string) => file.split('/')[0] as string;

it('has no file outside of the folders of the order', () => {
  expect(files.map(folderOf).filter((folder) => !ORDER.includes(folder))).toEqual([]);
  expect(new Set(files.map(folderOf))).toEqual(new Set(ORDER));
});

it('has no arrow that runs back', () => {
  const back = files.flatMap((file) =>
    arrowsOf(file)
      .filter((target) => ORDER.indexOf(folderOf(target)) > ORDER.indexOf(folderOf(file)))
      .map((target) => `${file} -> ${target}`),
  );
  expect(back).toEqual([]);
});
