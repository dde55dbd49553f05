// Tables of the page from the presets: every cut with its operator, every label with its points.
import { FIELDS, type Field } from '../../src/core/model/fields.ts';
import { isList, isRecord, type Json, presetSource, presetValue } from './preset-values.ts';
import type { NumberRow, Reference, Table, Tag, Unit } from './system.ts';
import { cutText, numberText, rangeText, table } from './text.ts';

type Cut = readonly [at: number, operator: string, label: string | number];
interface Scale {
  readonly cuts: readonly Cut[];
  readonly floor: string | number;
}
interface Labels {
  readonly labels: Readonly<Record<string, number>>;
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
}
interface Criterion extends Partial<Labels> {
  readonly field: Field;
  readonly source: string;
  readonly bands?: Scale;
  readonly like?: string;
}

export function tableLines(spec: Table): string[] {
  switch (spec.kind) {
    case 'bands':
      return [...caption(spec), ...bandLines(spec)];
    case 'labels':
      return [...caption(spec), ...labelLines(spec)];
    case 'rubric':
      return [`**${spec.title}**: \`${spec.path}\``, '', ...rubricLines(spec)];
    case 'record':
      return [...caption(spec), ...recordLines(spec)];
    case 'numbers':
      return table(['Number', 'Value', 'Tag', 'Preset value', 'Its source'], spec.rows.map(numberCells));
  }
}

export function referenceLines({ title, head, rows }: Reference): string[] {
  return [`**${title}** (reference, not calculated with)`, '', ...table(head, rows)];
}

function caption({ path, title }: { readonly path: string; readonly title: string }): string[] {
  return [`**${title}**: \`${path}\`, source ${presetSource(path)}`, ''];
}

function tagAt(tags: Tag | readonly Tag[], k: number): string {
  return `[${typeof tags === 'string' ? tags : tags[k]}]`;
}

function bandLines({ path, value, label, unit, tags }: Extract<Table, { kind: 'bands' }>): string[] {
  const { cuts, floor } = presetValue(path) as unknown as Scale;
  if (typeof tags !== 'string' && tags.length !== cuts.length + 1) {
    throw new Error(`"${path}" has ${cuts.length + 1} bands, but build/method gives it ${tags.length} tags`);
  }
  const rows = cuts.map(([at, operator, name], k) => [cutText(at, operator, unit), String(name), tagAt(tags, k)]);
  rows.push(['anything else', String(floor) || 'no label', tagAt(tags, cuts.length)]);
  return table([value, label, 'Tag'], rows);
}

function labelLines({ path, tags }: Extract<Table, { kind: 'labels' }>): string[] {
  const { labels, synonyms } = presetValue(path) as unknown as Labels;
  const rows = Object.entries(labels).map(([label, points], k) => [
    label,
    String(points),
    (synonyms?.[label] ?? []).join(', '),
    tagAt(tags, k),
  ]);
  return table(['Label', 'Points', 'Also read as', 'Tag'], rows);
}

const POINTS = [5, 4, 3, 2, 1];

function rubricLines({ path, tag }: Extract<Table, { kind: 'rubric' }>): string[] {
  const found = presetValue(path);
  const criteria = (isList(found) ? found : Object.values(found as object)) as unknown as readonly Criterion[];
  const rows = criteria.map((criterion) => [
    FIELDS[criterion.field].title,
    ...POINTS.map((points) => cellOf(criterion, points)),
    `[${tag}]`,
    criterion.source,
  ]);
  const spellings = criteria.flatMap(spellingLine);
  return [
    ...table(
      ['Criterion', ...POINTS.map((points) => (points === 1 ? '1 point' : `${points} points`)), 'Tag', 'Its source'],
      rows,
    ),
    ...(spellings.length > 0 ? ['', 'Other spellings that are read:', '', ...spellings] : []),
  ];
}

/** What gives a criterion some points: a label, a cut, or either. */
function cellOf(criterion: Criterion, points: number): string {
  if (criterion.like) return likeCell(criterion.like, points);
  const { labels, bands, field } = criterion;
  const unit: Unit = field === 'adoption' || field === 'activeUsers' ? 'share' : 'plain';
  const names = Object.entries(labels ?? {}).filter(([, each]) => each === points);
  const cuts = (bands?.cuts ?? []).filter(([, , each]) => each === points);
  const texts = [
    ...names.map(([label]) => label),
    ...cuts.map(([at, operator]) => cutText(at, operator, unit)),
    ...(bands?.floor === points ? ['anything else'] : []),
  ];
  return texts.join(' or ');
}

function likeCell(path: string, points: number): string {
  const { frequency } = presetValue(path) as unknown as { readonly frequency: Labels };
  return Object.entries(frequency.labels)
    .filter(([, each]) => each === points)
    .map(([label]) => label)
    .join(' or ');
}

function spellingLine({ field, synonyms }: Criterion): string[] {
  if (!synonyms) return [];
  const spellings = Object.entries(synonyms).map(([label, texts]) => `${texts.join(', ')} → *${label}*`);
  return [`- ${FIELDS[field].title}: ${spellings.join('; ')}`];
}

function recordLines(spec: Extract<Table, { kind: 'record' }>): string[] {
  const value = presetValue(spec.path);
  const rows = isList(value)
    ? value.map((item, k) => [...(spec.names ? [spec.names[k] ?? ''] : []), ...itemCells(item, spec)])
    : Object.entries(value as { readonly [key: string]: Json })
        .filter(([key]) => key !== 'source')
        .map(([key, item]) => [titleOf(key), ...itemCells(item, spec)]);
  return table(
    [...spec.head, 'Tag'],
    rows.map((cells) => [...cells, `[${spec.tag}]`]),
  );
}

type Spec = Extract<Table, { kind: 'record' }>;

function itemCells(item: Json, { unit, keys }: Spec): string[] {
  if (isRecord(item)) return (keys ?? Object.keys(item)).map((key) => valueText(item[key], unit));
  if (isList(item) && item.some((each) => typeof each === 'string' || isList(each))) {
    return item.map((each) => valueText(each, unit));
  }
  return [valueText(item, unit)];
}

/** The title of a field, or the text itself. */
function titleOf(text: string): string {
  return text in FIELDS ? FIELDS[text as Field].title : text;
}

function valueText(value: Json | undefined, unit: Unit = 'plain'): string {
  if (value === undefined) return '';
  if (value === null) return 'no CSM';
  if (typeof value === 'number') return numberText(value, unit);
  if (typeof value === 'string') return titleOf(value).replace(/\|/g, ' or ');
  if (isList(value)) {
    const [low, high] = value;
    if (value.length === 2 && typeof low === 'number' && typeof high === 'number') return rangeText(low, high, unit);
    return value.map((each) => valueText(each, unit) || '(none)').join(', ');
  }
  return JSON.stringify(value);
}

/** A list of numbers is no range here. */
function numberCells([path, meaning, tag, unit]: NumberRow): string[] {
  const value = presetValue(path);
  const text =
    isList(value) && value.every((each) => typeof each === 'number')
      ? value.map((each) => numberText(each, unit)).join(', ')
      : valueText(value, unit);
  return [meaning, text, `[${tag}]`, `\`${path}\``, presetSource(path)];
}
