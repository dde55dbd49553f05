// The real tables lie outside of the repository: beside it, or where TIERWISE_SHARED says.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Cell } from '../../src/core/exact/cell.ts';

const folder = process.env.TIERWISE_SHARED ?? new URL('../../../shared', import.meta.url).pathname;

export const hasShared = existsSync(`${folder}/data`);
export const SKIPPED = `skipped: no folder ${folder}/data (set TIERWISE_SHARED)`;

export function sharedPath(file: string): string {
  return `${folder}/data/${file}`;
}

/** A file as a sheet holds it after an import: plain numbers, TRUE and FALSE are values, everything else is text. */
export function sheetOf(file: string): Cell[][] {
  const bytes = readFileSync(sharedPath(file));
  const utf8 = bytes.toString('utf8');
  const text = utf8.includes('\ufffd') ? bytes.toString('latin1') : utf8;
  const delimiter = text.slice(0, 200).includes(';') ? ';' : ',';
  const rows: string[][] = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    ltrim: true,
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  return rows.map((row) => row.map(cellOf));
}

function cellOf(text: string): Cell {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return /^(TRUE|FALSE)$/.test(text) ? text === 'TRUE' : text;
}
