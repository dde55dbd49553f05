// Numbers and dates as they are written (C5, C6): read when one reading holds, else a question, never a guess.

import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import type { Field } from '../../../src/core/model/fields.ts';
import type { Answer } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { accountsFrom } from '../../../src/core/read/accounts.ts';
import { State } from '../../../src/core/read/column.ts';
import { isoDay, parseDate, parseIsoDay } from '../../../src/core/read/date.ts';
import { notationOf, parseNumber, provenMark } from '../../../src/core/read/number.ts';
import { readColumn, readOwn } from '../../../src/core/read/read-column.ts';
import { written, writtenAt, writtenColumns } from '../../../src/core/read/written.ts';
import fc from '../../fast-check.ts';

function read(field: Field, cells: readonly Cell[], locale = '', answer?: Answer): (number | null)[] {
  const { state, value } = readColumn(field, written(cells), notationOf(locale), answer);
  return cells.map((_, i) => (state[i] === State.number ? (value[i] as number) : null));
}

const amounts = fc.integer({ min: 0, max: 2_000_000_000 }).map((cents) => cents / 100);
const grouped = (amount: number, locale: string, digits = 2) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount);

describe('numbers', () => {
  it.each([
    ['25k', 25000],
    ['1.2m', 1200000],
    ['$1,234,567.89', 1234567.89],
    ['EUR 1.234.567,89', 1234567.89],
    ['1 234 567,89 €', 1234567.89],
    ["CHF 1'234'567.89", 1234567.89],
    ['(5,000.00)', -5000],
    ['-$12.50', -12.5],
    ['−12.5', -12.5],
    ['1.5×', 1.5],
    [' 42 ', 42],
    ["'42", 42],
    ['R$ 12,50', 12.5],
    ['A$5', 5],
    ['US$ 1,234.50', 1234.5],
    ['R 1 000', 1000],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text, null)?.value ?? parseNumber(text, provenMark(text))?.value).toBeCloseTo(value, 9);
  });

  it.each([
    '1.234',
    '1,234',
    '12,34,567',
    '1.2.3',
    '12 units',
    'k',
    '$',
    'A1',
    'C5',
    'S 3',
    'US5',
    'R12',
    "''5",
    '1e5',
    '--5',
    '(-5)',
    '-$-5',
    '',
  ])('%j is none by itself', (text) => {
    expect(parseNumber(text, null)).toBeNull();
  });

  it('are read in any notation once a column proves its mark', () => {
    fc.assert(
      fc.property(
        fc.array(amounts, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'pt-BR'),
        (list, locale) => {
          // A proof: an amount with both marks.
          const texts = [1234567.89, ...list].map((amount) => grouped(amount, locale));
          expect(read('arr', texts)).toEqual([1234567.89, ...list]);
        },
      ),
    );
  });

  it('mean the same with a currency, an accounting sign and spaces around', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('$', '€', 'USD ', 'EUR ', '£'), (amount, currency) => {
        const text = grouped(amount, 'en-US');
        expect(parseNumber(`${currency}${text}`, '.')?.value).toBe(amount);
        expect(parseNumber(`(${currency}${text})`, '.')?.value).toBeCloseTo(-amount, 12);
      }),
    );
  });

  it('of a column that contradicts itself go by the locale, then stay unread', () => {
    expect(read('arr', ['1.234,5', '1,234.5', '1.234'])).toEqual([1234.5, 1234.5, null]);
    expect(read('arr', ['12,34', '$10,000'], 'en_US')).toEqual([null, 10000]);
    expect(read('arr', ['12,34', '10.000'], 'en_US')).toEqual([12.34, 10000]);
    expect(read('arr', ['1.234'], 'de_DE')).toEqual([1234]);
    expect(read('arr', ['1.234'], 'en_US')).toEqual([1.23]);
    expect(read('arr', ['1.234'], '')).toEqual([null]);
    expect(read('arr', ['1.234'], 'en_US', ',')).toEqual([1234]);
  });

  it('never throw and are never above what their digits can say', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<'.' | ',' | null>('.', ',', null), (text, mark) => {
        const parsed = parseNumber(text, mark);
        if (parsed) expect(Math.abs(parsed.value)).toBeLessThanOrEqual(10 ** text.length * 1e6);
      }),
    );
  });
});

