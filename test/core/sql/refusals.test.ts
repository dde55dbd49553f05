import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/model/parse-model.ts';
import type { TableColumn } from '../../../src/core/sql/cells.ts';
import type { DialectName } from '../../../src/core/sql/dialect.ts';
import { selectOf } from '../../../src/core/sql/select.ts';

const COLUMNS: readonly TableColumn[] = [
  { name: 'Account id', type: 'text' },
  { name: 'ARR', type: 'number' },
  { name: 'Start date', type: 'date' },
];

function sqlOf(
  document: object,
  columns: readonly TableColumn[] = COLUMNS,
  table = 'crm.accounts',
  dialect: DialectName = 'bigquery',
): string {
  const parsed = parseDocument(document);
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  return selectOf({ model: parsed.model, table, columns, dialect, asOf: null });
}

describe('what SQL cannot do names the setting', () => {
  it.each([
    [
      'products',
      { multiProduct: true },
      '"Rows with the same id, domain or name are" is "Products of one account": add up the products in a view and choose "Duplicates"',
    ],
    ['earlier runs', { grace: { runs: 2 } }, 'take the rule out (grace in a model file)'],
    [
      'currencies',
      { currencies: { base: 'EUR', rates: { USD: 0.9 }, entered: '2026-06-01' } },
      'take the rates out (currencies in a model file)',
    ],
    ['a source that is not on', { segmentBy: 'priority' }, 'choose another segmentBy'],
    ['columns of the sheet alone', { columns: ['otherPolicy'] }, 'take it out of columns'],
    ['dates that are swapped', { readAs: { startDate: 'swap' } }, 'day and month of Start date'],
  ])('%s', (_, document, sentence) => {
    expect(() => sqlOf({ segmentBy: 'arr', ...document })).toThrow(sentence);
  });

  it('a source that nobody chose', () => {
    const scores = ['Firmographic score', 'Behavioral score', 'Value score'].map((name) => ({
      name,
      type: 'number' as const,
    }));
    expect(() => sqlOf({}, [...COLUMNS, ...scores])).toThrow(
      'does not say yet which tier is the segment: set segmentBy in it to',
    );
  });

  it('numbers that are texts, and accounts without an id', () => {
    const [id, arr, start] = COLUMNS as [TableColumn, TableColumn, TableColumn];
    expect(() => sqlOf({ segmentBy: 'arr' }, [id, { ...arr, type: 'text' }])).toThrow(
      'leave it out (mapping.arr as null in a model file)',
    );
    expect(() => sqlOf({ segmentBy: 'arr' }, [arr, start])).toThrow('choose the column of Account id');
    expect(() => sqlOf({ segmentBy: 'arr' }, COLUMNS, 'accounts; DROP')).toThrow('is no name of a table');
    expect(() => sqlOf({ segmentBy: 'arr' }, [...COLUMNS, { ...arr, name: 'arr' }])).toThrow('two columns "arr"');
  });
});

describe('the text of BigQuery', () => {
  it('says what it is, quotes its names and counts to the day that it runs', () => {
    const sql = sqlOf({ segmentBy: 'arr' }, [...COLUMNS, { name: 'Segment', type: 'text' }]);
    expect(sql).toMatch(/^-- Tierwise, BigQuery: the model ".+" as of the day that it runs\./);
    expect(sql).toContain('FROM `crm.accounts` AS t');
    expect(sql).toContain(' AS `tierwise_segment`');
    expect(sql.replace(/^--.*$/gm, '')).not.toMatch(/"|undefined|\[object/);
  });
});

it('names are those of the engine, whatever a table or a column is called', () => {
  const named = (table: string, more: readonly string[] = []) => {
    const columns = [...COLUMNS, ...more.map((name) => ({ name, type: 'text' as const }))];
    return sqlOf({ segmentBy: 'arr' }, columns, table, 'postgres');
  };
  expect(named('order')).toContain('FROM "order" AS t');
  expect(named('Sales.Accounts')).toContain('FROM Sales.Accounts AS t');
  expect(named('"Sales"."Order"')).toContain('FROM "Sales"."Order" AS t');
  const hostile = named('a', ['tw_arr', 'say "x"']);
  expect(hostile).toContain('t."say ""x"""');
  expect(hostile).toContain(' AS tw__arr_given');
});
