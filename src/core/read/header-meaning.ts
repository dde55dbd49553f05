// Which field a header names: its ideas against the names of field-names.ts.

import type { Cell } from '../exact/cell.ts';
import { FIELD_NAMES, FIELDS, type Field, type FieldKind } from '../model/fields.ts';
import { ASKED, NAMES, OTHERS } from './field-names.ts';
import { type Part, partsOf } from './header-parts.ts';

export interface Meaning {
  readonly field: Field;
  /** The lower, the more telling. */
  readonly rank: number;
  /** What to ask first; '' for a header that means the field. */
  readonly question: string;
  /** Written with a slip, or with a word that nobody told us: no values settle that. */
  readonly isNear?: true;
}

interface Name {
  /** null: something that is no field. */
  readonly field: Field | null;
  readonly ideas: readonly string[];
  readonly rank: number;
  readonly question: string;
}

/** Ideas that change nothing about a field of this kind. */
const ALLOWED: Readonly<Record<FieldKind, string>> = {
  text: 'account current name',
  label: 'account current name type label category',
  flag: 'account current flag',
  money: 'account current value total unit',
  count: 'account current count number total average',
  number: 'account current score value',
  percent: 'account current percent rate score average total',
  health: 'account current score last average total percent',
  score: 'account current score value average',
  either: 'account current value rate percent',
  date: 'account current date',
};
/** Beside those of its kind. */
const ALLOWED_TOO: Readonly<Partial<Record<Field, string>>> = {
  tcv: 'signed contract',
  nps: 'score last value answer average period',
  lastActivity: 'user product csm',
  startDate: 'original',
  tickets: 'user product support',
  owner: 'people external',
  status: 'code',
  activeDaysPerWeek: 'user',
  activeDays30: 'user last',
  contractEnd: 'next',
  country: 'fiscal region address billing office location',
  activeUsers: 'product thirty period thismonth',
  usageFrequency: 'product user feature',
  adoption: 'thirty period',
  engagement: 'thirty period',
  trend: 'thirty period',
  product: 'last',
  arr: 'recurring committed closing contract subscription live active purchased annual yearfee revenue',
  mrr: 'recurring committed closing contract subscription live active purchased thismonth revenue',
  expansion: 'score',
};
const NEVER_ALLOWED: Readonly<Partial<Record<Field, string>>> = {
  id: 'name type',
  name: 'current type',
  domain: 'type',
  nps: 'count number total',
  startDate: 'current',
  strategic: 'account',
};

let names: Map<string, Name[]> | null = null;

/** By their first idea. */
function namesByIdea(): Map<string, Name[]> {
  if (names) return names;
  names = new Map();
  for (const field of FIELD_NAMES) addNames(field, NAMES[field] ?? '', 0, '');
  for (const [field, list, question] of ASKED) addNames(field, list, ASKED_FROM, question);
  addNames(null, OTHERS, 0, '');
  return names;
}

const ASKED_FROM = 1000;

function addNames(field: Field | null, list: string, from: number, question: string): void {
  list.split('|').forEach((name, i) => {
    for (const ideas of bagsOf(name.split(' ').map((either) => either.split('/')))) {
      const [first] = ideas;
      if (!first) continue;
      const one = { field, ideas: [...ideas], rank: from + i, question };
      const known = names?.get(first);
      if (known) known.push(one);
      else names?.set(first, [one]);
    }
  });
}

const meanings = new Map<string, Meaning | null>();
const plainly = new Map<string, Meaning | null>();

/** The meaning of a header without slips and unknown words, which a row of values has too. */
export function plainMeaningOf(cell: Cell): Meaning | null {
  const text = String(cell);
  let found = plainly.get(text);
  if (found === undefined) {
    const parts = partsOf(cell, false);
    found = hiddenRecord(text) ?? withAside(text, parts) ?? ofYear(parts);
    plainly.set(text, found);
  }
  return found;
}

