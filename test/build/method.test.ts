// docs/method.md: no number of the presets is missing, and what it says about the product is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { PARTS, SYSTEMS } from '../../build/method/parts.ts';
import { type Json, PRESETS } from '../../build/method/preset-values.ts';
import { headingOf } from '../../build/method/section.ts';
import type { Shows } from '../../build/method/system.ts';
import { anchor } from '../../build/method/text.ts';
import { methodPage } from '../../build/method.ts';
import { bookOf } from '../../src/core/checks/book.ts';
import { checkLines } from '../../src/core/checks/check-lines.ts';
import { overviewOf } from '../../src/core/checks/overview.ts';
import { PRESET_NAMES } from '../../src/core/model/model.ts';
import { OPTIONAL_HEADERS } from '../../src/core/model/optional-columns.ts';
import { reportOf } from '../../src/core/panel/report.ts';
import { scoredColumns } from '../../src/core/tabs/scored-columns.ts';
import { functionDocs } from '../../src/sheets/function-docs.ts';
import { scoreRows } from '../core/support/report.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = methodPage();
const lines = page.split('\n');

/** Every value of the presets below its path. */
function leaves(value: Json, path: string[]): [string[], Json][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each as Json, [...path, key]));
}
const LEAVES = leaves(PRESETS as unknown as Json, []);

type Cut = [at: number, operator: string, label: string | number];

/** Every list of cuts in the presets. */
function scales(value: Json): { cuts: Cut[] }[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap((each) => scales(each as Json));
  return 'cuts' in value ? [value as unknown as { cuts: Cut[] }, ...inner] : inner;
}

const SYMBOLS: Record<string, string> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' };

/** The ways in which a cut may be written. */
function writtenCuts(at: number, operator: string): string[] {
  const grouped = String(at).replace(/\B(?=(\d{3})+$)/g, ',');
  const percent = `${Math.round(at * 1e6) / 1e4}%`;
  return [grouped, `${grouped}%`, percent, ...(at === 12 / 52 ? ['12/52'] : [])].map(
    (number) => `${SYMBOLS[operator]} ${number}`,
  );
}

function shown(key: keyof Shows): string[] {
  return SYSTEMS.flatMap(({ shows }) => shows[key] ?? []);
}

const rows = parse(readFileSync(`${root}test/fixtures/accounts.csv`, 'utf8')) as string[][];

describe('docs/method.md', () => {
  it('is what the presets and the texts give', () => {
    expect(readFileSync(`${root}docs/method.md`, 'utf8')).toBe(page);
  });

  it('has a section for each of the 64 systems, in order', () => {
    expect(SYSTEMS.map(({ id }) => id)).toEqual(Array.from({ length: 64 }, (_, k) => k + 1));
    for (const system of SYSTEMS) {
      expect(lines).toContain(`### ${headingOf(system)}`);
      expect(system.sources.length).toBeGreaterThan(0);
    }
  });

  it('resolves each of the 47 contradictions once', () => {
    const numbers = [...page.matchAll(/<a id="x(\d+)">/g)].map(([, x]) => Number(x));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 47 }, (_, k) => k + 1));
  });

  it('names every path of the presets', () => {
    const unnamed = LEAVES.map(([path]) => path).filter((path) => {
      if (path[path.length - 1] === 'source') return false;
      return !path.some((_, k) => k > 0 && page.includes(`\`${path.slice(0, k + 1).join('.')}\``));
    });
    expect(unnamed).toEqual([]);
  });

  it('shows every cut of the presets with its operator and its label', () => {
    const cuts = scales(PRESETS as unknown as Json).flatMap((scale) => scale.cuts);
    expect(cuts.length).toBeGreaterThan(100);
    const missing = cuts.filter(([at, operator, label]) => {
      const written = writtenCuts(at, operator);
      const holds = (line: string) =>
        written.some((text) => line.includes(`| ${text} |`)) && line.includes(String(label));
      // In a rubric the points are the column.
      const inRubric = (line: string) =>
        typeof label === 'number' &&
        written.some((text) => (line.split(' | ')[6 - label] ?? '').split(' or ').includes(text));
      return !lines.some((line) => holds(line) || inRubric(line));
    });
    expect(missing).toEqual([]);
  });

  it('shows every source of the presets', () => {
    const sources = LEAVES.filter(([path]) => path[path.length - 1] === 'source').map(([, source]) => String(source));
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((source) => !page.includes(source))).toEqual([]);
  });

  it('has no link without a target', () => {
    const targets = new Set([
      ...lines.filter((line) => /^##+ /.test(line)).map((line) => anchor(line.replace(/^#+ /, ''))),
      ...[...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id),
    ]);
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    expect(links.length).toBeGreaterThan(64 + 47 + PARTS.length);
    expect(links.filter((target) => !targets.has(target ?? ''))).toEqual([]);
  });
});

describe('what the page says about the product', () => {
  it('names every scored column, and none that is not there', () => {
    const headers = new Set<string>(Object.values(OPTIONAL_HEADERS));
    for (const preset of PRESET_NAMES) {
      for (const { header } of scoredColumns(scoreRows(rows, '2026-06-30', { preset }))) headers.add(header);
    }
    expect(new Set(shown('columns'))).toEqual(headers);
  });

  it('names every function for cells, and none that is not there', () => {
    expect(new Set(shown('functions'))).toEqual(new Set(Object.keys(functionDocs)));
  });

  it('names checks as the summary tab does', () => {
    const { model, accounts, scores } = scoreRows(rows, '2026-06-30');
    const names = checkLines(bookOf(model, accounts, scores, overviewOf(model, accounts, scores))).map(
      ({ name }) => name,
    );
    expect(shown('checks').filter((check) => !names.some((name) => name.startsWith(check)))).toEqual([]);
    const named = (name: string) => shown('checks').some((check) => name.startsWith(check));
    expect(names.filter((name) => !named(name) && !/^Control total|filled in/.test(name))).toEqual([]);
  });

  it('names blocks as the summary tab does', () => {
    const folder = `${root}src/core/tabs/summary/`;
    const source = readdirSync(folder)
      .map((file) => readFileSync(folder + file, 'utf8'))
      .join('\n');
    const names = [...source.matchAll(/\bhead(?:ing|er)\(['`]([^'`$]+)/g)].map(([, name]) => name ?? '');
    expect(shown('summary').filter((block) => !names.some((name) => name.startsWith(block)))).toEqual([]);
  });

  it('names every result of the report', () => {
    const { model, accounts, scores } = scoreRows(rows, '2026-06-30');
    const report = reportOf(model, accounts, scores);
    const keys = new Set([...Object.keys(report.accounts[0] ?? {}), ...Object.keys(report.summary)]);
    for (const key of ['account_id', 'asOf', 'records', 'active']) keys.delete(key);
    expect(new Set(shown('report'))).toEqual(keys);
  });

  it('calls modules unused only while the add-on does not contain them', () => {
    const { metafile } = buildSync({
      entryPoints: ['src/sheets/main.ts', 'sidebar/main.tsx'],
      absWorkingDir: root,
      outdir: 'out',
      bundle: true,
      write: false,
      metafile: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    const used = new Set(
      Object.values(metafile.outputs).flatMap(({ inputs }) =>
        Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
      ),
    );
    expect(used).toContain('src/core/checks/coverage.ts');
    for (const file of shown('core')) {
      expect(existsSync(`${root}src/core/${file}`), file).toBe(true);
      expect(used, `${file} is in the add-on now: say in build/method/parts where it shows`).not.toContain(
        `src/core/${file}`,
      );
    }
  });
});
