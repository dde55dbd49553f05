// The method's numbers as the presets have them, and the way in for their scales: nothing else imports a preset.

import type { Operator } from '../exact/numbers.ts';
import type { Bands } from './bands.ts';
import advice from './presets/advice.json' with { type: 'json' };
import capacity from './presets/capacity.json' with { type: 'json' };
import methodology from './presets/methodology.json' with { type: 'json' };
import methods from './presets/methods.json' with { type: 'json' };
import planning from './presets/planning.json' with { type: 'json' };
import reference from './presets/reference.json' with { type: 'json' };
import strategies from './presets/strategies.json' with { type: 'json' };
import systems from './presets/systems.json' with { type: 'json' };
import treatments from './presets/treatments.json' with { type: 'json' };

export { advice, capacity, methodology, methods, planning, reference, strategies, systems, treatments };

/** A scale as JSON types it. */
export interface JsonBands<L> {
  readonly cuts: readonly (readonly (string | number)[])[];
  readonly floor: L;
}

const OPERATORS: readonly string[] = ['>=', '>', '<=', '<'] satisfies Operator[];

function isOperator(sign: string | number | undefined): sign is Operator {
  return OPERATORS.includes(String(sign));
}

/** @throws when a preset is damaged, which no test lets through */
function cutOf<L>(cut: readonly (string | number)[], labelOf: (label: string | number) => L): [number, Operator, L] {
  const [at, sign, label] = cut;
  if (typeof at !== 'number' || !isOperator(sign) || label === undefined) throw new Error(`No cut: ${cut.join(' ')}`);
  return [at, sign, labelOf(label)];
}

/** Without the note on its source: the same cuts written out in a document are the same model. */
export function textBands({ cuts, floor }: JsonBands<string>): Bands<string> {
  return { cuts: cuts.map((cut) => cutOf(cut, String)), floor };
}

export function pointBands({ cuts, floor }: JsonBands<number>): Bands<number> {
  return { cuts: cuts.map((cut) => cutOf(cut, Number)), floor };
}
