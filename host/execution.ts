import { runInContext } from 'node:vm';
import { Boundary } from './boundary.ts';
import type { Bundle } from './bundle.ts';
import type { Fault, HostEvent, MenuEntry, Watch } from './host-event.ts';
import { installGlobals, type World } from './install-globals.ts';
import { clockOf, createRealm, type Realm } from './realm.ts';
import type { Workbook } from './workbook/workbook.ts';

export interface Execution {
  ok: boolean;
  value?: unknown;
  error?: string;
  /** How often each service method was called: `{'Range.getValues': 1}`. */
  calls: Record<string, number>;
  milliseconds: number;
}

export interface ExecutionRequest {
  bundle: Bundle;
  workbook: Workbook;
  name: string;
  args: unknown[];
  mode: 'NONE' | 'FULL';
  today: string | undefined;
  fault: Fault | undefined;
  watch: Watch | undefined;
  /** In the world that is kept for the bundle; else the execution makes its own. */
  keepsWorld: boolean;
  lockedByOther: boolean;
  project: World['project'];
  emit(event: HostEvent): void;
  /** Where a menu that the execution builds is put. */
  menu: MenuEntry[];
}

const LIMIT_MILLISECONDS = 360_000;
const SIMPLE_TRIGGER_MILLISECONDS = 30_000;

/** One execution as Apps Script makes it: a fresh world, the bundle loaded, one function called, all counted. */
export function execute(request: ExecutionRequest): Execution {
  const start = performance.now();
  const { bundle, today, keepsWorld } = request;
  const realm = keepsWorld ? keptRealm(bundle, today) : createRealm(today);
  const boundary = new Boundary(realm, request.mode, request);
  const done = (rest: Pick<Execution, 'ok' | 'value' | 'error'>): Execution => ({
    ...rest,
    calls: { ...boundary.calls },
    milliseconds: Math.round(performance.now() - start),
  });
  try {
    const limit = request.mode === 'NONE' ? SIMPLE_TRIGGER_MILLISECONDS : LIMIT_MILLISECONDS;
    installGlobals(realm, boundary, worldOf(request));
    if (!keepsWorld) bundle.script.runInContext(realm.context, { timeout: limit });
    const args = request.args.map((arg) => boundary.inward(arg));
    return done({ ok: true, value: plain(callInside(realm, request.name, args, limit)) });
  } catch (error) {
    // A time-out may have hit while a formula was being calculated: the engine starts anew.
    if (isTimeout(error)) request.workbook.changed(true);
    return done({ ok: false, error: messageOf(error) });
  }
}

interface KeptWorld {
  readonly realm: Realm;
  setDay(today: string | undefined): void;
}
const kept = new WeakMap<Bundle['script'], KeptWorld>();

/** The world with the bundle in it that all who keep one share: importing does nothing, so it serves any number of executions. */
function keptRealm({ script }: Bundle, today: string | undefined): Realm {
  const known = kept.get(script);
  const world = known ?? newWorld();
  world.setDay(today);
  if (!known) script.runInContext(world.realm.context, { timeout: LIMIT_MILLISECONDS });
  kept.set(script, world);
  return world.realm;
}

function newWorld(): KeptWorld {
  const realm = createRealm(undefined);
  return { realm, setDay: clockOf(realm.context) };
}

/** Calls a global of the script; the time limit only holds for code that the context itself starts. */
export function callInside({ context }: Pick<Realm, 'context'>, name: string, args: unknown[], limit: number): unknown {
  const called: unknown = Reflect.get(context, name);
  if (typeof called !== 'function') throw new Error(`Script function not found: ${name}`);
  context.start_ = () => Reflect.apply(called, undefined, args);
  return runInContext('(() => { const start = start_; delete globalThis.start_; return start(); })()', context, {
    timeout: limit,
  });
}

const worldOf = ({ bundle, workbook, lockedByOther, project, emit, menu }: ExecutionRequest): World => ({
  workbook,
  project,
  html: bundle.html,
  lockedByOther,
  emit,
  menu,
});

/** A copy of a result on this side of the boundary. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date((value as Date).getTime());
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

export function messageOf(error: unknown): string {
  if (isTimeout(error)) return 'Exceeded maximum execution time';
  return (error as { message?: string }).message ?? String(error);
}

export const isTimeout = (error: unknown): boolean =>
  (error as { code?: string } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
