import { type ComponentChild, h } from 'preact';
import { useState } from 'preact/hooks';
import type { Tab } from '../../server/protocol.ts';
import { changeTab, openSheet } from '../actions.ts';
import { activeTab, book } from '../state.ts';

export function SheetTabs(): ComponentChild {
  const tabs = book.value?.sheets.filter((tab) => !tab.hidden) ?? [];
  return h(
    'footer',
    { class: 'sheet-tabs' },
    h(
      'button',
      { type: 'button', class: 'add-sheet', 'aria-label': 'Add sheet', title: 'Add sheet', onClick: addSheet },
      '+',
    ),
    h(
      'div',
      { role: 'tablist', 'aria-label': 'Sheets', class: 'tab-list' },
      tabs.map((tab) => h(SheetTab, { key: tab.id, tab, tabs })),
    ),
  );
}

function SheetTab({ tab, tabs }: { tab: Tab; tabs: Tab[] }): ComponentChild {
  const [renaming, setRenaming] = useState(false);
  const active = activeTab.value?.id === tab.id;
  if (renaming) return h(NameInput, { tab, onDone: () => setRenaming(false) });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'F2') setRenaming(true);
    if (!step) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    const list = (event.currentTarget as HTMLElement).parentElement;
    if (!next) return;
    void openSheet(next.id);
    list?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return h(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${tab.id}`,
      'aria-selected': active,
      tabIndex: active ? 0 : -1,
      class: 'sheet-tab',
      style: tab.color ? { boxShadow: `inset 0 -3px 0 ${tab.color}` } : {},
      title: 'Double click or F2 to rename',
      onClick: () => !active && void openSheet(tab.id),
      onDblClick: () => setRenaming(true),
      onKeyDown,
    },
    tab.name,
  );
}

function NameInput({ tab, onDone }: { tab: Tab; onDone(): void }): ComponentChild {
  const finish = (name: string) => {
    onDone();
    if (name.trim() && name !== tab.name) void changeTab({ kind: 'rename', sheetId: tab.id, name: name.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const input = event.currentTarget as HTMLInputElement;
    if (event.key === 'Escape') input.value = tab.name;
    if (event.key === 'Escape' || event.key === 'Enter') input.blur();
  };
  return h('input', {
    class: 'tab-name',
    'aria-label': `New name of ${tab.name}`,
    defaultValue: tab.name,
    ref: (input: HTMLInputElement | null) => input?.focus(),
    onBlur: (event: FocusEvent) => finish((event.currentTarget as HTMLInputElement).value),
    onKeyDown,
  });
}

function addSheet(): void {
  void changeTab({ kind: 'add' });
}
