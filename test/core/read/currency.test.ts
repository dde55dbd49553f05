import { describe, expect, it } from 'vitest';
import { flagCodes, reasonsOf } from '../../../src/core/composite/reason.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { currencyBeside } from '../../../src/core/read/currency.ts';
import { parseNumber } from '../../../src/core/read/number.ts';
import { saidAtOnce } from '../../../src/core/read/said-at-once.ts';
import { readSheet } from '../../../src/core/systems/score-sheet.ts';
import { scoreRows } from '../support/report.ts';

const AS_OF = '2026-06-30';
const RATES = { base: 'USD', rates: { EUR: 1.0845, GBP: 1.2713, JPY: 0.00625 }, entered: '2026-06-29' };

describe('the currency of an amount', () => {
  it.each([
    ['€ 48.000', '€', ['EUR']],
    ['48,000 SEK', 'SEK', ['SEK']],
    ['usd 5', 'USD', ['USD']],
    ['A$ 12', 'AUD', ['AUD']],
    ['HK$12', 'HKD', ['HKD']],
    ['R$ 12', 'BRL', ['BRL']],
    ['R 1200', 'ZAR', ['ZAR']],
    ['￥500', '¥', ['JPY', 'CNY']],
    ['500 kr', 'kr', ['SEK', 'NOK', 'DKK', 'ISK']],
    ['120 zł', 'zł', ['PLN']],
  ])('%s', (text, sign, codes) => {
    expect(currencyBeside(text, null)).toEqual({ sign, codes });
  });

  it.each(['48,000', 'Kraków', 'A1', 'EURO-7', ''])('%s names none', (text) => {
    expect(currencyBeside(text, null)).toBeNull();
  });

  it.each([
    ['48,000 SEK', 48_000],
    ['kr 500', 500],
    ['500 kr.', 500],
    ['120 zł', 120],
    ['HK$12', 12],
    ['1200 RUB', 1200],
  ])('is no part of the number: %s', (text, value) => {
    expect(parseNumber(text, '.')?.value).toBe(value);
  });
});

const scored = (table: Cell[][], more: object = { currencies: RATES }) => scoreRows(table, AS_OF, more);
const arrOf = (table: Cell[][], more?: object) => Array.from(scored(table, more).accounts.columns.arr?.value ?? []);

