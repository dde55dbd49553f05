// What the add-on shows to the person, and what a test makes go wrong.

export type HostEvent =
  | { type: 'log'; message: string }
  | { type: 'alert'; title: string; message: string }
  | { type: 'toast'; title: string; message: string; seconds: number }
  | { type: 'sidebar'; title: string; html: string };

export interface MenuEntry {
  label: string;
  /** The function that the item calls. */
  name: string;
}

/** The service call of an execution that throws, counted from 1 over all methods. */
export interface Fault {
  nth: number;
  message?: string | undefined;
}
