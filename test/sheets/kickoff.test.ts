// The kickoff is made once; what people answered stays theirs, and is read back as what it would set.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.ts';
import { copySheet } from '../../host/workbook/copy-sheet.ts';
import { insert } from '../../host/workbook/structure.ts';
import { ask, fixtureHost, inputs } from './book.ts';

const TAB = 'Tierwise kickoff';

function tabOf({ workbook }: Host, name = TAB) {
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new Error(`no tab ${name}`);
  return sheet;
}

/** What stands on the tab, as it was typed. */
function cellsOf(host: Host, name = TAB): string[][] {
  const { id, used } = tabOf(host, name);
  return Array.from({ length: used.rows }, (_, r) =>
    Array.from({ length: used.columns }, (__, c) => host.workbook.input(id, r + 1, c + 1)),
  );
}

const COLUMNS = 'ABCDEF';

/** `{ C11: 'yes' }` */
function answer(host: Host, cells: Readonly<Record<string, string>>): void {
  for (const [at, text] of Object.entries(cells)) {
    host.workbook.setInput(tabOf(host).id, Number(at.slice(1)), COLUMNS.indexOf(at[0] as string) + 1, text);
  }
}

async function kickoff(cells: Readonly<Record<string, string>> = {}): Promise<Host> {
  const host = await fixtureHost();
  ask(host, 'makeKickoff');
  answer(host, cells);
  return host;
}

const read = (host: Host, text?: string) =>
  ask(host, 'readKickoff', { asOf: '2026-06-30', sheetId: host.workbook.sheets[0]?.id, ...(text && { text }) }).value;

describe('the tab', () => {
  it('has a number, a question and a cell for each answer, and touches nothing else', async () => {
    const host = await fixtureHost();
    const before = inputs(host.workbook);
    const { message } = ask(host, 'makeKickoff').value;
    expect(message).toBe(
      'The kickoff is the tab "Tierwise kickoff": its answers are yours, and nothing writes over them',
    );
    const cells = cellsOf(host);
    expect(cells[2]).toEqual(['No.', 'Question', 'Answer', 'From', 'Part', 'What it is for']);
    expect(cells[10]?.slice(0, 3)).toEqual(['2.3', 'Is there a CS platform with usage data?', '']);
    expect(cells.filter(([number = '']) => /^\d\.\d$/.test(number))).toHaveLength(34);
    expect(inputs(host.workbook)).toEqual(before);
  });

  it('is not written again: not an answer, not a question that was reworded, not a row that is gone', async () => {
    const host = await kickoff({ C5: 'Who is about to leave?', C11: 'yes', B6: 'In our words', C50: 'A note below' });
    host.workbook.setInput(tabOf(host).id, 44, 1, '');
    const before = cellsOf(host);
    const { message } = ask(host, 'makeKickoff').value;
    expect(message).toBe(
      'The kickoff is the tab "Tierwise kickoff": 2 of 33 questions are answered. Nothing was written',
    );
    expect(cellsOf(host)).toEqual(before);
    for (const job of ['runScoring', 'runSummary', 'makeHandout'] as const) {
      ask(host, job, { asOf: '2026-06-30', sheetId: host.workbook.sheets[0]?.id });
    }
    expect(cellsOf(host)).toEqual(before);
  });

  it('is known by its mark: renamed it is the same one, deleted it is made anew', async () => {
    const host = await kickoff({ C11: 'yes' });
    tabOf(host).name = 'Workshop of May';
    expect(ask(host, 'makeKickoff').value.message).toContain('"Workshop of May": 1 of 34');
    expect(read(host)).toMatchObject({ sheetName: 'Workshop of May', answered: 1 });
    host.workbook.deleteSheet(tabOf(host, 'Workshop of May').id);
    expect(() => read(host)).toThrow('There is no kickoff to read: press Make a kickoff first');
    ask(host, 'makeKickoff');
    expect(read(host).answered).toBe(0);
  });

  it('has its answers on the first tab where a person copied it', async () => {
    const host = await kickoff({ C11: 'yes' });
    const copy = copySheet(host.workbook, host.workbook.sheet(tabOf(host).id));
    host.workbook.setInput(copy.id, 11, 3, 'no');
    host.workbook.setInput(copy.id, 12, 3, 'no');
    expect(read(host)).toMatchObject({ sheetName: TAB, sets: ['C11: a CS platform with usage data: yes'] });
    host.workbook.deleteSheet(tabOf(host).id);
    expect(read(host).sets).toEqual(['C11: a CS platform with usage data: no', 'C12: company data is enriched: no']);
  });

  it('leaves a tab of the person with that name alone', async () => {
    const host = await fixtureHost();
    const theirs = host.workbook.addSheet(TAB);
    host.workbook.setInput(theirs.id, 1, 1, 'Our own kickoff');
    ask(host, 'makeKickoff');
    expect(cellsOf(host, TAB)).toEqual([['Our own kickoff']]);
    expect(cellsOf(host, `${TAB} 2`)[2]?.[0]).toBe('No.');
  });

  it('is no table of accounts for the panel', async () => {
    const host = await kickoff();
    host.workbook.activate(tabOf(host));
    expect(ask(host, 'openTab', {}).value).toMatchObject({ sheetName: TAB, isOurs: true });
    expect(ask(host, 'loadPanel', {}).value.sheetName).toBe('accounts');
  });

  it('whose headers are gone says so instead of reading something else', async () => {
    const host = await kickoff({ A3: 'Number', C11: 'yes' });
    const sentence = '"Tierwise kickoff" has no row with the headers No. and Answer';
    expect(() => read(host)).toThrow(sentence);
    expect(() => ask(host, 'makeKickoff')).toThrow(sentence);
  });
});

