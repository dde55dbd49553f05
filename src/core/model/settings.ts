// What the model decides by a choice of words: each setting once, with its answers and the one that holds unless told;
// and the weights as they are entered.

import { WRITTEN_TOLERANCE } from '../exact/numbers.ts';
import { DIMENSIONS, type Dimension, type GraceRule, type ModelDocument, type Weights } from './model.ts';
import { type JsonBands, methodology, methods, strategies } from './presets.ts';

interface Choice<V extends string | boolean> {
  readonly title: string;
  readonly answers: readonly (readonly [value: V, title: string])[];
  readonly help: string;
  readonly default: V;
}

function choice<const V extends string | boolean>(
  title: string,
  answers: readonly (readonly [value: V, title: string])[],
  help: string,
): Choice<V> {
  return { title, answers, help, default: (answers[0] as readonly [V, string])[0] };
}

/** `3 ARR tiers: 25k, 100k`: what a preset does, whichever document it comes from. */
function arrTiersName({ cuts }: JsonBands<string>): string {
  const starts = cuts.map(([at]) => `${Number(at) / 1000}k`).reverse();
  return `${cuts.length + 1} ARR tiers: ${starts.join(', ')}`;
}

const { multiYearMonths, annualMonths, newDays } = methodology.contractDates;

export const SETTINGS = {
  preset: choice(
    'Start from',
    [
      ['methodology', arrTiersName(methodology.arrTiers)],
      ['methods', arrTiersName(methods.arrTiers)],
      ['strategies', arrTiersName(strategies.arrTiers)],
    ],
    'Which published ARR tiers hold, with the RFM cuts that go with them, where nothing is edited.',
  ),
  missingData: choice(
    'When a required field is blank',
    [
      ['strict', 'Unsegmented'],
      ['fallback', 'Score with stand-ins'],
    ],
    'Required are industry, employees and ARR, where the model uses them. Stand-ins are flagged.',
  ),
  behavioralMissing: choice(
    'When usage data is missing',
    [
      ['skip', 'Score without it'],
      ['median3', 'Count the median 3'],
      ['onboarding', 'Count the onboarding'],
    ],
    'Left out, the other weights share its part and the tier is provisional. The onboarding counts where it is known.',
  ),
  behavioralSource: choice(
    'Behavioral score from',
    [
      ['auto', 'What is there'],
      ['rubric', 'Usage columns'],
      ['health', 'Health score'],
    ],
    'What is there: the usage columns if enough are mapped, else the health score.',
  ),
  rfmMode: choice(
    'RFM scores by',
    [
      ['bands', 'Published cuts'],
      ['rfm-r', 'Quantiles of the sheet'],
    ],
    'Quantiles compare accounts with each other, as the R package rfm does.',
  ),
  multiProduct: choice(
    'Rows with the same id, domain or name are',
    [
      [false, 'Duplicates'],
      [true, 'Products of one account'],
    ],
    'The id counts, else the domain, else the name.',
  ),
  contractFromDates: choice(
    'Contract type where it is blank',
    [
      [false, 'Missing'],
      [true, 'From its dates'],
    ],
    `By start and end: multi-year from ${multiYearMonths} months, annual from ${annualMonths}, new in its first ${newDays} days. Each is flagged.`,
  ),
  milestoneMode: choice(
    'Lifecycle stage by',
    [
      [false, 'Time alone'],
      [true, 'Time and milestones'],
    ],
    'With milestones an account stays in its stage until the criteria of the next one hold.',
  ),
  priorityCap: choice(
    'Priority score kept in range by',
    [
      ['value40', 'Value up to 40'],
      ['total100', 'Total up to 100'],
      ['none', 'Nothing'],
    ],
    'The parts of the score can add up to more than the printed 100.',
  ),
} as const;

/** When a change of tier is flagged (S70): at once, unless a document says how far past a cut and in how many runs. */
export const AT_ONCE: GraceRule = { margin: 0, runs: 1, onlyDown: false };

/** What a document says of it; null: at once. */
export function graceOf({ grace }: Pick<ModelDocument, 'grace'>): GraceRule | null {
  const { margin = 0, runs = 1, onlyDown = false } = grace ?? {};
  return margin > 0 || runs > 1 ? { margin, runs, onlyDown } : null;
}

type SettingName = keyof typeof SETTINGS;
export type Answered<N extends SettingName> = (typeof SETTINGS)[N]['default'];

/** What a document says of a setting, else what holds unless told. */
export function settingOf<N extends SettingName>(
  document: Partial<Record<SettingName, unknown>>,
  name: N,
): Answered<N> {
  return (document[name] ?? SETTINGS[name].default) as Answered<N>;
}

export interface Policy extends Choice<string | boolean> {
  readonly setting: SettingName;
}

/** Of the settings, those that the panel lists, in its order. */
const LISTED: readonly SettingName[] = [
  'preset',
  'missingData',
  'behavioralMissing',
  'behavioralSource',
  'rfmMode',
  'multiProduct',
  'contractFromDates',
];

export const POLICIES: readonly Policy[] = LISTED.map((setting) => ({ setting, ...SETTINGS[setting] }));

// C13: each weight in [0, 1], sum 1; percent entry (25/40/35) is the same thing times 100.

/** A sentence naming what is wrong with the weights, or null. */
export function weightProblem(weights: Weights): string | null {
  const outside = DIMENSIONS.find((dimension) => !(weights[dimension] >= 0));
  if (outside) return `The ${outside} weight is ${weights[outside]}, must be 0 or more`;
  const sum = DIMENSIONS.reduce((total, dimension) => total + weights[dimension], 0);
  if (Math.abs(sum - 1) <= WRITTEN_TOLERANCE || Math.abs(sum - 100) <= WRITTEN_TOLERANCE * 100) return null;
  return isPercent(sum)
    ? `Weights sum to ${sumText(sum)}, must be 100 (or 1.00)`
    : `Weights sum to ${sumText(sum)}, must be 1.00`;
}

// Between the two notations lies nothing sensible: 1.2 is a slip in fractions, 95 one in percent.
function isPercent(sum: number): boolean {
  return sum > 10;
}

/** At least two decimals, and as many as it takes to see the difference. */
function sumText(sum: number): string {
  for (let decimals = 2; decimals < 6; decimals++) {
    const text = sum.toFixed(decimals);
    if (Math.abs(Number(text) - sum) < WRITTEN_TOLERANCE) return text;
  }
  return sum.toFixed(6);
}

/** Weights entered in percent become fractions. */
export function asFractions(weights: Weights): Weights {
  const unit = isPercent(weights.firmographic + weights.behavioral + weights.value) ? 100 : 1;
  const fractions = {} as Record<Dimension, number>;
  for (const dimension of DIMENSIONS) fractions[dimension] = weights[dimension] / unit;
  return fractions;
}
