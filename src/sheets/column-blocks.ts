// Where each of our columns goes, and which are written together.
import type { Cell } from '../core/exact/cell.ts';
import type { ColumnUpdate } from '../core/log/previous-values.ts';
import { columnLetter } from '../core/read/values.ts';
import type { OwnColumn } from './own-columns.ts';

export interface Target extends OwnColumn {
  readonly update: ColumnUpdate;
  readonly header: Cell;
  /** Not marked yet. */
  readonly isNew: boolean;
  /** A run that was killed, or that others came between, may have marked a column that nothing was written to. */
  readonly hasHeader: boolean;
}

/** Neighbouring columns that all are written with their header or all without. */
export type Block = readonly [Target, ...Target[]];

export function blocksOf(targets: readonly Target[]): Block[] {
  const blocks: [Target, ...Target[]][] = [];
  for (const target of targets) {
    const last = blocks[blocks.length - 1];
    const neighbour = last?.[last.length - 1];
    const joins = neighbour && neighbour.column === target.column - 1 && neighbour.hasHeader === target.hasHeader;
    if (last && joins) last.push(target);
    else blocks.push([target]);
  }
  return blocks;
}

/** 0-based. */
export function firstRow(headerRow: number, [first]: Block): number {
  return first.hasHeader ? headerRow + 1 : headerRow;
}

export function a1Of(headerRow: number, block: Block): string {
  const last = block[block.length - 1] as Target;
  const bottom = headerRow + 1 + last.update.cells.length;
  return `${columnLetter(block[0].column)}${headerRow + 1}:${columnLetter(last.column)}${bottom}`;
}
