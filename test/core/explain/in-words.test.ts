// SEGMENT_EXPLAIN beside the composite tier: what each system that is on says of the account, and why.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { systemLines } from '../../../src/core/explain/in-words.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { monetary } from '../../../src/core/systems/rfm.ts';
import { monetaryEdges } from '../../../src/core/systems/rfm-scores.ts';
import { scoreRows } from '../support/report.ts';

const AS_OF = '2026-06-30';
const fixture = parse(readFileSync(new URL('../../fixtures/accounts.csv', import.meta.url), 'utf8')) as string[][];

function told(table: readonly Cell[][], i: number, document: ModelDocument = {}): Record<string, readonly Cell[]> {
  const lines = systemLines(scoreRows(table, AS_OF, document), i);
  return Object.fromEntries(lines.map(([what, value, how]) => [what.trim(), [value, how]]));
}

function priority(row: Record<string, Cell>, document: ModelDocument = {}): readonly Cell[] {
  const cells = { Account: 'a', ARR: 120000, 'Expansion potential': 'Strong', 'Health score': 50, ...row };
  return told([Object.keys(cells), Object.values(cells)], 0, document)['Priority score'] ?? [];
}

describe('lines of the systems', () => {
  it('say what a cap took from the priority score (S29)', () => {
    expect(priority({ 'Logo value': 10 })).toEqual([80, 'value 50 capped to 40 + health 30 + strategic 10: Tier 1']);
    expect(priority({}, { priorityCap: 'none' })).toEqual([80, 'value 50 + health 30 + strategic 0: Tier 1']);
    const strategic = { 'Logo value': 10, 'Reference potential': 10, 'Strategic partnership': 10 };
    expect(priority(strategic, { priorityCap: 'total100' })).toEqual([
      100,
      'value 50 + health 30 + strategic 30, 110 capped to 100: Tier 1',
    ]);
    const blank = { 'Health score': '', 'Expansion potential': 'Limited', 'Logo value': 2 };
    expect(priority(blank)).toEqual([60, 'value 40 + strategic 2, scaled up to 100 without health: Tier 2']);
  });

  it('list the edges that the monetary score had (S21)', () => {
    const { scores, accounts } = scoreRows(fixture, AS_OF);
    const points = scores.systems(monetary);
    if (!points || !accounts.columns.arr) throw new Error('no monetary score');
    const edges = monetaryEdges(points, accounts.columns.arr);
    const [, how] = told(fixture, 0).ARR ?? [];
    expect(how).toBe(
      `monetary 5; edges of this book: ${edges.map((edge, k) => `${5 - k} from ${edge}`).join(', ')}; last active 1 days ago`,
    );
    const frozen = told(fixture, 0, { monetaryEdges: [200000, 3, 2, 1] }).ARR;
    expect(frozen?.[1]).toContain('monetary 4; frozen edges: 5 from 200000, 4 from 3');
  });

  it('name total and segment of both RFM variants, or what is missing', () => {
    expect(told(fixture, 0)['RFM A']).toEqual([
      '555',
      'recency 5, frequency 5, monetary 5: 15 of 15, Champions. Best customers: reward and keep close',
    ]);
    expect(told(fixture, 0)['RFM B']?.[1]).toMatch(/VIP\. Retain and expand$/);
    expect(told(fixture, 3)['RFM A']).toEqual([
      '',
      'recency –, frequency –, monetary 4: no total while one is missing',
    ]);
  });

  it('say how to talk to a stage, and what the touch model holds (S26, S31)', () => {
    const lines = told(fixture, 0);
    expect(lines['Lifecycle (strategies)']).toEqual([
      'Growth',
      'day 851; business reviews, upsell; talk every two weeks or monthly by email, meetings: ROI, expansion, strategy',
    ]);
    expect(lines['Touch model']?.[0]).toBe('Medium');
    expect(lines['Touch model']?.[1]).toMatch(/^named CSM of a pool, /);
    const later = told(
      [
        ['Account', 'ARR', 'Start date'],
        ['a', 1, '2026-07-02'],
      ],
      0,
    );
    expect(later['Lifecycle (strategies)']).toEqual([
      'Not started',
      'starts in 2 days; prepare the start: date, people, first goal',
    ]);
  });

  it('show labels without a score, and the usual churn of a named industry (S58, S59)', () => {
    const table: Cell[][] = [
      ['Account', 'ARR', 'Customer need', 'Buyer persona', 'Industry fit'],
      ['a', 1, 'Growth Drivers', 'Nobody', 'EdTech'],
    ];
    const lines = told(table, 0);
    expect(lines['Customer need']).toEqual(['Growth Drivers', 'Plan strategically together, playbooks for growth']);
    expect(lines['Buyer persona']?.[1]).toMatch(/^not one of Technical Buyer, /);
    expect(lines['Usual churn of the industry']).toEqual(['9.6% a month', 'Education Technology']);
  });

  it('say what to do by the model where it says otherwise, in the story of the account (S80)', () => {
    const table: Cell[][] = [
      ['Account', 'ARR', 'Health score', 'Buyer persona', 'Feature adoption pattern', 'Industry fit'],
      ['a', 1, 50, 'champion-led persona', 'Surface User', 'real estate'],
    ];
    const lines = told(table, 0);
    expect(lines['Health segment (methods)']).toEqual(['Critical', 'Save plays, triage']);
    expect(lines['Feature adoption pattern']).toEqual(['Surface User', 'Train, and show what the rest is worth']);
    expect(lines['Buyer persona']?.[1]).toBe('Empower the champion, market together; expand to other departments');
    expect(lines.Industry).toEqual(['Real Estate', 'Follow leads, manage properties']);
    const own = told(table, 0, { treatments: { healthSegment: { Critical: 'Call today' } } });
    expect(own['Health segment (methods)']).toEqual(['Critical', 'Call today']);
    expect(own.Industry).toEqual(lines.Industry);
  });

  it('say nothing of a system without inputs', () => {
    expect(
      told(
        [
          ['Account', 'ARR'],
          ['a', 1],
        ],
        0,
      ),
    ).toEqual({});
  });
});