describe('its answers', () => {
  it('set the company, where segments come from, weights and segments, each with its cell', async () => {
    const host = await kickoff({
      C11: 'Yes',
      C12: 'no',
      C23: 'Value',
      C25: '30',
      C26: '30',
      C27: '40%',
      C29: 'Key',
      D29: '80,000',
      C30: 'Core',
      D30: '20000',
      C31: 'Tail',
    });
    const found = read(host);
    expect(found.problems).toEqual([]);
    expect(found.change).toEqual({
      company: { csPlatform: true, enrichment: false },
      segmentBy: 'arr',
      weights: { firmographic: 30, behavioral: 30, value: 40 },
      arrTiers: {
        cuts: [
          [80000, '>=', 'Key'],
          [20000, '>=', 'Core'],
        ],
        floor: 'Tail',
      },
    });
    expect(found.sets).toEqual([
      'C11: a CS platform with usage data: yes',
      'C12: company data is enriched: no',
      'C23: segments come from the ARR',
      'C25, C26, C27: weights 30, 30, 40',
      'C29 to C31: Key from 80,000, Core from 20,000, Tail below',
    ]);
    // 23 active accounts with a platform, key fields filled: by the matrix of the method.
    expect(found.advice).toMatchObject({
      matrix: 'Firmographic + Behavioral composite',
      assumed: ['not product-led'],
    });
  });

  it('change a draft once: what it says already is not proposed again', async () => {
    const host = await kickoff({ C11: 'yes', C23: 'behavior' });
    const draft = JSON.stringify({ segmentBy: 'composite', company: { csPlatform: true, secondCrm: true } });
    expect(read(host, draft)).toMatchObject({
      sets: [],
      problems: [],
      change: { segmentBy: 'composite', company: { csPlatform: true, secondCrm: true } },
    });
  });

  it('are found by the number of the question, wherever rows and columns were put', async () => {
    const host = await kickoff({ C11: 'yes' });
    const { id } = tabOf(host);
    insert(host.workbook, id, 'row', 5, 2);
    insert(host.workbook, id, 'column', 2, 1);
    expect(read(host)).toMatchObject({ sets: ['D13: a CS platform with usage data: yes'], problems: [] });
  });

  it('that are not understood are sentences with their cells, and set nothing', async () => {
    const host = await kickoff({
      C11: 'maybe',
      C23: 'Lifecycle',
      C25: '30',
      C26: 'much',
      C27: '40',
      C29: 'Key',
      C30: 'key',
      D30: '90000',
      D31: '10000',
    });
    expect(read(host, JSON.stringify({ segmentBy: 'arr' }))).toMatchObject({
      change: {},
      sets: [],
      problems: [
        '"maybe" in C11 is no answer to "Is there a CS platform with usage data?": write yes or no',
        '"Lifecycle" in C23 stays a column beside the segment, which comes from value, behavior or priority: write one of these',
        '"much" in C26 is no number: write it with digits',
        'C31 is blank: name the segment from D31',
        'C29 and C30 have one name: give each its own',
        'D30 is of the lowest segment, which takes all that is below: leave it blank',
        'D29 is blank: say from where on Key begins',
      ],
    });
  });

  it('of edges fit what they are of, the best segment first', async () => {
    const edges = { C29: 'Gold', D29: '3', C30: 'Silver', D30: '4', C31: 'Bronze' };
    const host = await kickoff(edges);
    expect(read(host).problems).toEqual([
      'C29: an edge is of the ARR or of the score: answer what matters most with value or behavior',
    ]);
    answer(host, { C23: 'score' });
    expect(read(host).problems).toEqual(['D30 is 4, not below D29: the best segment comes first']);
    answer(host, { D29: '50', D30: '4' });
    expect(read(host).problems).toEqual(['D29 is 50, and a score is 1 to 5: write an edge above 1 and up to 5']);
    answer(host, { D29: '4.5', C26: '40' });
    expect(read(host)).toMatchObject({
      problems: ['C25 is blank: the three weights are set together'],
      change: {
        tiers: {
          cuts: [
            [4.5, '>=', 'Gold'],
            [4, '>=', 'Silver'],
          ],
          floor: 'Bronze',
        },
      },
    });
    answer(host, { C25: '40', C27: '40' });
    expect(read(host).problems).toEqual(['C25, C26, C27: Weights sum to 120.00, must be 100 (or 1.00)']);
  });
});
