// Who an account is (C8): its id, else its domain, else its name.
import { cleanText } from '../exact/cell.ts';

/** At the end only: "AS Roma" is not "Roma". */
const LEGAL_FORM =
  / (inc|incorporated|llc|llp|ltd|limited|corp|corporation|co|company|plc|pty|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|aps)$/;

export function accountKey(id: string, domain: string, name: string): string {
  if (id) return `id:${id}`;
  if (domain) return `domain:${normaliseDomain(domain)}`;
  return name ? `name:${normaliseName(name)}` : '';
}

export const IdKind = { none: 0, id: 1, domain: 2, name: 3 } as const;

export interface Identified {
  readonly ids: readonly string[];
  /** Codes of IdKind. */
  readonly idKind: Uint8Array;
}

/** The key of one of many accounts; '' when nothing identifies it. */
export function keyAt({ ids, idKind }: Identified, i: number): string {
  const id = ids[i] as string;
  const kind = idKind[i];
  return accountKey(kind === IdKind.id ? id : '', kind === IdKind.domain ? id : '', kind === IdKind.name ? id : '');
}

function normaliseDomain(domain: string): string {
  return domain
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '');
}

function normaliseName(name: string): string {
  // "S.A." and "SA" are one form, "GmbH & Co. KG" are three; a name that is nothing else keeps
  // its first, and one of signs alone stays as it is.
  const plain = name.toLowerCase().replace(/[.'’]/g, '');
  let words = cleanText(plain.replace(/[^\p{L}\p{N}]+/gu, ' '));
  while (LEGAL_FORM.test(words)) words = words.replace(LEGAL_FORM, '');
  return words || cleanText(name.toLowerCase());
}
