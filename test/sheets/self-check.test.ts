// The self-check through the built add-on: what the host answers is what is expected of Google.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Boundary } from '../../host/boundary.ts';
import type { Host } from '../../host/host.ts';
import { RangeParts } from '../../host/services/range-parts.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { ask, fixtureHost } from './book.ts';

const FIDELITY = readFileSync(fileURLToPath(new URL('../../docs/fidelity.md', import.meta.url)), 'utf8');
const TAB = 'Tierwise self-check';
const EVERY = 36;

/** The file as a person left it: with everything that a probe makes in its own tab. */
async function livedIn(): Promise<Host> {
  const host = await fixtureHost();
  const { workbook } = host;
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const area = { sheetId: sheet.id, row: 2, column: 3, rows: 4, columns: 2 };
  sheet.filter = { ...area, row: 1, column: 1, rows: 25, columns: 30 };
  sheet.validations.push({ area, values: ['yes'], allowInvalid: false });
  sheet.merges.push({ ...area, row: 40 });
  sheet.rules.push({ condition: { kind: 'formula', text: '=A1>1' }, background: '#ff0000', ranges: [area] });
  sheet.protections.push({ area, description: 'finance', warningOnly: false, editable: false });
  workbook.setName('TIERWISE_CHECK', area);
  workbook.setName('Cuts', area);
  workbook.setInput(workbook.addSheet('Notes').id, 1, 1, '=SUM(1,2)');
  workbook.setInput(workbook.addSheet(`${TAB} 2026-06-30 12.00.00`).id, 1, 1, 'mine');
  workbook.metadata.push({
    id: workbook.nextId(),
    key: 'theirs',
    value: 'x',
    visibility: 'DOCUMENT',
    location: { type: 'COLUMN', sheetId: sheet.id, column: 2 },
  });
  host.project.triggers.push({ handler: 'theirs', when: [] });
  return host;
}

/** Every byte of the workbook but the tab of the self-check, which tab is open, and what counts changes. */
function theirs({ workbook, project }: Host): string {
  const { revision: _, activeSheetId: __, ...all } = workbook.clone();
  const own = new Set(
    workbook.metadata.filter(({ key }) => key === 'tierwise.tab.check').map(({ location }) => location.sheetId),
  );
  const rest = {
    ...all,
    lastId: 0,
    sheets: all.sheets.filter(({ id }) => !own.has(id)),
    metadata: all.metadata.filter(({ location }) => !own.has(location.sheetId)),
    triggers: project.triggers,
  };
  return JSON.stringify(rest, (_key, value) => (value instanceof Map ? [...value] : value));
}

function check(host: Host): string {
  const execution = host.run('selfCheck');
  expect(execution).toMatchObject({ ok: true });
  const [said] = host.takeEvents().reverse();
  return said && 'message' in said ? said.message : '';
}

function table(workbook: Workbook): string[][] {
  const sheet = workbook.sheetNamed(TAB);
  if (!sheet) throw new Error('no tab');
  const rows = Array.from({ length: sheet.used.rows }, (_, r) =>
    [1, 2, 3, 4].map((column) => workbook.display(sheet.id, r + 1, column)),
  );
  const header = rows.findIndex(([first]) => first === 'What was tried');
  return rows.slice(header + 1, header + 1 + EVERY);
}

const jsonCell = (workbook: Workbook): string => String(workbook.value(workbook.sheetNamed(TAB)?.id ?? -1, 5, 1));
const scratchTabs = (workbook: Workbook) => workbook.metadata.filter(({ value }) => value.startsWith('scratch'));
const different = (workbook: Workbook) => table(workbook).filter((row) => row[3] !== 'same');

