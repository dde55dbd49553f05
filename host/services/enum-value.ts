import { Service } from './service.ts';

/** A value of an Apps Script enum: an object, not a string. */
export class EnumValue extends Service {
  readonly serviceName: string;
  readonly #name: string;

  constructor(group: string, name: string) {
    super();
    this.serviceName = group;
    this.#name = name;
  }

  name(): string {
    return this.#name;
  }

  override toString(): string {
    return this.#name;
  }
}

/** An enum: its values are its capitalised fields. */
export class EnumGroup extends Service {
  readonly serviceName: string;
  readonly [value: string]: unknown;

  constructor(name: string, values: readonly string[]) {
    super();
    this.serviceName = name;
    for (const value of values) Object.assign(this, { [value]: new EnumValue(name, value) });
  }

  /** Not for scripts: the value of a name that is known to be there. */
  static pick<T>(group: EnumGroup, name: string): T {
    return group[name] as T;
  }
}

/** The name behind an enum value; a script that passes a string is refused, as Google refuses it. */
export function enumName(value: unknown, method: string): string {
  if (value instanceof EnumValue) return value.name();
  throw new Error(`The parameters (${typeof value}) don't match the method signature for ${method}.`);
}
