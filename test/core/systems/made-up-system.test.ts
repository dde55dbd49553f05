// A system is added as CONTRIBUTING.md shows it: one file, one line in the list, one entry of the preset.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { printStubs } from '../../../build/stubs.ts';
import { functionDocs } from '../../../src/core/cells/functions.ts';
import { coded, codedLabel, NONE, numberReader } from '../../../src/core/composite/codes.ts';
import { systemLines } from '../../../src/core/explain/in-words.ts';
import { type Bands, bandIndex, labelsOf } from '../../../src/core/model/bands.ts';
import { parseModel } from '../../../src/core/model/parse-model.ts';
import systems from '../../../src/core/model/presets/systems.json' with { type: 'json' };
import { cellFunction, HAS_DOCS, number } from '../../../src/core/systems/cell-function.ts';
import { countLabels, labelLine, type System, system } from '../../../src/core/systems/system.ts';
import { SYSTEMS } from '../../../src/core/systems/systems.ts';
import { scoredColumns } from '../../../src/core/tabs/scored-columns.ts';
import { systemTables } from '../../../src/core/tabs/summary/systems.ts';
import { cell } from '../support/cell.ts';
import { report, scoreRows } from '../support/report.ts';

vi.mock('../../../src/core/model/presets/systems.json', async (original) => {
  const { default: presets } = await original<{ default: typeof systems }>();
  const supportLoad = {
    s: 65,
    header: 'Support load',
    source: 'ours',
    cuts: [
      [10, '>=', 'Heavy'],
      [3, '>=', 'Normal'],
    ],
    floor: 'Light',
  };
  return { default: { ...presets, columns: { ...presets.columns, supportLoad } } };
});

const BANDS = (systems.columns as unknown as { supportLoad: Bands<string> }).supportLoad;

const supportLoad: System<ReturnType<typeof coded>> = system({
  s: 65,
  id: 'supportLoad',
  title: 'Support load',
  needs: ['tickets'],
  score({ accounts: { columns, count } }) {
    const tickets = numberReader(columns.tickets);
    return coded(labelsOf(BANDS), count, (i) => (Number.isNaN(tickets(i)) ? NONE : bandIndex(BANDS, tickets(i))));
  },
  columns: (loads) => ({ supportLoad: (i) => codedLabel(loads, i) }),
  table: (loads) => ({ id: 'supportLoad', ...loads }),
  explain: (loads, _, i) => labelLine('Support load', loads, i, 'by open tickets'),
  report: { supportLoad: (loads, _, i) => codedLabel(loads, i) || null },
  counts: { supportLoad: (loads, scored) => countLabels(loads, scored) },
  functions: [
    cellFunction(
      'SUPPORT_LOAD',
      [number('tickets', 'tickets')],
      ({ systems: results }) => {
        const loads = results(supportLoad);
        return (i) => [codedLabel(loads, i)];
      },
      HAS_DOCS &&
        (() => ({
          description: `${labelsOf(BANDS).join(', ')} by open tickets.`,
          parameters: ['Open tickets.'],
          returns: 'One label, or one a row.',
          example: 'SUPPORT_LOAD(12)',
        })),
    ),
  ],
});

beforeAll(() => {
  (SYSTEMS as System[]).push(supportLoad);
});

const TABLE = [
  ['Account id', 'ARR', 'Open tickets'],
  ['A', 120000, 12],
  ['B', 30000, 3],
  ['C', 5000, ''],
];
const AS_OF = '2026-06-30';
const MODEL = { columns: ['supportLoad'] };

describe('a made-up system', () => {
  it('is a column that a model may ask for', () => {
    expect(parseModel(JSON.stringify(MODEL))).not.toHaveProperty('problems');
    const scored = scoreRows(TABLE, AS_OF, MODEL);
    const column = scoredColumns(scored).find(({ header }) => header === 'Support load');
    expect(column?.isOn).toBe(true);
    expect([0, 1, 2].map((i) => column?.cell(i))).toEqual(['Heavy', 'Normal', '']);
    const without = scoredColumns(scoreRows(TABLE, AS_OF)).find(({ id }) => id === 'supportLoad');
    expect(without?.isOn).toBe(false);
  });

  it('is a table of the summary, a line of an explanation and keys of the report', () => {
    const scored = scoreRows(TABLE, AS_OF, MODEL);
    const table = systemTables(scored).find(({ title }) => title === 'Support load');
    expect(table?.tallies).toEqual([
      { label: 'Heavy', accounts: 1, arr: 120000 },
      { label: 'Normal', accounts: 1, arr: 30000 },
      { label: 'Light', accounts: 0, arr: 0 },
    ]);
    expect(table?.without).toBe(1);
    expect(systemLines(scored, 0)).toContainEqual(['Support load', 'Heavy', 'by open tickets']);
    const { accounts, summary } = report(TABLE, AS_OF, MODEL);
    expect(accounts.map(({ supportLoad: load }) => load)).toEqual(['Heavy', 'Normal', null]);
    expect(summary.supportLoad).toEqual({ Heavy: 1, Normal: 1, Light: 0 });
  });

  it('is off where its column is not mapped', () => {
    const { accounts, summary } = report(
      [
        ['Account id', 'ARR'],
        ['A', 1],
      ],
      AS_OF,
      MODEL,
    );
    expect(accounts[0]?.supportLoad).toBeNull();
    expect(summary.supportLoad).toBeNull();
  });

  it('is a function for cells with its JSDoc above the stub', () => {
    expect(cell('SUPPORT_LOAD', [[12], ['x'], [0]])).toEqual([['Heavy'], [''], ['Light']]);
    expect(() => cell('SUPPORT_LOAD', -1)).toThrow('tickets is -1, must be 0 or more');
    const none = () => ({});
    const tables = { triggers: none, commands: none, calls: none, cellProbes: none };
    const functions = () => ({ SUPPORT_LOAD: () => '' });
    expect(printStubs('Tierwise', { ...tables, functions }, functionDocs())).toBe(
      `/**
 * Heavy, Normal, Light by open tickets. Example: =SUPPORT_LOAD(12)
 *
 * @param {number|range} tickets Open tickets.
 * @return One label, or one a row.
 * @customfunction
 */
function SUPPORT_LOAD(tickets) {
  return Tierwise.functions().SUPPORT_LOAD(tickets);
}
`,
    );
  });
});
