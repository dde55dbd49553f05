// A header text as ideas: split at cases, signs and compounds, each word looked up in header-words.ts.

import { type Cell, cleanText } from '../exact/cell.ts';
import { ROUGH, SILENT, WORDS } from './header-words.ts';
import { nearest } from './words.ts';

/** A word of a header with the ideas that it may stand for; none: a word that nobody told us. */
export interface Part {
  readonly text: string;
  readonly ideas: readonly string[];
  /** In brackets, or of a path before the last name: it may be left out when it is unknown. */
  readonly isAside: boolean;
  /** The known word that it is a slip of; '' for a word as it is. */
  readonly slipOf: string;
  /** It names its thing only by and large. */
  readonly isRough: boolean;
}

interface Dictionary {
  readonly ideas: ReadonlyMap<string, readonly string[]>;
  readonly longestPhrase: number;
  /** The same without their endings. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Words that a compound may be made of. */
  readonly joinable: ReadonlySet<string>;
  /** Words that a slip of the pen may mean. */
  readonly spellable: readonly string[];
  readonly rough: ReadonlySet<string>;
}

const SILENCE: readonly string[] = [''];
let built: Dictionary | null = null;

/** Built on first use: a cell function that reads no headers must not pay for it. */
function dictionary(): Dictionary {
  if (built) return built;
  const ideas = new Map<string, string[]>();
  let longestPhrase = 1;
  for (const [idea, list] of [...Object.entries(WORDS), ['', SILENT] as const]) {
    for (const word of list.split(' ')) {
      const words = word.split('_');
      if (words.length > longestPhrase) longestPhrase = words.length;
      const key = words.length > 1 ? words.join(' ') : word;
      const known = ideas.get(key);
      if (known) known.push(idea);
      else ideas.set(key, [idea]);
    }
  }
  const rough = new Set(ROUGH.split(' ').map((word) => word.replace(/_/g, ' ')));
  built = { ideas, longestPhrase, rough, ...listsOf(ideas) };
  return built;
}

function listsOf(ideas: Dictionary['ideas']): Pick<Dictionary, 'stems' | 'joinable' | 'spellable'> {
  const stems = new Map<string, readonly string[]>();
  const joinable = new Set<string>();
  const spellable: string[] = [];
  for (const [word, its] of ideas) {
    const isInitials = word.length < 5 && /rr$/.test(word);
    if (its[0] !== '' && its[0] !== 'other' && !isInitials) spellable.push(word);
    if (word.includes(' ')) continue;
    if (word.length > 3 || SHORT.test(word) || isJapanese(word)) joinable.add(word);
    const stem = stemOf(word);
    if (stem !== '') stems.set(stem, its);
  }
  return { stems, joinable, spellable };
}

const ENDINGS = 'en em er es as os is e a o i s n x'.split(' ');

/** `aktiven`, `contratadas` and `ouvertes` without their endings; '' for a short word, which may be any. */
function stemOf(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return '';
  const ending = ENDINGS.find((one) => word.endsWith(one)) ?? '';
  return word.length - ending.length < 5 ? '' : word.slice(0, word.length - ending.length);
}

/** Short words that are joined to others without a sign between. */
const SHORT = /^(id|no|nr|of|typ|art|bis|arr|mrr|tcv|acv|nps|csm|end|fin|fim|url)$/;

function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff々]/.test(text);
}

const UNMARKED: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };

/** Lower case, without accents; the marks of Japanese sounds stay. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßłøæœđı]/g, (letter) => UNMARKED[letter] as string);
}

/** A longer text names no column: to look for words in it would take seconds. */
const LONGEST_HEADER = 120;

/** The parts of a header text. @param orSlips also look for words with a letter too many, too few or wrong */
export function partsOf(cell: Cell, orSlips: boolean): Part[] {
  const header = cleanText(cell);
  if (header.length > LONGEST_HEADER) return [];
  const pieces = piecesOf(header);
  return pieces.flatMap(({ text, isAside }) => joinPhrases(wordsOf(text), isAside, orSlips));
}

interface Piece {
  readonly text: string;
  readonly isAside: boolean;
}

/** Dynamics says of whom a value is: `Industry (Account Name) (Account)`. */
const LOOKED_UP = /(\s*\([^()]*\))?\s*\((account|company|customer)\)\s*$/i;

/** `(MM/DD/YYYY)` and `(company currency)` say how a value is written. */
const WRITTEN =
  /^\s*(?:[dmyjtag]{1,4}(?:[./-][dmyjtag]{1,4}){1,2}|(?:\S+ ){0,2}(?:currency|währung|devise|moneda|valuta|moeda|通貨))\s*$/i;

