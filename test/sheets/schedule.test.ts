// The opt-in schedule: a build of its own, a trigger that scores and flags, and nothing else that a person decides.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleServer } from '../../build/bundle-server.ts';
import { manifestText } from '../../build/manifest.ts';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { createHost, type Host } from '../../host/host.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { ask, columnOf, FIXTURE, inputs, logOf } from './book.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BUILD = { version: '9.9.9', commit: '' };
let code = '';

beforeAll(async () => {
  ({ text: code } = await bundleServer(root, BUILD, 'main-scheduled.ts'));
});

const on = (workbook: Workbook, today: string): Host =>
  createHost(workbook, { today, code, hasTriggerScope: true, keepsWorld: true });
const fixture = () => openWorkbook(FIXTURE);
const scheduled = ({ workbook }: Host) => logOf(workbook).filter(({ by }) => by === 'schedule');

async function scored(): Promise<Workbook> {
  const workbook = await fixture();
  ask(on(workbook, '2026-06-01'), 'runScoring', { asOf: '2026-06-01' });
  return workbook;
}

describe('the build with a schedule', () => {
  it('asks for a third scope and has three menu items more', async () => {
    expect(JSON.parse(manifestText(root, true)).oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.scriptapp',
    ]);
    const host = on(await fixture(), '2026-06-01');
    expect(host.menu().slice(-3)).toEqual([
      { label: 'Schedule weekly', name: 'scheduleWeekly' },
      { label: 'Schedule monthly', name: 'scheduleMonthly' },
      { label: 'Stop schedule', name: 'stopSchedule' },
    ]);
  });

  it('runs it at six in the morning of the spreadsheet’s time zone', async () => {
    const workbook = await fixture();
    workbook.timeZone = 'America/New_York';
    const host = on(workbook, '2026-06-01');
    host.run('scheduleMonthly');
    expect(host.project.triggers[0]?.when).toEqual(['onMonthDay 1', 'atHour 6', 'inTimezone America/New_York']);
  });

  it('has one trigger a person, whatever they choose and how often', async () => {
    const host = on(await fixture(), '2026-06-01');
    host.run('scheduleWeekly');
    host.run('scheduleWeekly');
    expect(host.project.triggers).toEqual([
      { handler: 'rescoreOnSchedule', when: ['everyWeeks 1', 'onWeekDay MONDAY', 'atHour 6', 'inTimezone Etc/UTC'] },
    ]);
    host.run('scheduleMonthly');
    expect(host.project.triggers).toEqual([
      { handler: 'rescoreOnSchedule', when: ['onMonthDay 1', 'atHour 6', 'inTimezone Etc/UTC'] },
    ]);
    host.run('stopSchedule');
    expect(host.project.triggers).toEqual([]);
  });
});

describe('the trigger', () => {
  it('scores the sheet that was scored last, flags and logs, and commits nothing', async () => {
    const workbook = await scored();
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    workbook.activate(workbook.addSheet('Notes'));
    for (let column = 1; column <= 32; column++) {
      workbook.setInput(sheet.id, 26, column, workbook.input(sheet.id, 2, column));
    }
    workbook.setInput(sheet.id, 26, columnOf(workbook, 'account_id'), 'A99');
    const host = on(workbook, '2026-06-08');
    expect(host.run('rescoreOnSchedule', [{}]).ok).toBe(true);
    expect(inputs(workbook, [columnOf(workbook, 'Segment')])[25]).toEqual(['Tier 1']);
    const events = new Set(scheduled(host).map(({ event }) => event));
    expect(events).toContain('Scored');
    expect([events.has('Committed'), events.has('Approved')]).toEqual([false, false]);
    ask(host, 'runScoring', { asOf: '2026-06-08', sheetId: sheet.id });
    expect(
      logOf(workbook)
        .filter(({ key }) => key === 'id:A99')
        .map(({ event, by }) => [event, by]),
    ).toEqual([['Committed', 'no name given']]);
  });

  it('runs once a day, also when two people have a schedule', async () => {
    const workbook = await scored();
    on(workbook, '2026-06-08').run('rescoreOnSchedule', [{}]);
    on(workbook, '2026-06-08').run('rescoreOnSchedule', [{}]);
    expect(scheduled(on(workbook, '2026-06-08')).filter(({ event }) => event === 'Scored')).toHaveLength(1);
    on(workbook, '2026-06-15').run('rescoreOnSchedule', [{}]);
    expect(scheduled(on(workbook, '2026-06-15')).filter(({ event }) => event === 'Scored')).toHaveLength(2);
  });

  it('runs on a day on which a person scored too', async () => {
    const workbook = await scored();
    const host = on(workbook, '2026-06-08');
    ask(host, 'runScoring', { asOf: '2026-06-08' });
    host.run('rescoreOnSchedule', [{}]);
    expect(scheduled(host).map(({ event }) => event)).toContain('Scored');
  });

  it('stops with a line of the log when many accounts are gone, and nothing is written', async () => {
    const workbook = await scored();
    const sheet = workbook.sheets[0]?.id ?? 0;
    for (let row = 2; row <= 25; row++) workbook.setInput(sheet, row, columnOf(workbook, 'account_id'), `N${row}`);
    const before = inputs(workbook);
    const host = on(workbook, '2026-06-08');
    host.run('rescoreOnSchedule', [{}]);
    expect(inputs(workbook)).toEqual(before);
    expect(scheduled(host)).toMatchObject([{ event: 'Stopped' }]);
    expect(scheduled(host)[0]?.reason).toContain('known accounts are gone');
  });

  it('stops with a line of the log when the authorization is gone', async () => {
    const workbook = await scored();
    const before = inputs(workbook);
    const host = on(workbook, '2026-06-08');
    host.project.isAuthorized = false;
    host.run('rescoreOnSchedule', [{}]);
    expect(inputs(workbook)).toEqual(before);
    expect(scheduled(host)).toMatchObject([{ event: 'Stopped', day: '2026-06-08' }]);
    expect(scheduled(host)[0]?.reason).toContain('The authorization of the schedule is gone');
  });

  it('stops with a line of the log when nothing was ever scored', async () => {
    const host = on(await fixture(), '2026-06-08');
    host.run('rescoreOnSchedule', [{}]);
    expect(scheduled(host)).toMatchObject([{ event: 'Stopped' }]);
  });
});

