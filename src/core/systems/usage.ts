// How an account uses the product: the pattern (S14), Dormant when idle, else what the weaker of adoption and frequency
// says; where its usage goes (S17), and how engaged it is (S15).

import { type Coded, coded, codedLabel, NONE, numberReader, UNSEGMENTED_LABEL } from '../composite/codes.ts';
import { trajectoryOf } from '../composite/worked-out.ts';
import { type Bands, bandIndex } from '../model/bands.ts';
import { labelReader } from '../model/label.ts';
import { methods, strategies } from '../model/presets.ts';
import { labelScaleOf } from '../model/resolve.ts';
import { State } from '../read/column.ts';
import { AS_OF, cellFunction, HAS_DOCS, number, numberOrWord, orList, since } from './cell-function.ts';
import { frequencyScores, idleDays, midrankScores, USE_FIELDS } from './rfm-scores.ts';
import {
  all,
  countLabels,
  type Inputs,
  labelLine,
  type Read,
  type Scored,
  type System,
  system,
  whatWeDoAt,
} from './system.ts';

const { labels: LABELS, aliases: ALIASES, notes, dormantDays, frequencyPoints } = methods.usage;
const DORMANT = LABELS.length - 1;

export const usage: System<Coded> = system({
  s: 14,
  id: 'usage',
  title: 'Usage pattern (methods)',
  oneOf: [all('adoption'), ...USE_FIELDS.map((field) => all(field)), all('lastActivity')],
  score: usagePatterns,
  columns: (patterns, scored) => ({
    usage: (i) => codedLabel(patterns, i),
    usageNote: notesOf(patterns, scored),
    // S18: the same pattern under its B2B name.
    usageB2b: (i) => ALIASES[patterns.codes[i] as number] ?? '',
  }),
  table: (patterns) => ({ id: 'usage', ...patterns }),
  isTableAsked: true,
  explain: (patterns, scored, i) =>
    labelLine('Usage pattern (methods)', patterns, i, whatWeDoAt(scored, 'usage', patterns, i)),
  report: { usagePattern: (patterns, _, i) => codedLabel(patterns, i) || UNSEGMENTED_LABEL },
  counts: { usagePattern: (patterns, scored) => countLabels(patterns, scored, { withRest: true }) },
  functions: [
    cellFunction(
      'USAGE_PATTERN',
      [
        number('adoption', 'adoption'),
        numberOrWord(
          'active_days_per_week',
          'usageFrequency',
          { scale: (model) => model.rfm.strategies.frequency, must: 'active days a week from 0 to 7 or one of:' },
          'activeDaysPerWeek',
        ),
        since('last_login', 'lastActivity'),
        AS_OF,
      ],
      ({ systems }) => {
        const patterns = systems(usage);
        return (i) => [codedLabel(patterns, i)];
      },
      HAS_DOCS &&
        (() => ({
          description: `${orList(LABELS)}; the weaker signal decides.`,
          parameters: [
            'Feature adoption as a fraction or in percent.',
            'Active days a week, or Daily, Weekly, Monthly ...',
            `Optional. Last login as a date (then give as_of) or as days since; ${LABELS[DORMANT]} from ${dormantDays} days.`,
            'Date to count to; needed when last_login is a date. TODAY() is not allowed here.',
          ],
          returns: 'One pattern, or one a row.',
          example: 'USAGE_PATTERN("85%", 5)',
        })),
    ),
  ],
});

export function usagePatterns({ model, accounts, asOf }: Omit<Inputs, 'systems'>): Coded {
  const { columns, count } = accounts;
  const adoption = numberReader(columns.adoption);
  const frequency = frequencyScores(model.rfm.strategies, accounts);
  return coded(LABELS, count, (i) =>
    usagePattern(adoption(i), frequency[i] as number, idleDays(columns.lastActivity, i, asOf), model.scales.adoption),
  );
}

