import { type ComponentChild, h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AlertButton } from '../../server/protocol.ts';
import { type Alert, alerts } from '../state.ts';

const WORDS: Record<AlertButton, string> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

/** Alerts of the add-on, one at a time. */
export function AlertDialog(): ComponentChild {
  const alert = alerts.value[0];
  return alert ? h(Opened, { alert, key: alert.title + alert.message }) : null;
}

function Opened({ alert }: { alert: Alert }): ComponentChild {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const buttons = alert.buttons.length > 0 ? alert.buttons : (['OK'] as const);
  const refusal = buttons.find((button) => button === 'CANCEL' || button === 'NO') ?? 'OK';
  const onCancel = (event: Event) => {
    event.preventDefault();
    alert.answer(refusal);
  };
  return h(
    'dialog',
    { class: 'alert', ref: dialog, 'aria-labelledby': 'alert-title', 'aria-describedby': 'alert-message', onCancel },
    h('h2', { id: 'alert-title' }, alert.title || 'Tierwise'),
    h('p', { id: 'alert-message' }, alert.message),
    h(
      'div',
      { class: 'alert-buttons' },
      buttons.map((button, index) =>
        h(
          'button',
          { type: 'button', class: index === 0 ? 'primary' : '', onClick: () => alert.answer(button) },
          WORDS[button],
        ),
      ),
    ),
  );
}
