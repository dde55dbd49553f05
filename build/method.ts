// docs/method: the build puts the presets' tables into the pages, between marks; run alone, this says what is out of date.
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

/** Writes the pages that are out of date. */
export function renewMethod(): void {
  for (const { file, text } of stalePages()) writeFileSync(FOLDER + file, text);
}

function stalePages(): Page[] {
  const pages = methodPages();
  return renewed(pages).filter(({ text }, k) => text !== pages[k]?.text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file } of stalePages()) {
    console.error(`docs/method/${file} is out of date: npm run build writes it anew, then commit it`);
    process.exitCode = 1;
  }
}
