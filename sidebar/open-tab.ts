// The tab that the person looks at, asked for when they come to the panel: it may be another than the panel shows.
import { computed, signal } from '@preact/signals';
import type { OpenTab } from '../src/core/panel/calls.ts';
import { panel, reading } from './reading.ts';
import { call } from './server.ts';

const open = signal<OpenTab | null>(null);

/** null: the panel shows it, or there are no accounts on it. */
export const otherTab = computed(() => {
  const tab = open.value;
  return tab && !tab.isOurs && tab.sheetId !== panel.value?.sheetId ? tab : null;
});

export function watchTab(page: Window): void {
  page.addEventListener('focus', () => void look());
}

async function look(): Promise<void> {
  if (panel.peek() === null || reading.peek().state === 'busy') return;
  try {
    open.value = await call('openTab', {});
  } catch {
    // It is only a hint.
  }
}
