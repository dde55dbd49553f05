// What the first page lists of the others: the systems of a part with documents and state, and the resolutions.
import type { Page } from './insert.ts';
import { anchor, table } from './text.ts';

export interface Section {
  /** `S12 Composite tier` */
  readonly heading: string;
  readonly text: string;
}

/**
 * The sections of the systems of a page.
 * @internal a test goes through every section
 */
export function sectionsOf({ text }: Page): Section[] {
  return text
    .split(/^## (?=S\d+ )/m)
    .slice(1)
    .map((section) => ({ heading: section.slice(0, section.indexOf('\n')), text: section }));
}

export function contentsOf(file: string, pages: readonly Page[]): string[] {
  const page = pages.find((each) => each.file === file);
  if (!page) throw new Error(`docs/method has no page "${file}"`);
  const rows = sectionsOf(page).map(({ heading, text }) => [
    `[${heading}](${file}#${anchor(heading)})`,
    [...new Set(Array.from(text.matchAll(/^- (\d{3}|Ours)[,:]/gm), ([, name]) => name?.toLowerCase()))].join(', '),
    /^\*\*State: (.+?)\.\*\*/m.exec(text)?.[1] ?? '',
  ]);
  return table(['System', 'Documents', 'State'], rows);
}

export function resolutionsIn(pages: readonly Page[]): string {
  const places = pages.flatMap(({ file, text }) =>
    Array.from(text.matchAll(/<a id="x(\d+)">/g), ([, x]) => ({ x: Number(x), file })),
  );
  places.sort((a, b) => a.x - b.x);
  return places.map(({ x, file }) => `[X${x}](${file}#x${x})`).join(' · ');
}
