import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { columnsOf, report } from '../support/report.ts';

const AS_OF = '2026-06-30';

/** The written columns of one account, by header. */
function written(cells: Record<string, Cell>, document: ModelDocument = { columns: ['all'] }): Record<string, Cell> {
  return columnsOf([Object.keys(cells), Object.values(cells)], AS_OF, document)[0] ?? {};
}

const SCORED = { 'Account id': 'X', 'Firmographic score': 4, 'Behavioral score': 4, 'Value score': 5, ARR: 30000 };

describe('scored columns', () => {
  it('stay the narrow set unless the model asks for more', () => {
    const headers = Object.keys(written({ ...SCORED, 'Start date': '2024-01-01', 'Health score': 80 }, {}));
    expect(headers).toEqual([
      'Segment',
      'Why',
      'Next step',
      'ARR tier',
      'Score',
      'Service model',
      'Tier by score',
      'Segment status',
      'Firmographic (1–5)',
      'Behavioral (1–5)',
      'Value (1–5)',
      'Attention',
      'Missing data',
    ]);
  });

  it('write the chosen ones in their fixed order and only where the inputs are mapped', () => {
    const row = { ...SCORED, 'Health score': 72, NPS: 9, 'Start date': '2024-06-30' };
    const headers = Object.keys(written(row, { columns: ['healthSegment', 'lifecycleMethods', 'quadrant'] }));
    expect(headers.slice(11, 13)).toEqual(['Lifecycle (methods)', 'Health segment (methods)']);
    expect(headers).not.toContain('Value quadrant');
  });

  it('say label, play, notes and triggers of an account', () => {
    const row = {
      ...SCORED,
      ARR: 60000,
      'Health score': 62,
      'Previous health': 80,
      'Start date': '2024-01-01',
      'Contract end': '2026-09-28',
      'Usage trend': 'Declining',
      'Feature adoption': 0.75,
    };
    expect(written(row)).toMatchObject({
      'Segment label (methods)': 'Strategic + At-Risk + Mature + Declining Usage',
      'Play (methods)': 'Save play',
      'Health against stage (methods)': 'health below stage target 75',
      'Usage note (methods)': 'near Power',
      'Priority triggers': 'Health fell: raise the priority; Renewal near: be in touch more often',
      'Migration reasons': '',
      Attention: 'Renewal soon',
    });
  });

  it('show both policies of a provisional account', () => {
    const row = { ...SCORED, 'Behavioral score': '', 'Value score': 5 };
    expect(written(row)['Tier by score']).toBe('Tier 1');
    expect(written(row)['Tier by the other policy']).toBe('Tier 2 (3.95)');
  });

  it('name what a chosen system misses', () => {
    const table = [
      ['Account id', 'ARR', 'Health score', 'Start date', 'Last activity', 'Usage frequency'],
      ['X', 5, 80, '2024-01-01', '2026-06-01', 'daily'],
      ['Y', 5, '', '', '', ''],
    ];
    const [first, second] = columnsOf(table, AS_OF, { columns: ['all'] });
    expect(first?.['Missing data']).toBe('');
    expect(second?.['Missing data']).toBe(
      'No usage data and no other weight to score by; No start date; No last activity; No usage frequency',
    );
  });
});

