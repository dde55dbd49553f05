import { type ComponentChild, h } from 'preact';
import { MenuBar } from '../menu/menu-bar.ts';
import { book, running } from '../state.ts';

export function TitleBar(): ComponentChild {
  return h(
    'header',
    { class: 'title-bar' },
    h(Mark, null),
    h('div', { class: 'title-and-menu' }, h('h1', { class: 'title' }, book.value?.name ?? ''), h(MenuBar, null)),
    h('p', { class: 'running', role: 'status' }, running.value ? `Running ${running.value}…` : ''),
    h('p', { class: 'local-note' }, 'Local sheet: nothing leaves this computer'),
  );
}

function Mark(): ComponentChild {
  return h(
    'svg',
    { class: 'mark', viewBox: '0 0 32 32', width: 32, height: 32, 'aria-hidden': 'true' },
    h('rect', { fill: '#188038', width: 32, height: 32, rx: 7 }),
    h('path', { fill: '#fff', d: 'M13 7h6v4h-6z' }),
    h('path', { fill: '#ceead6', d: 'M10 13h12v5H10z' }),
    h('path', { fill: '#8ed1a5', d: 'M7 20h18v5H7z' }),
  );
}
