// Whether the segments told who left, in the tab with the details and in the handout: never without its warning.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ask } from '../../host/commands/score-workbook.ts';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { createHost } from '../../host/host.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';

const TITLE = 'Did the segments tell who left?';
const WARNING =
  'These scores were made after the accounts left. Usage that fell because they left makes any model look good.';
const LIMIT = 'It says what went together in this period, not why, and nothing of the next one.';

/** Of 60 accounts in Tier 2 some left, of 60 in Tier 3 others. */
async function book(left: readonly [number, number]): Promise<Workbook> {
  const file = join(mkdtempSync(join(tmpdir(), 'tierwise-past-')), 'accounts.csv');
  const lines = [3, 2].flatMap((score, k) =>
    Array.from({ length: 60 }, (_, i) => {
      const status = i < (left[k] as number) ? 'Churned' : 'Active';
      return `${k}-${i},Account ${k} ${i},${score},${score},${score},1000,${status}`;
    }),
  );
  const header = 'Account id,Account name,Firmographic score,Behavioral score,Value score,ARR,Status';
  writeFileSync(file, [header, ...lines].join('\n'));
  return openWorkbook(file);
}

/** What stands under the title on a tab; null: nothing. */
function part(workbook: Workbook, tab: string): string[][] | null {
  const sheet = workbook.sheetNamed(tab);
  if (!sheet) throw new Error(`no ${tab}`);
  const { rows, columns } = sheet.used;
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => workbook.display(sheet.id, r + 1, c + 1)),
  );
  const at = cells.findIndex(([first]) => first === TITLE);
  if (at < 0) return null;
  const end = cells.findIndex((row, r) => r > at && row.every((cell) => cell === ''));
  return cells.slice(at + 1, end < 0 ? undefined : end).map((row) => row.slice(0, 6));
}

const TABS = ['Tierwise details', 'Tierwise handout'] as const;

async function tabsOf(workbook: Workbook, today: string) {
  const host = createHost(workbook, { today, keepsWorld: true });
  ask(host, 'runSummary', { asOf: null });
  ask(host, 'makeHandout', { asOf: null });
  return TABS.map((tab) => part(workbook, tab));
}

it('says first that scores of today judge themselves', async () => {
  for (const found of await tabsOf(await book([12, 30]), '2026-04-01')) {
    expect(found?.[0]?.[0]).toBe(WARNING);
    expect(found?.[1]?.[0]).toBe('Segments and scores of 2026-04-01. Left is what "Status" calls "Churned" (42)');
    expect(found?.slice(2, 6)).toEqual([
      ['Segment then', 'Accounts', 'Left', 'Share', 'Sure to 95%', 'Times the share of all'],
      ['Tier 1', '0', '0', 'too few', '', ''],
      ['Tier 2', '60', '12', '20.0%', '11.8%–31.8%', '0.57'],
      ['Tier 3', '60', '30', '50.0%', '37.7%–62.3%', '1.43'],
    ]);
    // 30 of who left and 48 of who stayed: 30 x 48 pairs, half of 12 x 48 and 30 x 30, of 42 x 78.
    expect(found?.[6]?.[0]).toContain('42 of 120 accounts left.');
    expect(found?.[6]?.[0]).toContain('had the lower score in 66.5% of the pairs');
    expect(found?.at(-1)?.[0]).toBe(LIMIT);
  }
});

it('takes the scores of a run that was kept, and then there is nothing to warn of', async () => {
  const workbook = await book([0, 0]);
  const home = workbook.activeSheetId;
  ask(createHost(workbook, { today: '2026-01-01', keepsWorld: true }), 'runScoring', { asOf: null });
  for (let i = 0; i < 30; i++) workbook.setInput(home, 62 + i, 7, 'Churned');
  workbook.activate(workbook.sheets.find(({ id }) => id === home) as (typeof workbook.sheets)[number]);
  for (const found of await tabsOf(workbook, '2026-04-01')) {
    expect(found?.[0]?.[0]).toMatch(/^Segments and scores of the run for 2026-01-01\. Left is what "Status"/);
    expect(found?.flat()).not.toContain(WARNING);
    expect(found?.[4]?.slice(0, 4)).toEqual(['Tier 3', '60', '30', '50.0%']);
  }
});

it('gives no numbers below 20, and the handout is silent then', async () => {
  expect(await tabsOf(await book([9, 10]), '2026-04-01')).toEqual([
    [['No answer: 19 churned, at least 20 are needed', '', '', '', '', '']],
    null,
  ]);
  const enough = await tabsOf(await book([10, 10]), '2026-04-01');
  expect(enough.map((found) => found?.[0]?.[0])).toEqual([WARNING, WARNING]);
});

it('says nothing where nobody left', async () => {
  expect(await tabsOf(await book([0, 0]), '2026-04-01')).toEqual([null, null]);
});
