// Priority score (S29): value + health + strategic; its tier (S30), and what its touch model holds (S31).
import { type Coded, coded, codedLabel, NONE, numberReader } from '../composite/codes.ts';
import { cleanScore, scoreCell } from '../composite/composite.ts';
import { remembered } from '../composite/kept.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { bandIndex, labelsOf } from '../model/bands.ts';
import type { Model, PriorityCap } from '../model/model.ts';
import { reference, strategies } from '../model/presets.ts';
import { cellFunction, HAS_DOCS, number } from './cell-function.ts';
import { healthColor } from './health.ts';
import { countLabels, type Inputs, type Line, type Scored, type System, system } from './system.ts';
import { expansion, expansionParameter } from './value-matrix.ts';

/** What the printed range of the total ends at. */
const MOST = 100;
const { arrPoints, expansionPoints, healthPoints, valueCap, ratingCap, mostStrategic } = strategies.priority;

interface Priority {
  /** Before the cap; NaN totals where there is no ARR. */
  readonly rawValue: Uint8Array;
  /** 0: no health, the score is partial. */
  readonly health: Uint8Array;
  readonly strategic: Float64Array;
  readonly total: Float64Array;
  readonly tiers: Coded;
}

export const priority: System<Priority> = system({
  s: 29,
  id: 'priority',
  title: 'Priority score',
  needs: ['arr', 'expansion', 'health'],
  score: priorities,
  flags: {
    bits: bitOfFlag.PARTIAL,
    shownWith: ['priorityScore', 'priorityTier'],
    at: ({ total, health }, i) => (Number.isNaN(total[i] as number) || health[i] ? 0 : bitOfFlag.PARTIAL),
  },
  columns({ total, tiers }) {
    const clean = remembered(scoreCell);
    return {
      priorityScore: (i) => clean(total[i] as number),
      priorityTier: (i) => codedLabel(tiers, i),
      touch: (i) => TOUCH[tiers.codes[i] as number] ?? '',
    };
  },
  table: ({ tiers }) => ({ id: 'priorityTier', ...tiers }),
  explain: priorityLines,
  report: { priority: priorityReport },
  counts: { priorityTierCounts: ({ tiers }, scored) => countLabels(tiers, scored) },
  functions: [
    cellFunction(
      'PRIORITY_SCORE',
      [
        number('arr', 'arr'),
        expansionParameter('expansion'),
        number('health', 'health'),
        number('logo', 'logo'),
        number('reference', 'reference'),
        number('partnership', 'partnership'),
      ],
      ({ systems }) => {
        const found = systems(priority);
        return (i) => [scoreCell(found?.total[i] ?? Number.NaN), codedLabel(found?.tiers, i)];
      },
      HAS_DOCS &&
        (() => ({
          description: `Priority score up to ${MOST} and its tier: value + health + strategic, in two columns.`,
          parameters: [
            'ARR; 0 or more.',
            'High, Medium, Low, Strong ... or potential / current ARR; may be blank.',
            'Health score from 0 to 100; blank scales the other parts up.',
            `Optional. Logo value from 0 to ${ratingCap}.`,
            `Optional. Reference potential from 0 to ${ratingCap}.`,
            `Optional. Strategic partnership from 0 to ${ratingCap}.`,
          ],
          returns: 'Score and tier: one row an account.',
          example: 'PRIORITY_SCORE(120000, "High", 55, 10)',
        })),
      { width: 2 },
    ),
  ],
});

/** Touch model and what an account gets under it, by position of the priority tier. */
const TOUCH: readonly string[] = strategies.touch.models;
const CONTENTS = TOUCH.map((model) => (reference.touchModels as Readonly<Record<string, string>>)[model] ?? '');

function priorities({ model, accounts: { columns, count }, systems }: Inputs): Priority | null {
  const [levels, colors] = [systems(expansion), systems(healthColor)];
  if (!levels || !colors) return null;
  const arr = numberReader(columns.arr);
  const ratings = [columns.logo, columns.reference, columns.partnership].map(numberReader);
  const rawValue = new Uint8Array(count);
  const health = new Uint8Array(count);
  const strategic = new Float64Array(count);
  const total = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    const amount = arr(i);
    if (Number.isNaN(amount)) continue;
    const tier = bandIndex(model.arrTiers.strategies, amount);
    rawValue[i] = (arrPoints[tier] ?? 0) + (expansionPoints[levels[i] as number] ?? 0);
    health[i] = healthPoints[colors.codes[i] as number] ?? 0;
    // Each rating is clamped to 0-10, blank counts 0.
    for (const rating of ratings) strategic[i] = (strategic[i] as number) + clamp(rating(i));
    const value = cappedValue(rawValue[i] as number, model.priorityCap);
    total[i] = cappedTotal(sumOf(value, health[i] as number, strategic[i] as number), model.priorityCap);
  }
  const bands = model.scales.priority;
  const tiers = coded(labelsOf(bands), count, (i) =>
    Number.isNaN(total[i] as number) ? NONE : bandIndex(bands, total[i] as number),
  );
  return { rawValue, health, strategic, total, tiers };
}

function clamp(rating: number): number {
  return rating > 0 ? Math.min(rating, ratingCap) : 0;
}

function cappedValue(raw: number, cap: PriorityCap): number {
  return cap === 'value40' ? Math.min(raw, valueCap) : raw;
}

function cappedTotal(sum: number, cap: PriorityCap): number {
  return cap === 'total100' ? Math.min(sum, MOST) : sum;
}

/** Without a health score the other two parts are scaled up to 100. */
function sumOf(value: number, health: number, strategic: number): number {
  return health === 0 ? ((value + strategic) * MOST) / (valueCap + mostStrategic) : value + health + strategic;
}

function priorityReport(found: Priority, { model: { priorityCap } }: Scored, i: number): object | null {
  const total = found.total[i] as number;
  if (Number.isNaN(total)) return null;
  const raw = found.rawValue[i] as number;
  const value = cappedValue(raw, priorityCap);
  const [health, strategic] = [found.health[i] as number, found.strategic[i] as number];
  const sum = sumOf(value, health, strategic);
  return {
    value,
    health: health || null,
    strategic,
    total,
    tier: codedLabel(found.tiers, i),
    capped: value < raw || total < sum,
    partial: health === 0,
  };
}

function priorityLines(found: Priority, { model }: Scored, i: number): Line[] {
  const total = found.total[i] as number;
  if (Number.isNaN(total)) return [];
  const tier = found.tiers.codes[i] as number;
  return [
    ['Priority score', cleanScore(total), `${partsOf(model, found, i)}: ${codedLabel(found.tiers, i)}`],
    ['  Touch model', TOUCH[tier] ?? '', CONTENTS[tier] ?? ''],
  ];
}

/** `value 50 capped to 40 + health 30 + strategic 20`. */
function partsOf({ priorityCap }: Model, { rawValue, health, strategic }: Priority, i: number): string {
  const raw = rawValue[i] as number;
  const value = cappedValue(raw, priorityCap);
  const parts = [
    `value ${value < raw ? `${raw} capped to ${value}` : raw}`,
    ...(health[i] ? [`health ${health[i]}`] : []),
    `strategic ${cleanScore(strategic[i] as number)}`,
  ];
  const sum = sumOf(value, health[i] as number, strategic[i] as number);
  const capped = cappedTotal(sum, priorityCap) < sum ? `, ${cleanScore(sum)} capped to ${MOST}` : '';
  return `${parts.join(' + ')}${health[i] ? '' : ', scaled up to 100 without health'}${capped}`;
}
