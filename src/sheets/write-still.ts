// Writes scores beside the accounts they belong to, whatever another person does to the sheet meanwhile: checked right
// before the write and again after it, done once more where something moved, and said where that did not help.
import type { ColumnUpdate } from '../core/log/previous-values.ts';
import { sentenceOf } from './error-sentence.ts';
import { presentColumns } from './present-columns.ts';
import { type Changes, changesSince, type Read, rowsText, valuesNow } from './still.ts';
import { ColumnWrite } from './write-columns.ts';
import { attempt, takeBack, type Write } from './write-together.ts';

export interface Plan extends Read {
  readonly update: readonly ColumnUpdate[];
  /** What stands or falls with the columns: written before them, and after. */
  readonly first?: readonly Write[];
  readonly last: readonly Write[];
}

export interface Written<P extends Plan> {
  readonly plan: P;
  readonly columns: ColumnWrite;
  /** What a person should know about what others did meanwhile. */
  readonly warnings: readonly string[];
}

const MOVED = 'Rows or columns moved meanwhile, so nothing was written. Try again when nobody is editing the sheet';

const ATTEMPTS = 2;

/**
 * @param planOf reads the book anew each time, with what an earlier time wrote before others moved it; null: nothing to do
 */
export function writeStill<P extends Plan>(planOf: (before: ColumnWrite | null) => P | null): Written<P> | null {
  let before: ColumnWrite | null = null;
  const warnings: string[] = [];
  for (let attempt = 1; ; attempt++) {
    const plan = before ? planAgain(planOf, before) : planOf(null);
    if (!plan) return null;
    const columns = new ColumnWrite(plan, plan.update, before);
    const isLast = attempt === ATTEMPTS;
    const found = writePlan(columns, plan, isLast);
    if ('edited' in found) {
      presentColumns(columns);
      const edited = found.edited.length > 0 ? [editedText(plan, found.edited)] : [];
      return { plan, columns, warnings: [...warnings, ...edited] };
    }
    warnings.push(...found.warnings);
    if (found.isWritten) before = columns;
    if (isLast) throw new Error(before ? tornText(plan, found.rows) : MOVED);
  }
}

function planAgain<P>(planOf: (before: ColumnWrite) => P, before: ColumnWrite): P {
  try {
    return planOf(before);
  } catch (error) {
    throw new Error(
      `${sentenceOf(error)}. ${tornText(
        before.read,
        before.read.header.rows.map((row) => row + 1),
      )}`,
    );
  }
}

type Outcome =
  | { readonly edited: readonly number[] }
  | { readonly isWritten: boolean; readonly rows: readonly number[]; readonly warnings: readonly string[] };

function writePlan(columns: ColumnWrite, { first = [], last }: Plan, isLast: boolean): Outcome {
  const begun: Pick<Write, 'takeBack'>[] = [];
  const begin = (each: Write): void => {
    begun.unshift(each);
    each.write();
  };
  try {
    first.forEach(begin);
    const outcome = writeColumns(columns, isLast);
    if ('isWritten' in outcome) {
      takeBack(begun);
      return outcome;
    }
    begun.unshift(columns);
    last.forEach(begin);
    SpreadsheetApp.flush();
    return outcome;
  } catch (error) {
    takeBack(begun);
    throw error;
  }
}

function writeColumns(columns: ColumnWrite, isLast: boolean): Outcome {
  const { read } = columns;
  const isOff = ({ moved, edited }: Changes) => moved.length > 0 || (edited.length > 0 && !isLast);
  try {
    // Marks and formats of new columns are many calls: before them too.
    columns.look();
    if (columns.isNew && isOff(columns.changesBefore())) return { isWritten: false, rows: [], warnings: [] };
    columns.prepare();
    if (isOff(columns.changesBefore())) {
      columns.takeBack();
      return { isWritten: false, rows: [], warnings: [] };
    }
    const after = columns.write();
    if (isOff(after)) {
      const cells = after.moved.length > 0 ? columns.putBack() : [];
      return { isWritten: true, rows: after.moved, warnings: cells.length > 0 ? [putBackText(cells)] : [] };
    }
    columns.dress();
    return { edited: after.edited };
  } catch (error) {
    columns.takeBack();
    if (!isOutside(error) || !hasMoved(read)) throw error;
    return { isWritten: false, rows: [], warnings: [] };
  }
}

/** Rows or columns that are gone are no longer a range. */
const isOutside = (error: unknown): boolean => /outside the dimensions|not found/i.test(String(error));

function hasMoved(read: Read): boolean {
  let { length } = changesSince(read, []).moved;
  attempt(() => {
    ({ length } = changesSince(read, valuesNow(read.snapshot)).moved);
  });
  return length > 0;
}

function editedText({ snapshot }: Read, rows: readonly number[]): string {
  return `Cells of "${snapshot.sheetName}" were edited while it was scored, in ${rowsText(rows)}: score again for what stands there now`;
}

function tornText({ snapshot }: Read, rows: readonly number[]): string {
  return `Somebody moved rows or columns of "${snapshot.sheetName}" while scores were written: scores may stand beside another account in ${rowsText(rows)}. Score again when nobody is editing the sheet`;
}

function putBackText(cells: readonly string[]): string {
  return `Somebody moved columns while scores were written: ${cells.join(', ')} were written over and have got back the values that stood there. Look at them: formulas may have become values`;
}
