// The section of one system.
import { DOCUMENTS, type Shows, type Source, type System } from './system.ts';
import { referenceLines, tableLines } from './tables.ts';
import { anchor } from './text.ts';

export const STATUS = {
  shown: 'in the product',
  partly: 'in part',
  core: 'functions only',
  text: 'reference text only',
} as const satisfies Record<System['status'], string>;

export function headingOf({ id, name }: System): string {
  return `S${id} ${name}`;
}

export function sectionLines(system: System): string[] {
  const blocks: string[][] = [
    [`### ${headingOf(system)}`],
    [`*${system.asks}*`],
    list(system.rule),
    ...(system.tables ?? []).map(tableLines),
    ...(system.references ?? []).map(referenceLines),
    [`**Missing data.** ${system.missing}`],
    ['**Sources.**', '', ...system.sources.map(sourceLine)],
    ...disagreement(system),
    [productLine(system)],
  ];
  return blocks.flatMap((block) => [...block, '']);
}

function list(sentences: readonly string[]): string[] {
  return sentences.length === 1 ? [...sentences] : sentences.map((sentence) => `- ${sentence}`);
}

function sourceLine([document, section, what, tag]: Source): string {
  if (document === 'ours') return `- Ours: ${what} [${tag}]`;
  return `- ${document} ${DOCUMENTS[document]}, ${section}: ${what} [${tag}]`;
}

function disagreement({ disagree = [] }: System): string[][] {
  if (disagree.length === 0) return [];
  const lines = disagree.map(
    ([x, conflict, choice]) => `- <a id="x${x}"></a>**X${x}** ${conflict} *Chosen:* ${choice}`,
  );
  return [['**Where the sources disagree or are silent.**', '', ...lines]];
}

function productLine({ status, shows }: System): string {
  if (status === 'text') return `**In the product.** Reference text only: not computed. ${shows.note ?? ''}`.trim();
  return `**In the product.** ${[...places(shows), shows.note].filter(Boolean).join(' ')}`;
}

function places({ columns, functions, checks, summary, report, core }: Shows): string[] {
  const named = (title: string, names: readonly string[] | undefined, mark: string) =>
    names ? [`${title} ${names.map((name) => `${mark}${name}${mark}`).join(', ')}.`] : [];
  return [
    ...named('Columns:', columns, '**'),
    ...named('Functions:', functions, '`'),
    ...named('Checks:', checks, '**'),
    ...named('Summary tab:', summary, '**'),
    ...named('Report:', report, '`'),
    ...(core
      ? [
          `Not shown yet: functions in ${core.map((file) => `\`src/core/${file}\``).join(', ')} that no column, function, check or report calls.`,
        ]
      : []),
  ];
}

export function systemAnchor(system: System): string {
  return `#${anchor(headingOf(system))}`;
}
