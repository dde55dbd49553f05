import { type ComponentChild, h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { callServer } from '../actions.ts';
import { focusGrid } from '../grid/focus.ts';
import { sidebar } from '../state.ts';
import type { FromSidebar, ToSidebar } from './messages.ts';

const SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads';

/** The add-on's sidebar: a frame without our origin, that reaches the workbook only through the calls it posts. */
export function SidebarPanel(): ComponentChild {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const onMessage = (event: MessageEvent<FromSidebar>) => {
      if (event.source && event.source === frame.current?.contentWindow) void receive(event.data, event.source);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);
  const shown = sidebar.value;
  if (!shown) return null;
  return h(
    'aside',
    { class: 'sidebar', 'aria-label': shown.title },
    h(
      'div',
      { class: 'sidebar-title' },
      h('h2', null, shown.title),
      h('button', { type: 'button', class: 'close', 'aria-label': 'Close sidebar', onClick: close }, '×'),
    ),
    h('iframe', { ref: frame, key: shown.source, title: shown.title, src: shown.source, sandbox: SANDBOX }),
  );
}

async function receive(message: FromSidebar, source: MessageEventSource): Promise<void> {
  if (message.tierwise === 'close') return close();
  if (message.tierwise === 'focus-sheet') return focusGrid();
  if (message.tierwise !== 'call') return;
  const { ok, value, error } = await callServer(message.name, message.args);
  const reply: ToSidebar = { tierwise: 'reply', id: message.id, ok, value, ...(error !== undefined && { error }) };
  // The frame has no origin of its own that could be named here.
  source.postMessage(reply, { targetOrigin: '*' });
}

function close(): void {
  sidebar.value = null;
  focusGrid();
}
