import { signal } from '@preact/signals';
import { type ComponentChild, h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { focusGrid } from '../grid/focus.ts';
import { dataEntries, extensionEntries, fileEntries, insertEntries } from './entries.ts';
import { type Entry, Menu } from './menu.ts';

const open = signal<{ index: number; focus: boolean } | null>(null);

export function MenuBar(): ComponentChild {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => closeOnOutsideClick(bar.current), []);
  const menus: [label: string, entries: Entry[]][] = [
    ['File', fileEntries()],
    ['Insert', insertEntries()],
    ['Data', dataEntries()],
    ['Extensions', extensionEntries()],
  ];
  return h(
    'div',
    { class: 'menu-bar', role: 'menubar', 'aria-label': 'Menu bar', ref: bar },
    menus.map(([label, entries], index) => h(BarItem, { key: label, label, entries, index, count: menus.length })),
  );
}

interface BarItemProps {
  label: string;
  entries: Entry[];
  index: number;
  count: number;
}

function BarItem({ label, entries, index, count }: BarItemProps): ComponentChild {
  const button = useRef<HTMLButtonElement>(null);
  const shown = open.value?.index === index;
  const show = (focus: boolean, at = index) => {
    open.value = { index: (at + count) % count, focus };
  };
  const leave = (how: 'close' | 'back' | 'forward') => {
    if (how === 'back') return show(true, index - 1);
    if (how === 'forward') return show(true, index + 1);
    open.value = null;
    focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') show(true);
    else if (event.key === 'ArrowRight') focusSibling(button.current, 1);
    else if (event.key === 'ArrowLeft') focusSibling(button.current, -1);
    else if (event.key === 'Escape') leave('close');
    else return;
    event.preventDefault();
  };
  const attributes = {
    ref: button,
    type: 'button',
    role: 'menuitem',
    'aria-haspopup': 'menu',
    'aria-expanded': shown,
    tabIndex: index === 0 || shown ? 0 : -1,
    onClick: () => (shown && open.value?.focus ? leave('close') : show(true)),
    onMouseEnter: () => open.value && show(false),
    onKeyDown,
  } as const;
  return h(
    'div',
    { class: 'menu-bar-item', role: 'none' },
    h('button', attributes, label),
    shown && h(Menu, { label, entries, focus: open.value?.focus ?? false, onLeave: leave }),
  );
}

function focusSibling(button: HTMLElement | null, step: number): void {
  const bar = button?.closest('.menu-bar');
  if (!button || !bar) return;
  const buttons = [...bar.querySelectorAll<HTMLElement>('.menu-bar-item > button')];
  const at = buttons.indexOf(button);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

function closeOnOutsideClick(bar: HTMLElement | null): () => void {
  const onDown = (event: MouseEvent) => {
    if (event.target instanceof Node && !bar?.contains(event.target)) open.value = null;
  };
  document.addEventListener('mousedown', onDown);
  return () => document.removeEventListener('mousedown', onDown);
}
