// Scope and effort of a segmentation project (S55) in hours, as ranges.
import { type Bands, bandOf } from '../model/bands.ts';
import planning from '../model/presets/planning.json' with { type: 'json' };

type Range = readonly [low: number, high: number];
export type AddOn = keyof typeof planning.effort.addOns;

export interface Scope {
  readonly dimensions: number;
  readonly approach: 1 | 2 | 3;
  readonly addOns: readonly AddOn[];
}

/** Sum of the ranges; more than five dimensions are to be consolidated to five. */
export function effort({ dimensions, approach, addOns }: Scope): Range {
  const { dimensions: byDimensions, approaches, addOns: ranges } = planning.effort;
  const steps = byDimensions as unknown as [number, Range][];
  const scope = (steps.find(([most]) => dimensions <= most) ?? steps[steps.length - 1])?.[1] as Range;
  const parts = [
    scope,
    approaches[`${approach}`] as unknown as Range,
    ...addOns.map((name) => ranges[name] as unknown as Range),
  ];
  return [parts.reduce((sum, [low]) => sum + low, 0), parts.reduce((sum, [, high]) => sum + high, 0)];
}

export function enrichmentCredits(customers: number): Range {
  const [low, high] = planning.effort.creditsPerCustomer as unknown as Range;
  return [customers * low, customers * high];
}

/** Light: one or two fields of fewer than 500 accounts. */
export function enrichmentOf(fields: number, accounts: number): AddOn {
  const { mostFields, fewerAccounts } = planning.effort.light;
  return fields <= mostFields && accounts < fewerAccounts ? 'lightEnrichment' : 'heavyEnrichment';
}

export function assignmentMode(accounts: number): string {
  return bandOf(planning.effort.assignment as unknown as Bands<string>, accounts);
}
