// Every text that ships is plain product English: what the add-on and its page can say is read from the bundles.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN, says } from '../forbidden-words.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const code = readFileSync(`${root}dist/code.js`, 'utf8');
const page = readFileSync(`${root}dist/sidebar.html`, 'utf8');
const script = /<script[^>]*>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';

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
    expect(texts.filter((text) => says(word, text))).toEqual([]);
  });
});
