import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.ts';
import { cellBlock } from '../../host/server/cell-view.ts';
import { copySheet } from '../../host/workbook/copy-sheet.ts';
import { insert } from '../../host/workbook/structure.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { AS_OF, ask, columnOf, fixtureHost } from './book.ts';

const SUMMARY = 'Tierwise summary';
const RED = '#fce8e6';

function tab(workbook: Workbook, name: string): string[][] {
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new Error(`no tab "${name}"`);
  const { rows, columns } = sheet.used;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => workbook.display(sheet.id, r + 1, c + 1)),
  );
}

const row = (rows: string[][], first: string) => rows.find(([cell]) => cell === first);

/** First cells of the rows that a person sees a red verdict in. */
function redControls(workbook: Workbook): string[] {
  const sheet = workbook.sheetNamed(SUMMARY);
  if (!sheet) throw new Error('no summary');
  const shown = cellBlock(workbook, sheet.id, 1, sheet.used.rows);
  return shown.rows.flatMap((cells) => {
    const isRed = cells.some((cell) => cell?.text === 'Differs' && shown.styles[cell.style ?? -1]?.background === RED);
    return isRed ? [cells[0]?.text ?? ''] : [];
  });
}

function scoredSummary(host: Host): string[][] {
  ask(host, 'runScoring');
  ask(host, 'runSummary');
  return tab(host.workbook, SUMMARY);
}

