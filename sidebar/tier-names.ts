// The tiers themselves: their names, how many there are, what people do in each, and how many accounts are expected.
import { round } from '../src/core/exact/numbers.ts';
import { type Bands, type Cut, labelsOf } from '../src/core/model/bands.ts';
import type { ModelDocument } from '../src/core/model/model.ts';
import { limitsOf, type SegmentSpace } from './cuts.ts';
import { draft, edit } from './draft.ts';
import { editCuts, editedScale, editedSource, segmentSpace } from './segment-source.ts';

const MOST_TIERS = 6;

/** A scale, or why it cannot be so. */
type Changed = Bands<string> | string;

export function renamed(bands: Bands<string>, index: number, typed: string): Changed {
  const name = typed.trim();
  const labels = labelsOf(bands);
  if (name === '') return 'A tier needs a name.';
  const isTaken = labels.some((label, i) => i !== index && label.trim().toLowerCase() === name.toLowerCase());
  if (isTaken) return `There is a tier "${name}" already: names must differ.`;
  const { cuts, floor } = bands;
  return {
    cuts: cuts.map((cut, i): Cut<string> => (i === index ? [cut[0], cut[1], name] : cut)),
    floor: index === cuts.length ? name : floor,
  };
}

/** A tier below the lowest, halfway down from its cut. */
export function withOneMore(bands: Bands<string>, space: SegmentSpace): Changed {
  const { cuts, floor } = bands;
  if (cuts.length + 1 >= MOST_TIERS)
    return `There are ${MOST_TIERS} tiers already: more than people can treat differently.`;
  const last = cuts[cuts.length - 1];
  const top = last?.[0] ?? space.high;
  const at = round((top + space.low) / 2, space.decimals);
  const next: Bands<string> = { cuts: [...cuts, [at, '>=', floor]], floor: freeName(bands) };
  const [low, high] = limitsOf(next, cuts.length, space);
  return low <= at && at <= high ? next : 'There is no room for another tier below the lowest cut: raise it first.';
}

function freeName(bands: Bands<string>): string {
  const labels = labelsOf(bands);
  let k = labels.length + 1;
  while (labels.includes(`Tier ${k}`)) k++;
  return `Tier ${k}`;
}

/** Its accounts go to the tier below, those of the lowest to the one above. */
export function withOneLess(bands: Bands<string>, index: number): Changed {
  const { cuts, floor } = bands;
  if (cuts.length < 2) return 'Two tiers must stay.';
  if (index < cuts.length) return { cuts: cuts.filter((_, i) => i !== index), floor };
  return { cuts: cuts.slice(0, -1), floor: (cuts[cuts.length - 1] as Cut<string>)[2] };
}

/** Takes a change over; why not, or ''. */
export function changeTiers(change: (bands: Bands<string>, space: SegmentSpace) => Changed): string {
  const next = change(editedScale.peek().bands, segmentSpace.peek());
  if (typeof next === 'string') return next;
  editCuts(next, null);
  return '';
}

/** What is said of labels is about a source: another one than the composite score is named with it. */
export function ofSource(): ModelDocument {
  return editedSource.peek() === 'composite' ? {} : { segmentBy: editedSource.peek() };
}

export function setService(label: string, text: Partial<{ name: string; action: string }>): void {
  const { bands, treatments } = editedScale.peek();
  const { service = '', action = '' } = treatments[labelsOf(bands).indexOf(label)] ?? {};
  const serviceModels = { ...draft.peek().serviceModels, [label]: { name: service, action, ...text } };
  edit({ serviceModels, ...ofSource() });
}

/** Expected percent of the accounts; what the others expect is written too, for a document says all of them or none. */
export function setShare(label: string, share: readonly [low: number, high: number], step: string): string {
  if (share[0] > share[1]) return `The lower share of ${label} comes first: ${share[0]} is above ${share[1]}.`;
  const { bands, treatments } = editedScale.peek();
  const expectedShares: Record<string, [number, number]> = {};
  labelsOf(bands).forEach((each, k) => {
    const { share: known } = treatments[k] ?? {};
    if (each === label) expectedShares[each] = [...share];
    else if (known) expectedShares[each] = [...known];
  });
  edit({ expectedShares, ...ofSource() }, step);
  return '';
}
