// Where the person is in the panel, as plain data, and the way to another place.
import { signal } from '@preact/signals';

export const VIEWS = { data: 'Data', model: 'Model', tiers: 'Tiers', accounts: 'Accounts', run: 'Run' } as const;
export type View = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as readonly View[];

export interface Place {
  readonly view: View;
  /** Id of the element that comes into sight and gets the keyboard; null: the keyboard stays where it is. */
  readonly part: string | null;
}

export const place = signal<Place>({ view: 'data', part: null });

export function go(view: View, part: string | null = null): void {
  place.value = { view, part };
}

/** The view that a key on the tabs leads to; null: the key does nothing there. */
export function keyedView(view: View, key: string): View | null {
  const at = VIEW_NAMES.indexOf(view);
  const last = VIEW_NAMES.length - 1;
  const to: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const index = to[key];
  return index === undefined ? null : (VIEW_NAMES[index] as View);
}
