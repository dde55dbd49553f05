// Three accounts whose segment is decided by their ARR alone, and the built add-on on the days of a story.
import { createHost, type Host } from '../../host/host.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { workbookOf } from '../host/small-workbook.ts';
import { ask, byAccount, columnOf, logOf } from './book.ts';

/** Tiers by the value score alone: with the other value columns equal, 9,000 is SMB, 45,000 Mid-Market, 130,000 Enterprise. */
export const MODEL = JSON.stringify({
  name: 'Segments by ARR',
  weights: { firmographic: 0, behavioral: 0, value: 1 },
  tiers: {
    cuts: [
      [4, '>=', 'Enterprise'],
      [3.25, '>=', 'Mid-Market'],
    ],
    floor: 'SMB',
  },
});

export const SAME = ['Moderate', 'Annual (renewing)', 'Standard customer'];
export const ROWS = [
  ['Account ID', 'Account name', 'ARR', 'expansion', 'contract_type', 'strategic'],
  ['C1', 'Acme', '45000', ...SAME],
  ['C2', 'Globex', '130000', ...SAME],
  ['C3', 'Initech', '9000', ...SAME],
];

export const bookOf = () => workbookOf(ROWS);

/** The same workbook on another day. */
export const on = (workbook: Workbook, today: string): Host => createHost(workbook, { today, keepsWorld: true });
export const run = (workbook: Workbook, asOf: string) => ask(on(workbook, asOf), 'runScoring', { asOf });

export function segmentOf(workbook: Workbook, id: string): [segment: string, status: string] {
  const read = (header: string) => byAccount(workbook, header, 'Account ID').get(id) ?? '';
  return [read('Segment'), read('Segment status')];
}

export const events = (workbook: Workbook, key: string) =>
  logOf(workbook)
    .filter((line) => line.key === key)
    .map(({ event, from, to, until }) => [event, from, to, until].join('|'));

export function started(): Workbook {
  const workbook = bookOf();
  ask(on(workbook, '2026-02-01'), 'saveModel', { text: MODEL, basedOn: null, note: 'Kick-off' });
  run(workbook, '2026-02-01');
  return workbook;
}

export const arrOf = (workbook: Workbook, row: number, arr: string) =>
  workbook.setInput(workbook.sheets[0]?.id ?? 0, row, columnOf(workbook, 'ARR'), arr);

export const approve = (key: string, day: string) => ({ decisions: [{ key, action: 'approve', reason: '', day }] });
