// Runs inside the sidebar's frame, before its own script: google.script.run and google.script.host over postMessage.
import { legalArgument } from './legal-argument.ts';
import type { FromSidebar, ToSidebar } from './messages.ts';

interface Handlers {
  success?: (value: unknown, userObject: unknown) => void;
  failure?: (error: Error, userObject: unknown) => void;
  userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let calls = 0;

function post(message: FromSidebar): void {
  window.parent.postMessage(message, '*');
}

function call(name: string, args: unknown[], handlers: Handlers): void {
  const legal = args.map((value, index) => legalArgument(value, String(index)) ?? null);
  const id = ++calls;
  waiting.set(id, handlers);
  post({ tierwise: 'call', id, name, args: legal });
}

/** Each with… gives a new runner, so that one chain never changes another. */
function runner(handlers: Handlers): object {
  const chain: Record<string, unknown> = {
    withSuccessHandler: (success: Handlers['success']) => runner({ ...handlers, ...(success && { success }) }),
    withFailureHandler: (failure: Handlers['failure']) => runner({ ...handlers, ...(failure && { failure }) }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(chain, {
    get(target, name) {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      return target[name] ?? ((...args: unknown[]) => call(name, args, handlers));
    },
  });
}

function receive(message: ToSidebar): void {
  const handlers = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.ok) {
    handlers?.success?.(message.value, handlers.userObject);
    return;
  }
  const error = Object.assign(new Error(message.error), { name: 'ScriptError' });
  if (handlers?.failure) handlers.failure(error, handlers.userObject);
  else console.error(`${error.name}: ${error.message}`);
}

window.addEventListener('message', (event: MessageEvent<ToSidebar>) => {
  if (event.source === window.parent && event.data?.tierwise === 'reply') receive(event.data);
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        origin: document.location.origin,
        close: () => post({ tierwise: 'close' }),
        editor: { focus: () => post({ tierwise: 'focus-sheet' }) },
      },
    },
  },
});
