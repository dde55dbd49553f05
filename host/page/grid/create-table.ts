import {
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  ResizeColumnsModule,
  ResizeTableModule,
  Tabulator,
} from 'tabulator-tables';
import type { Layout } from '../../server/protocol.ts';
import { columnName } from '../a1.ts';
import { ROW_HEADER_WIDTH, ROW_HEIGHT } from './measures.ts';

Tabulator.registerModule([
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  ResizeColumnsModule,
  ResizeTableModule,
]);

/** Pixels; more makes scrolling heavier, less shows blank rows for a moment. */
const RENDERED_BEYOND_VIEW = 210;

/**
 * Tabulator with the columns and rows of a sheet and no cell values: `paint` draws a row when it is rendered.
 * The columns are ours and not those of its `spreadsheet` option, which makes all of them equally wide, and so is the
 * selection: that of Tabulator walks over all rows at each step and does not know frozen ones.
 */
export function createTable(
  element: HTMLElement,
  { rows, columns, widths, heights, frozenRows }: Layout,
  paint: (element: HTMLElement, row: number) => void,
): Tabulator {
  const plain = { minWidth: 3 };
  return new Tabulator(element, {
    height: '100%',
    data: Array.from({ length: rows }, (_, index) => ({ row: index + 1 })),
    index: 'row',
    rowHeader: {
      ...plain,
      title: '',
      field: 'row',
      width: ROW_HEADER_WIDTH,
      frozen: true,
      resizable: false,
      cssClass: 'row-header',
    },
    columns: Array.from({ length: columns }, (_, index) => ({
      ...plain,
      title: columnName(index + 1),
      field: `column${index + 1}`,
      width: widths[index] ?? 100,
      resizable: 'header',
    })),
    // Equal rows need not be measured one by one.
    ...(Object.keys(heights).length === 0 && { rowHeight: ROW_HEIGHT }),
    frozenRows: Array.from({ length: frozenRows }, (_, index) => index + 1),
    frozenRowsField: 'row',
    renderVerticalBuffer: RENDERED_BEYOND_VIEW,
    layout: 'fitData',
    keybindings: false,
    placeholder: '',
    rowFormatter: (row) => paint(row.getElement(), row.getData().row),
  });
}
