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
  /** It does its work first, as a call whose answer is lost. */
  isDone?: boolean | undefined;
}

/** Told of each service call before it does anything: what is done then, another person does. */
export type Watch = (nth: number, call: string) => void;
