// dist/sidebar.html: one file, nothing remote, and nothing in its script that HtmlService would misread.
import { readFileSync } from 'node:fs';
import { type BuildResult, build } from 'esbuild';
import type { Bundle } from './bundle-server.ts';
import { filledByTheAddOn } from './method-data.ts';
import { packagesIn } from './notices.ts';
import { onlyWhatIsRead, withoutSources } from './presets.ts';
import type { Build } from './version.ts';
import { withoutDocs } from './without-docs.ts';

export async function bundleSidebar(root: string, of: Build): Promise<Bundle> {
  const [page, sheet] = await Promise.all([bundle(root, of, 'main.tsx'), bundle(root, of, 'style.css')]);
  const [script, style] = [textOf(page), textOf(sheet)];
  const hazard = /`|<\/script|<\?/i.exec(script);
  if (hazard) throw new Error(`The sidebar's script contains ${hazard[0]}, which Google's HtmlService corrupts`);
  // A function as replacement: `$&` in the script must stay as it is.
  const text = readFileSync(`${root}sidebar/index.html`, 'utf8')
    .replace('/*STYLE*/', () => style)
    .replace('/*SCRIPT*/', () => script);
  return { text, packages: packagesIn(root, page.metafile) };
}

type Built = BuildResult<{ write: false; metafile: true }>;

const textOf = ({ outputFiles }: Built) => (outputFiles[0]?.text ?? '').trim();

function bundle(root: string, of: Build, entry: string): Promise<Built> {
  return build({
    entryPoints: [`${root}sidebar/${entry}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    // HtmlService strips `//` inside template literals of inline scripts.
    supported: { 'template-literal': false },
    minify: true,
    legalComments: 'none',
    metafile: true,
    define: { BUILD: JSON.stringify(of) },
    // The compiler checks JSX by the automatic runtime; calls of `h` are shorter.
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
    inject: [`${root}sidebar/jsx.ts`],
    plugins: [withoutDocs, filledByTheAddOn, onlyWhatIsRead, withoutSources],
  });
}
