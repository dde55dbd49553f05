// Our columns are found exactly, whatever a person does to them, and in few calls where nothing was done.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.ts';
import { insert, move } from '../../host/workbook/structure.ts';
import { renameColumn } from '../host/rename-column.ts';
import { ask, columnOf, fixtureHost, inputs } from './book.ts';

const FIRST = 33;
const SCORE = FIRST + 4;
const COLUMNS = 15;

async function scoredHost(): Promise<Host> {
  const host = await fixtureHost();
  ask(host, 'runScoring');
  return host;
}

const sheetId = ({ workbook }: Host) => workbook.sheets[0]?.id ?? 0;

/** Id of the mark -> the column's cells below the header, as a scoring leaves them. */
function byMark(host: Host): Map<string, string[]> {
  const columns = host.workbook.metadata
    .filter(({ key }) => key === 'tierwise.column')
    .map(({ value, location }) => [value, location.type === 'COLUMN' ? location.column : 0] as const);
  return new Map(columns.map(([id, column]) => [id, inputs(host.workbook, [column]).slice(1).flat()]));
}

/** Columns without a mark: they are a person's. */
function byPerson(host: Host): string[][] {
  const marked = host.workbook.metadata.map(({ location }) => (location.type === 'COLUMN' ? location.column : 0));
  const width = inputs(host.workbook)[0]?.length ?? 0;
  const others = Array.from({ length: width }, (_, i) => i + 1).filter((column) => !marked.includes(column));
  return inputs(host.workbook, others);
}

function findsOf(host: Host, request?: object): number {
  return ask(host, 'planScoring', request).execution.calls['DeveloperMetadataLocation.getColumn'] ?? 0;
}

function copyColumn(host: Host, from: number, to: number, withMark: boolean): void {
  const { workbook } = host;
  const id = sheetId(host);
  insert(workbook, id, 'column', to, 1);
  const source = from >= to ? from + 1 : from;
  for (let row = 1; row <= 25; row++) workbook.setInput(id, row, to, workbook.input(id, row, source));
  if (!withMark) return;
  const mark = workbook.metadata.find(({ location }) => location.type === 'COLUMN' && location.column === source);
  if (!mark) throw new Error('no mark');
  workbook.metadata.push({ ...mark, id: workbook.nextId(), location: { type: 'COLUMN', sheetId: id, column: to } });
}

const CHANGES: Record<string, (host: Host) => void> = {
  nothing: () => undefined,
  'two of our columns were swapped': (host) => {
    move(host.workbook, sheetId(host), 'column', FIRST + 1, 1, FIRST + 4);
    move(host.workbook, sheetId(host), 'column', FIRST + 2, 1, FIRST + 1);
  },
  'the headers of two columns were swapped': (host) => {
    renameColumn(host.workbook, sheetId(host), FIRST, 'Tier by score');
    renameColumn(host.workbook, sheetId(host), FIRST + 1, 'Score');
  },
  'a column was renamed to a header of ours that is not there': (host) =>
    renameColumn(host.workbook, sheetId(host), columnOf(host.workbook, 'Missing data'), 'Value quadrant'),
  'a column of the person has our header inside the block': (host) => {
    insert(host.workbook, sheetId(host), 'column', FIRST + 3, 1);
    renameColumn(host.workbook, sheetId(host), FIRST + 3, 'Segment');
    host.workbook.setInput(sheetId(host), 2, FIRST + 3, 'mine');
  },
  'a column of the person has our header right before the block': (host) => {
    insert(host.workbook, sheetId(host), 'column', FIRST, 1);
    renameColumn(host.workbook, sheetId(host), FIRST, 'Score');
    host.workbook.setInput(sheetId(host), 2, FIRST, 'mine');
  },
  'a column of the person stands in the place of one of ours with its header': (host) => {
    const segment = columnOf(host.workbook, 'Segment');
    renameColumn(host.workbook, sheetId(host), segment, 'Old');
    move(host.workbook, sheetId(host), 'column', segment, 1, 2);
    insert(host.workbook, sheetId(host), 'column', segment + 1, 1);
    renameColumn(host.workbook, sheetId(host), segment + 1, 'Segment');
    host.workbook.setInput(sheetId(host), 2, segment + 1, 'mine');
  },
  'a column was copied without its mark': (host) => copyColumn(host, FIRST + 2, FIRST, false),
  'the last column was emptied': (host) => {
    for (let row = 1; row <= 25; row++) host.workbook.setInput(sheetId(host), row, FIRST + COLUMNS - 1, '');
  },
  'a column inside was emptied': (host) => {
    for (let row = 1; row <= 25; row++) host.workbook.setInput(sheetId(host), row, FIRST + 3, '');
  },
  'a title row was put above': (host) => insert(host.workbook, sheetId(host), 'row', 1, 1),
};

describe.each(Object.keys(CHANGES))('when %s', (name) => {
  it('our columns are written by their marks, and no other cell', async () => {
    const host = await scoredHost();
    CHANGES[name]?.(host);
    const arr = name === 'a title row was put above' ? -1 : columnOf(host.workbook, 'arr');
    if (arr > 0) host.workbook.setInput(sheetId(host), 2, arr, '1');
    const others = byPerson(host);
    ask(host, 'runScoring');
    const clean = await scoredHost();
    if (arr > 0) clean.workbook.setInput(sheetId(clean), 2, columnOf(clean.workbook, 'arr'), '1');
    ask(clean, 'runScoring');
    const marked = byMark(host);
    expect([...marked.keys()].sort()).toEqual([...byMark(clean).keys()].sort());
    if (arr > 0) expect(Object.fromEntries(marked)).toEqual(Object.fromEntries(byMark(clean)));
    expect(byPerson(host)).toEqual(others);
  });

  it('they are found without asking each mark from the second time on', async () => {
    const host = await scoredHost();
    CHANGES[name]?.(host);
    ask(host, 'runScoring');
    expect(findsOf(host)).toBe(0);
  });
});

describe('a copied column that carries the mark too', () => {
  it('leaves the copy alone, whose numbers would change', async () => {
    const host = await scoredHost();
    copyColumn(host, SCORE, FIRST + COLUMNS, true);
    // With another header in between, our columns are found by their marks alone.
    renameColumn(host.workbook, sheetId(host), columnOf(host.workbook, 'Segment'), 'Our segment');
    const copy = inputs(host.workbook, [FIRST + COLUMNS]);
    host.workbook.setInput(sheetId(host), 2, columnOf(host.workbook, 'arr'), '1');
    ask(host, 'runScoring');
    expect(inputs(host.workbook, [FIRST + COLUMNS])).toEqual(copy);
    expect(inputs(host.workbook, [SCORE, FIRST + COLUMNS])[1]).toEqual(['4.65', '5']);
  });

  it('is not what an undo gives back', async () => {
    const host = await scoredHost();
    copyColumn(host, SCORE, FIRST + COLUMNS, true);
    renameColumn(host.workbook, sheetId(host), columnOf(host.workbook, 'Segment'), 'Our segment');
    host.workbook.setInput(sheetId(host), 2, FIRST + COLUMNS, '1');
    ask(host, 'runScoring');
    ask(host, 'undoRun', { run: 2 });
    expect(inputs(host.workbook, [SCORE, FIRST + COLUMNS])[1]).toEqual(['5', '1']);
  });
});
