// dist/sidebar.html: one file, nothing remote, and nothing in its script that HtmlService would misread.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { filledByTheAddOn } from './method-data.ts';
import { onlyWhatIsRead, withoutSources } from './presets.ts';
import { withoutDocs } from './without-docs.ts';

export async function bundleSidebar(root: string): Promise<string> {
  const [script, style] = await Promise.all([bundle(root, 'main.tsx'), bundle(root, 'style.css')]);
  const hazard = /`|<\/script|<\?/i.exec(script);
  if (hazard) throw new Error(`The sidebar's script contains ${hazard[0]}, which Google's HtmlService corrupts`);
  // A function as replacement: `$&` in the script must stay as it is.
  return readFileSync(`${root}sidebar/index.html`, 'utf8')
    .replace('/*STYLE*/', () => style)
    .replace('/*SCRIPT*/', () => script);
}

async function bundle(root: string, entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}sidebar/${entry}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    // HtmlService strips `//` inside template literals of inline scripts.
    supported: { 'template-literal': false },
    minify: true,
    legalComments: 'none',
    // The compiler checks JSX by the automatic runtime; calls of `h` are shorter.
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
    inject: [`${root}sidebar/jsx.ts`],
    plugins: [withoutDocs, filledByTheAddOn, onlyWhatIsRead, withoutSources],
  });
  return (outputFiles[0]?.text ?? '').trim();
}
