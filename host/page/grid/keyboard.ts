import type { Layout, Selection } from '../../server/protocol.ts';

export interface KeyActions {
  select(selection: Selection): void;
  edit(text: string | null): void;
  clear(): void;
  openMenu(): void;
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** What a key does while the grid has the focus; true when it was used. Tab leaves the grid, so no one is trapped. */
export function pressKey(event: KeyboardEvent, at: Selection, layout: Layout, page: number, act: KeyActions): boolean {
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'F2') return used(() => act.edit(null));
  if (event.key === 'Delete' || event.key === 'Backspace') return used(() => act.clear());
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) return used(() => act.openMenu());
  const step = stepOf(event, control, layout, page);
  if (step) return used(() => act.select(moved(at, step, event.shiftKey && event.key !== 'Enter', layout)));
  if (control && event.key === 'a') return used(() => act.select(everything(at, layout)));
  if (control || event.altKey || event.key.length !== 1) return false;
  return used(() => act.edit(event.key));
}

function used(action: () => void): true {
  action();
  return true;
}

function stepOf(event: KeyboardEvent, control: boolean, layout: Layout, page: number): [number, number] | null {
  const far = layout.rows + layout.columns;
  if (event.key === 'PageDown') return [page, 0];
  if (event.key === 'PageUp') return [-page, 0];
  if (event.key === 'Home') return [control ? -far : 0, -far];
  if (event.key === 'End') return [control ? far : 0, far];
  const step = STEPS[event.key];
  if (!step) return null;
  if (event.key === 'Enter' && event.shiftKey) return [-1, 0];
  return control ? [step[0] * far, step[1] * far] : step;
}

/** With Shift the far corner moves and the active cell stays; selections grow down and to the right only. */
export function moved(at: Selection, [rows, columns]: [number, number], extend: boolean, layout: Layout): Selection {
  if (extend) {
    const lastRow = between(at.row, at.row + at.rows - 1 + rows, layout.rows);
    const lastColumn = between(at.column, at.column + at.columns - 1 + columns, layout.columns);
    return { ...at, rows: lastRow - at.row + 1, columns: lastColumn - at.column + 1 };
  }
  const row = between(1, at.row + rows, layout.rows);
  const column = between(1, at.column + columns, layout.columns);
  return { sheetId: at.sheetId, row, column, rows: 1, columns: 1 };
}

function everything(at: Selection, layout: Layout): Selection {
  return { sheetId: at.sheetId, row: 1, column: 1, rows: layout.rows, columns: layout.columns };
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
