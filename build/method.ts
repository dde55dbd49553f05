// docs/method.md: the method with every number of the presets. Run with `npx tsx build/method.ts`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONVENTIONS, GLOSSARY } from './method/conventions.ts';
import { PARTS, SYSTEMS } from './method/parts.ts';
import { isRecord, PRESETS } from './method/preset-values.ts';
import { headingOf, STATUS, sectionLines, systemAnchor } from './method/section.ts';
import { DOCUMENTS, type Part } from './method/system.ts';
import { tableLines } from './method/tables.ts';
import { link, table } from './method/text.ts';

const PAGE = fileURLToPath(new URL('../docs/method.md', import.meta.url));

export function methodPage(): string {
  const lines = [
    ...introduction(),
    ...contents(),
    ...conventions(),
    ...PARTS.flatMap((part) => [`## ${headingOfPart(part)}`, '', ...part.systems.flatMap(sectionLines)]),
    '## Glossary',
    '',
    ...table(['Word', 'Meaning'], GLOSSARY),
  ];
  return `${lines.join('\n')}\n`;
}

function introduction(): string[] {
  const documents = Object.entries(DOCUMENTS).filter(([number]) => number !== 'ours');
  const presets = Object.entries(PRESETS).map(([name, preset]) => [
    `\`${name}\``,
    isRecord(preset) && typeof preset.source === 'string'
      ? preset.source
      : 'figures of several documents, each with its source',
  ]);
  return [
    '# The method',
    '',
    'Every number that Tierwise scores with, where it comes from, and what we decided where its sources disagree. To check',
    'a number: find its system, take document and section from **Sources**, and compare. Tables are printed from the',
    'presets in `src/core/model/presets`; `npx tsx build/method.ts` writes this page, and a test fails when it is out of date.',
    '',
    ...table(['Document', 'Title'], documents),
    '',
    'Tags: **[seed]** a document says it; **[fill]** the documents leave a hole, the value is ours; **[ext]** an extension of',
    'ours that is in no document. S, C and X are the numbers of systems, conventions and resolutions in the specification;',
    'code and presets cite them. Sections are named as in the documents, from chapter to heading with ›; where a preset says',
    '003 §1 it means the heading that begins with 1.',
    '',
    ...table(['Preset', 'Its source'], presets),
    '',
  ];
}

function headingOfPart({ letter, title }: Part): string {
  return `Part ${letter}: ${title}`;
}

function contents(): string[] {
  const parts = PARTS.flatMap((part) => [
    `**${link(headingOfPart(part), headingOfPart(part))}**`,
    '',
    ...table(
      ['System', 'Documents', 'State'],
      part.systems.map((system) => [
        `[${headingOf(system)}](${systemAnchor(system)})`,
        [...new Set(system.sources.map(([document]) => document))].join(', '),
        STATUS[system.status],
      ]),
    ),
    '',
  ]);
  return [
    '## Contents',
    '',
    `${link('Conventions', 'Conventions')} · ${link('Glossary', 'Glossary')}`,
    '',
    ...parts,
    'State: *in the product*, it shows in a column, function, check or report; *in part*, some of it does not, and the section',
    'says what; *functions only*, code computes it and nothing shows it yet; *reference text only*, not computed.',
    '',
    `Where the sources disagree: ${resolutions().join(' · ')}`,
    '',
  ];
}

function resolutions(): string[] {
  const numbers = SYSTEMS.flatMap(({ disagree = [] }) => disagree.map(([x]) => x));
  return numbers.sort((a, b) => a - b).map((x) => `[X${x}](#x${x})`);
}

function conventions(): string[] {
  return [
    '## Conventions',
    '',
    ...table(
      ['No', 'What', 'Rule'],
      CONVENTIONS.map(([title, rule], k) => [`C${k + 1}`, title, rule]),
    ),
    '',
    ...tableLines({
      kind: 'numbers',
      rows: [['methodology.inactiveStatuses', 'Statuses of inactive accounts (C7)', 'fill']],
    }),
    '',
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, methodPage());
