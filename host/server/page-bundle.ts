import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface PageBundle {
  script: string;
  style: string;
  /** Runs inside the sidebar's frame before its own script. */
  frameScript: string;
}

let built: Promise<PageBundle> | undefined;

/** The page's code and looks, built in memory when the first server of the process starts. */
export function pageBundle(): Promise<PageBundle> {
  built ??= buildPage();
  return built;
}

async function buildPage(): Promise<PageBundle> {
  const [page, frame] = await Promise.all([bundled('main.ts', 'page.css'), bundled('sidebar/frame-script.ts')]);
  return { script: page('.js'), style: page('.css'), frameScript: frame('.js') };
}

async function bundled(...entries: string[]): Promise<(ending: string) => string> {
  const { outputFiles } = await build({
    entryPoints: entries.map((entry) => fileURLToPath(new URL(`../page/${entry}`, import.meta.url))),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    outdir: 'out',
    logLevel: 'error',
  });
  return (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
}
