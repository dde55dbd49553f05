import { readFileSync } from 'node:fs';
import { Fraction } from './fraction.ts';

export type Operator = '>=' | '>' | '<=' | '<';
type Label = string | number | null;

/** C1: cuts from best to worst, each a number or its exact text, and a floor. */
export interface Scale<L = Label> {
  cuts: [number | string, Operator, L][];
  floor: L;
}

interface Constants {
  bands: Record<string, Scale>;
  labels: Record<string, Record<string, number>>;
  'behavioral.ext': { adoptionCuts: [number, Operator, number][]; adoptionFloor: number };
  distribution: Record<string, unknown> & {
    composite: Record<string, [number, number]>;
    'arr.methods.accounts': Record<string, [number, number]>;
    priority: Record<string, number>;
    dominantOver: number;
  };
  concentration: { warnOver: number };
  priority: { arr: Record<string, number>; expansion: Record<string, number>; health: Record<string, number> };
  'capacity.004': { proactive: number; buffer: number };
}

export const CONSTANTS = JSON.parse(
  readFileSync(new URL('../fixtures/constants.json', import.meta.url), 'utf8'),
) as Constants;

/** C3: the tolerance is part of the specification, so the exact reference has it too. */
const TOLERANCE = Fraction.of('1e-9');

export function passes(value: Fraction, operator: Operator, cut: Fraction): boolean {
  switch (operator) {
    case '>=':
      return value.compare(cut.minus(TOLERANCE)) > 0;
    case '>':
      return value.compare(cut.plus(TOLERANCE)) > 0;
    case '<=':
      return value.compare(cut.plus(TOLERANCE)) < 0;
    case '<':
      return value.compare(cut.minus(TOLERANCE)) < 0;
  }
}

export function inScale<L>(value: Fraction, scale: Scale<L>): L {
  const hit = scale.cuts.find(([cut, operator]) => passes(value, operator, Fraction.of(cut)));
  return hit ? hit[2] : scale.floor;
}

export function scaleNamed<L extends Label>(name: string): Scale<L> {
  const scale = CONSTANTS.bands[name];
  if (!scale) throw new Error(`constants.json has no band scale "${name}".`);
  return scale as Scale<L>;
}

export function bandOf(name: string, value: Fraction): string {
  return String(inScale(value, scaleNamed(name)));
}

export function pointsOf(name: string, value: Fraction): number {
  return Number(inScale(value, scaleNamed(name)));
}

export function labelsIn(scale: Scale<string>): string[] {
  return [...scale.cuts.map((cut) => cut[2]), scale.floor];
}

export function labelsOf(name: string): string[] {
  return labelsIn(scaleNamed(name));
}