/**
 * @param frequency RFM points of the active days a week (variant A): 5 daily, 3 weekly or more; 0 for none
 * @param idle days since the last login, Infinity for never, NaN for unknown
 */
function usagePattern(adoption: number, frequency: number, idle: number, bands: Bands<string>): number {
  if (idle >= dormantDays) return DORMANT;
  const byFrequency = frequency >= frequencyPoints.daily ? 0 : frequency >= frequencyPoints.weekly ? 1 : 2;
  if (Number.isNaN(adoption)) return frequency ? byFrequency : NONE;
  const byAdoption = Math.ceil(bandIndex(bands, adoption) / 3);
  return frequency ? Math.max(byAdoption, byFrequency) : byAdoption;
}

/** The gaps of the source, 30-40% and 70-80%, are Standard with a note. */
function notesOf({ codes }: Coded, { model, accounts: { columns } }: Scored): Read {
  if (!columns.adoption) return null;
  const adoption = numberReader(columns.adoption);
  return (i) => {
    // An idle account is Dormant whatever its adoption is near to.
    const isNear = codes[i] !== DORMANT && !Number.isNaN(adoption(i));
    return (isNear && notes[bandIndex(model.scales.adoption, adoption(i))]) || '';
  };
}

// Growth trajectory (S17): the written trend, else the usage of three months.

const TRENDS: readonly string[] = strategies.trajectory.labels;
const NO_USAGE = TRENDS.length - 1;

export const trajectory = system({
  s: 17,
  id: 'trajectory',
  title: 'Growth trajectory (strategies)',
  oneOf: [all('trend'), all('usage1', 'usage2', 'usage3')],
  score: trajectories,
  columns: (found) => ({ trajectory: (i) => codedLabel(found, i) }),
  table: (found) => ({ id: 'trajectory', ...found }),
  isTableAsked: true,
  explain: (found, scored, i) =>
    labelLine('Growth trajectory (strategies)', found, i, whatWeDoAt(scored, 'trajectory', found, i)),
});

/** As a part of a longer label: `Declining Usage`, but `No usage`. */
export function usageOfTrend(trend: Coded | null, i: number): string {
  const label = codedLabel(trend, i);
  return label && trend?.codes[i] !== NO_USAGE ? `${label} Usage` : label;
}

function trajectories({ model, accounts: { columns, count } }: Inputs): Coded {
  const { trend, usage1, usage2, usage3 } = columns;
  const scale = labelScaleOf(model, 'trend');
  const read = scale && labelReader(scale);
  const byCode = trend?.labels.map((text) => TRENDS.indexOf(read?.(text).label ?? '')) ?? [];
  const [first, second, third] = [numberReader(usage1), numberReader(usage2), numberReader(usage3)];
  return coded(TRENDS, count, (i) => {
    const written = trend?.state[i] === State.label ? (byCode[trend.value[i] as number] as number) : -1;
    const found = written >= 0 ? written : trajectoryOf(first(i), second(i), third(i));
    return found < 0 ? NONE : found;
  });
}

// Engagement level (S15): top and bottom fifth of the active accounts by one number.

export const engagement = system({
  s: 15,
  id: 'engagement',
  title: 'Engagement level (strategies)',
  needs: ['engagement'],
  score: engagementLevels,
  columns: (levels) => ({ engagement: (i) => codedLabel(levels, i) }),
  table: (levels) => ({ id: 'engagement', ...levels }),
  isTableAsked: true,
  explain: (levels, scored, i) =>
    labelLine('Engagement level (strategies)', levels, i, whatWeDoAt(scored, 'engagement', levels, i)),
});

function engagementLevels({ model, accounts: { columns, count, isActive } }: Inputs): Coded {
  const read = numberReader(columns.engagement);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = isActive[i] ? read(i) : Number.NaN;
  const scores = midrankScores(values, model.monetaryMidrank);
  const byScore = [NONE, 2, 1, 1, 1, 0];
  return coded(strategies.engagement.labels, count, (i) => byScore[scores[i] as number] as number);
}
