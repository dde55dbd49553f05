import { type ComponentChild, h } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export type Entry =
  | { kind: 'action'; label: string; run(): void; disabled?: boolean }
  | { kind: 'menu'; label: string; entries: Entry[] }
  | { kind: 'separator' };

interface MenuProps {
  label: string;
  entries: Entry[];
  focus: boolean;
  /** `leave` says how the person left: by choosing or Escape, or by the arrow that points back or forward. */
  onLeave(leave: 'close' | 'back' | 'forward'): void;
}

/** A list of entries that follows the ARIA menu pattern; a submenu opens beside its entry. */
export function Menu({ label, entries, focus, onLeave }: MenuProps): ComponentChild {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (focus && list.current) itemsOf(list.current)[0]?.focus();
  }, [focus]);
  return h(
    'div',
    {
      class: 'menu',
      role: 'menu',
      'aria-label': label,
      ref: list,
      onKeyDown: (event: KeyboardEvent) => onKey(event, onLeave),
    },
    entries.map((entry) => itemOf(entry, onLeave)),
  );
}

function itemOf(entry: Entry, onLeave: MenuProps['onLeave']): ComponentChild {
  if (entry.kind === 'separator') return h('div', { role: 'separator', class: 'menu-separator' });
  if (entry.kind === 'menu') return h(Submenu, { entry, onLeave });
  const choose = () => {
    onLeave('close');
    entry.run();
  };
  return h(
    'button',
    {
      type: 'button',
      role: 'menuitem',
      tabIndex: -1,
      disabled: entry.disabled ?? false,
      onClick: choose,
      onMouseEnter: focusTarget,
    },
    entry.label,
  );
}

function Submenu({
  entry,
  onLeave,
}: {
  entry: Entry & { kind: 'menu' };
  onLeave: MenuProps['onLeave'];
}): ComponentChild {
  const button = useRef<HTMLButtonElement>(null);
  const open = (event: Event) => {
    event.stopPropagation();
    const inner = button.current?.nextElementSibling;
    if (inner instanceof HTMLElement) itemsOf(inner)[0]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open(event);
  };
  const leave = (how: 'close' | 'back' | 'forward') => (how === 'back' ? button.current?.focus() : onLeave(how));
  return h(
    'div',
    { class: 'submenu', role: 'none' },
    h(
      'button',
      {
        ref: button,
        type: 'button',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        tabIndex: -1,
        onClick: open,
        onKeyDown,
        onMouseEnter: focusTarget,
      },
      entry.label,
    ),
    h(Menu, { label: entry.label, entries: entry.entries, focus: false, onLeave: leave }),
  );
}

function focusTarget(event: MouseEvent): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
}

function onKey(event: KeyboardEvent, onLeave: MenuProps['onLeave']): void {
  const list = event.currentTarget as HTMLElement;
  const items = itemsOf(list);
  const at = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1;
  const focus = (index: number) => items[(index + items.length) % items.length]?.focus();
  const actions: Record<string, () => void> = {
    ArrowDown: () => focus(at + 1),
    ArrowUp: () => focus(at - 1),
    Home: () => focus(0),
    End: () => focus(-1),
    Escape: () => onLeave('close'),
    Tab: () => onLeave('close'),
    ArrowLeft: () => onLeave('back'),
    ArrowRight: () => onLeave('forward'),
  };
  const action = actions[event.key];
  if (!action) return;
  event.stopPropagation();
  if (event.key !== 'Tab') event.preventDefault();
  action();
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  const own = list.querySelectorAll<HTMLElement>(':scope > [role=menuitem], :scope > .submenu > [role=menuitem]');
  return [...own].filter((item) => !item.hasAttribute('disabled'));
}
