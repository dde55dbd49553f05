// The presets as the bundles carry them: without what only readers of the repository need, and without what nobody reads.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const FROM_PRESETS = /^import \{([^}]+)\} from '([^']+)\/presets\.ts';$/gm;
const PRESETS = fileURLToPath(new URL('../src/core/model/presets/', import.meta.url));

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

/** As a namespace, a preset loses the keys that no module of the bundle reads; handed on by presets.ts it would be whole. */
export const onlyWhatIsRead: Plugin = {
  name: 'only-what-is-read',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace(FROM_PRESETS, namespaces);
      return { contents, loader: 'ts' };
    });
  },
};

/** `{ methods, pointBands }` -> a namespace of methods.json, and what is no preset as before. */
function namespaces(_: string, names: string, folder: string): string {
  const others: string[] = [];
  const imports = names
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
    .flatMap((each) => {
      const [name = '', local = name] = each.split(' as ');
      if (existsSync(`${PRESETS}${name}.json`)) return `import * as ${local} from '${folder}/presets/${name}.json';`;
      others.push(each);
      return [];
    });
  if (others.length > 0) imports.push(`import { ${others.join(', ')} } from '${folder}/presets.ts';`);
  return imports.join('\n');
}
