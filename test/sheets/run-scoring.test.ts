import { describe, expect, it } from 'vitest';
import { sortRows } from '../../host/workbook/sort-rows.ts';
import { insert, move, remove } from '../../host/workbook/structure.ts';
import { renameColumn } from '../host/rename-column.ts';
import { ask, byAccount, columnOf, fixtureHost, inputs } from './book.ts';

const USER_COLUMNS = Array.from({ length: 32 }, (_, i) => i + 1);

describe('runScoring', () => {
  it('writes the scored columns behind the last column and nothing else', async () => {
    const host = await fixtureHost();
    const before = inputs(host.workbook);
    const { value } = ask(host, 'runScoring');
    expect(value.accounts).toBe(24);
    expect(value.ranges).toEqual(["'accounts'!AG1:AU25"]);
    expect(inputs(host.workbook, USER_COLUMNS)).toEqual(before);
    const tiers = byAccount(host.workbook, 'Tier by score');
    expect([tiers.get('A01'), tiers.get('A03'), tiers.get('A14')]).toEqual(['Tier 1', 'Tier 2', 'Unsegmented']);
    expect(byAccount(host.workbook, 'Score').get('A03')).toBe('3.4625');
    expect(byAccount(host.workbook, 'RFM code').get('A01')).toBe('555');
  });

  it('names the committed segment, the override and the reason of each account', async () => {
    const host = await fixtureHost();
    ask(host, 'runScoring');
    expect(byAccount(host.workbook, 'Segment').get('A02')).toBe('Tier 2');
    expect(byAccount(host.workbook, 'Segment status').get('A02')).toBe('Flagged for review');
    expect(byAccount(host.workbook, 'Attention').get('A17')).toBe('Set by hand; Set by hand, data differs');
    expect(byAccount(host.workbook, 'Missing data').get('A16')).toBe('No ARR');
    expect(byAccount(host.workbook, 'Segment status').get('A24')).toBe('Inactive');
    expect(byAccount(host.workbook, 'Why').get('A03')).toBe(
      'Score 3.46 is Tier 2 (from 2.5), 0.5375 below Tier 1: firmographic 4 × 25% + behavioral 2 × 40% + value 4.75 × 35%. High value, low usage: act now',
    );
  });

  it('changes nothing the second time', async () => {
    const host = await fixtureHost();
    ask(host, 'runScoring');
    const first = inputs(host.workbook);
    ask(host, 'runScoring');
    expect(inputs(host.workbook)).toEqual(first);
  });

  it('finds its columns again after they were moved, renamed, or columns were inserted', async () => {
    const host = await fixtureHost();
    const { workbook } = host;
    ask(host, 'runScoring');
    const tiers = byAccount(workbook, 'Tier by score');
    const sheet = workbook.sheets[0]?.id ?? 0;
    move(workbook, sheet, 'column', columnOf(workbook, 'Tier by score'), 1, 2);
    insert(workbook, sheet, 'column', 5, 2);
    renameColumn(workbook, sheet, columnOf(workbook, 'Segment'), 'Our segment');
    workbook.setInput(sheet, 1, 5, 'My note');
    workbook.setInput(sheet, 2, 5, '=1+1');
    // A changed input shows that the scores were written anew, beside the right accounts.
    const arr = columnOf(workbook, 'arr');
    workbook.setInput(sheet, 2, arr, '1');
    ask(host, 'runScoring');
    expect(columnOf(workbook, 'Tier by score')).toBe(2);
    expect(byAccount(workbook, 'Tier by score')).toEqual(tiers);
    expect(byAccount(workbook, 'Value (1–5)').get('A01')).toBe('4');
    expect(workbook.input(sheet, 2, 5)).toBe('=1+1');
    expect(byAccount(workbook, 'Our segment').get('A01')).toBe('Tier 1');
    expect(inputs(workbook)[0]?.filter((header) => header === 'Segment')).toEqual([]);
  });

  it('writes beside the right accounts after rows were sorted, inserted and deleted', async () => {
    const host = await fixtureHost();
    const { workbook } = host;
    const sheet = workbook.sheets[0]?.id ?? 0;
    ask(host, 'runScoring');
    const tiers = byAccount(workbook, 'Tier by score');
    sortRows(workbook, sheet, { column: columnOf(workbook, 'arr'), ascending: false });
    insert(workbook, sheet, 'row', 4, 1);
    remove(workbook, sheet, 'row', 10, 1);
    ask(host, 'runScoring');
    for (const [id, tier] of byAccount(workbook, 'Tier by score'))
      expect([id, tier]).toEqual([id, tiers.get(id) ?? '']);
    expect(workbook.input(sheet, 4, columnOf(workbook, 'Tier by score'))).toBe('');
  });

  it('adds a deleted column again and leaves the others in place', async () => {
    const host = await fixtureHost();
    const { workbook } = host;
    ask(host, 'runScoring');
    remove(workbook, workbook.sheets[0]?.id ?? 0, 'column', columnOf(workbook, 'Segment'), 1);
    const { value } = ask(host, 'runScoring');
    expect(value.ranges).toHaveLength(2);
    expect(byAccount(workbook, 'Segment').get('A02')).toBe('Tier 2');
  });

  it('starts over when rows at the end of the sheet are deleted while it computes', async () => {
    const host = await fixtureHost();
    const { workbook } = host;
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    sheet.maxRows = 25;
    // The first run makes its tabs between reading and writing.
    const addSheet = workbook.addSheet.bind(workbook);
    workbook.addSheet = (...args) => {
      if (sheet.maxRows === 25) remove(workbook, sheet.id, 'row', 25, 1);
      return addSheet(...args);
    };
    expect(ask(host, 'runScoring').value.accounts).toBe(23);
    expect(byAccount(workbook, 'Segment').size).toBe(23);
    expect(sheet.maxRows).toBe(24);
  });

  it('keeps names that look like formulas as text', async () => {
    const host = await fixtureHost();
    const sheet = host.workbook.sheets[0]?.id ?? 0;
    host.workbook.setInput(sheet, 2, columnOf(host.workbook, 'override_tier'), "'=HYPERLINK(1)");
    ask(host, 'runScoring');
    const reason = byAccount(host.workbook, 'Why').get('A01') ?? '';
    expect(reason).toContain('Override segment "=HYPERLINK(1)" is not usable');
  });
});
