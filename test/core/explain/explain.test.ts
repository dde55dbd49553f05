import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { UNSEGMENTED } from '../../../src/core/composite/segment.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { type CriterionLine, explain } from '../../../src/core/explain/explain.ts';
import { bandOf, labelsOf } from '../../../src/core/model/bands.ts';
import type { Field } from '../../../src/core/model/fields.ts';
import {
  type Criterion,
  DIMENSIONS,
  type Dimension,
  type Model,
  type ModelDocument,
} from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { type ScoredSheet, scoreSheet } from '../../../src/core/systems/score-sheet.ts';
import fc from '../../fast-check.ts';
import { cellIn } from '../support/cell.ts';
import { scoreRows } from '../support/report.ts';

const AS_OF = 20634;
const HEADERS = [
  ['Account ID', 'id'],
  ['ARR', 'arr'],
  ['Employees', 'employees'],
  ['Industry fit', 'industry'],
  ['Geography', 'geography'],
  ['Growth stage', 'growthStage'],
  ['Expansion potential', 'expansion'],
  ['Contract type', 'contract'],
  ['Strategic importance', 'strategic'],
  ['Usage frequency', 'usageFrequency'],
  ['Active days per week', 'activeDaysPerWeek'],
  ['Feature adoption', 'adoption'],
  ['Usage trend', 'trend'],
  ['Open tickets', 'tickets'],
  ['Health', 'health'],
  ['Behavioral score', 'behavioralScore'],
] as const satisfies readonly (readonly [string, Field])[];

// Chosen columns: a batch of odd cells must not make a column doubtful.
const MAPPING = Object.fromEntries(HEADERS.map(([header, field]) => [field, header]));
const MODEL = resolveModel({ mapping: MAPPING, segmentBy: 'composite' });
const FIELDS_IN_ORDER: readonly Field[] = HEADERS.map(([, field]) => field);

function scored(row: readonly Cell[], model: Model = MODEL): ScoredSheet {
  return scoredAll([row], model);
}

function scoredAll(rows: readonly (readonly Cell[])[], model: Model = MODEL): ScoredSheet {
  const values = [HEADERS.map(([header]) => header), ...rows];
  return scoreSheet({ sheetName: 'one', values, ownColumns: {}, locale: 'en_US' }, model, AS_OF);
}

function tierOf(row: readonly Cell[], model: Model = MODEL): number {
  return scored(row, model).scores.segments?.computed[0] ?? UNSEGMENTED;
}

function withCell(row: readonly Cell[], field: Field, cell: Cell): Cell[] {
  const changed = [...row];
  changed[FIELDS_IN_ORDER.indexOf(field)] = cell;
  return changed;
}

const USAGE = MODEL.rubrics.behavioral.map(({ field }) => ({ field: field as Field }));

function labelsFor(field: Field): string[] {
  const criterion = DIMENSIONS.flatMap((name) => MODEL.rubrics[name]).find((one) => one.field === field);
  return criterion && 'labels' in criterion ? Object.keys(criterion.labels) : [];
}

const label = (field: Field) => fc.constantFrom<Cell>(...labelsFor(field), '', 'nonsense');
const rows = fc
  .tuple(
    fc.constantFrom<Cell>(0, 9999.99, 10000, 25000, 49999.5, 60000, 250000),
    fc.constantFrom<Cell>(0, 49, 50, 99, 100, 700, 5000),
    fc.constantFrom<Cell>(...labelsFor('industry')),
    label('geography'),
    label('growthStage'),
    fc.oneof(label('expansion'), fc.constantFrom<Cell>(0.5, 1, 1.3, 1.6, 2.5)),
    label('contract'),
    label('strategic'),
    label('usageFrequency'),
    fc.constantFrom<Cell>('', 0.1, 0.25, 1, 3, 5),
    fc.constantFrom<Cell>('', 0, 0.3, 0.5, 0.8, 0.9),
    label('trend'),
    fc.constantFrom<Cell>('', 0, 1, 2, 3, 9),
    fc.constantFrom<Cell>('', 0, 37, 64, 100),
    fc.constantFrom<Cell>('', '', 1, 2.5, 3.33, 5),
  )
  .map((cells): Cell[] => ['A1', ...cells]);

