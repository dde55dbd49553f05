// docs/method: no number of the presets is missing or said twice, and what the pages say about the product is there.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../build/method/contents.ts';
import { type Json, PRESETS, presetValue } from '../../build/method/preset-values.ts';
import { SHOWN, type Shows } from '../../build/method/shows.ts';
import { anchor } from '../../build/method/text.ts';
import { methodPages, renewed } from '../../build/method.ts';
import { cellFunctions } from '../../src/core/cells/functions.ts';
import { checkedOf } from '../../src/core/checks/check.ts';
import { checkLines } from '../../src/core/checks/checks.ts';
import { OPTIONAL_HEADERS } from '../../src/core/model/fields.ts';
import { PRESET_NAMES } from '../../src/core/model/model.ts';
import { reportOf } from '../../src/core/panel/report.ts';
import { scoredColumns } from '../../src/core/tabs/scored-columns.ts';
import { scoreRows } from '../core/support/report.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = methodPages();
const all = pages.map(({ text }) => text).join('\n');
const lines = all.split('\n');
const sections = pages.flatMap(sectionsOf);

/** Every value below a path. */
function leaves(value: Json, path: string[]): [string[], Json][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each as Json, [...path, key]));
}
const LEAVES = leaves(PRESETS, []);

type Cut = [at: number, operator: string, label: string | number];

/** Every list of cuts in the presets. */
function scales(value: Json): { cuts: Cut[] }[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap((each) => scales(each as Json));
  return 'cuts' in value ? [value as unknown as { cuts: Cut[] }, ...inner] : inner;
}

/** The ways in which a number may be written. */
function written(value: number): string[] {
  const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  return [grouped, `${grouped}%`, `${Math.round(value * 1e6) / 1e4}%`, ...(value === 12 / 52 ? ['12/52'] : [])];
}

const SYMBOLS: Record<string, string> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' };

function writtenCuts(at: number, operator: string): string[] {
  return written(at).map((number) => `${SYMBOLS[operator]} ${number}`);
}

/** The path of each mark of a text, and those of the lines of number tables. */
function pathsIn(text: string): string[] {
  return Array.from(
    text.matchAll(/<!-- \w+ ([\w.]+)|^([\w.]+) \| .+ \| \w+/gm),
    ([, mark, line]) => mark ?? line ?? '',
  );
}

