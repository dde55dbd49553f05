// Tables of the pages from the presets: every cut with its operator, every label with its points.
import type { Mark } from './insert.ts';
import {
  cellText,
  isList,
  isRecord,
  type Json,
  presetSource,
  presetValue,
  titleOf,
  valueText,
} from './preset-values.ts';
import { cutText, table } from './text.ts';

interface Scale {
  readonly cuts: readonly (readonly [at: number, operator: string, label: string | number])[];
  readonly floor: string | number;
}
interface Labels {
  readonly labels: Readonly<Record<string, number>>;
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
}
interface Criterion extends Partial<Labels> {
  readonly field: string;
  readonly source: string;
  readonly bands?: Scale;
  /** Path of an RFM variant whose frequency labels it shares. */
  readonly like?: string;
}

/** A caption and a table whose last column is the tag: one for all rows, or one a row. */
function captioned(
  { name, options }: Mark,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  source = `, source ${presetSource(name)}`,
): string[] {
  const tags = (options.tag ?? '').split(',').map((tag) => `[${tag.trim()}]`);
  const wrong = tags.find((tag) => !/^\[(seed|fill|ext)\]$/.test(tag));
  if (wrong !== undefined) throw new Error(`"${name}" has the tag ${wrong}, use tag: seed, fill or ext`);
  if (tags.length !== 1 && tags.length !== rows.length) {
    throw new Error(`"${name}" has ${rows.length} rows, but tag: names ${tags.length}`);
  }
  return [
    `**${options.title}**: \`${name}\`${source}`,
    '',
    ...table(
      [...head, 'Tag'],
      rows.map((cells, k) => [...cells, tags[k] ?? tags[0] ?? '']),
    ),
  ];
}

function listOf(option = ''): string[] {
  return option === '' ? [] : option.split('|').map((each) => each.trim());
}

export function bandLines(mark: Mark): string[] {
  const { cuts, floor } = presetValue(mark.name) as unknown as Scale;
  const rows = cuts.map(([at, operator, label]) => [cutText(at, operator, mark.options.unit), String(label)]);
  return captioned(mark, listOf(mark.options.head), [...rows, ['anything else', String(floor) || 'no label']]);
}

export function labelLines(mark: Mark): string[] {
  const { labels, synonyms } = presetValue(mark.name) as unknown as Labels;
  const rows = Object.entries(labels).map(([label, points]) => [
    label,
    String(points),
    (synonyms?.[label] ?? []).join(', '),
  ]);
  return captioned(mark, ['Label', 'Points', 'Also read as'], rows);
}

export function recordLines(mark: Mark): string[] {
  const value = presetValue(mark.name);
  const names = listOf(mark.options.rows);
  const rows = isList(value)
    ? value.map((item, k) => [...(names.length > 0 ? [names[k] ?? ''] : []), ...itemCells(item, mark.options)])
    : Object.entries(value as { readonly [key: string]: Json })
        .filter(([key]) => key !== 'source')
        .map(([key, item]) => [titleOf(key), ...itemCells(item, mark.options)]);
  return captioned(mark, listOf(mark.options.head), rows);
}

function itemCells(item: Json, { unit, keys }: Mark['options']): string[] {
  if (isRecord(item)) return (keys ? listOf(keys) : Object.keys(item)).map((key) => cellText(item[key], unit));
  const isRow = isList(item) && item.some((each) => typeof each === 'string' || isList(each));
  return isRow ? item.map((each) => cellText(each, unit)) : [cellText(item, unit)];
}

const POINTS = [5, 4, 3, 2, 1];
const RUBRIC_HEAD = ['Criterion', '5 points', '4 points', '3 points', '2 points', '1 point', 'Its source'];

/** The criteria of a dimension; each has its own source. */
export function rubricLines(mark: Mark): string[] {
  const found = presetValue(mark.name);
  const criteria = (isList(found) ? found : Object.values(found as object)) as unknown as readonly Criterion[];
  const rows = criteria.map((criterion) => [
    titleOf(criterion.field),
    ...POINTS.map((points) => pointsCell(criterion, points)),
    criterion.source,
  ]);
  const spellings = criteria.flatMap(spellingLine);
  return [
    ...captioned(mark, RUBRIC_HEAD, rows, ''),
    ...(spellings.length > 0 ? ['', 'Other spellings that are read:', '', ...spellings] : []),
  ];
}

/** What gives a criterion some points: a label, a cut, or either. */
function pointsCell({ like, labels, bands, field }: Criterion, points: number): string {
  if (like)
    return pointsCell({ ...(presetValue(`${like}.frequency`) as unknown as Labels), field, source: '' }, points);
  const unit = field === 'adoption' || field === 'activeUsers' ? 'share' : undefined;
  const names = Object.entries(labels ?? {}).filter(([, each]) => each === points);
  const cuts = (bands?.cuts ?? []).filter(([, , each]) => each === points);
  return [
    ...names.map(([label]) => label),
    ...cuts.map(([at, operator]) => cutText(at, operator, unit)),
    ...(bands?.floor === points ? ['anything else'] : []),
  ].join(' or ');
}

function spellingLine({ field, synonyms }: Criterion): string[] {
  if (!synonyms) return [];
  const spellings = Object.entries(synonyms).map(([label, texts]) => `${texts.join(', ')} → *${label}*`);
  return [`- ${titleOf(field)}: ${spellings.join('; ')}`];
}

/** A line a value: path | meaning | tag, and a unit where it has one. */
export function numberLines({ lines }: Mark): string[] {
  const rows = lines.filter(Boolean).map((line) => {
    const [path = '', meaning = '', tag = '', unit] = listOf(line);
    return [meaning, valueText(path, unit), `[${tag}]`, `\`${path}\``, presetSource(path)];
  });
  return table(['Number', 'Value', 'Tag', 'Preset value', 'Its source'], rows);
}