describe('stage readiness (S25)', () => {
  const headers = [
    'Account id',
    'Start date',
    'Contract end',
    'Health score',
    'NPS',
    'Core features adopted',
    'Usage stable',
    'ROI demonstrated',
    'Contract renewed',
    'Strong champion',
    'Willing to refer',
  ];
  const growth: Cell[] = ['G', '2026-01-01', '', 80, 9, 'yes', true, 'no', '', '', ''];
  const early: Cell[] = ['E', '2026-05-01', '', 71, 9, 'yes', true, 'yes', '', '', ''];
  const advocate: Cell[] = ['A', '2024-01-01', '2027-12-31', 90, 9, 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'];

  it('tells who is behind, early and an advocate', () => {
    const rows = columnsOf([headers, growth, early, advocate], AS_OF, {
      columns: ['lifecycleStrategies', 'stageReadiness'],
    });
    expect(rows.map((row) => row['Lifecycle (strategies)'])).toEqual(['Growth', 'Adoption', 'Advocacy']);
    expect(rows.map((row) => row['Stage readiness (strategies)'])).toEqual([
      'Behind: ROI demonstrated',
      'Early',
      'Ready',
    ]);
  });

  it('holds a stage in milestone mode', () => {
    const rows = columnsOf([headers, growth], AS_OF, { columns: ['lifecycleStrategies'], milestoneMode: true });
    expect(rows[0]?.['Lifecycle (strategies)']).toBe('Adoption');
  });
});

describe('other systems', () => {
  it('rate engagement by fifths, potential by weights, trajectory by three months (S15, S6, S17)', () => {
    const headers = [
      'Account id',
      'ARR',
      'Engagement',
      'Size potential',
      'Industry growth',
      'Product fit',
      'White space',
      'Champion strength',
      'Usage month 1',
      'Usage month 2',
      'Usage month 3',
    ];
    const rows = columnsOf(
      [
        headers,
        ...[1, 2, 3, 4, 5].map((n): Cell[] => [`A${n}`, 30000, n, 4, 3, 5, 5, 2, 100, 120, n === 5 ? 150 : 121]),
      ],
      AS_OF,
      { columns: ['all'] },
    );
    expect(rows.map((row) => row['Engagement level (strategies)'])).toEqual([
      'At-Risk Users',
      'Active Users',
      'Active Users',
      'Active Users',
      'Power Users',
    ]);
    expect(rows[0]).toMatchObject({
      'Potential score': 4.125,
      'Value quadrant': 'GROW',
      'Growth trajectory (strategies)': 'Plateaued',
    });
    expect(rows[4]?.['Growth trajectory (strategies)']).toBe('Accelerating');
  });

  it('score NPS and licence use only when the model asks (S10)', () => {
    const row = [
      ['Account id', 'Open tickets', 'NPS', 'Active users', 'Licences', 'Start date'],
      ['X', 0, 0, 3, 50, '2024-01-01'],
      ['N', 0, 0, 50, 50, '2026-06-20'],
    ];
    const behavior = (document: ModelDocument) =>
      report(row, AS_OF, document).accounts.map(({ behavioural }) => behavioural);
    // Tickets alone are no behavior.
    expect(behavior({})).toEqual([null, null]);
    expect(
      behavior({
        rubrics: {
          behavioral: {
            criteria: [
              { field: 'usageFrequency' },
              { field: 'adoption' },
              { field: 'trend' },
              { field: 'tickets' },
              { field: 'nps' },
              { field: 'activeUsers' },
            ],
            leastShare: 0,
          },
        },
      }),
    ).toEqual([2.333333, 5]);
  });

  it('freeze the monetary edges (S21)', () => {
    const table: Cell[][] = [
      ['Account id', 'ARR'],
      ['X', 100],
      ['Y', 49],
    ];
    const scores = report(table, AS_OF, { monetaryEdges: [100, 80, 60, 50] }).accounts.map(
      ({ monetaryScore }) => monetaryScore,
    );
    expect(scores).toEqual([5, 1]);
  });
});

describe('orders as the frequency (S76)', () => {
  const counts = [8, 20, 3, 5, 1, 40, 12, 26];
  const rows = counts.map((orders, i): Cell[] => [`F-${i}`, 1000, orders, '2026-06-20', 0]);
  const { accounts } = report([['Account id', 'ARR', 'Order count', 'Last activity', 'Open tickets'], ...rows], AS_OF);

  it('get five scores by their mid-rank', () => {
    expect(accounts.map(({ rfmA }) => (rfmA as { f: number }).f)).toEqual([3, 4, 1, 2, 1, 5, 3, 5]);
  });

  it('say nothing of how often the product is used', () => {
    expect(accounts.map(({ usagePattern }) => usagePattern)).toEqual(counts.map(() => 'Unsegmented'));
    expect(accounts.map(({ behavioural }) => behavioural)).toEqual(counts.map(() => null));
  });
});
