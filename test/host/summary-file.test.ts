// The summary in the file that `score --out` writes: formulas as a file has them, with the numbers that they give.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLineIn } from './command-line-in.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/accounts.csv', import.meta.url));
const SUMMARY = 'Tierwise summary';
const { folder, cli } = commandLineIn('tierwise-summary-');

let sheet: ExcelJS.Worksheet;

beforeAll(async () => {
  const { status, stderr } = await cli('score', FIXTURE, '--as-of', '2026-06-30', '--out', 'summary.xlsx');
  expect([status, stderr]).toEqual([0, '']);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, 'summary.xlsx'));
  sheet = book.getWorksheet(SUMMARY) as ExcelJS.Worksheet;
});

interface FormulaAt {
  address: string;
  formula: string;
  result: unknown;
}

function formulasOf(sheet: ExcelJS.Worksheet): FormulaAt[] {
  const found: FormulaAt[] = [];
  sheet.eachRow((row) => {
    row.eachCell(({ address, formula, result }) => {
      if (formula) found.push({ address, formula, result });
    });
  });
  return found;
}

describe('the summary in an xlsx file', () => {
  it('has live formulas with commas and their results, across two pages', () => {
    const formulas = formulasOf(sheet);
    expect(formulas.length).toBeGreaterThan(60);
    expect(formulas.filter(({ formula }) => formula.includes(';'))).toEqual([]);
    expect(formulas.filter(({ result }) => result === undefined || typeof result === 'object')).toEqual([]);
    expect(formulas.map(({ formula }) => formula)).toContain(`COUNTIF('accounts'!$AG$2:$AG$25,"Tier 1")`);
    expect(sheet.pageSetup).toMatchObject({ fitToPage: false, orientation: 'landscape' });
    expect(sheet.pageSetup.scale).toBeGreaterThanOrEqual(50);
  });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.info('Skipped: LibreOffice (soffice) is not installed, so the file is not opened in it.');

/** The file without the results that we wrote: what is shown then was calculated by who opens it. */
async function withoutResults(name: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, 'summary.xlsx'));
  book.getWorksheet(SUMMARY)?.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.formula) cell.value = { formula: cell.formula } as ExcelJS.CellFormulaValue;
    });
  });
  await book.xlsx.writeFile(join(folder, name));
}

/** A percentage is written as one, whatever the filter is told. */
function numberIn(shown: string): number {
  return shown.endsWith('%') ? Number(shown.slice(0, -1)) / 100 : Number(shown);
}

describe.skipIf(!hasOffice)('the summary in LibreOffice', () => {
  it('shows the same numbers', async () => {
    await withoutResults('bare.xlsx');
    const number = (sheet as unknown as { orderNo: number }).orderNo + 1;
    const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,${number}`;
    execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'bare.xlsx')], {
      timeout: 100_000,
    });
    const rows = parse(readFileSync(join(folder, `bare-${SUMMARY}.csv`), 'utf8'), {
      relax_column_count: true,
    }) as string[][];
    for (const { address, result } of formulasOf(sheet)) {
      const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      const shown = rows[Number(row) - 1]?.[letter.charCodeAt(0) - 65] ?? '';
      if (typeof result === 'number') expect([address, numberIn(shown)]).toEqual([address, expect.closeTo(result, 6)]);
      else expect([address, shown]).toEqual([address, result]);
    }
  });
});

const hasPdf = spawnSync('pdftotext', ['-v']).status === 0;
if (hasOffice && !hasPdf) console.info('Skipped: pdftotext (poppler) is not installed, so no page of a PDF is read.');

const BOOKS = [
  ['the fixture', 'test/fixtures/accounts.csv'],
  ['the sample', 'host/samples/accounts.csv'],
  ['a book of ARR alone', 'test/fixtures/cases/arr-only.csv'],
  ['an export of HubSpot', 'test/fixtures/cases/hubspot-380.csv'],
  ['an export of Salesforce', 'test/fixtures/cases/salesforce-380.csv'],
] as const;

describe.skipIf(!hasOffice || !hasPdf)('the summary printed by LibreOffice', () => {
  const printed = (ending: string) => BOOKS.map((_, k) => join(folder, `print-${k}.${ending}`));

  // All in one process: starting LibreOffice takes longer than a book.
  beforeAll(async () => {
    for (const [k, [, name]] of BOOKS.entries()) {
      const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
      const { status } = await cli('score', path, '--as-of', '2026-06-30', '--out', `print-${k}.xlsx`);
      expect(status).toBe(0);
    }
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...printed('xlsx')], {
      timeout: 100_000,
    });
  }, 200_000);

  it.each(BOOKS)('of %s has two pages, what goes into a meeting on the first', (_, name) => {
    const file = printed('pdf')[BOOKS.findIndex(([, each]) => each === name)] as string;
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 });
    const pages = String(text)
      .split('\f')
      .map((page) => page.trim().split('\n'));
    const first = pages.findIndex(([line]) => line === SUMMARY);
    const titles = pages.slice(first, first + 3).map(([line]) => line);
    expect(titles).toEqual([SUMMARY, 'Distribution and coverage', 'Accounts for this week']);
    expect(pages[first]?.some((line) => line.startsWith('Checks that need somebody'))).toBe(true);
    expect(pages[first + 1]?.some((line) => line.startsWith('Control totals'))).toBe(true);
  });
});