/** Every level of a criterion, by all its labels and by numbers on both sides of every cut. */
function cellsOf(criterion: Criterion): [number, Cell][] {
  const labels: [number, Cell][] =
    'labels' in criterion ? Object.entries(criterion.labels).map(([text, points]) => [points, text]) : [];
  if (!('bands' in criterion)) return labels;
  const { bands } = criterion;
  const numbers = bands.cuts.flatMap(([at]) => [at - 0.01, at - 1, at, at + 0.01, at + 1, at * 1.5, 0, 0.01]);
  const usable = numbers.filter((number) => number >= 0 && (criterion.field !== 'adoption' || number <= 1));
  return [...labels, ...usable.map((number): [number, Cell] => [bandOf(bands, number), number])];
}

/** Every other cell that a criterion could have, with its change of points; a number stays a number. */
function otherCells(row: readonly Cell[], { id, state, points }: CriterionLine, dimension: Dimension, mean: number) {
  const criterion = MODEL.rubrics[dimension].find((one) => one.id === id) as Criterion;
  const field = id as Field;
  const isNumber = typeof row[FIELDS_IN_ORDER.indexOf(field)] === 'number';
  return cellsOf(criterion)
    .filter(([, cell]) => state !== 'scored' || (typeof cell === 'number') === isNumber)
    .map(([to, cell]) => ({ field, cell, change: Math.abs(to - (points ?? mean)) }));
}

