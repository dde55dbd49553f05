// A file of this folder in a process of its own: as plain JavaScript, so that nothing is paid for its types.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/tierwise-bench/', import.meta.url));
const HEAP_MB = 8_000;
const built = new Set<string>();

export function freshly(file: string, ...args: readonly string[]): string {
  const outfile = `${FOLDER}${file.replace(/\.ts$/, '.mjs')}`;
  if (!built.has(file)) {
    mkdirSync(FOLDER, { recursive: true });
    buildSync({
      entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      define: { 'import.meta.url': JSON.stringify(new URL(file, import.meta.url).href) },
    });
    built.add(file);
  }
  return execFileSync(process.execPath, [`--max-old-space-size=${HEAP_MB}`, outfile, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
