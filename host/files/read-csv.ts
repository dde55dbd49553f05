import { CsvError, parse } from 'csv-parse/sync';
import type { Cell } from '../workbook/cell.ts';
import { isDate } from '../workbook/display.ts';
import { serialOfIso } from '../workbook/serial.ts';
import type { CsvStyle } from '../workbook/sheet.ts';
import { Workbook } from '../workbook/workbook.ts';
import { csvText } from './csv-text.ts';
import { decoded, type Encoding } from './decoded.ts';

/** A workbook of one sheet from the bytes of a CSV file, cells converted as Sheets converts them on import. */
export function readCsv(bytes: Uint8Array, name: string): Workbook {
  const { text, encoding } = decoded(bytes);
  const { delimiter, ...style } = styleOf(text);
  const workbook = new Workbook(name);
  const sheet = workbook.addSheet(name);
  sheet.rows = fieldsOf(text, delimiter).map((row) => row.map((field) => cellOf(field, delimiter)));
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  sheet.csv = { delimiter, ...style, rows: sheet.rows.length, columns };
  sheet.grow(sheet.rows.length, columns);
  workbook.notes.push(...notesOf(encoding, delimiter, sheet.rows));
  workbook.changed(true);
  return workbook;
}

/** Said only where a wrong guess would show: names with odd letters, or a table of one column. */
function notesOf(encoding: Encoding, delimiter: string, rows: (Cell | undefined)[][]): string[] {
  const isOneColumn = rows.length > 1 && rows.every((row) => row.length <= 1);
  return [
    ...(encoding === 'UTF-8'
      ? []
      : [`The file is not UTF-8: it was read as ${encoding}. If names look wrong, save it as CSV UTF-8 and try again`]),
    ...(isOneColumn
      ? [`Every line has one field: the file has none of ${SEPARATORS} between its fields. Save it with one of them`]
      : []),
    ...(delimiter === '|' ? ['Fields were read as separated by |'] : []),
  ];
}

function fieldsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true });
  } catch (error) {
    const place = error instanceof CsvError && error.lines ? `Near line ${error.lines}: ` : '';
    throw new Error(`${place}a quote opens a field and never closes. Close it with another ".`);
  }
}

/** A typed value keeps the field's text where writing the value would give another one. */
function cellOf(field: string, delimiter: string): Cell | undefined {
  if (field === '') return undefined;
  const cell = delimiter === ';' && THOUSAND_OR_DECIMAL.test(field) ? { value: field } : converted(field);
  const writesBack = cell.formula === undefined && csvText(cell.value, isDate(cell.format), cell.format) === field;
  return writesBack ? cell : { ...cell, source: field };
}

const DELIMITERS = [',', ';', '\t', '|'];
const SEPARATORS = 'comma, semicolon, tab or |';
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Programs that write semicolons have a decimal comma: 12.500 is rather a thousand. */
const THOUSAND_OR_DECIMAL = /^-?[1-9]\d{0,2}\.\d{3}$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Only what can mean one thing becomes a number or a date; `$45,000`, `00123` and long digit strings stay text. */
function converted(field: string): Cell {
  if (field === '') return { value: null };
  if (NUMBER.test(field) && field.replace(/\D/g, '').length <= 15) return { value: Number(field) };
  if (ISO_DAY.test(field)) {
    const serial = serialOfIso(field);
    return serial === undefined ? { value: field } : { value: serial, format: 'yyyy-MM-dd' };
  }
  if (/^true$/i.test(field)) return { value: true };
  if (/^false$/i.test(field)) return { value: false };
  return field.startsWith('=') && field.length > 1 ? { value: null, formula: field } : { value: field };
}

function styleOf(text: string): Omit<CsvStyle, 'rows' | 'columns'> {
  const header = firstRecord(text);
  const count = (delimiter: string) => header.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1;
  const delimiter = DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
  const newline = text.slice(header.length).match(/^\r\n|^\n|^\r/)?.[0] ?? '\n';
  return { delimiter, newline, bom: text.startsWith('\uFEFF'), endsWithNewline: /[\r\n]$/.test(text) };
}

const firstRecord = (text: string): string => /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '';
