/** What the add-on shows to the person, and what a test makes go wrong. */

export type AlertAnswer = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export interface Alert {
  type: 'alert';
  title: string;
  message: string;
  buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export type HostEvent =
  | Alert
  | { type: 'toast'; title: string; message: string; seconds: number }
  | { type: 'sidebar'; title: string; html: string }
  | { type: 'log'; message: string };

export type MenuEntry = { label: string; name: string } | { separator: true } | { label: string; items: MenuEntry[] };

export interface Fault {
  /** `Range.setValues` */
  call: string;
  nth: number;
  message?: string;
}
