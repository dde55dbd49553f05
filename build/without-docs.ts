// The bundles carry no docs of functions: they stand above the stubs, where Sheets reads them.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

export const withoutDocs: Plugin = {
  name: 'without-docs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]systems[\\/]cell-function\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace('HAS_DOCS = true', 'HAS_DOCS = false');
      return { contents, loader: 'ts' };
    });
  },
};
