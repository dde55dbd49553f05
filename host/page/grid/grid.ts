import type { Tabulator } from 'tabulator-tables';
import type { CellView, Layout, Selection } from '../../server/protocol.ts';
import { CellStore } from './cell-store.ts';
import { drawCharts } from './chart-layer.ts';
import { createTable } from './create-table.ts';
import { markSelection } from './mark-selection.ts';
import { heightOf, leftOf, ROW_HEADER_WIDTH, ROW_HEIGHT, topOf } from './measures.ts';
import { paintRow } from './paint-row.ts';

export interface GridEvents {
  cellsRead(): void;
  columnResized(column: number, width: number): void;
}

interface ScrollPosition {
  scrollTop: number;
  scrollLeft: number;
}

/** One sheet on screen. Tabulator renders the rows in view; what stands in them is painted from the store. */
export class Grid {
  readonly element: HTMLElement;
  #layout: Layout;
  #store: CellStore;
  #table: Tabulator;
  #selection: Selection;
  #painted = new WeakMap<Element, number>();
  #paint = 0;
  #frame = 0;
  readonly #events: GridEvents;

  constructor(parent: HTMLElement, layout: Layout, selection: Selection, events: GridEvents) {
    this.#layout = layout;
    this.#selection = selection;
    this.#events = events;
    this.element = document.createElement('div');
    this.element.className = layout.gridlines ? 'grid' : 'grid without-gridlines';
    parent.replaceChildren(this.element);
    this.#setTableWidth();
    this.#store = new CellStore(layout.sheetId, () => this.#repaint());
    this.#table = createTable(this.element, layout, (row, index) => this.#paintRow(row, index));
    this.#listen();
  }

  #listen(): void {
    this.#table.on('scrollVertical', () => this.#paintSoon());
    this.#table.on('renderComplete', () => this.#paintSoon());
    this.#table.on('tableBuilt', () => this.#built());
    this.#table.on('columnResized', (column) => this.#resized(column.getField(), column.getWidth()));
  }

  #built(): void {
    this.#nameParts();
    this.element.setAttribute('aria-rowcount', String(this.#layout.rows + 1));
    this.element.setAttribute('aria-colcount', String(this.#layout.columns + 1));
    drawCharts(this.holder, this.#layout);
    this.#paintSoon();
  }

  /** The scrolling part takes the focus, so it is the part of the grid that screen readers are told about. */
  #nameParts(): void {
    this.element.removeAttribute('aria-owns');
    this.element.setAttribute('aria-label', 'Sheet');
    this.holder?.setAttribute('role', 'rowgroup');
    this.holder?.setAttribute('aria-label', 'Cells');
    this.holder?.firstElementChild?.setAttribute('role', 'presentation');
  }

  /** What scrolls and takes the focus. Tabulator makes it a moment after the grid: until then there is none. */
  get holder(): HTMLElement | null {
    return this.element.querySelector('.tabulator-tableholder');
  }

  focus(): void {
    this.holder?.focus();
  }

  /** True when the table can stay and only cells and charts need to be drawn again. */
  fits(layout: Layout): boolean {
    const shape = ({ charts: _charts, merges: _merges, ...rest }: Layout) => JSON.stringify(rest);
    return shape(layout) === shape(this.#layout);
  }

  update(layout: Layout): void {
    this.#layout = layout;
    drawCharts(this.holder, layout);
  }

  refresh(): void {
    this.#store.invalidate();
    this.#repaint();
  }

  cell(row: number, column: number): CellView | null {
    this.#store.want(row);
    return this.#store.cell(row, column)?.cell ?? null;
  }

  cellElement(row: number, column: number): HTMLElement | null {
    return this.element.querySelector(`#cell-${row}-${column}`);
  }

  select(selection: Selection): void {
    this.#selection = selection;
    this.#mark();
  }

  /** Brings a cell into view with as little scrolling as possible. */
  reveal(row: number, column: number): void {
    const { holder } = this;
    if (!holder) return;
    const above = topOf(row, this.#layout);
    if (row > this.#layout.frozenRows) {
      if (above < holder.scrollTop) holder.scrollTop = above;
      const hidden = above + heightOf(row, this.#layout) - holder.scrollTop - holder.clientHeight;
      if (hidden > 0) holder.scrollTop += hidden;
    }
    const left = leftOf(column, this.#layout);
    const beyond = leftOf(column + 1, this.#layout) - holder.scrollLeft - holder.clientWidth + ROW_HEADER_WIDTH;
    if (left < holder.scrollLeft) holder.scrollLeft = left;
    else if (beyond > 0) holder.scrollLeft += beyond;
  }

  /** Where the sheet is scrolled to; null for another sheet. */
  scrollPosition(sheetId: number): ScrollPosition | null {
    if (sheetId !== this.#layout.sheetId || !this.holder) return null;
    const { scrollTop, scrollLeft } = this.holder;
    return { scrollTop, scrollLeft };
  }

  /** Tabulator needs its rows before it can scroll to them. */
  scrollTo(place: ScrollPosition): void {
    this.#table.on('tableBuilt', () => this.holder && Object.assign(this.holder, place));
  }

  pageRows(): number {
    return Math.max(1, Math.floor((this.holder?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#table.destroy();
  }

  #resized(field: string, width: number): void {
    const column = Number(field.slice('column'.length));
    this.#layout.widths[column - 1] = width;
    this.#events.columnResized(column, width);
    this.#setTableWidth();
    drawCharts(this.holder, this.#layout);
    this.#repaint();
  }

  #setTableWidth(): void {
    const width = ROW_HEADER_WIDTH + leftOf(this.#layout.columns + 1, this.#layout);
    this.element.style.setProperty('--table-width', `${width}px`);
  }

  #repaint(): void {
    this.#paint++;
    this.#paintSoon();
    this.#events.cellsRead();
  }

  #paintSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paintStaleRows());
  }

  #paintStaleRows(): void {
    for (const element of this.element.querySelectorAll<HTMLElement>('.tabulator-row')) {
      const row = Number(element.dataset.row);
      this.#store.want(row);
      if (this.#painted.get(element) !== this.#paint) this.#paintRow(element, row);
    }
    this.#mark();
  }

  #paintRow(element: HTMLElement, row: number): void {
    element.dataset.row = String(row);
    paintRow(element, row, this.#store, this.#layout);
    this.#painted.set(element, this.#paint);
  }

  #mark(): void {
    markSelection(this.element, this.#selection);
  }
}