describe('dates', () => {
  const dayOf = (text: string) => parseIsoDay(text) as number;
  const days = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2060-12-31') });
  const shown = (day: number, order: 'dmy' | 'mdy') => {
    const [year, month, date] = isoDay(day).split('-');
    return order === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
  };

  it('are read in the order that one of the column proves', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), fc.constantFrom<'dmy' | 'mdy'>('dmy', 'mdy'), (list, order) => {
        const proof = dayOf('2024-02-28');
        const texts = [proof, ...list].map((day) => shown(day, order));
        expect(read('startDate', texts, order === 'dmy' ? 'en_US' : 'en_GB')).toEqual([proof, ...list]);
      }),
    );
  });

  it('that prove nothing go by the answer, then by the locale, then stay unread', () => {
    const [may, march] = [dayOf('2021-05-03'), dayOf('2021-03-05')];
    expect(read('startDate', ['05/03/2021'])).toEqual([null]);
    expect(read('startDate', ['05/03/2021'], 'en_US')).toEqual([may]);
    expect(read('startDate', ['05/03/2021'], 'en_GB')).toEqual([march]);
    expect(read('startDate', ['05/03/2021'], 'en_US', 'dmy')).toEqual([march]);
  });

  it.each([
    '2024-03-05',
    '2024/03/05',
    '2024.3.5',
    '2024/3/5',
    "'2024-03-05",
    '5 March 2024',
    '5-Mar-24',
    'March 5, 2024',
    '2024-03-05T10:00:00Z',
  ])('%s is one day', (text) => {
    expect(parseDate(text, null)).toBe(dayOf('2024-03-05'));
  });

  it.each(['2024-02-30', '31/04/2024', '1899-12-30', '20240305', 'soon', '12/2024'])('%s is none', (text) => {
    expect(parseDate(text, 'dmy')).toBeNull();
  });
});

describe('columns of a table', () => {
  const values = [
    ['Account name', 'ARR', 'Notes'],
    ['Acme', 1000, 7],
    ['', '$2,500.50', ''],
    ['Acme', 30, 'Acme '],
    ['Birch', '', true],
    ['Birch', 4, 'Acme'],
  ];
  const table = { rows: [1, 2, 3, 4, 5], columnOf: { name: 0, arr: 1 } };

  it('are numbers and their distinct texts, the blank one first', () => {
    const [arr, notes] = writtenColumns(values, table, [1, 2]);
    expect(arr?.texts).toEqual(['', '$2,500.50']);
    expect([0, 1, 2, 3, 4].map((i) => arr && writtenAt(arr, i))).toEqual([1000, '$2,500.50', 30, '', 4]);
    expect(notes?.texts).toEqual(['', 'Acme ', true, 'Acme']);
    expect(notes && readOwn('label', notes, notationOf('en_US')).labels).toEqual(['7', 'Acme', 'true']);
  });

  it('have a thousand different texts as well, each once', () => {
    const cells = Array.from({ length: 3000 }, (_, i) => `A${i % 1000}`);
    const found = written(cells);
    expect(found.texts.length).toBe(1001);
    expect([0, 999, 1000, 2999].map((i) => writtenAt(found, i))).toEqual(['A0', 'A999', 'A0', 'A999']);
  });

  it('give a criterion of names each name once', () => {
    const bands = { labels: { Good: 5 }, map: { Acme: 'Good' } };
    const own = { id: 'own_1', title: 'Name', column: 'Account name', kind: 'label' as const, ...bands };
    const model = resolveModel({ rubrics: { value: { criteria: [{ field: 'arr' }, own] } } });
    const header = { row: 0, ...table, ignored: [], proposals: [] };
    expect(accountsFrom(values, header, model, 'en_US').own?.own_1?.labels).toEqual(['Acme', 'Birch']);
  });
});
