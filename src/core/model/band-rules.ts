// What the cuts of a scale must keep to: their order, and that every label is within reach (C1, S73).
import { type Bands, exactBands, type WrittenBands } from './bands.ts';

/** What a value can be, and what it is called in a sentence. */
export interface Possible {
  readonly what: string;
  readonly low: number;
  readonly high: number;
}

/** Cuts all rise with <= and <, or all fall with >= and >. */
export function orderProblems(name: string, written: WrittenBands<unknown>): string[] {
  const { cuts } = exactBands(written);
  const odd = written.cuts.find(([at], k) => !Number.isFinite(cuts[k]?.[0]) && at !== undefined);
  if (odd) return [`"${name}" has the cut ${JSON.stringify(odd[0])}: write a number, or a text such as "12/52"`];
  const isRising = cuts[0]?.[1].startsWith('<') ?? false;
  if (cuts.some(([, sign]) => sign.startsWith('<') !== isRising)) {
    return [`"${name}" has cuts in both directions: use > and >= alone, or < and <= alone`];
  }
  const ats = cuts.map(([at]) => (isRising ? at : -at));
  if (ats.every((at, i) => i === 0 || at > (ats[i - 1] as number))) return [];
  return [`"${name}" cuts must ${isRising ? 'rise' : 'fall'}: ${cuts.map(([at]) => at).join(', ')}`];
}

/** Cuts of a scale from best to worst: `>=` or `>` with falling values, every label once, each of them within reach. */
export function bandProblems(name: string, written: WrittenBands<string>, possible?: Possible): string[] {
  const problems: string[] = [];
  const { cuts, floor } = exactBands(written);
  const labels = [...cuts.map(([, , label]) => label), floor];
  if (cuts.length === 0) problems.push(`"${name}" has no cut: give at least one such as [4, ">=", "Tier 1"]`);
  if (labels.some((label) => label.trim() === '')) problems.push(`"${name}" has a label without text`);
  if (new Set(labels.map((label) => label.trim().toLowerCase())).size < labels.length) {
    problems.push(`"${name}" uses a label twice: ${labels.join(', ')}`);
  }
  cuts.forEach(([at, operator], i) => {
    const above = cuts[i - 1];
    if (operator !== '>=' && operator !== '>') problems.push(`"${name}" cut ${at} must use >= or >, found ${operator}`);
    if (above && at >= above[0]) problems.push(`"${name}" cuts must fall: ${at} stands below ${above[0]}`);
  });
  if (problems.length === 0 && possible) problems.push(...reachProblems(name, { cuts, floor }, possible));
  return problems;
}

/** Each label that no possible value gets, named. */
export function reachProblems(name: string, { cuts, floor }: Bands<unknown>, { what, low, high }: Possible): string[] {
  const problems: string[] = [];
  const isRising = cuts[0]?.[1].startsWith('<') ?? false;
  for (const [at, operator, label] of cuts) {
    const strict = operator.length === 1;
    if (isRising ? at < low || (strict && at === low) : at > high || (strict && at === high)) {
      const limit = isRising ? `${at} is below ${low}` : `${at} is above ${high}`;
      const why = at === low || at === high ? `${at} is the ${isRising ? 'least' : 'most'} there is` : limit;
      problems.push(`"${name}": no ${what} reaches ${label} (${why})`);
    }
  }
  const last = cuts[cuts.length - 1];
  if (!last) return problems;
  const [at, operator] = last;
  const strict = operator.length === 1;
  if (isRising ? at > high || (!strict && at === high) : at < low || (!strict && at === low)) {
    const edge = isRising ? high : low;
    const why =
      at === edge
        ? `${at} is the ${isRising ? 'most' : 'least'} ${what}`
        : `${at} is ${isRising ? 'above' : 'below'} ${edge}`;
    problems.push(`"${name}": no ${what} falls to ${floor} (${why})`);
  }
  return problems;
}