/** What a header means or may mean; null: nothing that we read. */
export function meaningOf(cell: Cell): Meaning | null {
  const text = String(cell);
  let found = meanings.get(text);
  if (found === undefined) {
    const parts = partsOf(cell, false);
    found =
      plainMeaningOf(cell) ?? besideAsides(text, parts) ?? loosely(text, parts) ?? slipIn(cell) ?? almost(text, parts);
    meanings.set(text, found);
  }
  return found;
}

/** Dynamics hides the record's id behind this mark, with the entity's name as its text. */
function hiddenRecord(text: string): Meaning | null {
  const hidden = /^\s*\(do not modify\)\s*(.*)/i.exec(text);
  if (!hidden || /checksum|modified/i.test(hidden[1] as string)) return null;
  return { field: 'id', rank: 2, question: '' };
}

function slipIn(cell: Cell): Meaning | null {
  const parts = partsOf(cell, true);
  const slips = parts.filter(({ slipOf }) => slipOf !== '');
  if (slips.length !== 1) return null;
  const found = bestOf(parts);
  const letters = parts.reduce((sum, { text }) => sum + text.length, 0);
  if (!found || letters < 5) return null;
  return {
    ...found,
    isNear: true,
    rank: found.rank + SLIPPED,
    question: `is it a slip for ${FIELDS[found.field].title}?`,
  };
}

/** "Health (equipment)": a word in brackets that nobody told us may make another thing of it. */
function withAside(text: string, parts: readonly Part[]): Meaning | null {
  const found = bestOf(parts);
  const isOpen =
    parts.some(({ isRough }) => isRough) ||
    (BRACKET.test(text) && parts.some(({ isAside, ideas }) => isAside && ideas.length === 0));
  if (found?.question !== '' || !isOpen) return found;
  return { ...found, rank: found.rank + SLIPPED, question: doubtOf(found.field) };
}

const BRACKET = /[([{（【]/;

/** "ARR 2026" */
function ofYear(parts: readonly Part[]): Meaning | null {
  const rest = parts.filter(({ ideas }) => !ideas.includes('year'));
  const found = rest.length < parts.length ? bestOf(rest) : null;
  return found?.question === ''
    ? { ...found, rank: found.rank + SLIPPED, question: 'is it of the year that counts?' }
    : found;
}

const SLIPPED = 2000;

/** Fields whose names are said of much else. */
const TOO_COMMON: readonly Field[] = ['id', 'name', 'status', 'domain', 'contract'];
const COMMON: readonly Field[] = [...TOO_COMMON, 'product', 'country'];
/** Fields that one word names. */
const TELLING: readonly Field[] = ['arr', 'mrr', 'tcv', 'nps', 'employees', 'licences', 'health', 'adoption'];

/** What makes another thing of a name also when it is said aside. */
const TURNING = ['other', 'day', 'hour', 'percent', 'incoming'];

/** "Contract type (annual/multi)": what is said aside may be left out. */
function besideAsides(text: string, parts: readonly Part[]): Meaning | null {
  const said = parts.filter(({ isAside }) => !isAside);
  const turns = parts.some(({ isAside, ideas }) => isAside && ideas.some((idea) => TURNING.includes(idea)));
  const isTelling = BRACKET.test(text) || said.filter(({ ideas }) => !ideas.includes('')).length > 1;
  if (turns || !isTelling || said.length === parts.length) return null;
  const found = bestOf(said);
  if (!found || (LISTED.test(text) && found.question === '' && FIELDS[found.field].kind === 'label')) return found;
  return { ...found, rank: found.rank + SLIPPED, isNear: true, question: found.question || doubtOf(found.field) };
}

/** "(annual / monthly)" says which labels there are. */
const LISTED = /[([（][^)\]）]*[/,|、][^)\]）]*[)\]）]/;

function doubtOf(field: Field): string {
  return `does it say ${FIELDS[field].title}?`;
}

