// Light unless the person chooses otherwise: Sheets itself is light, whatever the system is.
import { effect, signal } from '@preact/signals';
import { recall, remember } from './storage.ts';

export const THEMES = { auto: 'Auto', light: 'Light', dark: 'Dark' } as const;
export type Theme = keyof typeof THEMES;

export const theme = signal<Theme>('light');

export function setTheme(chosen: Theme): void {
  theme.value = chosen;
  remember('theme', chosen);
}

export function wearTheme(page: Document): void {
  const stored = recall<string>('theme');
  if (stored !== null && stored in THEMES) theme.value = stored as Theme;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = signal(system.matches);
  system.addEventListener('change', ({ matches }) => {
    isDark.value = matches;
  });
  effect(() => {
    const { value } = theme;
    page.documentElement.dataset.theme = value === 'auto' ? (isDark.value ? 'dark' : 'light') : value;
  });
}
