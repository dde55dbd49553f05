// What the model decides by a choice of words: each setting once, with its answers and the one that holds unless told.

import { methodology } from './presets.ts';

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

const { multiYearMonths, annualMonths, newDays } = methodology.contractDates;

export const SETTINGS = {
  preset: choice(
    'Preset',
    [
      ['methodology', 'Methodology'],
      ['methods', 'Methods'],
      ['strategies', 'Strategies'],
    ],
    'Which published set of ARR tiers and RFM cuts holds where nothing is edited.',
  ),
  missingData: choice(
    'Without a key field',
    [
      ['strict', 'Unsegmented'],
      ['fallback', 'Score with stand-ins'],
    ],
    'Key fields are industry, employees and ARR. Stand-ins are flagged.',
  ),
  behavioralMissing: choice(
    'Without usage data',
    [
      ['skip', 'Leave the dimension out'],
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
    'Rows with one key are',
    [
      [false, 'Duplicates'],
      [true, 'Products of one account'],
    ],
    'The key is the id, else the domain, else the name.',
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

export type SettingName = keyof typeof SETTINGS;
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
