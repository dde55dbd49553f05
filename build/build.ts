// src + sidebar -> dist: the three files that are pushed to Google; and the tables of the method's pages.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleServer } from './bundle-server.ts';
import { bundleSidebar } from './bundle-sidebar.ts';
import { buildDemo } from './demo.ts';
import { manifestText } from './manifest.ts';
import { renewMethod } from './method.ts';
import { bannerText, noticesPage } from './notices.ts';
import { buildOf } from './version.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
const OUTPUTS = ['code.js', 'sidebar.html', 'appsscript.json'];
/** With the timed schedule, which needs a third scope. */
const isScheduled = process.argv.includes('--schedule');
/** And the page that shows it without a server. */
const hasDemo = process.argv.includes('--demo');
const SOURCES = ['src', 'sidebar', 'build'];

if (!(process.argv.includes('--if-stale') && isFresh())) await build();

async function build(): Promise<void> {
  const entry = isScheduled ? 'main-scheduled.ts' : 'main.ts';
  const of = buildOf(root);
  const [code, sidebar] = await Promise.all([bundleServer(root, of, entry), bundleSidebar(root, of)]);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(`${dist}code.js`, `/*\n${bannerText(of, code.packages)}\n*/\n${code.text}`);
  writeFileSync(`${dist}sidebar.html`, withComment(sidebar.text, bannerText(of, sidebar.packages)));
  writeFileSync(`${dist}appsscript.json`, manifestText(root, isScheduled));
  renewMethod();
  const packages = [...new Map([...code.packages, ...sidebar.packages].map((each) => [each.name, each])).values()];
  writeFileSync(`${root}THIRD_PARTY_NOTICES.md`, noticesPage(packages.sort((a, b) => (a.name < b.name ? -1 : 1))));
  if (hasDemo) await buildDemo(root);
}

/** After the line that says what kind of page it is. */
function withComment(page: string, comment: string): string {
  const end = page.indexOf('\n') + 1;
  return `${page.slice(0, end)}<!--\n${comment}\n-->\n${page.slice(end)}`;
}

/** Every output is younger than every source. */
function isFresh(): boolean {
  const built = OUTPUTS.map((name) => modifiedAt(dist + name));
  const sources = SOURCES.flatMap((folder) =>
    readdirSync(root + folder, { recursive: true }).map((path) => `${root}${folder}/${String(path)}`),
  );
  return Math.min(...built) > Math.max(...[...sources, `${root}package.json`].map(modifiedAt));
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