describe('amounts with rates', () => {
  it('are converted, then rounded to cents', () => {
    expect(
      arrOf([
        ['Account id', 'ARR'],
        ['C-1', '$120,000'],
        ['C-2', '€90,000'],
        ['C-3', '£30,000.00'],
        ['C-4', '¥5,000,000'],
        ['C-5', '€23,000.01'],
      ]),
    ).toEqual([120_000, 97_605, 38_139, 31_250, 24_943.51]);
  });

  it('are read by the decimal mark of their column', () => {
    expect(
      arrOf([
        ['Account id', 'ARR'],
        ['C-1', '€ 12.500'],
        ['C-2', '£ 1.234,50'],
      ]),
    ).toEqual([13_556.25, 1569.42]);
  });

  it('derive the ARR before it is rounded', () => {
    const table: Cell[][] = [
      ['Account id', 'MRR', 'Currency'],
      ['M-1', 2083.335, 'USD'],
      ['M-2', 100.004, 'EUR'],
    ];
    // 100.004 × 12 × 1.0845 = 1,301.452056
    expect(arrOf(table)).toEqual([25_000.02, 1301.45]);
  });

  const mixed: Cell[][] = [
    ['Account id', 'ARR', 'Currency'],
    ['Y-1', 2_500_000, 'CHF'],
    ['Y-2', 25_000, 'eur'],
    ['Y-3', 30_000, ''],
    ['Y-4', '', ''],
  ];

  it('without a rate are none, without a word are the base, and both are said', () => {
    const { accounts, scores } = scored(mixed);
    expect(reasonsOf(accounts, scores, 0)).toEqual(['INVALID_CURRENCY']);
    expect(Array.from(scores.flags, (mask) => flagCodes(mask).includes('FALLBACK_CURRENCY'))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(saidAtOnce(accounts, 0)).toEqual([
      'No rate for CHF: 1 account has no ARR: row 2. Enter the rate in the sidebar, under Data',
      'Nothing says which currency the amount of 1 account is in: row 4. It is taken as the base currency',
    ]);
  });

  it('stay as they are where they are all one currency', () => {
    const { accounts, scores } = scored(mixed, { currencies: RATES, readAs: { arr: 'keep' } });
    expect(Array.from(accounts.columns.arr?.value ?? []).slice(0, 3)).toEqual([2_500_000, 25_000, 30_000]);
    expect(Array.from(scores.flags, (mask) => flagCodes(mask).includes('FALLBACK_CURRENCY'))).not.toContain(true);
  });

  it('of a dollar are those of the only dollar with a rate, or of none', () => {
    const table: Cell[][] = [
      ['Account id', 'ARR'],
      ['D-1', '$ 100'],
      ['D-2', '€ 100'],
    ];
    const rates = (base: string, others: object) => ({ currencies: { base, rates: others, entered: '2026-06-29' } });
    expect(arrOf(table, rates('EUR', { CAD: 0.5 }))).toEqual([50, 100]);
    expect(arrOf(table, rates('EUR', { CAD: 0.5, USD: 0.9 }))).toEqual([Number.NaN, 100]);
    expect(arrOf(table, rates('EUR', { $: 0.9 }))).toEqual([90, 100]);
  });

  it('of a krone are those of the code beside them', () => {
    const table: Cell[][] = [
      ['Account id', 'ARR', 'Currency'],
      ['K-1', '1000 kr', 'NOK'],
      ['K-2', '1000 kr', 'SEK'],
    ];
    const currencies = { base: 'EUR', rates: { NOK: 0.08, SEK: 0.09 }, entered: '2026-06-29' };
    expect(arrOf(table, { currencies })).toEqual([80, 90]);
  });

  it('of several products are added up in the base', () => {
    const table: Cell[][] = [
      ['Account id', 'Product', 'ARR', 'Currency'],
      ['P-1', 'A', 100, 'EUR'],
      ['P-1', 'B', 100, ''],
    ];
    const { accounts, scores } = scored(table, { currencies: RATES, multiProduct: true });
    expect(Array.from(accounts.columns.arr?.value ?? [])).toEqual([208.45]);
    expect(flagCodes(scores.flags[0] as number)).toContain('FALLBACK_CURRENCY');
  });
});

describe('the question about currencies', () => {
  const asked = (table: Cell[][]) => {
    const values = table.map((row, i) => [i === 0 ? 'Account name' : `Account ${i}`, ...row]);
    const { doubts } = readSheet({ sheetName: 's', values, ownColumns: {}, locale: 'en_US' }, resolveModel({})).header;
    return doubts?.map(({ field, currencies }) => [
      field,
      currencies?.map(({ sign, accounts }) => `${sign} ${accounts}`).join(),
    ]);
  };

  it('is asked once of a column of codes, with what stands there', () => {
    const table: Cell[][] = [
      ['ARR', 'MRR', 'Currency'],
      [100, 10, 'EUR'],
      [100, 10, 'usd'],
      [100, 10, 'USD'],
    ];
    expect(asked(table)).toEqual([['arr', 'EUR 1,USD 2']]);
    expect(asked(table.map(([, ...row]) => row))).toEqual([['mrr', 'EUR 1,USD 2']]);
  });

  it('is not asked where a dollar sign stands beside USD, or a header only sounds like a currency', () => {
    expect(asked([['ARR'], ['$5'], ['5 USD']])).toEqual([]);
    const named: Cell[][] = [
      ['ARR', 'Amount in company currency'],
      [5, 500],
      [6, 600],
    ];
    expect(asked(named)).toEqual([]);
  });
});
