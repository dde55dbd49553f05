// Modelling (S65 to S71) worked out a second time from the words of the method alone: slowly, pair by pair and cell by cell.

export type Cut = readonly [at: number, operator: '>=' | '>'];

const passesCut = (value: number, [at, operator]: Cut) => (operator === '>=' ? value >= at : value > at);

/** 0 is the best. */
export function tierOf(value: number, cuts: readonly Cut[]): number {
  const tier = cuts.findIndex((cut) => passesCut(value, cut));
  return tier < 0 ? cuts.length : tier;
}

/** S65 of amounts in whole cents. */
export function quietCut(cents: readonly number[], cut: number) {
  const load = (at: number) => cents.filter((each) => 100 * Math.abs(each - at) <= 5 * at).length;
  const candidates: number[] = [];
  for (let each = 1; each <= 2 * cut; each++) {
    const digits = String(each).replace(/0+$/, '').length;
    if (each >= 10 && digits <= 2 && 5 * Math.abs(each - cut) <= cut) candidates.push(each);
  }
  const now = load(cut);
  const warns = now >= 5 && 10 * now > cents.length;
  const others = candidates.filter((each) => each !== cut);
  const least = Math.min(...others.map(load));
  const quietest = others.filter((each) => load(each) === least);
  const nearest = Math.min(...quietest.map((each) => Math.abs(each - cut)));
  const proposal = Math.min(...quietest.filter((each) => Math.abs(each - cut) === nearest));
  const isShown = warns && 2 * least <= now;
  const moved = isShown ? cents.filter((each) => each >= cut !== each >= proposal) : [];
  return {
    load: now,
    warns,
    proposal: isShown ? proposal : null,
    moved: moved.length,
    movedCents: moved.reduce((sum, each) => sum + each, 0),
  };
}

/** S66: the least that classes can leave of the variance, by trying every way to part the sorted values. */
export function leastVariance(values: readonly number[], classes: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const squares = (part: readonly number[]) => {
    const mean = part.reduce((sum, each) => sum + each, 0) / part.length;
    return part.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
  };
  const best = (from: number, left: number): number => {
    if (left === 1) return squares(sorted.slice(from));
    let least = Number.POSITIVE_INFINITY;
    for (let end = from + 1; end <= sorted.length - left + 1; end++) {
      least = Math.min(least, squares(sorted.slice(from, end)) + best(end, left - 1));
    }
    return least;
  };
  const all = squares(sorted);
  return all === 0 ? 1 : 1 - best(0, classes) / all;
}

/** S66: PERCENTILE.INC. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const low = sorted[Math.trunc(rank)] as number;
  const high = sorted[Math.min(sorted.length - 1, Math.trunc(rank) + 1)] as number;
  return low * (1 - (rank % 1)) + high * (rank % 1);
}

export interface Person {
  readonly churned: boolean;
  readonly score: number;
  readonly arr: number;
}

/** S68: chance and its error by DeLong, pair by pair. */
export function areaOf(people: readonly Person[], of: (person: Person) => number) {
  const { left, stayed } = parted(people);
  const wins = left.map((a) => stayed.map((b) => win(of(a), of(b))));
  return { auc: meanOf(wins.map(meanOf)), error: deLong(wins) };
}

export function areaDifference(people: readonly Person[]) {
  const { left, stayed } = parted(people);
  const wins = left.map((a) => stayed.map((b) => win(a.score, b.score) - win(a.arr, b.arr)));
  return { difference: meanOf(wins.map(meanOf)), error: deLong(wins) };
}

function parted(people: readonly Person[]) {
  return { left: people.filter(({ churned }) => churned), stayed: people.filter(({ churned }) => !churned) };
}

function win(ofLeft: number, ofStayed: number): number {
  if (ofLeft === ofStayed) return 0.5;
  return ofLeft < ofStayed ? 1 : 0;
}

