import { CONSTANTS, type Scale, scaleNamed } from './bands.ts';
import type { CriterionDocument, DimensionName } from './model-document.ts';

/** S10: adoption in shares, open tickets and NPS as cuts; constants.json writes them as texts. */
const ADOPTION: Scale<number> = {
  cuts: CONSTANTS['behavioral.ext'].adoptionCuts,
  floor: CONSTANTS['behavioral.ext'].adoptionFloor,
};
const TICKETS: Scale<number> = {
  cuts: [
    [0, '<=', 5],
    [1, '<=', 4],
    [2, '<=', 3],
    [4, '<=', 2],
  ],
  floor: 1,
};
const NPS: Scale<number> = {
  cuts: [
    [9, '>=', 5],
    [8, '>=', 4],
    [7, '>=', 3],
    [5, '>=', 2],
  ],
  floor: 1,
};

/** What a criterion of a field takes where the model gives it no bands or labels of its own (S73). */
export const METHOD_CRITERIA: Record<string, { bands?: Scale<number>; labels?: Record<string, number> }> = {
  employees: { bands: scaleNamed('firmographic.employees') },
  industry: { labels: labelPoints('firmographic.industryFit') },
  geography: { labels: labelPoints('firmographic.geography') },
  growthStage: { labels: labelPoints('firmographic.growthStage') },
  arr: { bands: scaleNamed('value.arr') },
  expansion: { bands: scaleNamed('value.expansionRatio'), labels: labelPoints('value.expansion') },
  contract: { labels: labelPoints('value.contract') },
  strategic: { labels: labelPoints('value.strategic') },
  usageFrequency: {
    bands: scaleNamed('rfm.strategies.activeDaysPerWeek'),
    labels: labelPoints('frequency.strategies'),
  },
  adoption: { bands: ADOPTION },
  trend: { labels: labelPoints('behavioral.trend(ext)') },
  tickets: { bands: TICKETS },
  nps: { bands: NPS },
  activeUsers: { bands: ADOPTION },
};

/** S7, S8, S10. */
export const METHOD_RUBRICS: Record<DimensionName, CriterionDocument[]> = {
  firmographic: fields('employees', 'industry', 'geography', 'growthStage'),
  behavioral: fields('usageFrequency', 'adoption', 'trend', 'tickets'),
  value: fields('arr', 'expansion', 'contract', 'strategic'),
};

function fields(...names: string[]): CriterionDocument[] {
  return names.map((field) => ({ field }));
}

function labelPoints(table: string): Record<string, number> {
  const labels = CONSTANTS.labels[table];
  if (!labels) throw new Error(`constants.json has no label table "${table}".`);
  return labels;
}
