import { signal } from '@preact/signals';
import { type ComponentChild, h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { focusGrid } from '../grid/focus.ts';
import { selectionEntries } from './entries.ts';
import { Menu } from './menu.ts';

const place = signal<{ x: number; y: number } | null>(null);

export function openContextMenu(x: number, y: number): void {
  place.value = { x, y };
}

export function ContextMenu(): ComponentChild {
  return place.value && h(Opened, place.value);
}

function Opened({ x, y }: { x: number; y: number }): ComponentChild {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    keepInWindow(element, x, y);
    const onDown = (event: MouseEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) place.value = null;
    };
    document.addEventListener('mousedown', onDown);
    return () => document.removeEventListener('mousedown', onDown);
  }, [x, y]);
  const leave = (how: 'close' | 'back' | 'forward') => {
    if (how !== 'close') return;
    place.value = null;
    focusGrid();
  };
  return h(
    'div',
    { class: 'context-menu', ref: frame },
    h(Menu, { label: 'Selected cells', entries: selectionEntries(), focus: true, onLeave: leave }),
  );
}

function keepInWindow(element: HTMLElement, x: number, y: number): void {
  const menu = element.firstElementChild?.getBoundingClientRect();
  element.style.left = `${Math.min(x, window.innerWidth - (menu?.width ?? 0) - 8)}px`;
  element.style.top = `${Math.min(y, window.innerHeight - (menu?.height ?? 0) - 8)}px`;
}