/** Ideas that alone leave a question and are said of much else: with a word more they are no field's. */
const GENERAL =
  'value revenue event size order due type level stage term location color template activity code key serial live active churn state fit line status ref estado since created valid launch signed activation people growth contactperson opportunity funding fee touch relation range'.split(
    ' ',
  );

/** A label and a share may be said as a measure of itself: "Strategic importance score". */
const MEASURED: readonly FieldKind[] = ['label', 'either', 'percent', 'health', 'number'];
const MEASURES = ['score', 'level', 'status', 'category', 'type', 'change', 'market'];

/** Ideas that say more closely what a thing of this kind is: beside a name's own they leave a question. */
const MANY_THINGS =
  'term account sales user product feature contract subscription plan service seat usage support relation core period thirty monthly annual weekly original first purchased used assigned registered location market value score level type total gross live committed closing engagement signed deep';
const CLOSER: Readonly<Record<FieldKind, string>> = {
  text: 'user assigned responsible renewal contract subscription purchased used line service strategic sales account',
  label: `${MANY_THINGS} code billing`,
  flag: '',
  money: `${MANY_THINGS} renewal deal average`,
  count: `${MANY_THINGS} lastmonth thismonth day billing website last quarter created`,
  number: MANY_THINGS,
  percent: `${MANY_THINGS} active`,
  health: `${MANY_THINGS} csm touch adoption`,
  score: '',
  either: `${MANY_THINGS} revenue`,
  date: 'contract subscription product plan seat service first signed purchased relation account',
};

/** "Closed-won ARR", "Breadth of adoption": a name with ideas that say more closely which. */
function loosely(text: string, parts: readonly Part[]): Meaning | null {
  const head = headOf(text, parts)?.ideas ?? [];
  const found = bestOf(parts, ({ field, ideas, question }, bag) => {
    if (!field || isBare(ideas) || !ideas.every((idea) => bag.has(idea))) return -1;
    if (ideas.length < 2 && question !== '' && GENERAL.includes(ideas[0] as string)) return -1;
    const isMeasured = MEASURED.includes(FIELDS[field].kind);
    const isHead = (idea: string) =>
      ideas.includes(idea) || isAllowed(field, idea) || (isMeasured && MEASURES.includes(idea));
    if (!head.some(isHead)) return -1;
    const rest = [...bag].filter((idea) => !ideas.includes(idea));
    return rest.every((idea) => isCloser(field, idea)) ? rest.length : -1;
  });
  if (!found || TOO_COMMON.includes(found.field)) return null;
  return { ...found, rank: found.rank + SLIPPED, question: found.question || doubtOf(found.field) };
}

/** Beside those of its kind. */
const CLOSER_TOO: Readonly<Partial<Record<Field, string>>> = {
  lastActivity: 'support user sales touch login engagement usage csm',
  product: 'active',
  mrr: 'last',
};

function isCloser(field: Field, idea: string): boolean {
  const its = `${CLOSER[FIELDS[field].kind]} ${CLOSER_TOO[field] ?? ''}`;
  return its.split(' ').includes(idea) || isAllowed(field, idea);
}

/** All but one word name a field that few other things are called after. */
function almost(text: string, parts: readonly Part[]): Meaning | null {
  const counted = parts.filter(({ isAside, ideas }) => !isAside || ideas.length > 0);
  const known = counted.filter(({ ideas }) => ideas.length > 0);
  if (known.length !== counted.length - 1) return null;
  if (headOf(text, parts)?.ideas.length === 0 && !known.every(({ isAside }) => isAside)) return null;
  const found = bestOf(known);
  if (!found || (found.question !== '' && /date|count/.test(FIELDS[found.field].kind))) return null;
  const ideas = known.filter((part) => !part.ideas.includes('') && !part.ideas.includes('account'));
  const isGeneral = found.question !== '' || !TELLING.includes(found.field);
  if (COMMON.includes(found.field) || (ideas.length < 2 && isGeneral)) return null;
  return { ...found, isNear: true, rank: found.rank + SLIPPED, question: found.question || doubtOf(found.field) };
}

