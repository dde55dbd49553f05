// What the sidebar's frame and the page around it post to each other. Types only.

export type FromSidebar =
  | { tierwise: 'call'; id: number; name: string; args: unknown[] }
  | { tierwise: 'close' }
  | { tierwise: 'focus-sheet' };

export type ToSidebar = { tierwise: 'reply'; id: number; ok: boolean; value?: unknown; error?: string };
