// What stands in an xlsx file beside cells: put out of the way of the reader, which fails at some of it, and counted.
import { readZip, writeZip } from './zip.ts';

export interface XlsxParts {
  /** The file without what the model does not hold. */
  bytes: Uint8Array;
  names: { name: string; text: string }[];
  /** Kinds of things that a file written from the model does not have. */
  lost: string[];
}

const UNREAD =
  /^xl\/(charts|chartsheets|drawings\/(?!vml)|pivot|tables|externalLinks|media|embeddings|ctrlProps|slicer)/;
const RELATED = /\/(hyperlink|comments|vmlDrawing)"/;
const PREFIX = /^(?:\uFEFF)?(?:<\?xml[^>]*\?>)?\s*<(\w+):(?:worksheet|workbook|sst|styleSheet)\b/;

const KINDS: [pattern: RegExp, name: string][] = [
  [/^xl\/charts\/chart\d+\.xml$/, 'charts'],
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/tables\//, 'tables'],
  [/^xl\/slicers\//, 'slicers'],
  [/^xl\/externalLinks\/externalLink\d+\.xml$/, 'links to other workbooks'],
  [/^xl\/vbaProject\.bin$/, 'macros'],
  [/^xl\/threadedComments\//, 'threads of comments'],
];

export function xlsxParts(bytes: Uint8Array): XlsxParts {
  const all = readZip(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const [path, content] of all) if (!UNREAD.test(path)) parts.set(path, readable(path, content, all));
  const book = textOf(all.get('xl/workbook.xml'));
  return { bytes: writeZip(parts), names: namesOf(book), lost: lostOf(all) };
}

function readable(path: string, content: Uint8Array, all: Map<string, Uint8Array>): Uint8Array {
  if (/^xl\/worksheets\/_rels\//.test(path)) return Buffer.from(knownRelations(textOf(content), all));
  if (!/^xl\/[^/]+\.xml$|^xl\/worksheets\/[^/]+\.xml$/.test(path)) return content;
  const prefix = PREFIX.exec(Buffer.from(content.subarray(0, 500)).toString('utf8'))?.[1];
  if (prefix === undefined && path !== 'xl/workbook.xml') return content;
  const text = textOf(content);
  const plain = prefix === undefined ? text : withoutPrefix(text, prefix);
  return Buffer.from(plain.replace(/<definedNames>.*?<\/definedNames>/s, ''));
}

/** Of the parts that belong to a sheet the reader needs its links and comments, and fails where one is not there. */
const knownRelations = (text: string, all: Map<string, Uint8Array>): string =>
  text.replace(/<Relationship [^>]*>(?:<\/Relationship>)?/g, (relation) => {
    const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\.\//, '')}`;
    return RELATED.test(relation) && (/TargetMode="External"/.test(relation) || all.has(path)) ? relation : '';
  });

const withoutPrefix = (text: string, prefix: string): string =>
  text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</').replace(`xmlns:${prefix}=`, 'xmlns=');

function namesOf(book: string): XlsxParts['names'] {
  const found = book.matchAll(/<(?:\w+:)?definedName\b([^>]*)>([^<]*)</g);
  return [...found].map(([, attributes = '', text = '']) => ({
    name: plainText(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    text: plainText(text),
  }));
}

function lostOf(all: Map<string, Uint8Array>): string[] {
  const paths = [...all.keys()];
  const sheets = paths.filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path));
  const hasChoices = sheets.some((path) => Buffer.from(all.get(path) ?? []).includes('filterColumn '));
  return [
    ...KINDS.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(([, name]) => name),
    ...(hasChoices ? ['the choices of filters'] : []),
  ];
}

const textOf = (content: Uint8Array | undefined): string => Buffer.from(content ?? []).toString('utf8');

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plainText = (text: string): string => text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