/** What stands in brackets, and what of a path comes before its last name, is said aside. */
function piecesOf(text: string): Piece[] {
  const bare = text
    .replace(/__r(?=\.)/gi, '')
    .replace(/^\w+\.(?=cf_)/i, '')
    .replace(/__(p?c|gc|r)$/i, '')
    .replace(/^[a-z0-9]+__/i, '')
    .replace(/^_(.*)_value$/i, '$1')
    .replace(LOOKED_UP, '');
  const asides: Piece[] = [];
  const plain = bare.replace(/[([{（【]([^)\]}）】]*)[)\]}）】]/g, (_, inner: string) => {
    if (!WRITTEN.test(inner)) asides.push({ text: inner, isAside: true });
    return ' ';
  });
  const path = plain.split(/\s+[-–—|>:›]\s+|[>:›|]\s*|\.(?=\p{L}{2})/u).filter((part) => part.trim() !== '');
  const last = path.pop() ?? '';
  return [...path.map((part) => ({ text: part, isAside: true })), { text: last, isAside: false }, ...asides];
}

/** `(1-5)`, `0-100`: what a score goes from and to. */
const SCALE = /(?<![\p{L}\p{N}])\d{1,3}\s?[-–]\s?\d{1,3}(?![\p{L}\p{N}])/gu;

/** `customerSince` -> `customer Since` */
function cased(word: string): string {
  return word
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{Ll}{2})(\d{2})/gu, '$1 $2');
}

/** "Who is the CSM?" asks for no yes or no. */
const ASKING =
  /^(?:who|what|when|where|which|how|wer|was|wann|wo|qui|quel|quand|qui[eé]n|cu[aá]ndo|chi|quando|quem|wie|wat|wanneer)\b(.*)\?\s*$/iu;

