// dist/code.js: one IIFE, and a top-level function with JSDoc for every entry of the five tables in main.ts.
import { createContext, runInContext } from 'node:vm';
import { build, buildSync, type Plugin } from 'esbuild';
import type { PrintedDoc } from '../src/core/cells/functions.ts';
import { type Package, packagesIn } from './notices.ts';
import { withoutSources } from './presets.ts';
import { printStubs, type Tables } from './stubs.ts';
import type { Build } from './version.ts';
import { withoutDocs } from './without-docs.ts';

const GLOBAL_NAME = 'Tierwise';

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
    plugins: [loadedOnFirstUse('src/core/model/schema.ts', 'shapeProblems'), withoutSources, withoutDocs],
  });
  const code = bundle.outputFiles[0]?.text ?? '';
  const stubs = printStubs(GLOBAL_NAME, tablesOf(code), readDocs(root));
  return { text: `${code}\n${stubs}`, packages: packagesIn(root, bundle.metafile) };
}

/** Runs the bundle where there is no Google, no Node and no browser: it must do nothing on load but define. */
function tablesOf(code: string): Tables {
  const context = createContext(Object.create(null));
  return runInContext(`${code};${GLOBAL_NAME}`, context) as Tables;
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

/**
 * Makes one module (and what only it imports) evaluate when its function is first called. Google evaluates the whole
 * file for every cell that calculates, and zod would be most of that time.
 */
function loadedOnFirstUse(module: string, exported: string): Plugin {
  const name = module.slice(module.lastIndexOf('/') + 1);
  return {
    name: 'loaded-on-first-use',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`/${name.replace('.', '\\.')}$`) }, ({ importer, resolveDir, path, kind }) =>
        kind === 'import-statement' && importer ? { path: `${resolveDir}/${path}`, namespace: 'first-use' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'first-use' }, ({ path }) => ({
        contents: `export const ${exported} = (...args) => require(${JSON.stringify(path)}).${exported}(...args);`,
        resolveDir: path.slice(0, path.lastIndexOf('/')),
      }));
    },
  };
}
