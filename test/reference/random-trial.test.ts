import { describe, expect, it } from 'vitest';
import type { CriterionDocument } from './model-document.ts';
import { randomTrial } from './random-trial.ts';
import { reference } from './reference.ts';

const AS_OF = '2026-06-30';
const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1);
const TRIALS = SEEDS.map(randomTrial);

describe('random models', () => {
  it('are the same for the same seed and others for another', () => {
    expect(randomTrial(7)).toEqual(randomTrial(7));
    expect(randomTrial(7)).not.toEqual(randomTrial(8));
  });

  it('have criteria of every kind, weights, criteria that are off, least shares, exact texts and rests', () => {
    const rubrics = TRIALS.flatMap(({ document }) => Object.values(document.rubrics ?? {}));
    const criteria = rubrics.flatMap((rubric): CriterionDocument[] => rubric.criteria);
    const own = criteria.filter((criterion) => criterion.id);
    expect(new Set(own.map((criterion) => criterion.kind))).toEqual(new Set(['label', 'number', 'flag', 'age']));
    expect(criteria.some((criterion) => criterion.off)).toBe(true);
    expect(new Set(criteria.map((criterion) => criterion.weight)).size).toBeGreaterThan(5);
    expect(new Set(rubrics.map((rubric) => rubric.leastShare)).size).toBeGreaterThan(4);
    const cuts = criteria.flatMap((criterion) => criterion.bands?.cuts ?? []);
    expect(cuts.some(([cut]) => cut === '12/52')).toBe(true);
    const tables = TRIALS.flatMap(({ document }) => Object.values(document.labels ?? {}));
    expect(tables.some((table) => table.rest)).toBe(true);
  });

  it('reach every source, stand-in and kind of waiting text', () => {
    const reports = TRIALS.map(({ document, rows }) => reference(rows, AS_OF, document));
    const sources = new Set(reports.map((report) => report.summary.segmentBy));
    expect(sources).toEqual(new Set(['composite', 'arr', 'priority']));
    const accounts = reports.flatMap((report) => report.accounts);
    expect(new Set(accounts.flatMap((account) => account.flags))).toEqual(
      new Set([
        'BEHAVIORAL_FROM_HEALTH',
        'FALLBACK_EMPLOYEES',
        'FALLBACK_INDUSTRY',
        'IMPUTED_ADOPTION',
        'IMPUTED_ARR',
        'IMPUTED_CONTRACT',
        'IMPUTED_ENGAGEMENT',
        'IMPUTED_FREQUENCY',
        'IMPUTED_TREND',
      ]),
    );
    const reasons = new Set(accounts.flatMap((account) => account.reasons));
    for (const reason of ['UNRATED_SPONSOR', 'INVALID_INTEGRATIONS', 'INVALID_SSO', 'UNRATED_INDUSTRY', 'DUPLICATE']) {
      expect(reasons).toContain(reason);
    }
    expect(accounts.some((account) => account.firmographic?.score === null)).toBe(true);
    expect(accounts.some((account) => account.change === 'Override holds')).toBe(true);
  });
});
