import { type Context, constants, createContext, runInContext } from 'node:vm';

/** A bare V8 world such as Apps Script gives: no timers, no fetch, no URL. Values for the script are made inside it. */
export interface Realm {
  context: Context;
  date(milliseconds: number): object;
  list(items: unknown[]): unknown[];
  record(entries: [string, unknown][]): object;
  error(name: string, message: string): object;
}

const MISSING_IN_APPS_SCRIPT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console'];

const MAKERS = `({
  date: (milliseconds) => new Date(milliseconds),
  list: (items) => {
    const made = [];
    for (let i = 0; i < items.length; i++) made.push(items[i]);
    return made;
  },
  record: (entries) => Object.fromEntries(Array.from(entries, (entry) => Array.from(entry))),
  error: (name, message) => Object.assign(new Error(message), { name }),
})`;

/** A clock that stands where it was last set; one that was set to no time goes on. */
const SET_CLOCK = `(() => {
  const Real = Date;
  let noon;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length === 0 && noon !== undefined ? [noon] : args, self),
    apply: () => (noon === undefined ? new Real() : new Real(noon)).toString(),
    get: (target, key) => (key === 'now' && noon !== undefined ? () => noon : target[key]),
  });
  return (time) => { noon = time; };
})()`;

/** `today` (yyyy-MM-dd) stops the clock at that day's noon. */
export function createRealm(today: string | undefined): Realm {
  // A plain global object: the usual one intercepts every look-up of Number or Math and is 60 times slower.
  const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  for (const name of MISSING_IN_APPS_SCRIPT) runInContext(`delete globalThis.${name}`, context);
  if (today !== undefined) clockOf(context)(today);
  return { context, ...runInContext(MAKERS, context) };
}

/** For a world that is kept: sets its clock to the noon of a day, or lets it go on. Until it is set first it costs nothing. */
export function clockOf(context: Context): (today: string | undefined) => void {
  let set: ((noon: number | undefined) => void) | undefined;
  return (today) => {
    const [year = 0, month = 1, day = 1] = (today ?? '').split('-').map(Number);
    if (today !== undefined) set ??= runInContext(SET_CLOCK, context);
    set?.(today === undefined ? undefined : new Date(year, month - 1, day, 12).getTime());
  };
}