/** `NumberOfEmployees`, `number_of_employees` and `# of employees` are the same words. */
function wordsOf(text: string): string[] {
  const { ideas } = dictionary();
  const spaced = text
    .normalize('NFKC')
    .replace(SCALE, ' ')
    .replace(/\bn\s*[-–]\s*1\b/giu, ' lastyear ')
    .replace(/\bm\s*[-–]\s*1\b/giu, ' lastmonth ')
    .replace(/\bm\s*[-–]\s*2\b/giu, ' monthbefore ')
    .replace(/\bca\.|^\$(?=[a-z])/giu, ' ')
    .replace(/(?:^|\s)(?:excl|incl|exkl|inkl|excluding|including)\b.*$/iu, ' ')
    .replace(ASKING, '$1')
    .replace(/\?\s*$/u, ' flag ')
    .replace(/(?:[A-Z]{1,2})\$/g, '$')
    .replace(/(\p{L}{3,})\.(?!\p{Ll})/gu, (_, word: string) => `${unabbreviated(plainText(word))} `)
    .replace(/[\p{L}\p{N}]+/gu, (word) => (ideas.has(plainText(word)) || /^\p{Lu}+s$/u.test(word) ? word : cased(word)))
    .replace(/([\u3040-\u30ff\u3400-\u9fff々])([A-Za-z0-9])/gu, '$1 $2')
    .replace(/([A-Za-z0-9])([\u3040-\u30ff\u3400-\u9fff々])/gu, '$1 $2');
  return plainText(spaced)
    .replace(/\bn[°º.]\s*|nº|n°/g, ' # ')
    .replace(/[^\p{L}\p{N}\p{M}#%$€£¥ー]+/gu, ' ')
    .replace(/([#%$€£¥])/g, ' $1 ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** `Wiederk.` is whatever begins so, when all that does means the same. */
function unabbreviated(word: string): string {
  const { ideas, spellable } = dictionary();
  if (ideas.has(word)) return word;
  const longer = spellable.filter((other) => other.startsWith(word));
  const [first] = longer;
  const means = (other: string) => String(ideas.get(other));
  return first && longer.every((other) => means(other) === means(first)) ? first : word;
}

/** Right in Spanish and Portuguese, but not beside English words. */
function isMisspelt(word: string, words: readonly string[]): boolean {
  return word === 'anual' && words.some((other) => /^(recurring|revenue|value|contract)$/.test(other));
}

/** The longest known phrase first, then the word alone, then the words that it is made of. */
function joinPhrases(words: readonly string[], isAside: boolean, orSlips: boolean): Part[] {
  const { ideas, longestPhrase, spellable, rough } = dictionary();
  const parts: Part[] = [];
  for (let i = 0; i < words.length; ) {
    let length = Math.min(longestPhrase, words.length - i);
    while (length > 1 && !ideas.has(words.slice(i, i + length).join(' '))) length--;
    const text = words.slice(i, i + length).join(' ');
    parts.push(
      ...lookUp(text, i, words.length).map(([word, found, slipOf]) => ({
        text: word,
        ideas: found,
        isAside,
        slipOf,
        isRough: rough.has(word),
      })),
    );
    i += length;
  }
  return parts;

  function lookUp(text: string, at: number, count: number): [string, readonly string[], string][] {
    const known = isMisspelt(text, words) ? undefined : knownWord(text);
    if (known) {
      // "Seats #" counts, "Customer #" names.
      const counts = text === '#' && at > 0 && at === count - 1 && /[^s]s$/.test(words[at - 1] as string);
      const its = counts ? ['count'] : ordered(text, known, at, count);
      return [[text, isAside && SOURCES.test(text) ? SILENCE : its, '']];
    }
    const compound = compoundOf(text);
    if (compound) return compound.map((word) => [word, knownWord(word) ?? [], '']);
    const short = shortFor(text);
    if (short) return [[text, short, '']];
    const near = orSlips ? nearest(text, spellable, count > 1 ? 4 : 5) : '';
    return [[text, near === '' ? [] : (ideas.get(near) ?? []), near]];
  }
}

/** Where a number is from, said aside. */
const SOURCES = /^(linkedin|google|facebook|sync|synced|admin)$/;
/** Behind a word they say that it is a day, before one nothing. */
const AT = /^(on|at|am|le|el|em|op|il)$/;

/** A number word before its thing counts it in most languages; one behind it names it. */
function ordered(text: string, ideas: readonly string[], at: number, count: number): readonly string[] {
  const isBehind = at > 0 && at === count - 1;
  if (AT.test(text)) return isBehind ? ideas : count === 1 && text === 'am' ? ['csm'] : SILENCE;
  if (text === 'to' && isBehind) return ['end'];
  return ideas.includes('number') && isBehind ? ['serial'] : ideas;
}

/** `2026`, `FY26`: which of several years a column is of, nobody but a person knows. */
const YEAR = /^(?:fy|cy)?(?:19|20)\d\d$|^(?:fy|cy)\d\d$/;

function knownWord(word: string): readonly string[] | undefined {
  const { ideas, stems } = dictionary();
  const found = ideas.get(word);
  if (found) return found;
  if (/^\d$/.test(word)) return SILENCE;
  if (YEAR.test(word)) return ['year'];
  if (/^[ltr]?\d{1,3}[dwm]$/.test(word)) return ['period'];
  const bare = stemOf(word);
  const stem = stems.get(bare) ?? (bare === '' ? undefined : ideas.get(bare));
  if (stem) return stem;
  return ideas.get(word.replace(/ies$/, 'y')) ?? (word.length > 4 ? ideas.get(word.replace(/s$/, '')) : undefined);
}

let skeletons: Map<string, string> | null = null;

/** `cntrct`, `actvty`: the consonants of a word, the shortest with these first. */
function shortFor(text: string): readonly string[] | undefined {
  if (!/^[a-z][^\Waeiou\d_]{3,}$/.test(text)) return undefined;
  const { ideas, spellable } = dictionary();
  if (!skeletons) {
    skeletons = new Map();
    for (const word of [...spellable].sort((a, b) => b.length - a.length)) skeletons.set(skeletonOf(word), word);
  }
  const found = skeletonOf(text).length > 3 ? skeletons.get(skeletonOf(text)) : undefined;
  return found === undefined ? undefined : ideas.get(found);
}

function skeletonOf(word: string): string {
  return (
    word[0] +
    word
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1/g, '$1')
  );
}

/** `kundennummer` -> kunden, nummer; null when a part is no word. German and Dutch put s, n or en between. */
function compoundOf(text: string): string[] | null {
  if (text.length < 4 && !isJapanese(text)) return null;
  const { joinable, stems } = dictionary();
  const least = isJapanese(text) ? 1 : 2;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    best[end] = null;
    for (let start = 0; start <= end - least; start++) {
      const before = best[start];
      if (!before) continue;
      const word = text.slice(start, end);
      const found =
        joinable.has(word) || stems.has(stemOf(word))
          ? word
          : start > 0 || end < text.length
            ? linked(word, joinable, end === text.length)
            : '';
      if (!found) continue;
      const made = [...before, found];
      const held = best[end];
      if (!held || made.length < held.length) best[end] = made;
    }
  }
  const whole = best[text.length];
  return whole && whole.length > 1 ? whole : null;
}

function linked(word: string, joinable: ReadonlySet<string>, isLast: boolean): string {
  if (isLast || word.length < 5) return '';
  const bare = [word.replace(/(s|n)$/, ''), word.replace(/(es|en)$/, '')].find(
    (stem) => stem !== word && stem.length > 3 && joinable.has(stem),
  );
  return bare ?? '';
}
