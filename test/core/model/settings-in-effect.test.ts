// A setting that a document may have is accepted as text and changes what comes out.
import { describe, expect, it } from 'vitest';
import { checkedOf } from '../../../src/core/checks/check.ts';
import { checkLines } from '../../../src/core/checks/checks.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { parseModel } from '../../../src/core/model/parse-model.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import { type ScoredSheet, scoreSheet } from '../../../src/core/systems/score-sheet.ts';
import { scoredColumns } from '../../../src/core/tabs/scored-columns.ts';

function scoredBy(text: string, values: readonly (readonly Cell[])[]): ScoredSheet {
  const parsed = parseModel(text);
  if ('problems' in parsed) throw new Error(parsed.problems.join('. '));
  const snapshot = { sheetName: 'Accounts', values, ownColumns: {}, locale: 'en_US' };
  return scoreSheet(snapshot, parsed.model, parseIsoDay('2026-06-30') as number);
}

/** What a scored column says of the first account. */
function written(sheet: ScoredSheet, header: string): Cell | undefined {
  return scoredColumns(sheet)
    .find((column) => column.header === header)
    ?.cell(0);
}

const SCORES = ['Firmographic score', 'Behavioral score', 'Value score'];

describe('a document with', () => {
  it('headerRow takes that row for the headers', () => {
    const values = [
      ['Account name', 'ARR', ...SCORES],
      ['Account name', 'ARR', ...SCORES],
      ['Acme', 120000, 5, 5, 5],
    ];
    const chosen = scoredBy('{"headerRow":2}', values);
    expect([chosen.header.row, chosen.accounts.names]).toEqual([1, ['Acme']]);
    expect(scoredBy('', values).header.row).toBe(0);
  });

  it('concentrationReason makes the warning a note with the reason', () => {
    const values = [['Account name', ...SCORES], ...['a', 'b', 'c', 'd'].map((name) => [name, 5, 5, 5])];
    const line = (text: string) => {
      const { model, accounts, scores } = scoredBy(text, values);
      return checkLines(checkedOf(model, accounts, scores)).find(({ id }) => id === 'concentration');
    };
    expect(line('')?.verdict).toBe('Warning');
    expect(line('{"concentrationReason":" One product "}')).toMatchObject({
      verdict: 'Intentional',
      threshold: 'at most 60% in one segment, on purpose: One product',
    });
  });

  it('readAs answers the doubt about a column', () => {
    const values = [['Account name', 'ARR', 'Health score'], ...[8.2, 5.5, 9.1, 3, 10].map((cell) => ['a', 1, cell])];
    const read = (text: string) => scoredBy(text, values).accounts.columns.health?.value;
    expect(read('')).toBeUndefined();
    expect(Array.from(read('{"readAs":{"health":"0-10"}}') ?? [])).toEqual([82, 55, 91, 30, 100]);
  });

  it('rfm scores by its own cuts', () => {
    const values = [
      ['Account name', 'ARR', 'Last activity', 'Usage frequency'],
      ['Acme', 120000, '2026-06-25', 'daily'],
    ];
    const cuts = (first: number) => `[[${first},"<=",5],[14,"<=",4],[30,"<=",3],[60,"<=",2]]`;
    const text = (first: number) => `{"rfm":{"strategies":{"recencyDays":{"cuts":${cuts(first)},"floor":1}}}}`;
    expect(written(scoredBy('', values), 'RFM code')).toBe('553');
    expect(written(scoredBy(text(3), values), 'RFM code')).toBe('453');
  });
});
