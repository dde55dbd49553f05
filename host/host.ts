import { type Bundle, createBundle, type FunctionInfo } from './bundle.ts';
import { customFunctions } from './bundle-functions.ts';
import { type Execution, execute } from './execution.ts';
import type { Fault, HostEvent, MenuEntry, Watch } from './host-event.ts';
import { fromBrowser, toBrowser } from './marshal.ts';
import type { Project } from './services/script-app.ts';
import type { Workbook } from './workbook/workbook.ts';

export type { FunctionInfo } from './bundle.ts';
export type { Execution } from './execution.ts';
export type { HostEvent, MenuEntry } from './host-event.ts';

export interface HostOptions {
  /** The folder with code.js, sidebar.html and appsscript.json; `dist` beside this folder unless told. */
  dist?: string;
  locale?: string;
  /** The day the clock shows, yyyy-MM-dd. */
  today?: string;
  /** The manifest asks for script.scriptapp. */
  hasTriggerScope?: boolean;
  /** The text of code.js, for tests of the host itself. */
  code?: string;
  /** One world for all executions of all hosts that keep it: what one has compiled the next need not. */
  keepsWorld?: boolean;
}

/** The add-on without Google: a workbook, and the built bundle that acts on it. */
export interface Host {
  readonly workbook: Workbook;
  /** What onOpen builds where the add-on is installed but not yet allowed anything. */
  menu(): MenuEntry[];
  /** The custom functions with what their JSDoc says. */
  functions(): FunctionInfo[];
  /** Runs a top-level function as a menu item does. Never throws: a failure is in the Execution. */
  run(name: string, args?: unknown[]): Execution;
  /** Calls a function as google.script.run does. */
  call(name: string, request: unknown): Execution;
  readonly events: HostEvent[];
  takeEvents(): HostEvent[];
  /** The same add-on on another workbook: one of its own that is like this one now, unless told. */
  copy(workbook?: Workbook): Host;
  /** The nth service call overall in each execution throws, once it did its work if so; undefined switches it off. */
  failAfter(nth: number | undefined, message?: string, isDone?: boolean): void;
  /** Is told of each service call before it does anything; undefined switches it off. */
  watch(watch: Watch | undefined): void;
  /** Another person's execution holds the document lock. */
  lockedByOther: boolean;
  /** Triggers of the person and what they allowed. */
  readonly project: Project;
}

export function createHost(workbook: Workbook, options: HostOptions = {}): Host {
  return hostOf(createBundle(options), workbook, options);
}

function hostOf(bundle: Bundle, workbook: Workbook, options: HostOptions): Host {
  if (options.locale) workbook.locale = options.locale;
  // Dates in the script read the process's clock zone, as they read the manifest's zone in Apps Script.
  process.env.TZ = bundle.timeZone;
  let fault: Fault | undefined;
  let watch: Watch | undefined;

  const perform = (name: string, args: unknown[], mode: 'NONE' | 'FULL' = 'FULL', menu: MenuEntry[] = []): Execution =>
    execute({
      bundle,
      workbook,
      name,
      args,
      mode,
      today: options.today,
      fault,
      watch,
      keepsWorld: options.keepsWorld ?? false,
      lockedByOther: host.lockedByOther,
      project: host.project,
      emit: (event) => host.events.push(event),
      menu,
    });

  const host: Host = {
    workbook,
    events: [],
    lockedByOther: false,
    project: {
      triggers: [],
      isAuthorized: true,
      hasTriggerScope: options.hasTriggerScope ?? false,
      hasDocument: true,
      hasLock: true,
    },
    menu() {
      const entries: MenuEntry[] = [];
      const execution = perform('onOpen', [{ authMode: 'NONE' }], 'NONE', entries);
      if (!execution.ok) throw new Error(execution.error);
      return entries;
    },
    functions: () => bundle.functions.filter((info) => info.isCustom),
    run: (name, args = []) => perform(name, args),
    call(name, request) {
      const refusal = bundle.refusalOf(name);
      if (refusal) return { ok: false, error: refusal, calls: {}, milliseconds: 0 };
      try {
        const execution = perform(name, [fromBrowser(request)]);
        return execution.ok ? { ...execution, value: toBrowser(execution.value) } : execution;
      } catch (error) {
        return { ok: false, error: (error as Error).message, calls: {}, milliseconds: 0 };
      }
    },
    takeEvents: () => host.events.splice(0),
    copy: (other = workbook.clone()) => hostOf(bundle, other, options),
    failAfter(nth, message, isDone) {
      fault = nth === undefined ? undefined : { nth, message, isDone };
    },
    watch(next) {
      watch = next;
    },
  };
  workbook.setFunctions(customFunctions(bundle, workbook, options.today));
  return host;
}
