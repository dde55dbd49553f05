// Tables to look up: every name that a system can give finds its entry.
import { describe, expect, it } from 'vitest';
import { checkedOf } from '../../src/core/checks/check.ts';
import { BENCHMARKS, CRITERIA, computedChecklist } from '../../src/core/checks/governance.ts';
import { cleanupPhases, readinessNotes } from '../../src/core/checks/quality.ts';
import type { Cell } from '../../src/core/exact/cell.ts';
import { systemLines } from '../../src/core/explain/in-words.ts';
import { scoreRows } from './support/report.ts';

/** What is said of accounts under a title, value and how. */
function told(
  what: string,
  header: string,
  cells: readonly Cell[],
  more: Record<string, Cell> = {},
  arr = 30000,
): Cell[][] {
  const names = Object.keys(more);
  const table = [
    ['Account id', 'ARR', ...names, header],
    ...cells.map((cell, k) => [`A${k}`, arr, ...names.map((name) => more[name] as Cell), cell]),
  ];
  const scored = scoreRows(table, '2026-06-30');
  return cells.map((_, i) => {
    const line = systemLines(scored, i).find(([title]) => title.trim() === what);
    return line ? [line[1], line[2]] : [];
  });
}

describe('tables to look up', () => {
  it('have the communication of every stage of the strategies preset (S26)', () => {
    const starts = ['2026-06-20', '2026-05-01', '2026-01-01', '2025-06-30', '2026-07-02'];
    expect(told('Lifecycle (strategies)', 'Start date', starts)).toEqual([
      [
        'Onboarding',
        'day 10; training, configuration, quick wins; talk daily or weekly by email, calls: getting started, training',
      ],
      ['Adoption', 'day 60; enablement, more use cases; talk weekly by email, in-app: tips, best practices, features'],
      [
        'Growth',
        'day 180; business reviews, upsell; talk every two weeks or monthly by email, meetings: ROI, expansion, strategy',
      ],
      [
        'Renewal',
        'day 365; value summary, negotiation; talk monthly by calls, meetings: value review, future planning',
      ],
      ['Not started', 'starts in 2 days; prepare the start: date, people, first goal'],
    ]);
    const advocate = {
      NPS: 9,
      'Contract end': '2028-01-01',
      'Contract renewed': 'yes',
      'Strong champion': 'yes',
      'Willing to refer': 'yes',
    };
    expect(told('Lifecycle (strategies)', 'Start date', ['2025-06-30'], advocate)).toEqual([
      ['Advocacy', 'day 365; case studies, speaking; talk quarterly by email, events: community, recognition'],
    ]);
  });

  it('have the content of every touch model (S31)', () => {
    const logos = { 'Expansion potential': 'Low', 'Logo value': 10, 'Reference potential': 10 };
    const touch = (health: Cell, more: Record<string, Cell> = {}) =>
      told('Touch model', 'Health score', [health], { 'Expansion potential': 'Low', ...more })[0];
    expect(touch(50, { ...logos, 'Strategic partnership': 10 })).toEqual([
      'High',
      expect.stringMatching(/^dedicated CSM, /),
    ]);
    expect(touch(50)).toEqual(['Medium', expect.stringMatching(/^named CSM of a pool, /)]);
    const [small] = told('Touch model', 'Health score', [90], { 'Expansion potential': 'Low' }, 4000);
    expect(small).toEqual(['Digital only', expect.stringMatching(/^no CSM, /)]);
    expect(touch(30)).toEqual(['Low + Digital', expect.stringMatching(/^pooled CS, /)]);
  });

  it('know the churn of an industry by its usual names, and guess none (S58)', () => {
    const industries = ['  FinTech ', 'Education Technology', 'Finance', ''];
    expect(told('Usual churn of the industry', 'Industry fit', industries)).toEqual([
      ['1% a month', 'Financial Technology'],
      ['9.6% a month', 'Education Technology'],
      [],
      [],
    ]);
  });

  it('name the document of every benchmark (S62)', () => {
    expect(BENCHMARKS).toContainEqual({ what: 'NRR, Enterprise (median)', figure: '118%', document: '001' });
    expect(BENCHMARKS.filter(({ document }) => !/^00\d$/.test(document))).toEqual([]);
  });
});

describe('checklists', () => {
  it('answer by numbers what numbers can answer (S63)', () => {
    const answers = (scores: number[], rest: Cell[], document = {}) => {
      const header = ['Account id', 'Firmographic score', 'Behavioral score', 'Value score', 'Override segment'];
      const rows = scores.map((score, k): Cell[] => [`A${k}`, score || '', score || '', score || '', rest[k] ?? '']);
      const { model, accounts, scores: all } = scoreRows([header, ...rows], '2026-06-30', document);
      return computedChecklist(checkedOf(model, accounts, all)).map(({ holds }) => holds);
    };
    const ten = new Array<number>(10).fill(5);
    expect(answers(ten, [])).toEqual([true, true, true, true]);
    const same = { name: 'One', action: 'The same' };
    const alike = { serviceModels: { 'Tier 1': same, 'Tier 2': same, 'Tier 3': same } };
    expect(answers([5, 0], ['Tier 2'], alike)).toEqual([false, false, false, false]);
    expect(answers([0], [], { segmentBy: 'composite' })).toEqual([false, null, true, true]);
    expect(CRITERIA.map(([name]) => name)[1]).toBe('Substantial');
  });

  it('print the cleanup when key fields are below 80% or duplicates at 10% or more (S46)', () => {
    expect(cleanupPhases(80, 9.99)).toEqual([]);
    expect(cleanupPhases(null, null)).toEqual([]);
    const phases = cleanupPhases(79.99, 0);
    expect(phases.map(({ name }) => name)).toEqual(['Phase 0', 'Phase 0.5', 'Phase 1', 'Phase 1.5', 'Phase 2']);
    expect(cleanupPhases(100, 10)).toEqual(phases);
  });

  it('say what the size of the book means (S61)', () => {
    expect(readinessNotes(99)).toHaveLength(1);
    expect(readinessNotes(100)).toEqual([]);
    expect(readinessNotes(200)).toEqual([]);
    expect(readinessNotes(201)[0]).toContain('200');
  });
});
