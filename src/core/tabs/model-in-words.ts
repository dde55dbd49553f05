// The agreed model as a client reads it: weights, points, rules, what words mean, and what differs from the preset.
import { titleOf } from '../composite/rated-texts.ts';
import { type NumberText, numberText, round } from '../exact/numbers.ts';
import { editsOf } from '../model/document.ts';
import { FIELDS } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import { type Criterion, DIMENSION_MEANINGS, DIMENSIONS, type Dimension, type Model } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import type { Accounts } from '../read/accounts.ts';
import { statusWords } from '../read/said-at-once.ts';
import type { ScoredSheet } from '../systems/score-sheet.ts';
import { graceText } from '../whatif/hysteresis.ts';
import type { GridRow } from './sheet-grid.ts';
import { header, PERCENT, row } from './summary/block.ts';

const TEXTS = ['@', '@', '@', '@', '@', '@'];

export function line(...cells: string[]): GridRow {
  return row('line', cells, { formats: TEXTS });
}

/** Characters that stand beside the first column without being cut off, on paper too. */
const ROOM = 145;

/** Texts beside a title, on as many rows as they take. */
function wrapped(title: string, parts: readonly string[], between: string): GridRow[] {
  const rows: string[] = [];
  for (const part of parts) {
    const last = rows[rows.length - 1];
    const longer = `${last}${between}${part}`;
    if (last !== undefined && longer.length <= ROOM) rows[rows.length - 1] = longer;
    else rows.push(part);
  }
  return rows.map((text, k) => line(k === 0 ? title : '', k < rows.length - 1 ? text + between.trimEnd() : text));
}

/** Whether the scores of the dimensions decide the segments. */
function isByScore({ segmentBy }: Model): boolean {
  return segmentBy !== 'arr' && segmentBy !== 'priority';
}

const titleOfDimension = (name: Dimension): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;

export function weightRows(model: Model): GridRow[] {
  if (!isByScore(model)) return [];
  return [
    header('Dimension', 'Weight', 'What it says'),
    ...DIMENSIONS.map((name) =>
      row('line', [titleOfDimension(name), model.weights[name], DIMENSION_MEANINGS[name]], {
        formats: ['@', PERCENT, '@'],
      }),
    ),
  ];
}

export function criterionRows({ model, accounts }: ScoredSheet): GridRow[] {
  if (model.segmentBy === 'arr') return [];
  const text = numberText(accounts.locale);
  return DIMENSIONS.flatMap((name) => {
    const used = model.rubrics[name].filter(({ isOff }) => !isOff);
    if (model.weights[name] === 0 || used.length === 0) return [];
    return [
      header(titleOfDimension(name), 'Points from 1 to 5'),
      ...used.flatMap((each) => wrapped(titleOf(model, each.id), pointsOf(each, text), '; ')),
    ];
  });
}

const OTHERWISE = { '>=': 'below', '>': 'otherwise', '<=': 'more', '<': 'otherwise' } as const;
const REACHES = { '>=': 'from', '>': 'above', '<=': 'up to', '<': 'below' } as const;

/** `from 1,000: 5`, `below: 1` or `Target vertical: 5` */
function pointsOf(criterion: Criterion, text: NumberText): string[] {
  if (criterion.kind === 'flag') return [`yes: ${criterion.yes}`, `no: ${criterion.no}`];
  const parts: string[] = [];
  if ('bands' in criterion) {
    const { cuts, floor } = criterion.bands;
    const isPercent = criterion.field !== null && FIELDS[criterion.field].kind === 'percent';
    const amount = (at: number) => (isPercent ? `${text(round(at * 100, 2))}%` : text(round(at, 2)));
    parts.push(...cuts.map(([at, operator, points]) => `${REACHES[operator]} ${amount(at)}: ${points}`));
    parts.push(`${OTHERWISE[cuts[cuts.length - 1]?.[1] ?? '>']}: ${floor}`);
  }
  if ('labels' in criterion) {
    parts.push(...Object.entries(criterion.labels).map(([label, points]) => `${label}: ${points}`));
  }
  return parts;
}

