import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLineIn } from './command-line-in.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/accounts.csv', import.meta.url));
const { folder, cli } = commandLineIn('tierwise-score-');
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('score', () => {
  it('prints what it found and writes nothing but what was asked for', async () => {
    const { status, stdout } = await cli('score', FIXTURE, '--as-of', '2026-06-30', '--report', 'r.json');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /Tier 1 +4 +[\d,]+\.\d\d\n +Tier 2 +9 +[\d,]+\.\d\d\n +Tier 3 +8 +84,999\.99\n +Unsegmented +2 +171,999\.99/,
    );
    expect(stdout).toContain('Coverage 91.3% (Warning)');
    expect(readdirSync(folder)).toEqual(['r.json']);
    const { serviceCalls, summary } = JSON.parse(text('r.json'));
    expect(summary.effectiveTierCounts).toEqual({ 'Tier 1': 4, 'Tier 2': 9, 'Tier 3': 8, Unsegmented: 2 });
    expect(serviceCalls.total).toBe(Object.values<number>(serviceCalls.byName).reduce((sum, count) => sum + count));
  });

  it('offers the label that a text with a typing error may mean', async () => {
    const typos = fileURLToPath(new URL('../fixtures/cases/label-typos.csv', import.meta.url));
    const { stdout } = await cli('score', typos, '--as-of', '2026-06-30');
    expect(stdout).toContain(
      'Industry fit: 2 texts wait for a label (2 accounts): "Gold", "Target vertcal" (Target vertical?)',
    );
    expect(stdout).toContain('"Anual (renewing)" (Annual (renewing)?), "Annual (renewal)", "Yearly"');
  });

  it('leaves every cell of the file as it was, and adds columns on the right', async () => {
    await cli('score', FIXTURE, '--as-of', '2026-06-30', '--out', 'scored.csv');
    const before = readFileSync(FIXTURE, 'utf8').split('\r\n');
    const after = text('scored.csv').split('\r\n');
    expect(after).toHaveLength(before.length);
    expect(after.every((line, index) => line.startsWith(before[index] ?? '?'))).toBe(true);
    expect(after[0]).toContain(',Segment,Why,');
  });

  it('finds its own columns again in a workbook it wrote', async () => {
    await cli('score', FIXTURE, '--as-of', '2026-06-30', '--out', 'one.xlsx');
    await cli('score', 'one.xlsx', '--as-of', '2026-06-30', '--out', 'two.csv');
    await cli('score', FIXTURE, '--as-of', '2026-06-30', '--out', 'once.csv');
    const [header] = text('two.csv').split('\n');
    expect(header?.split(',').length).toBe(text('once.csv').split('\r\n')[0]?.split(',').length);
  });

  it('passes on what the bundle says about a file or a model', async () => {
    writeFileSync(join(folder, 'numbers.csv'), '1,2,3\n4,5,6\n');
    writeFileSync(join(folder, 'model.json'), '{');
    expect((await cli('score', 'numbers.csv')).stderr).toContain('No header row found in "numbers"');
    const refused = await cli('score', FIXTURE, '--model', 'model.json', '--out', 'never.csv');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/^model\.json: The model/);
    expect(readdirSync(folder)).not.toContain('never.csv');
  });
});

describe('a file of another program', () => {
  const filtered = fileURLToPath(new URL('../fixtures/cases/filter-narrow.xlsx', import.meta.url));

  it('is not scored under a filter that would leave the scores behind', async () => {
    const { status, stderr } = await cli('score', filtered, '--as-of', '2026-06-30', '--out', 'copy.xlsx');
    expect(status).toBe(1);
    expect(stderr).toContain('The filter of "Accounts" ends at column D, before the scores');
    expect(existsSync(join(folder, 'copy.xlsx'))).toBe(false);
  });
});

describe('the tab of a file', () => {
  const tabs = fileURLToPath(new URL('../fixtures/cases/tabs-20.xlsx', import.meta.url));

  it('is the one that is named', async () => {
    const named = ['score', tabs, '--tab', 'Kundenübersicht 2026 (Juni)', '--as-of', '2026-06-30', '--out', 'tab.csv'];
    expect((await cli(...named)).stdout).toMatch(
      /Enterprise +2 +[\d,.]+\n +Mid-Market +3 +[\d,.]+\n +SMB +5 +[\d,.]+\n +Unsegmented +0/,
    );
    expect(text('tab.csv').split('\n')[4]).toMatch(/^(?!Note).*ARR/);
  });

  it('is offered where the open one has no accounts, and listed where the name is none', async () => {
    expect((await cli('score', tabs)).stderr).toMatch(
      /^Row 1 of "Notes 1" .*The tab "Kundenübersicht 2026 \(Juni\)" has accounts: add --tab "Kundenübersicht 2026 \(Juni\)"$/,
    );
    expect((await cli('score', tabs, '--tab', 'Kunden')).stderr).toMatch(
      /has no tab "Kunden": its tabs are "Notes 1", "Notes 2",/,
    );
  });
});

describe('eval', () => {
  it('prints one line of JSON a formula, errors included', async () => {
    const formulas = [
      '=SEGMENT_SCORE(4,2,5)',
      '=COMPOSITE_TIER(3.55)',
      '=RFM(3,7,5,,"A")',
      '=SEGMENT_SCORE(4,3,5,{0.5,0.4,0.3})',
      '=DATE(2026,6,30)',
    ];
    const { status, stdout } = await cli('eval', ...formulas);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(lines.map(({ formula }) => formula)).toEqual(formulas);
    expect(lines.map(({ value, error }) => value ?? error)).toEqual([
      3.55,
      'Tier 2',
      [[5, 5, 5, 15, '555', 'Champions']],
      'Weights sum to 1.20, must be 1.00',
      '2026-06-30',
    ]);
  });

  it('sees the cells of a file', async () => {
    const { status, stdout } = await cli('eval', '--sheet', FIXTURE, '=G2+1', '=ARRAYFORMULA(G2:G3*2)', '=E2');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).value),
    ).toEqual([120001, [[240000], [260000]], '2024-03-01']);
    expect(status).toBe(0);
  });
});