describe('the smallest change', () => {
  it('moves the tier when it is applied to the cell, in its direction', () => {
    let moved = 0;
    fc.assert(
      fc.property(rows, (row) => {
        const sheet = scored(row);
        const before = tierOf(row);
        const { up, down } = explain(sheet, 0);
        for (const [change, sign] of [[up, -1] as const, [down, 1] as const]) {
          if (!change) continue;
          moved++;
          const after = tierOf(withCell(row, change.field as Field, change.to));
          expect(Math.sign(after - before)).toBe(sign);
          expect(labelsOf(MODEL.segmentScales.composite.bands)[after]).toBe(change.tier);
        }
      }),
      { numRuns: 120 },
    );
    expect(moved).toBeGreaterThan(30);
  });

  it('is not above any other single change of a rubric cell, by points', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const sheet = scored(row);
        const before = tierOf(row);
        if (before === UNSEGMENTED) return;
        const told = explain(sheet, 0);
        const others = told.dimensions.flatMap(({ dimension, criteria, source, score }) =>
          source !== 'rubric' ? [] : criteria.flatMap((line) => otherCells(row, line, dimension, score as number)),
        );
        const sheets = scoredAll(others.map(({ field, cell }) => withCell(row, field, cell)));
        others.forEach(({ change }, i) => {
          const after = sheets.scores.segments?.computed[i] as number;
          if (after < before) expect(told.up?.points ?? Infinity).toBeLessThanOrEqual(change + 1e-9);
          if (after > before && after !== UNSEGMENTED) {
            expect(told.down?.points ?? Infinity).toBeLessThanOrEqual(change + 1e-9);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is the nearest step of an entered score and of a health score', () => {
    const model = resolveModel({ mapping: MAPPING, behavioralSource: 'health' });
    const health = ['A1', 120000, 1200, 'Target vertical', 'Primary market', 'Mature', 'Strong', 'Multi-year'];
    const row: Cell[] = [...health, 'Standard customer', '', '', '', '', '', 20, ''];
    const before = tierOf(row, model);
    const { up } = explain(scored(row, model), 0);
    expect(up?.field).toBe('health');
    expect(tierOf(withCell(row, 'health', up?.to as number), model)).toBe(before - 1);
    expect(tierOf(withCell(row, 'health', (up?.to as number) - 1), model)).toBe(before);
    const entered = withCell(withCell(row, 'health', ''), 'behavioralScore', 2);
    const { up: better } = explain(scored(entered), 0);
    const to = better?.to as number;
    expect(better?.field).toBe('behavioralScore');
    expect(tierOf(withCell(entered, 'behavioralScore', to))).toBe(tierOf(entered) - 1);
    expect(tierOf(withCell(entered, 'behavioralScore', to - 0.01))).toBe(tierOf(entered));
  });
});

const FIXTURE: Cell[][] = parse(readFileSync(new URL('../../fixtures/accounts.csv', import.meta.url))).map(
  (row: string[]) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
);

describe('explain', () => {
  const sheet = scoreSheet(
    { sheetName: 'f', values: FIXTURE, ownColumns: {}, locale: 'en_US' },
    resolveModel({}),
    AS_OF,
  );
  const told = (id: string) => explain(sheet, sheet.accounts.ids.indexOf(id));

  it('adds up: contributions are the score, points are the mean', () => {
    for (const id of sheet.accounts.ids) {
      const { dimensions, score, passed, missed } = told(id);
      for (const { criteria, score: mean, source } of dimensions) {
        const points = criteria.flatMap((line) => (line.points === null ? [] : [line.points]));
        if (source === 'rubric') {
          expect(mean).toBeCloseTo(points.reduce((sum, one) => sum + one, 0) / points.length, 12);
        }
      }
      if (score === null) continue;
      expect(dimensions.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(score, 12);
      if (passed) expect(passed.at + passed.by).toBeCloseTo(score, 12);
      if (missed) expect(missed.at - missed.by).toBeCloseTo(score, 12);
      expect(passed ?? missed).not.toBeNull();
    }
  });

  it('shows both policies for a provisional account only', () => {
    expect(told('A04').flags).toContain('PROVISIONAL');
    expect(told('A04').policies?.map(({ policy }) => policy)).toEqual(['skip', 'median3']);
    expect(told('A04').policies?.[0]?.tier).toBe(told('A04').tier);
    expect(told('A03').policies).toBeNull();
  });

  it('says why there is no tier and offers no change', () => {
    expect(told('A14')).toMatchObject({ tier: 'Unsegmented', score: null, up: null, down: null, passed: null });
    expect(told('A14').reasons).toContain('MISSING_INDUSTRY');
  });
});

describe('SEGMENT_EXPLAIN', () => {
  const ask = (key: Cell, accounts = FIXTURE) =>
    cellIn('en_US', 'SEGMENT_EXPLAIN', accounts, key, undefined, '2026-06-30') as Cell[][];

  it('finds the account by id, name, domain or row of the range', () => {
    const byId = ask('A03');
    expect(byId[0]).toEqual(['Account', 'Cobalt Health', 'A03']);
    expect(ask('cobalt health')).toEqual(byId);
    expect(ask('cobalt.example')).toEqual(byId);
    expect(ask(4)).toEqual(byId);
    expect(byId.every((line) => line.length === 3)).toBe(true);
  });

  it('shows raw cells and points, the sum and the change', () => {
    const lines = ask('A03');
    expect(lines).toContainEqual(['  ARR', '85000', '4 of 5 points']);
    expect(lines).toContainEqual(['  Feature adoption', '0.35', '2 of 5 points']);
    expect(lines).toContainEqual(['To move up', '', 'no change of a single cell does it']);
    const tierOne = ask('A02');
    expect(tierOne).toContainEqual(['To move up', '', 'no tier beyond']);
    expect(tierOne).toContainEqual(['To move down', 'Expansion potential: 1.5 → 1.19', '2 points, score 3.94, Tier 2']);
  });

  it('tells the cut of an ARR tier, and which columns count for no score (S72)', () => {
    const header = ['Account', 'ARR', 'Employees', 'Health score'];
    expect(ask('a', [header, ['a', '$120,000.00', 500, 80]])).toEqual([
      ['Account', 'a', 'a'],
      ['Segment', 'Enterprise', '20000 over the cut of Enterprise (from 100000)'],
      ['What we do', 'High-Touch', expect.stringMatching(/^Dedicated CSM/)],
      ['Firmographic', '', 'too few of its columns for a score'],
      ['  Employees', '500', 'not counted'],
      ['  Industry fit', '', 'no column'],
      ['  Geography', '', 'no column'],
      ['  Growth stage', '', 'no column'],
      ['Behavioral', 4.2, 'from the health score'],
      ['Value', '', 'too few of its columns for a score'],
      ['  ARR', '$120,000.00', 'not counted'],
      ['  Expansion potential', '', 'no column'],
      ['  Contract type', '', 'no column'],
      ['  Strategic importance', '', 'no column'],
      ['Health segment (methods)', 'Stable', 'Look for expansion, maintain'],
    ]);
  });

  it.each([
    ['', 'row_or_key is missing'],
    ['Nobody', 'row_or_key is "Nobody", must be an id'],
    [1, 'row_or_key is 1, must be an id'],
    [99, 'row_or_key is 99, must be an id'],
  ])('refuses %j with a sentence', (key, sentence) => {
    expect(() => ask(key)).toThrow(sentence);
  });

  it('asks for the row when a key is there twice', () => {
    expect(() => ask('A03', [...FIXTURE, FIXTURE[3] as Cell[]])).toThrow('names the rows 4, 26 of the range');
  });
});

describe('the smallest change of a cell that is not its own points', () => {
  const header = ['Account', 'Firmographic score', 'Value score', 'Active users', 'Licences', 'Active days per week'];
  const changeOf = (row: readonly Cell[], document: ModelDocument) => {
    const values = [header, row];
    const model = resolveModel(document);
    return explain(scoreSheet({ sheetName: 's', values, ownColumns: {}, locale: 'en_US' }, model, AS_OF), 0);
  };

  it('counts users of the licences that were bought (S10)', () => {
    const document: ModelDocument = {
      rubrics: { behavioral: { criteria: [...USAGE, { field: 'activeUsers' }], leastShare: 0 } },
      weights: { firmographic: 0, behavioral: 1, value: 0 },
    };
    // Weekly use is 3, 14 of 50 are 1: one point more makes 2.5, and 15 users are 30%.
    expect(changeOf(['a', 3, 3, 14, 50, 1], document).up).toMatchObject({ field: 'activeUsers', to: 15, points: 1 });
    expect(changeOf(['a', 3, 3, 40, 50, 1], document).down).toMatchObject({ field: 'activeUsers', to: 14 });
    expect(changeOf(['a', 3, 3, 14, '', 1], document).up?.field).not.toBe('activeUsers');
  });

  it('takes the step next to a cut that lies between two steps', () => {
    const document: ModelDocument = {
      rubrics: { behavioral: { criteria: USAGE, leastShare: 0 } },
      weights: { firmographic: 0, behavioral: 1, value: 0 },
      tiers: { cuts: [[2, '>=', 'A']], floor: 'B' },
    };
    // 12/52 of a day is 0.2307…
    expect(changeOf(['a', 3, 3, '', '', 0.22], document).up).toMatchObject({ field: 'activeDaysPerWeek', to: 0.24 });
  });
});

describe('the smallest change of a criterion of one’s own', () => {
  const bands = (high: number, low: number) => ({
    cuts: [[high, '>=', 5] as const, [low, '>=', 3] as const],
    floor: 1,
  });
  const told = (criterion: object, cell: Cell) => {
    const own = { id: 'own', title: 'My own', column: 'Mine', ...criterion };
    const document = {
      weights: { firmographic: 1, behavioral: 0, value: 0 },
      rubrics: { firmographic: { criteria: [own] } },
      segmentBy: 'composite',
    } as ModelDocument;
    const sheet = scoreRows(
      [
        ['Account ID', 'Account name', 'Mine'],
        ['A1', 'Alder', cell],
      ],
      '2026-06-30',
      document,
    );
    const { tier, up, down } = explain(sheet, 0);
    const line = (change: typeof up) => change && [change.title, change.from, change.to, change.points, change.tier];
    return [tier, line(up), line(down)];
  };

  it('is a number beside its cuts', () => {
    expect(told({ kind: 'number', bands: bands(100, 50) }, 60)).toEqual([
      'Tier 2',
      ['My own', '60', 100, 2, 'Tier 1'],
      ['My own', '60', 49, 2, 'Tier 3'],
    ]);
    expect(told({ kind: 'number', bands: bands(1, -5) }, -0.5)).toEqual([
      'Tier 2',
      ['My own', '-0.5', 1, 2, 'Tier 1'],
      ['My own', '-0.5', -5.01, 2, 'Tier 3'],
    ]);
  });

  it('is a day for an age', () => {
    expect(told({ kind: 'age', bands: bands(365, 90) }, '2026-03-02')).toEqual([
      'Tier 2',
      ['My own', '2026-03-02', '2025-06-30', 2, 'Tier 1'],
      ['My own', '2026-03-02', '2026-04-02', 2, 'Tier 3'],
    ]);
  });

  it('is another label, or the other of yes and no', () => {
    expect(told({ kind: 'label', labels: { Platinum: 5, Gold: 3, Basic: 1 } }, 'Gold')).toEqual([
      'Tier 2',
      ['My own', 'Gold', 'Platinum', 2, 'Tier 1'],
      ['My own', 'Gold', 'Basic', 2, 'Tier 3'],
    ]);
    expect(told({ kind: 'flag', yes: 5, no: 1 }, 'yes')).toEqual([
      'Tier 1',
      null,
      ['My own', 'yes', 'no', 4, 'Tier 3'],
    ]);
  });
});
