import { labelsIn, labelsOf } from './bands.ts';
import { tierLabels } from './model.ts';
import type { AccountReport, Book } from './reference.ts';
import { hasArr } from './source.ts';

export const UNSEGMENTED = 'Unsegmented';

/** How many active accounts have each label of each system; null where the sheet lacks its columns (S64). */
export function labelCounts(reports: readonly AccountReport[], { model, sheet }: Book) {
  const hasRfm = sheet.has('last_activity') && FREQUENCY.some((column) => sheet.has(column)) && hasArr(sheet);
  const counts = (label: (report: AccountReport) => string | null | undefined, kinds: readonly string[]) =>
    countBy(reports.map(label), kinds);
  const ofArr = (preset: 'methodology' | 'methods' | 'strategies') =>
    counts((report) => report.arrTier[preset], [...labelsIn(model.arrTiers[preset]), UNSEGMENTED]);
  return {
    compositeTierCounts: counts((report) => report.compositeTier, [...tierLabels(model), UNSEGMENTED]),
    arrTierCounts: { methodology: ofArr('methodology'), methods: ofArr('methods'), strategies: ofArr('strategies') },
    healthRiskCounts: sheet.has('health') ? counts((report) => report.healthRisk, RISKS) : null,
    priorityTierCounts: sheet.has('health')
      ? counts((report) => report.priority?.tier, labelsOf('priority.tier'))
      : null,
    rfmA: !hasRfm ? null : counts((report) => report.rfmA?.band, labelsOf('rfm.strategies.total')),
    rfmB: !hasRfm ? null : counts((report) => report.rfmB?.band, labelsOf('rfm.methods.total')),
    lifecycleMethods: counts((report) => report.lifecycleMethods?.stage, METHODS_STAGES),
    lifecycleStrategies: counts((report) => report.lifecycleStrategies?.stage, STRATEGIES_STAGES),
    usagePattern: counts((report) => report.usagePattern, USAGE_PATTERNS),
    valueMatrix: counts((report) => report.valueMatrix, QUADRANTS),
  };
}

const FREQUENCY = ['usage_frequency', 'active_days_per_week', 'active_days_30'];
const RISKS = ['Champions', 'Stable', 'At-Risk', 'Critical', UNSEGMENTED];
const METHODS_STAGES = ['Onboarding', 'Growth', 'Mature', 'Late Stage'];
const STRATEGIES_STAGES = ['Onboarding', 'Adoption', 'Growth', 'Renewal', 'Advocacy'];
const USAGE_PATTERNS = ['Power Users', 'Standard Users', 'At-Risk Users', 'Dormant', UNSEGMENTED];
const QUADRANTS = ['GROW', 'RETAIN', 'NURTURE', 'OPTIMIZE'];

export function countBy(labels: readonly (string | null | undefined)[], kinds: readonly string[]) {
  return Object.fromEntries(kinds.map((kind) => [kind, labels.filter((label) => label === kind).length]));
}