describe('a trigger that cannot score', () => {
  const STOPPED = 'The schedule of Tierwise stopped. ';
  const logged = (host: Host) => host.takeEvents().flatMap((event) => (event.type === 'log' ? [event.message] : []));

  it('says so in the list of executions where no spreadsheet is open', async () => {
    const host = on(await scored(), '2026-06-08');
    host.project.hasDocument = false;
    expect(host.run('rescoreOnSchedule', [{}]).ok).toBe(true);
    expect(logged(host)).toEqual([`${STOPPED}Google opened no spreadsheet for it. Schedule again in the file`]);
  });

  it('says so there where somebody else holds the lock, and writes nothing', async () => {
    const workbook = await scored();
    const host = on(workbook, '2026-06-08');
    const { revision } = workbook;
    host.lockedByOther = true;
    expect(host.run('rescoreOnSchedule', [{}]).ok).toBe(true);
    const busy = 'Somebody else is scoring this spreadsheet right now. Nothing was changed: try again in a minute';
    expect(logged(host)).toEqual([`${STOPPED}${busy}. The log has no line of it: ${busy}`]);
    expect(workbook.revision).toBe(revision);
  });

  it('appends its line to the log where a trigger has no lock, and scores nothing', async () => {
    const workbook = await scored();
    const [before, log] = [inputs(workbook), logOf(workbook)];
    const host = on(workbook, '2026-06-08');
    host.project.hasLock = false;
    expect(host.run('rescoreOnSchedule', [{}]).ok).toBe(true);
    expect(inputs(workbook)).toEqual(before);
    const reason = 'Google gave the schedule no lock of this file: score from the menu';
    expect(logOf(workbook)).toEqual([...log, expect.objectContaining({ event: 'Stopped', by: 'schedule', reason })]);
    expect(logged(host)).toEqual([]);
  });

  it.each([
    ['a cell still loads', 'Loading...', 'The sheet is still loading: A2 says "Loading..."'],
    ['a cell of ours is a person’s', undefined, 'Whose are they? Score in the sidebar: it asks this'],
    ['a filter ends before the scores', undefined, 'The filter of "accounts" ends at column D, before the scores'],
  ])('stops with a line of the log while %s, and nothing is written', async (what, text, reason) => {
    const workbook = await scored();
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    if (text) workbook.setInput(sheet.id, 2, columnOf(workbook, 'account_id'), text);
    else if (what.startsWith('a filter')) sheet.filter = { sheetId: sheet.id, row: 1, column: 1, rows: 25, columns: 4 };
    else {
      const column = columnOf(workbook, 'Segment');
      workbook.setInput(sheet.id, 1, column, 'Owner');
      for (let row = 2; row <= 25; row++) workbook.setInput(sheet.id, row, column, 'Ann');
    }
    const before = inputs(workbook);
    const host = on(workbook, '2026-06-08');
    expect(host.run('rescoreOnSchedule', [{}]).ok).toBe(true);
    expect(inputs(workbook)).toEqual(before);
    expect(scheduled(host)).toMatchObject([{ event: 'Stopped', day: '2026-06-08' }]);
    expect(scheduled(host)[0]?.reason).toContain(reason);
    expect(logged(host)).toEqual([]);
  });
});

describe('the plain build', () => {
  it('names no trigger service', async () => {
    expect((await bundleServer(root, BUILD)).text).not.toMatch(/ScriptApp|rescoreOnSchedule/);
  });
});
