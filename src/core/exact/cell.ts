// A cell as the sheet edge hands it over: dates are already ISO text of the whole day, blank is ''.

export type Cell = string | number | boolean;

const MISSING = new Set(['', 'n/a', 'na', '-', '—', '–', 'null', 'none', 'tbd', '#n/a']);
const LONGEST_MISSING = 4;

// Bidi marks, zero-width and no-break spaces come along in copied text and in Intl-formatted numbers.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const SPACES = /[\s\u00a0\u2007\u202f]+/g;

// Most cells: nothing to clean, and one look says so.
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;

/** Text without invisible characters, inner spaces collapsed, ends trimmed. */
export function cleanText(cell: Cell): string {
  const text = String(cell);
  return CLEAN.test(text) ? text : text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** C5: empty, whitespace and the written words for "nothing here"; zero and FALSE are values. */
export function isMissing(cell: Cell): boolean {
  return typeof cell === 'string' && saysNothing(cleanText(cell));
}

/** The same of a text that is clean. */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST_MISSING && MISSING.has(text.toLowerCase());
}

/** Error cells of the sheet and cells that still calculate; `#N/A` is missing, not an error (C5). */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === 'string' && /^(#[A-Z][A-Z0-9_/]*[!?]?|Loading\.\.\.)$/.test(cell.trim()) && !isMissing(cell);
}

// Text that goes into a cell is text: never a formula (account names may start with = or +).

/** The text with a leading apostrophe where Sheets would read a formula; the apostrophe is not shown. */
export function safeText(text: string): string {
  return /^[\s\u00a0]*[=+\-@]/.test(text) || text.startsWith("'") ? `'${text}` : text;
}

/** The text that `safeText` was given, whether or not the sheet has hidden the apostrophe. */
export function withoutGuard(text: string): string {
  const inner = text.slice(1);
  return text.startsWith("'") && safeText(inner) === text ? inner : text;
}
