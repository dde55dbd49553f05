// A small menu: who works here, how the panel looks, and which version it is.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { BUILT } from '../../src/core/model/version.ts';
import { sign, signature } from '../signature.ts';
import { setTheme, THEMES, type Theme, theme } from '../theme.ts';

const GEAR =
  'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM10 2v2.5M10 15.5V18M2 10h2.5M15.5 10H18M4.3 4.3l1.8 1.8M13.9 13.9l1.8 1.8M4.3 15.7l1.8-1.8M13.9 6.1l1.8-1.8';

export function Settings() {
  const isOpen = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    isOpen.value = false;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from each of its controls.
    <div
      class="settings"
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        button.current?.focus();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget as Node)) close();
      }}
    >
      <button
        type="button"
        class="plain icon"
        ref={button}
        aria-label="Settings"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d={GEAR} />
        </svg>
      </button>
      {isOpen.value && <Menu />}
    </div>
  );
}

function Menu() {
  return (
    <div class="menu">
      <Name />
      <ThemeChoice />
      <p class="muted">Tierwise {BUILT}</p>
    </div>
  );
}

function Name() {
  return (
    <label class="who">
      Your name or initials
      <input
        type="text"
        maxLength={40}
        placeholder="for the log"
        value={signature.value}
        onChange={({ currentTarget }) => sign(currentTarget.value)}
      />
    </label>
  );
}

function ThemeChoice() {
  return (
    <fieldset>
      <legend>Theme</legend>
      {Object.entries(THEMES).map(([name, title]) => (
        <label key={name}>
          <input type="radio" name="theme" checked={theme.value === name} onChange={() => setTheme(name as Theme)} />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
