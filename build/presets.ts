// The presets as the bundles carry them: without what only readers of the repository need, and without what nobody reads.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const DEFAULT_IMPORT = /^import (\w+) from '([^']+\/presets\/\w+\.json)' with \{ type: 'json' \};$/gm;

/** No code reads the source document of a number. */
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

/** As a namespace, a preset loses the keys that no module of the bundle reads; as a default import it would be whole. */
export const onlyWhatIsRead: Plugin = {
  name: 'only-what-is-read',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace(DEFAULT_IMPORT, "import * as $1 from '$2';");
      return { contents, loader: 'ts' };
    });
  },
};
