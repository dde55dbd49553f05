// The presets name the source document of every number, for readers of the repository: no code reads it.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

export const withoutSources: Plugin = {
  name: 'without-sources',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]presets[\\/]\w+\.json$/ }, ({ path }) => {
      const preset: unknown = JSON.parse(readFileSync(path, 'utf8'));
      const contents = JSON.stringify(preset, (key, value) => (key === 'source' ? undefined : value));
      return { contents, loader: 'json' };
    });
  },
};
