// Who an account is (C8): its id, else its domain, else its name.
import { cleanText } from './cell.ts';

const LEGAL_FORMS =
  /\b(inc|incorporated|llc|llp|ltd|limited|corp|corporation|co|company|plc|pty|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|aps)\b/g;

export function accountKey(id: string, domain: string, name: string): string {
  if (id) return `id:${id}`;
  if (domain) return `domain:${normaliseDomain(domain)}`;
  return name ? `name:${normaliseName(name)}` : '';
}

function normaliseDomain(domain: string): string {
  return domain
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '');
}

function normaliseName(name: string): string {
  const words = cleanText(name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
  // "Company Ltd" must not become an empty key.
  return cleanText(words.replace(LEGAL_FORMS, ' ')) || words;
}
