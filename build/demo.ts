// docs/demo: the sheet page with the sample accounts and the built add-on, all in the browser, for a place to look.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { pageBundle } from '../host/server/page-bundle.ts';

const HTML = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tierwise</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"><script src="demo.js" defer></script></head>
<body></body>
</html>
`;

/** Texts that the page carries: what was built into dist, the sample, and the script of the panel's frame. */
function texts(root: string, frameScript: string): Plugin {
  const of: Readonly<Record<string, () => string>> = {
    'dist:code.js': () => readFileSync(`${root}dist/code.js`, 'utf8'),
    'dist:sidebar.html': () => readFileSync(`${root}dist/sidebar.html`, 'utf8'),
    'sample:accounts.csv': () => readFileSync(`${root}host/samples/accounts.csv`, 'utf8'),
    'frame:script': () => frameScript,
  };
  return {
    name: 'texts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(dist|sample|frame):/ }, ({ path }) => ({ path, namespace: 'text' }));
      onLoad({ filter: /.*/, namespace: 'text' }, ({ path }) => ({ contents: of[path]?.() ?? '', loader: 'text' }));
    },
  };
}

/** The page asks itself and not a server; what Node gives the host comes from the browser. */
function inTheBrowser(root: string): Plugin {
  return {
    name: 'in-the-browser',
    setup({ onResolve }) {
      onResolve({ filter: /^node:/ }, () => ({ path: `${root}host/demo/node.ts` }));
      onResolve({ filter: /^csv-\w+\/sync$/ }, ({ path }) => ({
        path: `${root}node_modules/${path.replace('/', '/dist/esm/')}.js`,
      }));
      onResolve({ filter: /\/api\.ts$/ }, ({ importer }) =>
        /host[\\/]page[\\/]/.test(importer) ? { path: `${root}host/demo/api.ts` } : undefined,
      );
    },
  };
}

export async function buildDemo(root: string): Promise<void> {
  const folder = `${root}docs/demo/`;
  const { frameScript } = await pageBundle();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await build({
    entryPoints: { demo: `${root}host/page/main.ts`, style: `${root}host/page/page.css` },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    define: { 'import.meta.url': 'document.baseURI', 'process.env.TZ': 'globalThis.zone_' },
    plugins: [texts(root, frameScript), inTheBrowser(root)],
    logLevel: 'error',
  });
  writeFileSync(`${folder}index.html`, HTML);
}
