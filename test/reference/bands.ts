import { readFileSync } from 'node:fs';
import { Fraction } from './fraction.ts';

type Operator = '>=' | '>' | '<=' | '<';
type Label = string | number | null;

interface Scale {
  cuts: [number | string, Operator, Label][];
  floor: Label;
}

interface Constants {
  bands: Record<string, Scale>;
  labels: Record<string, Record<string, number>>;
  'behavioral.ext': { adoptionCuts: [number, Operator, number][]; adoptionFloor: number };
  distribution: { composite: Record<string, [number, number]>; dominantOver: number };
  concentration: { warnOver: number };
  priority: { arr: Record<string, number>; expansion: Record<string, number>; health: Record<string, number> };
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

function firstPassing(value: Fraction, scale: Scale): Label {
  const hit = scale.cuts.find(([cut, operator]) => passes(value, operator, Fraction.of(cut)));
  return hit ? hit[2] : scale.floor;
}

function scaleNamed(name: string): Scale {
  const scale = CONSTANTS.bands[name];
  if (!scale) throw new Error(`constants.json has no band scale "${name}".`);
  return scale;
}

export function bandOf(name: string, value: Fraction): string {
  return String(firstPassing(value, scaleNamed(name)));
}

export function pointsOf(name: string, value: Fraction): number {
  return Number(firstPassing(value, scaleNamed(name)));
}

export function labelsOf(name: string): string[] {
  const scale = scaleNamed(name);
  return [...scale.cuts.map((cut) => String(cut[2])), String(scale.floor)];
}

export function adoptionPoints(adoption: Fraction): number {
  const { adoptionCuts, adoptionFloor } = CONSTANTS['behavioral.ext'];
  return Number(firstPassing(adoption, { cuts: adoptionCuts, floor: adoptionFloor }));
}

const TICKETS: Scale = {
  cuts: [
    [0, '<=', 5],
    [1, '<=', 4],
    [2, '<=', 3],
    [4, '<=', 2],
  ],
  floor: 1,
};

export function ticketPoints(openTickets: Fraction): number {
  return Number(firstPassing(openTickets, TICKETS));
}
