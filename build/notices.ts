// The notices of the packages that ship in dist: their page for readers, and a banner for each file.
import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import type { Build } from './version.ts';

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** "Copyright (c) 2025 …", a line each. */
  readonly copyright: readonly string[];
  /** The text of the license without title and copyright. */
  readonly terms: string;
}

const IN_PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The packages whose code stands in the output, by name. */
export function packagesIn(root: string, metafile: Metafile): Package[] {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const names = inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (IN_PACKAGE.exec(path)?.[1] ?? []) : [],
  );
  return [...new Set(names)].sort().map((name) => packageOf(`${root}node_modules/${name}/`, name));
}

/** @throws a sentence for a package without a license file: it may not ship */
function packageOf(folder: string, name: string): Package {
  const { version, license } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as Record<string, string>;
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (file === undefined || !version || !license) throw new Error(`${name} ships no license: it cannot stand in dist`);
  const parts = readFileSync(folder + file, 'utf8')
    .replaceAll('\r', '')
    .trim()
    .split(/\n\s*\n/);
  const isCopyright = (part: string) => /^\s*copyright\b/i.test(part);
  const copyright = parts.filter(isCopyright).flatMap((part) => part.split('\n').map((line) => line.trim()));
  const isTitle = (part: string) => !part.trim().includes('\n') && /license( \(\w+\))?$/i.test(part.trim());
  const terms = parts.filter((part) => !isCopyright(part) && !isTitle(part)).join('\n\n');
  return { name, version, license, copyright, terms };
}

/** One text of terms is said once for all packages under it. */
function byTerms(packages: readonly Package[]): [string, Package[]][] {
  const groups = new Map<string, Package[]>();
  for (const each of packages) {
    const key = each.terms.replace(/\s+/g, ' ');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => [group[0]?.terms ?? '', group]);
}

const titleOf = ({ name, version, license, copyright }: Package) =>
  `${name} ${version}, ${license}. ${copyright.join(' ')}`;

/** What stands at the top of a built file, without comment marks. */
export function bannerText({ version, commit }: Build, packages: readonly Package[]): string {
  const included = byTerms(packages).map(([terms, group]) => `${group.map(titleOf).join('\n')}\n\n${terms}`);
  const built = commit ? `${version}, built from ${commit}` : version;
  return [`Tierwise ${built}. Apache License, Version 2.0.`, 'It includes:', ...included].join('\n\n');
}

export function noticesPage(packages: readonly Package[]): string {
  const sections = byTerms(packages).map(([terms, group]) => {
    const list = group.map(
      (each) => `- **${each.name} ${each.version}** (${each.license}): ${each.copyright.join(' ')}`,
    );
    return `${list.join('\n')}\n\n${terms.replace(/^/gm, '> ').replace(/ +$/gm, '')}`;
  });
  const opening =
    'The built files of Tierwise (`dist/code.js`, `dist/sidebar.html`) include code of these packages. The build writes this\npage from what it bundled, and the same notices at the top of both files.';
  return `# Third-party notices\n\n${opening}\n\n${sections.join('\n\n')}\n`;
}
