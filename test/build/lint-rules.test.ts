// The lint rules of this project: a clock in core, a wide service, a second tolerance, a second rounding to cents.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tierwise-lint-'));
const rules = { preset: 'none' };
// The rules as this project names them: a rule is only asked about files that its glob finds.
const { plugins } = JSON.parse(readFileSync(join(root, '.biome.json'), 'utf8')) as {
  plugins: { path: string; includes: string[] }[];
};
for (const plugin of plugins) plugin.path = join(root, plugin.path);
writeFileSync(join(folder, 'biome.json'), JSON.stringify({ plugins, linter: { rules } }));

afterAll(() => rmSync(folder, { recursive: true }));

/** The lines of a file at that place that are told of. */
function linesTold(path: string, ...lines: string[]): number[] {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--reporter=json', path], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { start: { line: number } } }[] };
  return [...new Set(diagnostics.map(({ location }) => location.start.line))].sort((a, b) => a - b);
}

const ROUNDED = [
  'export const a = (x: number) => Math.round(x * 100) / 100;',
  'export const b = (x: number) => Math.floor(x * 100 + 0.5) / 100;',
  'export const c = (x: number, factor: number) => Math.round(x * factor) / factor;',
  'export const d = (x: number) => Math.abs(x) < 1e-9;',
  'export const e = (x: number) => x > 2.5E-7;',
];

it('core knows no clock, and the edge no service beyond the two scopes', () => {
  const lines = ['export const day = () => new Date();', 'export const files = () => DriveApp.getFiles();'];
  expect(linesTold('src/core/checks/made-up.ts', ...lines)).toEqual([1]);
  expect(linesTold('src/sheets/made-up.ts', ...lines)).toEqual([2]);
});

describe('exact numbers', () => {
  it('are not compared or rounded by hand in core and sidebar', () => {
    expect(linesTold('src/core/checks/made-up.ts', ...ROUNDED)).toEqual([1, 2, 3, 4, 5]);
    expect(linesTold('sidebar/made-up.ts', ...ROUNDED)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are where the one tolerance and the one rounding are', () => {
    expect(linesTold('src/core/exact/made-up.ts', ...ROUNDED)).toEqual([]);
  });

  it('are not what counts of places, days and powers are', () => {
    const counts = [
      'export const a = (x: number) => Math.floor(x / 26);',
      'export const b = (x: number) => Math.round(x);',
      'export const c = 1e6;',
      'export const d = (x: number, step: number) => Math.round(x / step) * step;',
    ];
    expect(linesTold('src/core/checks/made-up.ts', ...counts)).toEqual([]);
  });
});
