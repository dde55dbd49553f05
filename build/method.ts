// docs/method: what the pages say of the presets and of the product is put into them, between marks. See insert.ts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentsOf, resolutionsIn } from './method/contents.ts';
import { inserted, type Makers, type Page } from './method/insert.ts';
import { valueText } from './method/preset-values.ts';
import { shownLines } from './method/shows.ts';
import { bandLines, labelLines, numberLines, recordLines, rubricLines } from './method/tables.ts';

const FOLDER = fileURLToPath(new URL('../docs/method/', import.meta.url));

export function methodPages(): Page[] {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
  return names.sort().map((file) => ({ file, text: readFileSync(FOLDER + file, 'utf8') }));
}

/** The pages as they should be. @throws a sentence when a page asks for what is not there */
export function renewed(pages: readonly Page[]): Page[] {
  const makers: Makers = {
    bands: bandLines,
    labels: labelLines,
    rubric: rubricLines,
    record: recordLines,
    numbers: numberLines,
    value: ({ name, options }) => [valueText(name, options.unit)],
    shows: ({ name }) => shownLines(name),
    contents: ({ name }) => contentsOf(name, pages),
    resolutions: () => [resolutionsIn(pages)],
  };
  return pages.map((page) => ({ ...page, text: inserted(page, makers) }));
}

export function renewMethod(): void {
  const pages = methodPages();
  renewed(pages).forEach(({ file, text }, k) => {
    if (text !== pages[k]?.text) writeFileSync(FOLDER + file, text);
  });
}