/** What a person wrote: no inserted text, table, quotation of a source or example; no S12 or C3, no `1 to 5` of a scale. */
function proseOf(section: string): string {
  return section
    .replace(/<!--\s*(\w+)[\s\S]*?<!-- \/\1 -->/g, '')
    .split('\n')
    .filter((line) => !/^(\||## |- (\d{3},|Ours:|<a id="x|Example))/.test(line))
    .join('\n')
    .replace(/`[^`]*`|\b[SCX]\d+\b|\b00\d\b|\b[01] to \d+\b/g, '');
}

function fill(text: string): string {
  return renewed([{ file: 'made-up.md', text }])[0]?.text ?? '';
}

describe('docs/method', () => {
  it('is what the presets and the product give: npm run build writes it', () => {
    expect(pages.length).toBe(9);
    expect(renewed(pages)).toEqual(pages);
  });

  it('has a section for each of the 64 systems, in order, with sources and a state', () => {
    const numbers = sections.map(({ heading }) => Number(/^S(\d+) /.exec(heading)?.[1]));
    expect(numbers).toEqual(Array.from({ length: 64 }, (_, k) => k + 1));
    for (const { heading, text } of sections) {
      expect(text, heading).toMatch(/^\*\*Sources\.\*\*\n\n- (\d{3},|Ours:)/m);
      expect(text, heading).toMatch(/^\*\*State: (in the product|in part)\.\*\*/m);
      expect(text, heading).toContain(`<!-- shows ${heading.split(' ')[0]} -->`);
    }
  });

  it('says what is missing of a system that is in the product in part', () => {
    for (const { heading, text } of sections) {
      if (text.includes('**State: in part.**')) expect(text, heading).toMatch(/\*\*State: in part\.\*\* \S.{30}/);
    }
  });

  it('resolves each of the 47 contradictions once', () => {
    const numbers = Array.from(all.matchAll(/<a id="x(\d+)">/g), ([, x]) => Number(x));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 47 }, (_, k) => k + 1));
  });

  it('names every path of the presets', () => {
    const named = new Set(pathsIn(all));
    const unnamed = LEAVES.map(([path]) => path).filter((path) => {
      if (path[path.length - 1] === 'source') return false;
      return !path.some((_, k) => k > 0 && named.has(path.slice(0, k + 1).join('.')));
    });
    expect(unnamed).toEqual([]);
  });

  it('shows every cut of the presets with its operator and its label', () => {
    const cuts = scales(PRESETS).flatMap((scale) => scale.cuts);
    expect(cuts.length).toBeGreaterThan(100);
    const missing = cuts.filter(([at, operator, label]) => {
      const texts = writtenCuts(at, operator);
      const holds = (line: string) =>
        texts.some((text) => line.includes(`| ${text} |`)) && line.includes(String(label));
      // In a rubric the points are the column.
      const inRubric = (line: string) =>
        typeof label === 'number' &&
        texts.some((text) => (line.split(' | ')[6 - label] ?? '').split(' or ').includes(text));
      return !lines.some((line) => holds(line) || inRubric(line));
    });
    expect(missing).toEqual([]);
  });

  it('shows every source of the presets', () => {
    const sources = LEAVES.filter(([path]) => path[path.length - 1] === 'source').map(([, source]) => String(source));
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((source) => !all.includes(source))).toEqual([]);
  });

  it('has no number of a preset in the prose of its system, where it could go stale', () => {
    const stale = sections.flatMap(({ heading, text }) => {
      const values = pathsIn(text).flatMap((path) => (path.includes('.') ? leaves(presetValue(path), []) : []));
      const numbers = new Set(values.flatMap(([, value]) => (typeof value === 'number' ? written(value) : [])));
      const said = proseOf(text).match(/\d+(?:[.,]\d+)*%?/g) ?? [];
      return said.filter((number) => numbers.has(number)).map((number) => `${heading}: ${number}`);
    });
    expect(stale).toEqual([]);
  });

  it('has no link without a target', () => {
    const targets = new Set(
      pages.flatMap(({ file, text }) => [
        file,
        ...Array.from(text.matchAll(/^##+ (.+)$/gm), ([, heading]) => `${file}#${anchor(heading ?? '')}`),
        ...Array.from(text.matchAll(/<a id="([^"]+)">/g), ([, id]) => `${file}#${id}`),
      ]),
    );
    const links = pages.flatMap(({ file, text }) =>
      Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, to = '']) => (to.startsWith('#') ? file + to : to)),
    );
    expect(links.length).toBeGreaterThan(64 + 47 + 7);
    expect(links.filter((link) => !targets.has(link))).toEqual([]);
    const fromOutside = ['README.md', 'docs/guide.md'].flatMap((file) =>
      Array.from(
        readFileSync(root + file, 'utf8').matchAll(/\]\((?:docs\/)?method\/([^)\s]+)\)/g),
        ([, to]) => to ?? '',
      ),
    );
    expect(fromOutside.length).toBeGreaterThan(1);
    expect(fromOutside.filter((link) => !targets.has(link))).toEqual([]);
  });
});

