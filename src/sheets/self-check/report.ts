// The tab with what was found: a table to read, and the same in one cell to send.
import type { GridRow, SheetGrid } from '../../core/tabs/sheet-grid.ts';
import type { Probe } from './probe.ts';

export interface Answer {
  readonly probe: Probe;
  readonly found: string;
  readonly ms: number;
}

export interface Circumstances {
  readonly at: string;
  readonly locale: string;
  readonly timeZone: string;
}

export function countSentence(answers: readonly Answer[]): string {
  const same = answers.filter(({ probe, found }) => found === probe[2]).length;
  return `${same} of ${answers.length} answers are as expected, ${answers.length - same} not`;
}

export function reportGrid(answers: readonly Answer[], about: Circumstances): SheetGrid {
  const note = (text: string): GridRow => ({ kind: 'note', cells: [text] });
  const probes = answers.map(({ probe: [id, , expected], found, ms }) => ({ id, expected, found, ms }));
  const rows: GridRow[] = [
    { kind: 'title', cells: ['Tierwise self-check'] },
    { kind: 'heading', cells: [countSentence(answers)] },
    note('Another answer is nothing you did: Google differs there from what Tierwise was tried with.'),
    note('To send it: copy the next cell into a message to whoever gave you Tierwise. It holds no cell of yours.'),
    { kind: 'line', cells: [JSON.stringify({ ...about, probes })] },
    { kind: 'line', cells: [] },
    { kind: 'header', cells: ['What was tried', 'Expected', 'Found', 'Verdict'] },
    ...answers.map(({ probe: [, words, expected], found }): GridRow => {
      const isFine = found === expected;
      const cells = [words, expected, found, isFine ? 'same' : 'not the same'];
      return { kind: 'line', cells, verdict: { column: 3, isFine } };
    }),
  ];
  return { widths: [430, 190, 190, 110], rows, charts: [], wrapped: [2] };
}
