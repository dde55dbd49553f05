import { Service } from './service.ts';

/** A value of an Apps Script enum: an object, not a string. */
export class EnumValue extends Service {
  readonly serviceName: string;
  readonly #name: string;
  readonly #ordinal: number;

  constructor(group: string, name: string, ordinal: number) {
    super();
    this.serviceName = group;
    this.#name = name;
    this.#ordinal = ordinal;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: EnumValue): number {
    return this.#ordinal - other.ordinal();
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
    for (const [index, value] of values.entries()) {
      Object.assign(this, { [value]: new EnumValue(name, value, index) });
    }
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
