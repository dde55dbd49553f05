import type { CellBlock, CellStyle, CellView } from '../../server/protocol.ts';
import { readCells } from '../api.ts';

const BLOCK_ROWS = 100;

export interface StyledCell {
  cell: CellView;
  style: CellStyle;
}

/** The cells of one sheet as read so far, in blocks of rows; a block is read when a row of it is first wanted. */
export class CellStore {
  #blocks = new Map<number, CellBlock>();
  #fresh = new Set<number>();
  #reading = new Set<number>();
  #era = 0;
  readonly #sheetId: number;
  readonly #onRead: (fromRow: number, toRow: number) => void;

  constructor(sheetId: number, onRead: (fromRow: number, toRow: number) => void) {
    this.#sheetId = sheetId;
    this.#onRead = onRead;
  }

  cell(row: number, column: number): StyledCell | null {
    const block = this.#blocks.get(blockOf(row));
    const cell = block?.rows[row - block.from]?.[column - 1];
    const style = cell && block?.styles[cell.style];
    return style ? { cell, style } : null;
  }

  /** Old cells stay on show until the new ones arrive. */
  invalidate(): void {
    this.#era++;
    this.#fresh.clear();
    this.#reading.clear();
  }

  want(row: number): void {
    const index = blockOf(row);
    if (this.#fresh.has(index) || this.#reading.has(index)) return;
    this.#reading.add(index);
    void this.#read(index, this.#era);
  }

  async #read(index: number, era: number): Promise<void> {
    const from = index * BLOCK_ROWS + 1;
    const block = await readCells(this.#sheetId, from, BLOCK_ROWS).catch(() => null);
    if (era !== this.#era) return;
    this.#reading.delete(index);
    if (!block) return;
    this.#blocks.set(index, block);
    this.#fresh.add(index);
    this.#onRead(from, from + BLOCK_ROWS - 1);
  }
}

function blockOf(row: number): number {
  return Math.floor((row - 1) / BLOCK_ROWS);
}
