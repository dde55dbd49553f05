import { type ComponentChild, h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Alert, alerts } from '../state.ts';

/** Alerts of the add-on, one at a time. */
export function AlertDialog(): ComponentChild {
  const alert = alerts.value[0];
  return alert ? h(Opened, { alert, key: alert.title + alert.message }) : null;
}

function Opened({ alert }: { alert: Alert }): ComponentChild {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const dismiss = (event: Event) => {
    event.preventDefault();
    alerts.value = alerts.value.filter((other) => other !== alert);
  };
  const names = { 'aria-labelledby': 'alert-title', 'aria-describedby': 'alert-message' };
  return h(
    'dialog',
    { class: 'alert', ref: dialog, ...names, onCancel: dismiss },
    h('h2', { id: 'alert-title' }, alert.title || 'Tierwise'),
    h('p', { id: 'alert-message' }, alert.message),
    h('div', { class: 'alert-buttons' }, h('button', { type: 'button', class: 'primary', onClick: dismiss }, 'OK')),
  );
}
