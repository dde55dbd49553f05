// What the rules of a model cannot mean (S71): labels that nobody gets, gaps, overlaps, texts with two meanings, weights
// on nothing. Each finding names an input that shows it.
import { offDimensions } from '../composite/segment.ts';
import type { TierScores } from '../composite/tiers.ts';
import { round } from '../exact/numbers.ts';
import { type Bands, bandOf, exactBands, type WrittenBands } from '../model/bands.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import { DIMENSIONS, type Model, type ModelDocument } from '../model/model.ts';
import { PRESETS } from '../model/preset-models.ts';
import { capacity as presets } from '../model/presets.ts';
import { presetScale } from '../model/resolve.ts';
import { OF_SCALES, SCORES, TOTALS } from '../model/rules.ts';
import { deadLabels, deadText, OF_KINDS, orderProblems, type Possible } from '../model/scale-rules.ts';

export interface Finding {
  readonly kind: 'dead' | 'gap' | 'overlap' | 'clash' | 'idle';
  /** error: a model that says it is not saved. note: as it is in the source. */
  readonly level: 'error' | 'warning' | 'note';
  /** Path in the model, or the row of a table. */
  readonly place: string;
  readonly text: string;
  /** An input, and what becomes of it. */
  readonly witness: Witness;
}

export interface Witness {
  readonly input: string | number | readonly number[];
  readonly gets: string | readonly string[];
}

/** Of a document of the right shape, also where its rules keep it from being saved. */
export function lintDocument(document: ModelDocument): Finding[] {
  const { tiers, arrTiers, rfm, scales, labels } = document;
  return [
    ...deadIn('tiers', tiers, SCORES, 'error'),
    ...deadIn('arrTiers', arrTiers, AMOUNTS, 'warning'),
    ...Object.entries(rfm ?? {}).flatMap(([name, cuts]) =>
      deadIn(`rfm.${name}.segments`, cuts?.segments, TOTALS, 'error'),
    ),
    ...Object.entries(scales ?? {}).flatMap(([name, scale]) =>
      deadIn(`scales.${name}`, scale, OF_SCALES[name as keyof typeof OF_SCALES], 'error'),
    ),
    ...priorityFloor(exactBands(scales?.priority ?? PRESETS.scales.priority)),
    ...criteriaFindings(document),
    ...Object.entries(labels ?? {}).flatMap(([key, { map = {} }]) => clashes(key, map)),
  ];
}

const AMOUNTS: Possible = { what: 'ARR', low: 0, high: Number.POSITIVE_INFINITY };

function deadIn(
  place: string,
  written: WrittenBands<string> | undefined,
  possible: Possible,
  level: Finding['level'],
): Finding[] {
  if (!written || orderProblems(place, written).length > 0) return [];
  const bands = exactBands(written);
  return deadLabels(bands, possible).map((dead) => ({
    kind: 'dead',
    level,
    place,
    text: `${deadText(dead, possible)}.`.replace(/^n/, 'N'),
    witness: { input: dead.nearest, gets: String(bandOf(bands, dead.nearest)) },
  }));
}

const { leastPriority: LEAST_PRIORITY } = presets.linter;

function priorityFloor(bands: Bands<string>): Finding[] {
  const place = 'scales.priority';
  const { cuts, floor } = bands;
  const [dead] = deadLabels(bands, { what: 'priority', low: LEAST_PRIORITY, high: 100 }).filter((each) => each.isFloor);
  const witness = { input: LEAST_PRIORITY, gets: bandOf(bands, LEAST_PRIORITY) };
  const at = cuts[cuts.length - 1]?.[0];
  if (dead) {
    const text = `No priority falls to ${floor}: with a health score the least there is ${LEAST_PRIORITY}.`;
    return [{ kind: 'dead', level: 'warning', place, text, witness }];
  }
  const text = `${floor} is what stands below ${at}: with a health score no account has less than ${LEAST_PRIORITY}.`;
  return [{ kind: 'dead', level: 'note', place, text, witness }];
}

const FROM_ZERO: readonly string[] = ['money', 'count'];

function criteriaFindings({ rubrics }: ModelDocument): Finding[] {
  return DIMENSIONS.flatMap((dimension) =>
    (rubrics?.[dimension]?.criteria ?? []).flatMap(({ field, bands }, i) => {
      const kind = field && FIELDS[field as Field].kind;
      const fixed = kind && OF_KINDS[kind];
      const possible = fixed ?? (kind && FROM_ZERO.includes(kind) ? { ...AMOUNTS, what: 'number' } : null);
      if (!bands || !possible) return [];
      const named = {
        cuts: bands.cuts.map(([at, sign, points]) => [at, sign, `${points} points`] as const),
        floor: `${bands.floor} points`,
      };
      return deadIn(`rubrics.${dimension}.criteria.${i}`, named, possible, fixed ? 'error' : 'warning');
    }),
  );
}

/** One text under two labels, a label's own text under another, and a text that the preset knew under another. */
function clashes(key: string, map: Readonly<Record<string, string>>): Finding[] {
  const place = `labels.${key}`;
  const scale = presetScale(key);
  const own = new Map(Object.keys(scale?.labels ?? {}).map((label) => [normaliseLabel(label), label]));
  const known = new Map(
    Object.entries(scale?.synonyms ?? {}).flatMap(([label, texts]) =>
      texts.map((text) => [normaliseLabel(text), label]),
    ),
  );
  const given = new Map<string, string>();
  return Object.entries(map).flatMap(([text, label]): Finding[] => {
    const [input, word] = [text.trim(), normaliseLabel(text)];
    const found = (level: Finding['level'], other: string, sentence: string): Finding[] =>
      other === label
        ? []
        : [{ kind: 'clash', level, place, text: sentence, witness: { input, gets: [other, label] } }];
    const before = given.get(word) ?? label;
    given.set(word, label);
    const itself = own.get(word);
    if (itself !== undefined) {
      return found('error', itself, `"${input}" is itself a label of the list and stands under ${label}.`);
    }
    const twice = found('error', before, `"${input}" is under ${before} and ${label}.`);
    const meant = known.get(word) ?? label;
    return twice.length > 0
      ? twice
      : found('note', meant, `"${input}" is ${meant} by the preset, and ${label} by this model: the model counts.`);
  });
}

/** A weight that counts nothing on these accounts. */
export function idleWeights(
  model: Pick<Model, 'weights' | 'rubrics'>,
  { dimensions }: Pick<TierScores, 'dimensions'>,
): Finding[] {
  const off = offDimensions(model, dimensions);
  return DIMENSIONS.filter((name) => model.weights[name] > 0 && !dimensions[name]).map((name) => {
    const percent = round(model.weights[name] * 100, 2);
    const then = off.includes(name) ? 'no account gets a score' : 'every tier is provisional';
    const columns = model.rubrics[name].filter(({ isOff }) => !isOff).map(({ title }) => title);
    return {
      kind: 'idle',
      level: 'warning',
      place: `weights.${name}`,
      text: `${percent}% of the weight lies on the ${name} score, which has too few columns: ${then}.`,
      witness: { input: percent, gets: columns },
    };
  });
}
