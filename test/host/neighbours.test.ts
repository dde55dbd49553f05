// Neighbours of cases that were once misread in silence: other words, other scales, other forms of the same.
import { describe, expect, it } from 'vitest';
import { createHost } from '../../host/host.ts';
import { ask } from '../sheets/book.ts';
import { workbookOf } from './small-workbook.ts';

const NAMES = ['Ash', 'Beech', 'Cedar', 'Date', 'Elm', 'Fir', 'Gum', 'Hazel', 'Ivy', 'Juniper', 'Kapok', 'Larch'];

/** Twelve accounts with one more column, whose cells come round. */
function scored(header: string, cells: readonly string[], arr: readonly string[] = ['30000']) {
  const rows = NAMES.map((name, k) => [`A${k}`, name, arr[k % arr.length] ?? '', cells[k % cells.length] ?? '']);
  const host = createHost(workbookOf([['Account ID', 'Account name', 'ARR', header], ...rows]), {
    today: '2026-06-30',
    keepsWorld: true,
  });
  const { columns } = ask(host, 'readColumns', {}).value;
  return { column: columns[3], ...ask(host, 'runScoring', { asOf: null }).value };
}

describe('health', () => {
  it('from 0 to 10 with a slip of another scale is still asked about', () => {
    const { column } = scored('Health score', ['8', '4', '10', '7', '85', '9']);
    expect(column).toMatchObject({
      field: 'health',
      confidence: 'ask',
      question: 'the largest of 10 of its 12 numbers is 10. From what to what does it go?',
    });
  });

  it('from 0 to 100 with many low scores is not', () => {
    expect(scored('Health score', ['8', '4', '10', '70', '85', '9']).column?.confidence).toBe('sure');
  });
});

describe('yes and no', () => {
  it.each(['Inactive', 'Is deleted', 'account_closed', 'Former customer', 'inaktiv'])(
    'under "%s" are asked about',
    (header) => {
      const { column, message } = scored(header, ['TRUE', 'FALSE', 'FALSE']);
      expect(column).toMatchObject({ field: 'status', confidence: 'ask' });
      expect(message).toContain('Scored 12 active accounts');
    },
  );

  it.each(['Inactive', 'Deleted', 'Closed', 'Former'])(
    'under "%s" mean a customer that left where it is the status',
    (header) => {
      const rows = NAMES.map((name, k) => [name, '30000', k % 3 === 0 ? 'yes' : 'no']);
      const host = createHost(workbookOf([['Account name', 'ARR', header], ...rows]), {
        today: '2026-06-30',
        keepsWorld: true,
      });
      ask(host, 'saveModel', { text: JSON.stringify({ mapping: { status: header } }), basedOn: null });
      expect(ask(host, 'runScoring', { asOf: null }).value.message).toContain('Scored 8 active accounts of 12 rows');
    },
  );

  it('under "Ticket closed" mean nothing of the kind', () => {
    expect(scored('Ticket closed', ['TRUE', 'FALSE']).column?.field).not.toBe('status');
  });
});

it.each(['Churn date', 'Cancelled on', 'Date of cancellation', 'churned_at'])(
  'what nothing reads of "%s" is said',
  (header) => {
    expect(scored(header, ['', '2025-03-01', '2026-01-31']).warnings).toContain(
      `"${header}" (column D) is not read: 8 accounts with an entry there count as active by it. Add a column with a status, such as Active and Churned`,
    );
  },
);

it('an amount that the locale alone gives three decimals is said, also behind one that it does not', () => {
  expect(scored('Note', ['x'], ["'50,000 €", "'20.000 €", "'9.000 €"]).warnings).toContain(
    'ARR: 20.000 € in C3 is read with a decimal point, by the locale of the sheet. If it is a thousand, set readAs.arr to "," in the model',
  );
});

describe('a row that is no account', () => {
  const LIST = NAMES.slice(0, 4).map((name, k) => [`A${k}`, name, String(10_000 * (k + 1))]);
  const scoredWith = (...more: string[][]) => {
    const workbook = workbookOf([
      ['Account ID', 'Account name', 'ARR'],
      ...more.slice(0, 1),
      ...LIST,
      ...more.slice(1),
    ]);
    return ask(createHost(workbook, { today: '2026-06-30', keepsWorld: true }), 'runScoring', { asOf: null }).value;
  };

  it('is said where it has the ARR of all others, whatever it is called', () => {
    expect(scoredWith(['', 'Book', '100000']).warnings[0]).toBe(
      'Row 2 ("Book") has the ARR of all others together, 100,000.00. It counts as an account: if it is a total, delete it or call it Total',
    );
    expect(scoredWith(['', 'Book', '100001']).warnings.join()).not.toContain('together');
  });

  it.each(['Ø', 'Avg.', 'Moyenne', '合計', 'All customers'])('called "%s" is left out, and said', (name) => {
    const { message, warnings } = scoredWith(['A9', 'Zed', '5'], ['', name, '25000']);
    expect(message).toContain('Scored 5 active accounts of 5 rows');
    expect(warnings).toContain(`Rows left out as totals or notes: B7 "${name}"`);
  });
});

it.each(['Ccy', 'Cur.', 'Monnaie', 'Divisa'])('a column of codes called "%s" is a column of currencies', (header) => {
  const rows = NAMES.map((name, k) => [`A${k}`, name, '30000', k % 2 === 0 ? 'EUR' : 'USD']);
  const host = createHost(workbookOf([['Account ID', 'Account name', 'ARR', header], ...rows]), {
    today: '2026-06-30',
  });
  const { columns } = ask(host, 'readColumns', {}).value;
  expect(columns[2]?.question).toBe('EUR, USD stand in one column. What is each worth in one currency?');
});

it('of an ARR that nothing reads nothing is said beside a status', () => {
  const rows = NAMES.map((name, k) => [name, '4', k % 2 === 0 ? 'Active' : 'On hold', '4', '4']);
  const headers = ['Account name', 'Firmographic score', 'Status', 'Behavioral score', 'Value score'];
  const host = createHost(workbookOf([headers, ...rows]), { today: '2026-06-30', keepsWorld: true });
  expect(ask(host, 'runScoring', { asOf: null }).value.warnings).toContain(
    'Status: is "On hold" (6) still a customer? 6 accounts count as active until you choose otherwise in the sidebar, under Data',
  );
});