function deLong(wins: readonly (readonly number[])[]): number {
  const byLeft = wins.map(meanOf);
  const byStayed = (wins[0] as number[]).map((_, k) => meanOf(wins.map((row) => row[k] as number)));
  const variance = (values: readonly number[]) => {
    const mean = meanOf(values);
    return values.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / (values.length - 1);
  };
  return Math.sqrt(variance(byLeft) / byLeft.length + variance(byStayed) / byStayed.length);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** S68: the share at each end that the part lies 1.96 errors away from. */
export function wilson(part: number, whole: number): [number, number] {
  const z = 1.959963984540054;
  const isTooLow = (share: number) => part / whole - share > z * Math.sqrt((share * (1 - share)) / whole);
  const isTooHigh = (share: number) => share - part / whole > z * Math.sqrt((share * (1 - share)) / whole);
  const halved = (low: number, high: number, isBelow: (share: number) => boolean) => {
    let [from, to] = [low, high];
    for (let step = 0; step < 100; step++) {
      const middle = (from + to) / 2;
      if (isBelow(middle)) from = middle;
      else to = middle;
    }
    return (from + to) / 2;
  };
  return [halved(0, part / whole, isTooLow), halved(part / whole, 1, (share) => !isTooHigh(share))];
}

/** S68: who churned among the lowest tenth, on average over the orders of those with equal scores. */
export function caughtInTenth(people: readonly Person[]): number {
  const wanted = Math.ceil(people.length / 10);
  return people.reduce((sum, person) => {
    if (!person.churned) return sum;
    const below = people.filter(({ score }) => score < person.score).length;
    const equal = people.filter(({ score }) => score === person.score).length;
    return sum + Math.min(1, Math.max(0, (wanted - below) / equal));
  }, 0);
}

/** S69: slopes of at least 0 by climbing one coordinate after the other. */
export function climbed(rows: readonly { readonly kept: boolean; readonly scores: readonly number[] }[]): number[] {
  const beta = [0, 0, 0, 0];
  for (let round = 0; round < 4000; round++) {
    let moved = 0;
    for (let k = 0; k < beta.length; k++) {
      let [slope, curve] = [0, 0];
      for (const { kept, scores } of rows) {
        const x = k === 0 ? 1 : (scores[k - 1] as number) - 3;
        const sum = beta.reduce((total, each, j) => total + each * (j === 0 ? 1 : (scores[j - 1] as number) - 3), 0);
        const chance = 1 / (1 + Math.exp(-sum));
        slope += x * ((kept ? 1 : 0) - chance);
        curve += x * x * chance * (1 - chance);
      }
      const before = beta[k] as number;
      const next = before + slope / curve;
      beta[k] = k === 0 ? next : Math.max(0, next);
      moved = Math.max(moved, Math.abs((beta[k] as number) - before));
    }
    if (moved < 1e-10) break;
  }
  return beta.slice(1);
}

/** S69: the falling curve at each score is the highest of the lowest means of the blocks around it. */
export function curveAt(people: readonly Person[], score: number): number {
  const scores = [...new Set(people.map((person) => person.score))].sort((a, b) => a - b);
  const rate = (low: number, high: number) => {
    const block = people.filter((person) => person.score >= low && person.score <= high);
    return block.filter(({ churned }) => churned).length / block.length;
  };
  const [upTo, from] = [scores.filter((each) => each <= score), scores.filter((each) => each >= score)];
  return Math.min(...upTo.map((low) => Math.max(...from.map((high) => rate(low, high)))));
}

/** S70, as it is told: one run after the other. */
export function gracedPath(
  scores: readonly number[],
  cuts: readonly Cut[],
  rule: { readonly margin: number; readonly runs: number; readonly onlyDown: boolean },
): number[] {
  let settled = tierOf(scores[0] as number, cuts);
  let waiting: { side: 'up' | 'down'; seen: number } | null = null;
  return scores.map((score) => {
    const upMargin = rule.onlyDown ? 0 : rule.margin;
    const ups = cuts.map(([at, operator]): Cut => [at + upMargin, operator]);
    const downs = cuts.map(([at, operator]): Cut => [at - rule.margin, operator]);
    const [ifUp, ifDown] = [tierOf(score, ups), tierOf(score, downs)];
    const target = ifUp < settled ? ifUp : Math.max(settled, ifDown);
    if (target === settled) waiting = null;
    else {
      const side = target < settled ? 'up' : 'down';
      waiting = waiting?.side === side ? { side, seen: waiting.seen + 1 } : { side, seen: 1 };
      if (waiting.seen >= (side === 'up' && rule.onlyDown ? 1 : rule.runs)) {
        settled = target;
        waiting = null;
      }
    }
    return settled;
  });
}

/**
 * S70 as a rule of when to flag: after each run the tier that is committed and the one that waits for a person, who takes
 * it at once or not.
 */
export function gracedFlags(
  scores: readonly number[],
  cuts: readonly Cut[],
  rule: { readonly margin: number; readonly runs: number; readonly onlyDown: boolean },
  approves: readonly boolean[],
): [committed: number, flagged: number | null][] {
  let committed = tierOf(scores[0] as number, cuts);
  let flagged: number | null = null;
  let better = 0;
  let worse = 0;
  return scores.map((score, run) => {
    const plain = tierOf(score, cuts);
    const up = Math.min(committed, tierOf(score - (rule.onlyDown ? 0 : rule.margin), cuts));
    const down = Math.max(committed, tierOf(score + rule.margin, cuts));
    better = up < committed ? better + 1 : 0;
    worse = down > committed ? worse + 1 : 0;
    if (plain === committed) flagged = null;
    if (flagged !== null && flagged < committed !== plain < committed) flagged = null;
    if (better >= (rule.onlyDown ? 1 : rule.runs)) flagged = up;
    if (worse >= rule.runs) flagged = down;
    if (flagged !== null && approves[run]) {
      committed = flagged;
      flagged = null;
      better = 0;
      worse = 0;
    }
    return [committed, flagged];
  });
}

/** S71: what becomes of each combination of three scores. */
export function boxCounts(
  rules: readonly { readonly label: string; readonly box: readonly (readonly [number, number])[] }[],
) {
  let [gaps, overlaps] = [0, 0];
  const reached = new Set<string>();
  for (const r of [1, 2, 3, 4, 5])
    for (const f of [1, 2, 3, 4, 5])
      for (const m of [1, 2, 3, 4, 5]) {
        const inside = rules.filter(({ box }) => [r, f, m].every((each, k) => isIn(each, box[k] as [number, number])));
        if (inside.length === 0) gaps++;
        if (inside.length > 1) overlaps++;
        if (inside[0]) reached.add(inside[0].label);
      }
  return { gaps, overlaps, dead: rules.flatMap(({ label }) => (reached.has(label) ? [] : label)) };
}

function isIn(value: number, [low, high]: readonly [number, number]): boolean {
  return low <= value && value <= high;
}
