// Header texts without the decorations of exports, so that "ARR__c", "Arr (EUR)" and "arr" are one.
import { type Cell, cleanText } from '../exact/cell.ts';

const UNIT_AT_END =
  /[ _-]+(in[ _-]+)?(k|thousands?|tsd|millions?|mio|cents?|usd|eur|gbp|chf|cad|aud|sek|nok|dkk|brl|utc|gmt|[ce][sde]t|[pm][sd]t)$/i;

/** Letters and digits only, lower case, without accents: `N.º de cliente` is `nodecliente`. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The spellings under which a header may be known, the most telling first. */
export function headerKeys(cell: Cell): string[] {
  const text = cleanText(cell).replace(/__p?c$/i, '');
  // Dynamics hides the record's id behind this mark, with the entity's name as its text.
  const hidden = /^\(do not modify\)\s*(.*)/i.exec(text);
  if (hidden) return [/checksum|modified/i.test(hidden[1] as string) ? '' : 'recordid'];
  const plain = text.replace(/[([][^)\]]*[)\]]/g, ' ').trim();
  const withoutUnit = plain.replace(UNIT_AT_END, '');
  const lastPart = plain.slice(plain.lastIndexOf('.') + 1);
  return [...new Set([text, plain, withoutUnit, lastPart].map(headerKey))];
}
