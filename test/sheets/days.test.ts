// Recency and tenure are whole days of the spreadsheet's time zone, whatever zone the script runs in.
import { describe, expect, it } from 'vitest';
import { ask, byAccount, columnOf, fixtureHost } from './book.ts';

const ZONES = [
  'Etc/UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'America/St_Johns',
];

describe('dates', () => {
  it.each(ZONES)('give the same scores in %s', async (zone) => {
    const host = await fixtureHost();
    host.workbook.timeZone = zone;
    ask(host, 'runScoring');
    expect(byAccount(host.workbook, 'RFM code').get('A13')).toBe('321');
    expect(byAccount(host.workbook, 'RFM code').get('A02')).toBe('545');
  });

  it.each(ZONES)('keep their day with a time of day and around clock changes in %s', async (zone) => {
    const host = await fixtureHost();
    const { workbook } = host;
    workbook.timeZone = zone;
    const sheet = workbook.sheets[0]?.id ?? 0;
    const column = columnOf(workbook, 'last_activity');
    const days = [
      '2026-03-08 00:30',
      '2026-03-08 23:45',
      '2026-03-29 00:30',
      '2026-10-25 02:30',
      '2026-11-01 23:59',
      '2026-04-05 02:15',
    ];
    days.forEach((day, i) => {
      workbook.setInput(sheet, i + 2, column, day);
    });
    const { table } = ask(host, 'loadPanel', {}).value;
    const read = table?.accounts.columns.find(({ field }) => field === 'lastActivity')?.value.slice(0, days.length);
    expect(read).toEqual(days.map((day) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86400000));
  });
});
