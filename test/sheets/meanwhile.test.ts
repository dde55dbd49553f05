// Another person changes the sheet before any service call of a job, also between the last check and the write: what is
// wrong then is put right, or said with the rows.
import { afterAll, describe, expect, it } from 'vitest';
import { sortRows } from '../../host/workbook/sort-rows.ts';
import { insert, remove } from '../../host/workbook/structure.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { columnOf, inputs } from './book.ts';
import { act, sayPoints } from './every-call.ts';
import { DECISIONS, type Job, SCORINGS } from './fault-book.ts';

const points = { tried: 0, lost: 0 };
afterAll(() => sayPoints("Another person's changes", points));

const TORN = /scores may stand beside another account in rows? \d/;

/**
 * They make a handle, or say what no change of tabs, rows, columns and cells touches: a change before one of them is a
 * change before the call that comes next. MEANWHILE=all tries them too.
 */
const SEES_NOTHING =
  /^(Lock.*|Utilities.*|SpreadsheetApp.getActiveSpreadsheet|Spreadsheet.getSpreadsheet(TimeZone|Locale)|.*.createDeveloperMetadataFinder|DeveloperMetadataFinder.withKey|DeveloperMetadata.get(Key|Value)|Sheet.(getRange|getSheetId|getParent))$/;

const CHANGES: Readonly<Record<string, (workbook: Workbook) => void>> = {
  'sorts the rows': (workbook) => sortRows(workbook, 0, { column: columnOf(workbook, 'ARR'), ascending: false }),
  'inserts a row': (workbook) => insert(workbook, 0, 'row', 4),
  'inserts a row above all': (workbook) => insert(workbook, 0, 'row', 1),
  'deletes a row': (workbook) => remove(workbook, 0, 'row', 4, 1),
  'inserts a column': (workbook) => insert(workbook, 0, 'column', 3),
  'deletes a column': (workbook) => remove(workbook, 0, 'column', 7, 1),
  'renames the tab': (workbook) => workbook.renameSheet(0, 'Customers'),
  'edits a cell': (workbook) => workbook.setInput(0, 3, columnOf(workbook, 'ARR'), '5000'),
};

/** Account -> its cells in all columns with this text above them, whatever the rows and columns are now. */
function byKey(workbook: Workbook, isOurs: boolean): Record<string, string[]> {
  const all = inputs(workbook);
  const top = all.findIndex((row) => row.includes('Account ID'));
  const headers = all[top] ?? [];
  const key = headers.indexOf('Account ID');
  const first = headers.indexOf('Segment') < 0 ? headers.length : headers.indexOf('Segment');
  const found: Record<string, string[]> = {};
  all.slice(top + 1).forEach((row) => {
    const cells = isOurs ? row.slice(first) : row.slice(0, first);
    if (row[key]) found[row[key]] = isOurs ? cells : cells.filter((cell) => cell !== '');
    else if (row.some((cell) => cell !== '')) found.stray = [...(found.stray ?? []), ...row];
  });
  return found;
}

/** Every cell of the person, wherever it stands. */
const theirs = (workbook: Workbook) => JSON.stringify(Object.entries(byKey(workbook, false)).sort());
const ours = (workbook: Workbook) => JSON.stringify(Object.entries(byKey(workbook, true)).sort());

describe.each([...SCORINGS.slice(0, 1), ...SCORINGS.slice(2, 3), ...DECISIONS.slice(0, 1), ...DECISIONS.slice(2, 3)])(
  '$name',
  (job) => {
    it.each(Object.entries(CHANGES))('is right, or says that it is not, where somebody %s', (_, change) => {
      const prepared = job.prepare();
      const tries = triesOf(job, prepared.copy());
      const problems: string[] = [];
      // What comes of it where the change is made before, and where it is made after.
      const [before, after] = [prepared.copy(), prepared.copy()];
      change(before.workbook);
      act(job, before);
      act(job, after);
      const early = ours(before.workbook);
      change(after.workbook);
      const [late, untouched] = [ours(after.workbook), prepared.copy()];
      change(untouched.workbook);
      const expected = theirs(untouched.workbook);
      for (const nth of tries) {
        const host = prepared.copy();
        let name = '';
        host.watch((at, call) => {
          if (at !== nth) return;
          name = call;
          change(host.workbook);
        });
        const { ok, message, warnings } = act(job, host);
        host.watch(undefined);
        points.tried++;
        const now = ours(host.workbook);
        const isSaid =
          TORN.test(message) || TORN.test(warnings) || /edited while it was scored, in rows? \d/.test(warnings);
        const isRight = ok ? now === early || now === late : now === byBefore(prepared.workbook, change);
        const wrong = [
          ...(isRight || isSaid ? [] : [ok ? 'scores' : `scores after: ${message}`]),
          ...(theirs(host.workbook) === expected ? [] : ['cells of the person']),
        ];
        if (wrong.length > 0) problems.push(`${nth} ${name}: ${wrong.join(', ')}`);
      }
      points.lost += problems.length;
      expect(problems).toEqual([]);
    });
  },
);

/** The scores that stood there before the job, moved by the change alone. */
function byBefore(workbook: Workbook, change: (workbook: Workbook) => void): string {
  const copy = workbook.clone();
  change(copy);
  return ours(copy);
}

/** Before which calls the change is made: 1, 2, … */
function triesOf(job: Job, host: ReturnType<Job['prepare']>): number[] {
  const names: string[] = [];
  host.watch((_, name) => names.push(name));
  act(job, host);
  const isAll = process.env.MEANWHILE === 'all';
  return names.flatMap((name, k) => (isAll || !SEES_NOTHING.test(name) ? [k + 1] : []));
}
