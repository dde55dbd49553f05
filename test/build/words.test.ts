// Every text that ships is plain product English: what the add-on and its page can say is read from the bundles.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const code = readFileSync(`${root}dist/code.js`, 'utf8');
const page = readFileSync(`${root}dist/sidebar.html`, 'utf8');
const script = /<script[^>]*>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';

/** Words that were ours alone, the specification's, or the code's. */
const FORBIDDEN: readonly RegExp[] = [
  /\bmend(s|ed|ing)?\b/i,
  /segment that holds/i,
  /with the id, domain or name of another/i,
  /leave the dimension out/i,
  /without a key field/i,
  /% known labels/i,
  /\bPolicies\b/,
  /add them as synonyms/i,
  /in the model's mapping/i,
  /\(00\d\)|\b00\d §|§/,
  /\bS\d{1,2}\b/,
  /\bX\d{2}\b|\bC1[0-5]\b/,
  /\b[A-Z]{3,}_[A-Z]{3,}/,
  /\b[0-9a-f]{8}\b/,
  /\bundefined\b|\bNaN\b/,
  /\bSYSTEMS\.md|TABLES\.md/,
];

/** Names that people type stand in capitals. */
const FUNCTIONS =
  /\b(SEGMENT_(SCORE|TABLE|EXPLAIN)|COMPOSITE_TIER|ARR_TIER|RFM_ORDERS|LIFECYCLE_STAGE|HEALTH_SEGMENT|PRIORITY_SCORE|VALUE_QUADRANT|USAGE_PATTERN|TIERWISE_ARRIVED|MODEL)\b|TIERWISE_MODEL|PERMISSION_DENIED/g;

const SQL = /\b(SELECT|OVER|THEN|CURRENT_DATE)\b/;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Texts with a space in them: sentences, labels, headers; tables of header words are longer. */
function textsOf(source: string): string[] {
  const found: string[] = [];
  const visit = (node: Node, key: string): void => {
    if (key === 'source') return;
    const text =
      node.type === 'Literal'
        ? node.value
        : node.type === 'TemplateElement'
          ? (node.value as { cooked: string }).cooked
          : null;
    if (typeof text === 'string' && text.includes(' ') && text.length < 600 && !SQL.test(text)) found.push(text);
    if (node.type === 'Property') {
      const name = (node.key as { name?: string; value?: string }).name ?? (node.key as { value?: string }).value ?? '';
      visit(node.value as Node, name);
      return;
    }
    for (const child of Object.values(node)) {
      for (const each of Array.isArray(child) ? child : [child]) {
        if (each !== null && typeof each === 'object' && 'type' in each) visit(each as Node, '');
      }
    }
  };
  visit(parse(source, { ecmaVersion: 2020 }) as unknown as Node, '');
  return found;
}

describe.each([
  ['the add-on', code],
  ['the page', script],
])('the texts of %s', (_, source) => {
  const texts = textsOf(source);

  it('are many: the reading works', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.some((text) => /Score accounts|Make a handout/.test(text))).toBe(true);
  });

  it.each(FORBIDDEN)('say nothing like %s', (word) => {
    expect(texts.filter((text) => word.test(text.replace(FUNCTIONS, '')))).toEqual([]);
  });
});
