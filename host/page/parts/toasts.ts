import { type ComponentChild, h } from 'preact';
import { dismissToast } from '../actions.ts';
import { type Toast, toast } from '../state.ts';

/** The region is always there, so that screen readers hear what is put into it. */
export function Toasts(): ComponentChild {
  return h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' }, toast.value && h(Message, toast.value));
}

function Message({ id, title, message }: Toast): ComponentChild {
  return h(
    'div',
    { class: 'toast', key: id },
    h('div', null, title && h('strong', null, title), h('p', null, message)),
    h('button', { type: 'button', class: 'close', 'aria-label': 'Dismiss', onClick: () => dismissToast(id) }, '×'),
  );
}
