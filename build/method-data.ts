// Tables of core that are empty in the page's bundle: `fillMethod` fills them with what the add-on sends.
import type { Plugin } from 'esbuild';

const EMPTY: Readonly<Record<string, string>> = {
  'model/preset-models.ts': 'export const PRESETS = {}, LABEL_LISTS = {}, OPEN = Number.MAX_SAFE_INTEGER;',
  'model/fields.ts': 'export const FIELDS = {}, FIELD_NAMES = [], OPTIONAL_HEADERS = {}, OPTIONAL_COLUMNS = [];',
  'systems/systems.ts': 'export const SYSTEMS = [], NEEDS = {};',
  'composite/sentences.ts': 'export const REASONS = {}, FLAGS = {};',
};

export const filledByTheAddOn: Plugin = {
  name: 'filled-by-the-add-on',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, ({ path }) => {
      const contents = EMPTY[path.split(/[\\/]/).slice(-2).join('/')];
      return contents === undefined ? null : { contents };
    });
  },
};
