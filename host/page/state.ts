import { computed, signal } from '@preact/signals';
import type { Book, CellView, Layout, Selection } from '../server/protocol.ts';
import { addressOf } from './a1.ts';

/** What the page shows. All of it was read from the workbook; nothing is computed here. */
export const book = signal<Book | null>(null);
export const layout = signal<Layout | null>(null);
export const selection = signal<Selection>({ sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 });
export const activeCell = signal<CellView | null>(null);

/** The text being typed into the active cell; null when nothing is edited. */
export const draft = signal<string | null>(null);

export const running = signal<string | null>(null);
export const toast = signal<Toast | null>(null);
export const alerts = signal<Alert[]>([]);
export const sidebar = signal<Sidebar | null>(null);

export interface Toast {
  id: number;
  title: string;
  message: string;
}

export interface Alert {
  title: string;
  message: string;
}

export interface Sidebar {
  title: string;
  source: string;
}

export const activeTab = computed(() => book.value?.sheets.find((tab) => tab.id === selection.value.sheetId));
export const address = computed(() => addressOf(selection.value.row, selection.value.column));
export const cellInput = computed(() => activeCell.value?.input ?? activeCell.value?.text ?? '');
