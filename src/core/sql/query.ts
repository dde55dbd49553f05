// A query in steps: each value has a name, and stands one step after the values that it is worked out from.

import type { Dialect } from './dialect.ts';

/** Nobody calls a column so. */
const MARK = 'tw_';
const NAMES = /\btw_\w+/g;

/** What is worked out over all rows, for each distinct value of a key. */
interface PerValue {
  /** null: one value for all rows. */
  readonly key: string | null;
  readonly sql: (step: string) => string;
  readonly name: string;
}

export class Query {
  private readonly stepOf = new Map<string, number>();
  private readonly meant = new Map<string, string>();
  private readonly steps: [name: string, sql: string][][] = [];
  private readonly perValues: PerValue[][] = [];

  constructor(readonly dialect: Dialect) {}

  /** Gives a value its name; the same name again is the value that it was. */
  let(name: string, sql: string): string {
    const full = MARK + name.replace(/\W/g, '_');
    if (this.stepOf.has(full) && this.meant.get(full) !== sql) throw new Error(`Two values are called ${full}`);
    if (this.stepOf.has(full)) return full;
    this.meant.set(full, sql);
    const step = this.stepAfter(sql);
    this.add(this.steps, step, [full, sql]);
    this.stepOf.set(full, step);
    return full;
  }

  /**
   * Joins what a table of the distinct values of `key` says of each.
   * @param sql the table, with the columns `key` and `value`, of the step that it reads
   * @param uses what else it reads there
   */
  perValue(name: string, key: string, sql: (step: string) => string, uses = ''): string {
    const full = MARK + name;
    if (this.stepOf.has(full)) return full;
    const step = this.stepAfter(`${key} ${uses}`);
    this.add(this.perValues, step, { key, sql, name: full });
    this.stepOf.set(full, step);
    return full;
  }

  /** One value for all rows. */
  overall(name: string, uses: string, sql: (step: string) => string): string {
    const full = MARK + name;
    if (this.stepOf.has(full)) return full;
    const step = this.stepAfter(uses);
    this.add(this.perValues, step, { key: null, sql, name: full });
    this.stepOf.set(full, step);
    return full;
  }

  private stepAfter(sql: string): number {
    const used = (sql.match(NAMES) ?? []).map((name) => this.stepOf.get(name) ?? -1);
    return Math.max(-1, ...used) + 1;
  }

  private add<T>(lists: T[][], step: number, item: T): void {
    while (lists.length <= step) lists.push([]);
    lists[step]?.push(item);
  }

  /** @param columns of the table, by their names; each is kept as it is */
  text(table: string, columns: readonly string[], outputs: readonly (readonly [name: string, sql: string])[]): string {
    const { as, name } = this.dialect;
    const last = Math.max(this.steps.length, this.perValues.length) - 1;
    const parts: string[] = [];
    for (let step = 0; step <= last; step++) {
      const before = `step_${step - 1}`;
      const perValues = this.perValues[step] ?? [];
      const kept = step === 0 ? columns.map((column) => `t.${name(column)}`) : ['t.*'];
      const made = (this.steps[step] ?? []).map(([alias, sql]) => `${sql} AS ${alias}`);
      const looked = perValues.map(({ name: alias }) => `${alias}_of.value AS ${alias}`);
      for (const each of perValues) parts.push(`${each.name}_of ${as} (\n  ${each.sql(before)}\n)`);
      const joins = perValues.map(({ name: alias, key }) =>
        key === null ? `\n  CROSS JOIN ${alias}_of` : `\n  LEFT JOIN ${alias}_of ON ${alias}_of.key = t.${key}`,
      );
      const from = `FROM ${step === 0 ? table : before} AS t${joins.join('')}`;
      parts.push(`step_${step} ${as} (\n  SELECT ${[...kept, ...made, ...looked].join(',\n    ')}\n  ${from}\n)`);
    }
    const selected = [...columns.map(name), ...outputs.map(([alias, sql]) => `${sql} AS ${name(alias)}`)];
    return `WITH ${parts.join(',\n')}\nSELECT ${selected.join(',\n  ')}\nFROM step_${last}\n`;
  }
}
