// Tables to look up: every name that a system can give finds its entry.
import { describe, expect, it } from 'vitest';
import { checkedOf } from '../../src/core/checks/check.ts';
import { BENCHMARKS, CRITERIA, computedChecklist } from '../../src/core/checks/governance.ts';
import { cleanupPhases, readinessNotes } from '../../src/core/checks/quality.ts';
import type { Cell } from '../../src/core/exact/cell.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { industryChurn } from '../../src/core/systems/label-lists.ts';
import { COMMUNICATION } from '../../src/core/systems/lifecycle-strategies.ts';
import { CONTENTS } from '../../src/core/systems/priority.ts';
import { scoreRows } from './support/report.ts';

describe('tables to look up', () => {
  it('have the communication of every stage of the strategies preset (S26)', () => {
    expect(COMMUNICATION.map((entry) => entry?.[0])).toEqual([
      'daily or weekly',
      'weekly',
      'every two weeks or monthly',
      'monthly',
      'quarterly',
      undefined,
    ]);
  });

  it('have the content of every touch model (S31)', () => {
    expect(CONTENTS).toHaveLength(resolveModel({}).scales.priority.cuts.length + 1);
    for (const content of CONTENTS) expect(content.split(', ').length, content).toBeGreaterThan(4);
    expect(CONTENTS[3]).toMatch(/^no CSM, /);
  });

  it('know the churn of an industry by its usual names, and guess none (S58)', () => {
    expect(industryChurn('  FinTech ')).toEqual({ industry: 'Financial Technology', monthly: 1 });
    expect(industryChurn('Education Technology')?.monthly).toBe(9.6);
    expect(industryChurn('Finance')).toBeNull();
    expect(industryChurn('')).toBeNull();
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
    expect(answers([0], [])).toEqual([false, null, true, true]);
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