export function ruleRows(model: Model, accounts: Accounts): GridRow[] {
  const usage = model.behavioralMissing === 'skip' ? 'scored by the other two weights' : 'counted as the median, 3';
  const required = model.missingData === 'strict' ? 'no segment, with the reason' : 'scored with stand-ins, marked';
  const products = model.multiProduct
    ? 'rows with one id are products of one account'
    : 'rows with one id are duplicates';
  return [
    ...(isByScore(model) ? [line('Without usage data', usage), line('When a required field is blank', required)] : []),
    line('Duplicate rows', products),
    ...(model.grace ? [line('A change is flagged', graceText(model.grace, numberText()))] : []),
    ...wrapped('Left out by status', leftOut(model, accounts), ', '),
  ];
}

/** The words of the sheet with their rows, and how many words more would say that an account has left. */
function leftOut(model: Model, accounts: Accounts): string[] {
  if (!accounts.columns.status) return ['nobody: the sheet has no status'];
  const here = new Map<string, { text: string; accounts: number }>();
  for (const { text, kind, accounts: count } of statusWords(accounts, model)) {
    const word = normaliseLabel(text);
    const found = here.get(word);
    if (kind === 'out') here.set(word, { text: found?.text ?? text, accounts: count + (found?.accounts ?? 0) });
  }
  const words = [...here.values()];
  const others = model.inactiveStatuses.filter((word) => !here.has(normaliseLabel(word))).length;
  const more = others === 0 ? [] : [`and ${others} more words that mean so, none of them in this sheet`];
  if (words.length === 0) return [`nobody: none of the ${others} words for an account that left is in this sheet`];
  return [...words.map((word) => `${word.text} (${word.accounts})`), ...more];
}

/** What a person said that texts of the sheet mean. */
export function wordRows(model: Model): GridRow[] {
  return Object.entries(model.labels).flatMap(([key, { map = {}, rest }]) => {
    const byLabel = new Map<string, string[]>();
    for (const [text, label] of Object.entries(map)) byLabel.set(label, [...(byLabel.get(label) ?? []), text]);
    if (rest !== undefined) byLabel.set(rest, [...(byLabel.get(rest) ?? []), 'everything else']);
    if (byLabel.size === 0) return [];
    return [
      header(titleOf(model, key), 'Words of the sheet'),
      ...[...byLabel].flatMap(([label, texts]) => wrapped(label, texts, ', ')),
    ];
  });
}

interface Edit {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

/** What the presets say otherwise; words of the sheet stand in a table of their own. */
export function editRows(model: Model): GridRow[] {
  const ownTables = /^(rubrics|labels)\b/;
  const edits = [
    ...editsOf(model).filter(({ from, to, path }) => !/[{}]/.test(from + to) && !ownTables.test(path)),
    ...DIMENSIONS.flatMap((name) => criterionEdits(model, name)),
  ];
  if (edits.length === 0) {
    const hasWords = Object.keys(model.labels).length > 0;
    return [line(`Nothing${hasWords ? ' but what the words mean' : ': the model is the preset as it was published'}`)];
  }
  const noteFor = (path: string) =>
    Object.entries(model.notes)
      .filter(([place]) => path === place || path.startsWith(`${place}.`))
      .map(([, text]) => text)
      .join('. ');
  return [
    header('Setting', 'Preset', '', 'Here', '', 'Why'),
    ...edits.map(({ what, from, to, path }) => line(what, short(from), '', short(to), '', noteFor(path))),
  ];
}

/** Two columns take so many characters. */
const LONGEST = 42;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function criterionEdits(model: Model, dimension: Dimension): Edit[] {
  const before = new Map(resolveModel({ preset: model.preset }).rubrics[dimension].map((each) => [each.id, each]));
  return model.rubrics[dimension].flatMap((now): Edit[] => {
    const was = before.get(now.id);
    const path = `rubrics.${dimension}`;
    const counts = (each: Criterion | undefined) => (each && !each.isOff ? 'counts' : 'does not count');
    if (counts(was) !== counts(now)) return [{ what: now.title, from: counts(was), to: counts(now), path }];
    if (!was || now.isOff) return [];
    const weights = was.weight === now.weight ? [] : [[`Weight of ${now.title}`, was.weight, now.weight] as const];
    const points = pointsOf(was, numberText()).join() === pointsOf(now, numberText()).join();
    return [
      ...weights.map(([what, from, to]) => ({ what, from: String(from), to: String(to), path })),
      ...(points ? [] : [{ what: `Points of ${now.title}`, from: 'as published', to: 'as above', path }]),
    ];
  });
}
