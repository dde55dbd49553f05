// README and guide show pictures that are there, small, and taken by `npm run screens`.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);
const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();

const shown = distinct(found(read('README.md') + read('docs/guide.md'), /\]\([a-z/]*screens\/([\w-]+)\.png\)/g));
const there = readdirSync(path('docs/screens')).map((file) => file.replace(/\.png$/, ''));

describe('the pictures', () => {
  it('are those that README and guide show', () => {
    expect(there.sort()).toEqual(shown);
  });

  it('are those that the stories take', () => {
    const stories = readdirSync(path('test/browser/screens')).map((file) => read(`test/browser/screens/${file}`));
    const single = found(stories.join(), /\.take(?:Panel)?\('([\w-]+)'/g);
    const ends = found(stories.join(), /\.takeAlong\('([\w-]+)'/g);
    const three = ends.flatMap((name) => ['summary', 'list', 'handout'].map((tab) => `${name}-${tab}`));
    expect(distinct([...single, ...three])).toEqual(shown);
  });

  it.each(there)('%s has at most 120 kB', (name) => {
    expect(statSync(path(`docs/screens/${name}.png`)).size).toBeLessThanOrEqual(120_000);
  });
});

describe('the links of the guide', () => {
  it('lead to headings', () => {
    const guide = read('docs/guide.md');
    const anchor = (title: string) =>
      title
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-');
    const headings = found(guide, /^#+ (.+)$/gm).map(anchor);
    const links = [...found(guide, /\]\(#([\w-]+)\)/g), ...found(read('README.md'), /guide\.md#([\w-]+)/g)];
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  });
});
