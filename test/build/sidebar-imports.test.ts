// The page computes nothing about scores itself: it calls core, and of the sheet edge it has nothing.
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const { metafile } = await build({
  entryPoints: ['sidebar/main.tsx'],
  bundle: true,
  write: false,
  metafile: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
});
const inputs = Object.entries(metafile.inputs);
/** What is left of each file once nobody's exports are gone. */
const left = Object.values(metafile.outputs).flatMap(({ inputs: parts }) => Object.entries(parts));
const isBundled = (part: RegExp) =>
  left.filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && part.test(path)).map(([path]) => path);
/** Modules of core that the sidebar itself imports, by folder. */
const called = inputs
  .filter(([path]) => path.startsWith('sidebar/'))
  .flatMap(([, { imports }]) => imports.map(({ path }) => path))
  .filter((path) => path.startsWith('src/'));

it('has none of the sheet edge, none of the schema, and no package but preact', () => {
  expect(isBundled(/^src\/(?!core\/)/)).toEqual([]);
  expect(isBundled(/schema\.ts$/)).toEqual([]);
  expect(isBundled(/node_modules\/(?!@?preact\/)/)).toEqual([]);
});

it('calls core for everything that is said of scores', () => {
  for (const path of ['checks/overview.ts', 'whatif/compare.ts', 'explain/explain.ts', 'model/resolve.ts']) {
    expect(called).toContain(`src/core/${path}`);
  }
});