/** No service answers any more: not even what is done in a `finally`. */
function killAfter(calls: number): void {
  const services = Boundary.prototype as unknown as { count(call: string): void };
  const { count } = services;
  let made = 0;
  vi.spyOn(services, 'count').mockImplementation(function (this: unknown, call) {
    made += 1;
    if (made > calls) throw new Error('killed');
    count.call(this as never, call);
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the self-check', () => {
  it('finds in the host what is expected of Google, in a table and in one cell to copy', async () => {
    const host = await fixtureHost();
    expect(check(host)).toBe(`${EVERY} of ${EVERY} answers are as expected, 0 not: see the tab "${TAB}"`);
    const rows = table(host.workbook);
    expect(different(host.workbook)).toEqual([]);
    expect(rows[0]).toEqual([
      'Codes, fractions and dates in text cells',
      '"00123" "1/2" "2026-06-30"',
      '"00123" "1/2" "2026-06-30"',
      'same',
    ]);
    const text = jsonCell(host.workbook);
    expect(text.length).toBeLessThan(10_000);
    const { at, locale, timeZone, probes } = JSON.parse(text);
    expect([at, locale, timeZone]).toEqual(['2026-06-30 12:00:00', 'en_US', 'Etc/UTC']);
    expect(probes).toHaveLength(EVERY);
    expect(new Set(probes.map(({ id }: { id: string }) => id)).size).toBe(EVERY);
    expect(probes[0]).toEqual({
      id: 'text-stays',
      expected: '"00123" "1/2" "2026-06-30"',
      found: '"00123" "1/2" "2026-06-30"',
      ms: 0,
    });
  });

  it('asks what docs/fidelity.md explains, and nothing else', async () => {
    const host = await fixtureHost();
    check(host);
    const { probes } = JSON.parse(jsonCell(host.workbook));
    const explained =
      FIDELITY.split('## The self-check')[1]
        ?.split('\n## ')[0]
        ?.match(/^\| `.*?\|/gm) ?? [];
    const ids = explained.flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, id]) => id));
    expect(ids).toEqual(probes.map(({ id }: { id: string }) => id));
  });

  it('names what is not as expected, and stays below what a cell holds', async () => {
    vi.spyOn(RangeParts.prototype, 'getDataValidation').mockReturnValue(null as never);
    const host = await fixtureHost();
    expect(check(host)).toContain(`${EVERY - 1} of ${EVERY} answers are as expected, 1 not`);
    expect(different(host.workbook)).toEqual([
      ['Does an inserted column take over such a rule?', 'yes', 'no', 'not the same'],
    ]);
  });

  it('goes on where one fails: its sentence is what was found', async () => {
    vi.spyOn(RangeParts.prototype, 'createFilter').mockImplementation(() => {
      throw new Error(`Service Spreadsheets timed out ${'x'.repeat(60_000)}`);
    });
    const host = await fixtureHost();
    check(host);
    const [[tried, expected, found] = []] = different(host.workbook);
    expect(different(host.workbook)).toHaveLength(1);
    expect([tried, expected]).toEqual(['Columns of a filter of two after one was inserted behind it', '2']);
    expect(found).toContain('Google Sheets did not answer in time: wait a minute, then try again.');
    expect(jsonCell(host.workbook).length).toBeLessThan(50_000);
    expect(scratchTabs(host.workbook)).toEqual([]);
  });

  it('touches nothing of the person', async () => {
    const host = await livedIn();
    const before = theirs(host);
    check(host);
    check(host);
    expect(theirs(host)).toBe(before);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      'accounts',
      'Notes',
      `${TAB} 2026-06-30 12.00.00`,
      TAB,
    ]);
    expect(host.workbook.activeSheet.name).toBe('accounts');
  });

  it('writes to a tab of its own, also where a person has one of that name', async () => {
    const host = await fixtureHost();
    const sheet = host.workbook.addSheet(TAB);
    host.workbook.setInput(sheet.id, 1, 1, 'mine');
    expect(check(host)).toContain(`see the tab "${TAB} 2"`);
    expect(host.workbook.input(sheet.id, 1, 1)).toBe('mine');
  });

  it('removes what a killed run left, by its mark and not by its name', async () => {
    const host = await livedIn();
    const before = theirs(host);
    const { workbook } = host;
    const left = workbook.addSheet('Renamed by somebody');
    const location = { type: 'SHEET', sheetId: left.id } as const;
    workbook.metadata.push({
      id: workbook.nextId(),
      key: 'tierwise.tab.check',
      value: 'scratch',
      visibility: 'DOCUMENT',
      location,
    });
    workbook.setName(`TIERWISE_CHECK_${left.id}`, { sheetId: left.id, row: 1, column: 1, rows: 1, columns: 1 });
    check(host);
    expect(workbook.sheetNamed('Renamed by somebody')).toBeUndefined();
    expect(theirs(host)).toBe(before);
  });

  it.each([20, 100, 200, 300])(
    'removes what was left when no call after the %sth was answered any more',
    async (nth) => {
      const host = await livedIn();
      const before = theirs(host);
      killAfter(nth);
      host.run('selfCheck');
      vi.restoreAllMocks();
      expect(scratchTabs(host.workbook).length).toBeGreaterThan(0);
      check(host);
      expect([theirs(host) === before, scratchTabs(host.workbook)]).toEqual([true, []]);
    },
  );

  it('is not what is scored while its tab is open', async () => {
    const host = await fixtureHost();
    check(host);
    const tab = host.workbook.sheetNamed(TAB);
    if (tab) host.workbook.activate(tab);
    expect(ask(host, 'runScoring').value.accounts).toBe(24);
  });

  it('leaves no trace in the file for the person at any failing call, and the next run heals', async () => {
    const prepared = await livedIn();
    const before = theirs(prepared);
    const clean = prepared.copy();
    const count = Object.values(clean.run('selfCheck').calls).reduce((sum, each) => sum + each, 0);
    const calls = Array.from({ length: count }, (_, n) => n + 1);
    const tried = calls.filter((n) => n <= 24 || n % 23 === 0 || n > count - 40);
    expect(tried.length).toBeGreaterThan(70);
    for (const nth of tried) {
      const host = prepared.copy();
      host.project.triggers = prepared.project.triggers;
      host.failAfter(nth, 'Service Spreadsheets timed out');
      host.run('selfCheck');
      host.failAfter(undefined);
      if (scratchTabs(host.workbook).length === 0) expect([nth, theirs(host) === before]).toEqual([nth, true]);
      else {
        check(host);
        expect([nth, theirs(host) === before, scratchTabs(host.workbook)]).toEqual([nth, true, []]);
      }
    }
  }, 600_000);
});
