import type { Fault, Watch } from './host-event.ts';
import type { Realm } from './realm.ts';
import { NotEmulated } from './services/not-emulated.ts';
import { Service } from './services/service.ts';

/** What a test does to the calls of an execution. */
interface Tried {
  readonly fault?: Fault | undefined;
  readonly watch?: Watch | undefined;
}

export type Mode = 'NONE' | 'FULL' | 'CUSTOM_FUNCTION';

/** Service calls that an add-on may make before the person has allowed it anything. */
const ALLOWED_IN_NONE = /^(SpreadsheetApp\.getUi|Ui\.createAddonMenu|Menu\.\w+|Utilities\.\w+)$/;
const ALLOWED_IN_CUSTOM_FUNCTION = /^(Utilities\.\w+|\w+\.get\w+)$/;
const UNASKED = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'inspect', 'prototype', 'length', 'name']);

/**
 * The line between the script and the services: every call from the script is counted, may be made to fail, and has its
 * values made on the right side. Services calling each other do not pass here.
 */
export class Boundary {
  readonly calls: Record<string, number> = {};
  private total = 0;
  private readonly proxies = new WeakMap<object, object>();
  private readonly targets = new WeakMap<object, Service>();
  private readonly realm: Realm;
  private readonly mode: Mode;
  private readonly tried: Tried;

  constructor(realm: Realm, mode: Mode, tried: Tried = {}) {
    this.realm = realm;
    this.mode = mode;
    this.tried = tried;
  }

  /** A value as the script sees it. */
  inward(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Service) return this.proxyOf(value);
    if (value instanceof Date) return this.realm.date(value.getTime());
    if (Array.isArray(value)) return this.realm.list(value.map((item) => this.inward(item)));
    return this.realm.record(Object.entries(value).map(([key, item]) => [key, this.inward(item)]));
  }

  /** What the script hands over: services come back as themselves, all else is left as it is. */
  private outward(value: unknown): unknown {
    if (Array.isArray(value) && this.holdsService(value)) return value.map((item) => this.outward(item));
    return typeof value === 'object' && value !== null ? (this.targets.get(value) ?? value) : value;
  }

  /** Also rows of them. */
  private holdsService(list: readonly unknown[]): boolean {
    return list.some((item) => (Array.isArray(item) ? this.holdsService(item) : this.targets.has(item as object)));
  }

  private proxyOf(target: Service): object {
    const known = this.proxies.get(target);
    if (known) return known;
    const proxy = new Proxy(target, {
      get: (_, key) => this.member(target, key),
      set: (_, key) => {
        throw this.realm.error('TypeError', `Cannot set ${target.serviceName}.${String(key)}.`);
      },
    });
    this.proxies.set(target, proxy);
    this.targets.set(proxy, target);
    return proxy;
  }

  private member(target: Service, key: string | symbol): unknown {
    if (typeof key === 'symbol' || UNASKED.has(key)) return undefined;
    if (key === 'toString') return () => target.toString();
    const member: unknown = Reflect.get(target, key);
    if (member instanceof Service && /^[A-Z]/.test(key)) return this.proxyOf(member);
    const call = `${target.serviceName}.${key}`;
    if (typeof member !== 'function') throw this.realm.error('Error', new NotEmulated(call).message);
    return (...args: unknown[]) =>
      this.perform(call, () =>
        Reflect.apply(
          member,
          target,
          args.map((arg) => this.outward(arg)),
        ),
      );
  }

  private perform(call: string, act: () => unknown): unknown {
    try {
      this.count(call);
      const isFailing = this.tried.fault?.nth === this.total;
      if (isFailing && !this.tried.fault?.isDone) throw this.failure();
      const value = this.inward(act());
      if (isFailing) throw this.failure();
      return value;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw this.realm.error(error instanceof NotEmulated ? 'Error' : 'Exception', error.message);
    }
  }

  private failure(): Error {
    return new Error(this.tried.fault?.message ?? SERVICE_ERROR);
  }

  private count(call: string): void {
    this.calls[call] = (this.calls[call] ?? 0) + 1;
    this.total += 1;
    this.tried.watch?.(this.total, call);
    const isAllowed =
      this.mode === 'FULL' || (this.mode === 'NONE' ? ALLOWED_IN_NONE : ALLOWED_IN_CUSTOM_FUNCTION).test(call);
    if (!isAllowed) throw new Error(`You do not have permission to call ${call}`);
  }
}

const SERVICE_ERROR = 'Service error: Spreadsheets';