describe('a mark', () => {
  it('is filled, on lines of its own or within one, and what was there goes', () => {
    const tiers = '<!-- bands methodology.tiers; title: Tiers; head: Score | Tier; tag: seed -->';
    expect(fill(`Before\n\n${tiers}\nold\n<!-- /bands -->\n\nafter`)).toBe(
      [
        'Before',
        '',
        tiers,
        '',
        '**Tiers**: `methodology.tiers`, source 000 §4, S12',
        '',
        '| Score | Tier | Tag |',
        '| --- | --- | --- |',
        '| ≥ 4 | Tier 1 | [seed] |',
        '| ≥ 2.5 | Tier 2 | [seed] |',
        '| anything else | Tier 3 | [seed] |',
        '',
        '<!-- /bands -->',
        '',
        'after',
      ].join('\n'),
    );
    expect(fill('At least <!-- value planning.outcomes.leastAccounts -->9<!-- /value --> accounts')).toBe(
      'At least <!-- value planning.outcomes.leastAccounts -->10<!-- /value --> accounts',
    );
    expect(fill('<!-- value methodology.rubricRules.leastShare; unit: share --><!-- /value -->')).toBe(
      '<!-- value methodology.rubricRules.leastShare; unit: share -->60%<!-- /value -->',
    );
  });

  it.each([
    ['a\n<!-- band methodology.tiers -->\n<!-- /band -->', 'line 2: "band" is no placeholder, use bands, labels'],
    ['<!-- value methodology.tier -->4<!-- /value -->', 'line 1: no preset has "methodology.tier", correct the path'],
    ['<!-- value constructor -->4<!-- /value -->', 'line 1: no preset has "constructor"'],
    ['<!-- shows S65 -->\n<!-- /shows -->', 'line 1: no system "S65" is shown'],
    ['<!-- contents z.md -->\n<!-- /contents -->', 'docs/method has no page "z.md"'],
    ['<!-- value methodology.tiers.cuts.0.0 -->4', 'line 1: a mark "value" has to end with <!-- /value -->'],
    ['4<!-- /value -->', 'has to end with'],
    ['<!-- bands methodology.tiers; titel: T -->\n<!-- /bands -->', '"titel: T" is no option, use title: head:'],
    ['<!-- bands methodology.tiers; tag: sed -->\n<!-- /bands -->', '"methodology.tiers" has the tag [sed], use tag:'],
    ['<!-- bands methodology.tiers; tag: seed, fill -->\n<!-- /bands -->', 'has 3 rows, but tag: names 2'],
    [
      '<!-- numbers\nmethodology.nearBound | Close | ext\n-->\n<!-- /numbers -->',
      'no preset has "methodology.nearBound"',
    ],
  ])('that cannot be filled is a sentence with its place: %s', (text, sentence) => {
    expect(() => fill(text)).toThrow(sentence);
    expect(() => fill(text)).toThrow('docs/method/made-up.md, line ');
  });
});

const rows = parse(readFileSync(`${root}test/fixtures/accounts.csv`, 'utf8')) as string[][];

function shown(key: keyof Shows): string[] {
  return Object.values(SHOWN).flatMap((shows) => shows[key] ?? []);
}

describe('what the pages say about the product', () => {
  it('names every scored column, and none that is not there', () => {
    const headers = new Set<string>(Object.values(OPTIONAL_HEADERS));
    for (const preset of PRESET_NAMES) {
      const columns = scoredColumns(scoreRows(rows, '2026-06-30', { preset }));
      for (const { header, isFormer } of columns) if (!isFormer) headers.add(header);
    }
    expect(new Set(shown('columns'))).toEqual(headers);
  });

  it('names every function for cells, and none that is not there', () => {
    expect(new Set(shown('functions'))).toEqual(new Set(cellFunctions().map(({ name }) => name)));
  });

  it('names checks as the summary tab does', () => {
    const { model, accounts, scores } = scoreRows(rows, '2026-06-30');
    const names = checkLines(checkedOf(model, accounts, scores)).map(({ name }) => name);
    expect(shown('checks').filter((check) => !names.some((name) => name.startsWith(check)))).toEqual([]);
    const named = (name: string) => shown('checks').some((check) => name.startsWith(check));
    expect(names.filter((name) => !named(name) && !/^Control total|filled in/.test(name))).toEqual([]);
  });

  it('names blocks as the summary tab does', () => {
    const folder = `${root}src/core/tabs/summary/`;
    const source = readdirSync(folder)
      .map((file) => readFileSync(folder + file, 'utf8'))
      .join('\n');
    const names = Array.from(
      source.matchAll(/(?:\bheader\(|title: (?:\([^)]*\) => )?)['`]([^'`$]+)/g),
      ([, name]) => name ?? '',
    );
    expect(shown('summary').filter((block) => !names.some((name) => name.startsWith(block)))).toEqual([]);
  });

  it('names every result of the report', () => {
    const { model, accounts, scores } = scoreRows(rows, '2026-06-30');
    const report = reportOf(model, accounts, scores);
    const { accounts: each, summary, ...others } = report;
    const keys = new Set([each[0] ?? {}, summary, others].flatMap(Object.keys));
    for (const key of ['account_id', 'asOf', 'records', 'active', 'version']) keys.delete(key);
    expect(new Set(shown('report'))).toEqual(keys);
  });
});
