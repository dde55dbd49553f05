// Has anybody sorted, inserted, moved or edited something since the sheet was read? One more read of all of it tells.
import type { Cell } from '../core/exact/cell.ts';
import { normaliseLabel } from '../core/model/label.ts';
import type { Model } from '../core/model/model.ts';
import { ownCriteria } from '../core/read/accounts.ts';
import type { Header } from '../core/read/header.ts';
import type { Values } from '../core/read/values.ts';
import type { SheetSnapshot } from './account-sheet.ts';
import { cellsOf } from './cells.ts';

export interface Changes {
  /** Headers or accounts do not stand where they stood: rows (1-based). */
  readonly moved: readonly number[];
  /** Cells that are read changed in these rows, while the accounts stand where they stood. */
  readonly edited: readonly number[];
}

/** What a job read of a sheet. */
export interface Read {
  readonly snapshot: SheetSnapshot;
  readonly header: Header;
  readonly model: Model;
}

export function valuesNow({ sheet, toDay }: SheetSnapshot): Values {
  return cellsOf(sheet.getDataRange().getValues(), toDay);
}

/**
 * What is different, as far as it decides what stands beside which account.
 * @param headers that we wrote since, by column
 */
export function changesSince(read: Read, now: Values, headers: ReadonlyMap<number, Cell> = new Map()): Changes {
  const { snapshot, header } = read;
  const before = (row: number, column: number): Cell => snapshot.values[row]?.[column] ?? '';
  const isOther = (row: number, column: number) => (now[row]?.[column] ?? '') !== before(row, column);
  const width = Math.max(snapshot.values[header.row]?.length ?? 0, now[header.row]?.length ?? 0);
  const isHeaderOther = (column: number) =>
    (now[header.row]?.[column] ?? '') !== (headers.get(column) ?? before(header.row, column));
  const { keys, others } = columnsRead(read);
  const moved: number[] = [];
  const edited: number[] = [];
  for (let column = 0; column < width && moved.length === 0; column++) {
    if (isHeaderOther(column)) moved.push(header.row + 1);
  }
  for (let row = header.row + 1; row < Math.max(snapshot.values.length, now.length); row++) {
    if (keys.some((column) => isOther(row, column))) moved.push(row + 1);
    else if (others.some((column) => isOther(row, column))) edited.push(row + 1);
  }
  return { moved, edited };
}

/** Columns that say whose row it is, and those that are read besides: others may change as they like. */
function columnsRead({ snapshot, header, model }: Read): { keys: readonly number[]; others: readonly number[] } {
  const { columnOf } = header;
  const named = [columnOf.id, columnOf.domain, columnOf.name].filter((column) => column !== undefined);
  const headers = (snapshot.values[header.row] ?? []).map((cell) => normaliseLabel(String(cell)));
  const own = ownCriteria(model).map(({ column }) => headers.indexOf(normaliseLabel(column)));
  const all = [...Object.values(columnOf), ...own.filter((column) => column >= 0)];
  const keys = named.length > 0 ? named : all.slice(0, 1);
  return { keys, others: [...new Set(all)].filter((column) => !keys.includes(column)) };
}

const LISTED = 10;

/** `rows 2, 3, 4 and 20 more`. */
export function rowsText(rows: readonly number[]): string {
  const listed = rows.slice(0, LISTED).join(', ');
  const more = rows.length > LISTED ? ` and ${rows.length - LISTED} more` : '';
  return `${rows.length === 1 ? 'row' : 'rows'} ${listed}${more}`;
}
