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
  if (typeof cell !== 'string') return false;
  const text = cleanText(cell);
  return text.length <= LONGEST_MISSING && MISSING.has(text.toLowerCase());
}

/** Error cells of the sheet and cells that still calculate; `#N/A` is missing, not an error (C5). */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === 'string' && /^(#[A-Z][A-Z0-9_/]*[!?]?|Loading\.\.\.)$/.test(cell.trim()) && !isMissing(cell);
}
