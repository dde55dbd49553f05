// dist/code.js: one IIFE, and a top-level function with JSDoc for every entry of the five tables in main.ts. Google
// evaluates the whole file for every cell that calculates and every menu that opens: what they do not need waits.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build, buildSync, type Plugin } from 'esbuild';
import type { PrintedDoc } from '../src/core/cells/functions.ts';
import { type Package, packagesIn } from './notices.ts';
import { withoutSources } from './presets.ts';
import { printStubs, type TablesOnFirstUse } from './stubs.ts';
import type { Build } from './version.ts';
import { withoutDocs } from './without-docs.ts';

const GLOBAL_NAME = 'Tierwise';

/** Modules that most cells need nothing of, with what is called of them: zod, and the reading of whole tables. */
const FIRST_USE = [
  { module: 'src/core/model/schema.ts', functions: ['shapeProblems'] },
  { module: 'src/core/cells/table.ts', functions: ['segmentTable', 'segmentExplain'] },
] as const;
const TABLE = /^export \{ (.+) \} from '(.+)';$/gm;

/** A built file and what stands in it of others. */
export interface Bundle {
  readonly text: string;
  readonly packages: readonly Package[];
}

/** @param entry file of src/sheets that exports the tables */
export async function bundleServer(root: string, of: Build, entry = 'main.ts'): Promise<Bundle> {
  const bundle = await build({
    entryPoints: [`${root}src/sheets/${entry}`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: GLOBAL_NAME,
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    metafile: true,
    define: { BUILD: JSON.stringify(of) },
    plugins: [tablesOnFirstUse(entry), ...FIRST_USE.map(functionsOnFirstUse), withoutSources, withoutDocs],
  });
  const code = bundle.outputFiles[0]?.text ?? '';
  const stubs = printStubs(GLOBAL_NAME, tablesOf(code), readDocs(root));
  return { text: `${code}\n${stubs}`, packages: packagesIn(root, bundle.metafile) };
}

/** Runs the bundle where there is no Google, no Node and no browser: it must do nothing on load but define. */
function tablesOf(code: string): TablesOnFirstUse {
  const context = createContext(Object.create(null));
  return runInContext(`${code};${GLOBAL_NAME}`, context) as TablesOnFirstUse;
}

function readDocs(root: string): Record<string, PrintedDoc> {
  const { outputFiles } = buildSync({
    entryPoints: [`${root}src/core/cells/functions.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'docs',
  });
  const context = createContext(Object.create(null));
  return runInContext(`${outputFiles[0]?.text};docs.functionDocs()`, context) as Record<string, PrintedDoc>;
}

/** Each table of the entry becomes a function that evaluates its module, and what that imports, and gives the table. */
function tablesOnFirstUse(entry: string): Plugin {
  return {
    name: 'tables-on-first-use',
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`/src/sheets/${entry.replace('.', '\\.')}$`) }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(TABLE, (_, names: string, from: string) =>
          onFirstUse(names.split(', '), from, (name, module) => `() => ${module}.${name}`),
        ),
      }));
    },
  };
}

/** The functions of a module evaluate it, and what only it imports, when one of them is called. */
function functionsOnFirstUse({ module, functions }: (typeof FIRST_USE)[number]): Plugin {
  const name = module.slice(module.lastIndexOf('/') + 1);
  return {
    name: 'functions-on-first-use',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`/${name.replace('.', '\\.')}$`) }, ({ importer, resolveDir, path, kind }) =>
        kind === 'import-statement' && importer ? { path: `${resolveDir}/${path}`, namespace: name } : undefined,
      );
      onLoad({ filter: /.*/, namespace: name }, ({ path }) => ({
        contents: onFirstUse(functions, path, (each, loaded) => `(...args) => ${loaded}.${each}(...args)`),
        resolveDir: path.slice(0, path.lastIndexOf('/')),
      }));
    },
  };
}

function onFirstUse(names: readonly string[], from: string, value: (name: string, module: string) => string): string {
  const module = `require(${JSON.stringify(from)})`;
  return names.map((name) => `export const ${name} = ${value(name, module)};`).join('\n');
}