describe('runSummary', () => {
  it('shows the stamp, control totals, tiers, ARR and checks of the fixture', async () => {
    const host = await fixtureHost();
    const rows = scoredSummary(host);
    expect(rows[1]?.[0]).toBe(
      '4 Tier 1 accounts hold 42% of ARR; 3 accounts need a call this week; 172k is unsegmented for missing data',
    );
    expect(rows[2]?.[0]).toBe(
      'As of 2026-06-30, "accounts": 24 rows, 23 active accounts. Counts and ARR are live formulas',
    );
    const controls = row(rows, 'ARR in = sum of tiers');
    expect(controls?.slice(3, 7)).toEqual(['1,244,999.97', '1,244,999.97', '0.00', 'Reconciles']);
    expect(row(rows, 'Tier 3')?.slice(0, 7)).toEqual(['Tier 3', '8', '38.1%', '84,999.99', '6.8%', '█', '']);
    expect(row(rows, 'Unsegmented')?.slice(0, 4)).toEqual(['Unsegmented', '2', '', '171,999.99']);
    expect(row(rows, 'Total')?.slice(0, 4)).toEqual(['Total', '23', '', '1,244,999.97']);
    expect(row(rows, 'Enterprise')?.slice(0, 6)).toEqual([
      'Enterprise',
      '4',
      '18.2%',
      '610,000.00',
      '49.0%',
      '≥ 100,000',
    ]);
    expect(row(rows, 'Segment coverage')?.slice(1)).toEqual([
      '91.3%',
      '2',
      'Warning',
      'Fill in the key fields of 2 Unsegmented accounts, largest ARR first',
      '',
      '',
      '',
    ]);
  });

  it('shows what changed since the run before: calls, decisions, retention and checks too', async () => {
    const host = await fixtureHost();
    const { workbook } = host;
    scoredSummary(host);
    const sheet = workbook.sheets[0]?.id ?? 0;
    workbook.setInput(sheet, 2, columnOf(workbook, 'health'), '20');
    ask(host, 'runScoring');
    const rows = tab(workbook, SUMMARY);
    const at = rows.findIndex(([first]) => first === 'Active accounts');
    const changeOf = (title: string) => rows[at + 2]?.[rows[at]?.indexOf(title) ?? -1];
    expect(rows[2]?.[0]).toContain('Small numbers: change since 2026-06-30');
    expect(['To call', 'To decide', 'NRR', 'Checks to look at'].map(changeOf)).toEqual([
      '+1',
      'no change',
      'no change',
      'no change',
    ]);
    ask(host, 'runSummary');
    expect(tab(workbook, SUMMARY)[at + 2]).toEqual(rows[at + 2]);
  });

  it('shows a tampered cell in red', async () => {
    const host = await fixtureHost();
    scoredSummary(host);
    const { workbook } = host;
    expect(redControls(workbook)).toEqual([]);
    const [accounts] = workbook.sheets;
    workbook.setInput(accounts?.id ?? 0, 2, columnOf(workbook, 'Segment'), 'Tier 2');
    expect(redControls(workbook)).toEqual(['Total', 'Segments as scored']);
    ask(host, 'runScoring', { asOf: AS_OF, answers: { typed: 'over' } });
    expect(redControls(workbook)).toEqual([]);
  });

  it('leaves the accounts and the open tab alone', async () => {
    const host = await fixtureHost();
    const before = tab(host.workbook, 'accounts');
    ask(host, 'runSummary');
    expect(tab(host.workbook, 'accounts')).toEqual(before);
    expect(host.workbook.sheet(host.workbook.activeSheetId).name).toBe('accounts');
  });

  it('updates the same tab and the same three charts when it is built again', async () => {
    const host = await fixtureHost();
    ask(host, 'runSummary');
    const sheet = host.workbook.sheetNamed(SUMMARY);
    const first = tab(host.workbook, SUMMARY);
    const ids = sheet?.charts.map((chart) => chart.id);
    expect(ids).toHaveLength(3);
    ask(host, 'runSummary');
    expect(tab(host.workbook, SUMMARY)).toEqual(first);
    expect(sheet?.charts.map((chart) => chart.id)).toEqual(ids);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      'accounts',
      SUMMARY,
      'Tierwise list',
      'Tierwise details',
    ]);
  });

  it('finds the list renamed, leaves a copy of it alone, and makes a deleted one anew', async () => {
    const host = await fixtureHost();
    scoredSummary(host);
    const { workbook } = host;
    const names = () => workbook.sheets.map(({ name }) => name).filter((name) => !/log|history|model/.test(name));
    const list = workbook.sheetNamed('Tierwise list');
    if (!list) throw new Error('no list');
    copySheet(workbook, list);
    workbook.renameSheet(list.id, 'Monday');
    for (const name of ['Monday', 'Copy of Tierwise list']) {
      workbook.setInput(workbook.sheetNamed(name)?.id ?? -1, 4, 1, 'typed over');
    }
    ask(host, 'runScoring');
    expect([tab(workbook, 'Monday')[3]?.[0], tab(workbook, 'Copy of Tierwise list')[3]?.[0]]).toEqual([
      'Cobalt Health',
      'typed over',
    ]);
    for (const name of ['Monday', 'Copy of Tierwise list']) workbook.deleteSheet(workbook.sheetNamed(name)?.id ?? -1);
    expect(ask(host, 'runScoring').value.warnings.join()).not.toContain('summary');
    ask(host, 'runSummary');
    expect(names()).toEqual(['accounts', SUMMARY, 'Tierwise details', 'Tierwise list']);
    expect(tab(workbook, 'Tierwise list').slice(1, 4)).toEqual([
      [
        'As of 2026-06-30, "accounts". 17 accounts need somebody, 3 of them a call this week. 1 more has critical health. Each run writes this list anew.',
        ...new Array(9).fill(''),
      ],
      ['Account', 'Owner', 'Segment', 'ARR', 'Renewal', 'Call', 'Why', 'What to do', 'Since', 'Row'],
      [
        'Cobalt Health',
        '',
        'Tier 2',
        '85,000.00',
        '2026-12-31',
        'this week',
        'High value (4.75 of 5), low use (2 of 5). Health fell from 71 to 52: Critical',
        'Call, find the root cause and agree a way back. Save plays, triage',
        'by 2026-06-30',
        'row 4',
      ],
    ]);
  });

  it('finds the details renamed and links to them, takes a copy once they are deleted, else makes them anew', async () => {
    const host = await fixtureHost();
    scoredSummary(host);
    const { workbook } = host;
    const details = workbook.sheetNamed('Tierwise details');
    if (!details) throw new Error('no details');
    copySheet(workbook, details);
    workbook.renameSheet(details.id, 'How it came about');
    for (const name of ['How it came about', 'Copy of Tierwise details']) {
      workbook.setInput(workbook.sheetNamed(name)?.id ?? -1, 1, 1, 'typed over');
    }
    ask(host, 'runScoring');
    expect(['How it came about', 'Copy of Tierwise details'].map((name) => tab(workbook, name)[0]?.[0])).toEqual([
      'Tierwise details',
      'typed over',
    ]);
    const link = (id: number) => {
      const summary = workbook.sheetNamed(SUMMARY);
      const cells = summary?.rows.flatMap((cells) => cells.map((cell) => cell?.formula ?? '')) ?? [];
      return cells.filter((formula) => formula.includes(`#gid=${id}&`)).length;
    };
    expect(link(details.id)).toBeGreaterThan(0);
    const copied = workbook.sheetNamed('Copy of Tierwise details')?.id ?? -1;
    workbook.deleteSheet(details.id);
    expect(ask(host, 'runScoring').value.warnings.join()).not.toContain('summary');
    // What carries our mark is taken before anything is made anew.
    ask(host, 'runSummary');
    expect([tab(workbook, 'Copy of Tierwise details')[0]?.[0], link(copied) > 0]).toEqual(['Tierwise details', true]);
    workbook.deleteSheet(copied);
    ask(host, 'runSummary');
    const anew = workbook.sheetNamed('Tierwise details')?.id ?? -1;
    expect([link(anew) > 0, link(details.id), link(copied)]).toEqual([true, 0, 0]);
  });

  it("never takes a person's own tab of the same name", async () => {
    const host = await fixtureHost();
    const own = host.workbook.addSheet(SUMMARY);
    host.workbook.setInput(own.id, 1, 1, 'mine');
    ask(host, 'runSummary');
    expect(host.workbook.input(own.id, 1, 1)).toBe('mine');
    expect(host.workbook.sheetNamed(`${SUMMARY} 2`)?.charts).toHaveLength(3);
  });

  it('is made when somebody asks for it, and from then on each scoring says that it is there', async () => {
    const host = await fixtureHost();
    expect(ask(host, 'runScoring').value.hasSummary).toBe(false);
    expect(host.workbook.sheetNamed('Tierwise list')).toBeUndefined();
    ask(host, 'runSummary');
    expect(ask(host, 'runScoring').value.hasSummary).toBe(true);
  });

  it('makes as many service calls for ten times the rows', async () => {
    const calls: number[] = [];
    for (const times of [1, 10]) {
      const host = await fixtureHost();
      const [sheet] = host.workbook.sheets;
      const body = sheet?.rows.slice(1) ?? [];
      for (let k = 1; k < times; k++) host.workbook.write(sheet?.id ?? 0, 2 + body.length * k, 1, body);
      scoredSummary(host);
      const { execution } = ask(host, 'runSummary');
      calls.push(Object.values(execution.calls).reduce((sum, count) => sum + count, 0));
    }
    expect(calls[1]).toBe(calls[0]);
  });

  it('scores the accounts when the summary itself is open', async () => {
    const host = await fixtureHost();
    ask(host, 'runScoring');
    ask(host, 'runSummary');
    const summary = host.workbook.sheetNamed(SUMMARY);
    if (summary) host.workbook.activate(summary);
    expect(ask(host, 'runScoring').value.accounts).toBe(24);
  });

  it('keeps the widths a person set, and makes the layout again where rows were moved', async () => {
    const host = await fixtureHost();
    ask(host, 'runSummary');
    const sheet = host.workbook.sheetNamed('Tierwise summary');
    if (!sheet) throw new Error('no summary');
    const bold = () => sheet.rows.map((row) => row[0]?.style?.bold === true);
    const [first, rules] = [bold(), JSON.stringify(sheet.rules)];
    sheet.columnWidths.set(1, 321);
    expect(ask(host, 'runSummary').execution.calls['Range.setFontWeights']).toBeUndefined();
    insert(host.workbook, sheet.id, 'row', 2, 3);
    expect(bold()).not.toEqual(first);
    ask(host, 'runSummary');
    expect(bold().slice(0, first.length)).toEqual(first);
    expect([JSON.stringify(sheet.rules), sheet.columnWidths.get(1)]).toEqual([rules, 321]);
  });
});