/** Behind these words stands what the thing is of: the thing itself stands before them. */
const OF =
  /(?:^|[\s_'’])(?:of|at|in|per|by|for|since|pro|par|por|de|du|des|del|della|dei|delle|dell|di|do|da|dos|das|d|van)(?=[\s_'’])/i;
/** What follows a thing without being it. */
const BEHIND =
  'period thirty lastmonth thismonth monthly annual weekly quarter lastyear percent purchased used open assigned gross flag unit deep billing active';

/** The word that says what the thing is: the last one, in Romance languages the first. */
function headOf(text: string, parts: readonly Part[]): Part | undefined {
  const all = parts.filter(({ isAside }) => !isAside);
  const things = all.filter(
    ({ ideas }) => ideas.length === 0 || ideas.some((idea) => idea !== '' && !BEHIND.split(' ').includes(idea)),
  );
  const said = things.length > 0 ? things : all;
  return OF.test(text) ? said[0] : said[said.length - 1];
}

/** The name that says most of the header, a sure one before one to ask about. */
function bestOf(parts: readonly Part[], leaves: typeof restOf = restOf): Meaning | null {
  const known = parts.filter((part) => part.ideas.length > 0 || !part.isAside);
  if (known.some(({ ideas }) => ideas.length === 0)) return null;
  const choices = known.map(({ ideas }) => ideas);
  let best: { name: Name; rest: number } | null = null;
  for (const bag of bagsOf(choices)) {
    for (const idea of bag) {
      for (const name of namesByIdea().get(idea) ?? []) {
        const rest = leaves(name, bag);
        if (rest < 0) continue;
        if (!best || isBetter(name, rest, best)) best = { name, rest };
      }
    }
  }
  if (!best?.name.field) return null;
  const { rank, question } = best.name;
  return { field: best.name.field, rank: rank * 10 + best.rest, question };
}

function isBetter(name: Name, rest: number, best: { name: Name; rest: number }): boolean {
  if (rest !== best.rest) return rest < best.rest;
  const isAsked = name.question !== '';
  if (isAsked !== (best.name.question !== '')) return !isAsked;
  return name.ideas.length > best.name.ideas.length;
}

const MOST_BAGS = 48;

/** Every choice of one idea a word. */
function bagsOf(choices: readonly (readonly string[])[]): Set<string>[] {
  let bags: string[][] = [[]];
  for (const ideas of choices) {
    if (bags.length * ideas.length > MOST_BAGS) bags = bags.map((bag) => [...bag, ideas[0] as string]);
    else bags = bags.flatMap((bag) => ideas.map((idea) => [...bag, idea]));
  }
  return bags.map((bag) => new Set(bag.filter((idea) => idea !== '')));
}

/** How many ideas a name leaves over, -1 when it lacks one or one of them means something else. */
function restOf({ field, ideas }: Name, bag: ReadonlySet<string>): number {
  if (!ideas.every((idea) => bag.has(idea)) || (isBare(ideas) && bag.size > 1)) return -1;
  let rest = 0;
  for (const idea of bag) {
    if (ideas.includes(idea)) continue;
    if (field === null || !(isAllowed(field, idea) || isItself(field, idea))) return -1;
    rest++;
  }
  return rest;
}

/** "Score" and "Date" ask for a field only by themselves. */
function isBare(ideas: readonly string[]): boolean {
  return ideas.length === 1 && /^bare/.test(ideas[0] as string);
}

/** "Annual Recurring Revenue (ARR)" says it twice. */
function isItself(field: Field, idea: string): boolean {
  return field !== 'id' && field !== 'name' && (NAMES[field] ?? '').split('|').includes(idea);
}

function isAllowed(field: Field, idea: string): boolean {
  if (NEVER_ALLOWED[field]?.split(' ').includes(idea)) return false;
  if (ALLOWED[FIELDS[field].kind].split(' ').includes(idea)) return true;
  return ALLOWED_TOO[field]?.split(' ').includes(idea) === true;
}
