/** The part of Tabulator that the grid uses; the package ships no types. */
declare module 'tabulator-tables' {
  export interface RowComponent {
    getElement(): HTMLElement;
    getData(): { row: number };
  }
  export interface ColumnComponent {
    getField(): string;
    getWidth(): number;
  }
  export interface ColumnDefinition {
    title: string;
    field: string;
    width: number;
    minWidth?: number;
    frozen?: boolean;
    resizable?: boolean | 'header';
    cssClass?: string;
  }
  export interface TabulatorOptions {
    height: string;
    data: { row: number }[];
    columns: ColumnDefinition[];
    rowHeader: ColumnDefinition;
    rowHeight?: number;
    renderVerticalBuffer: number;
    index: string;
    frozenRows: number[];
    frozenRowsField: string;
    layout: 'fitData';
    keybindings: false;
    placeholder: string;
    rowFormatter(row: RowComponent): void;
  }
  export class Tabulator {
    static registerModule(modules: unknown[]): void;
    constructor(element: HTMLElement, options: TabulatorOptions);
    on(event: 'tableBuilt' | 'scrollVertical' | 'scrollHorizontal' | 'renderComplete', listener: () => void): void;
    on(event: 'columnResized', listener: (column: ColumnComponent) => void): void;
    scrollToRow(row: number, position: 'top' | 'center' | 'bottom' | 'nearest', ifVisible: boolean): Promise<void>;
    redraw(force?: boolean): void;
    destroy(): void;
  }
  export const FormatModule: unknown;
  export const FrozenColumnsModule: unknown;
  export const FrozenRowsModule: unknown;
  export const InteractionModule: unknown;
  export const ResizeColumnsModule: unknown;
  export const ResizeTableModule: unknown;
}
