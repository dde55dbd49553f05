import { readText } from './cell-text.ts';
import type { Row } from './sheet.ts';

/** C8: the id, else the domain, else the name; never empty unless the row has none of the three. */
export function keyOf(row: Row): string {
  const id = readText(row.account_id);
  if (id) return `id:${id}`;
  const domain = readText(row.domain).toLowerCase();
  if (domain) return `domain:${domain.replace(/^[a-z]+:\/\//, '').replace(/^www\./, '')}`;
  const name = readText(row.name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '');
  const bare = name.replace(/ (inc|ltd|llc|gmbh|ag|corp|co|plc|bv|sa)$/, '').trim();
  return bare ? `name:${bare}` : '';
}

/** C8: every row of a repeated key is a duplicate, also when the other row is inactive. */
export function sharedKeys(accounts: readonly { key: string }[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { key } of accounts) {
    if (key && seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}
