// A query in steps: each value has a name, and stands one step after the values that it is worked out from.

import type { Dialect } from './dialect.ts';

/** A table that is made of the rows, and into which they look; one of texts has a row for each distinct one. */
interface Looked {
  readonly name: string;
  /** null: it has one row. */
  readonly key: string | null;
  /** What it reads of the rows. */
  readonly uses: readonly string[];
  readonly sql: (rows: string) => string;
  /** Whether all rows find one in it. */
  readonly hasAll: boolean;
  /** Values of its own columns, by their steps; the first are those of `sql`. */
  readonly steps: [name: string, sql: string][][];
}

/** A value of a row. */
interface Made {
  readonly step: number;
  readonly sql: string;
  /** null: it is worked out a row. */
  readonly table: Looked | null;
  /** Step within the table. */
  readonly inner: number;
}

export class Query {
  private readonly made = new Map<string, Made>();
  private readonly tables: Looked[] = [];

  /** What each name begins with, and no column does. */
  private mark = 'tw_';

  /** @param columns of the table, by their names */
  constructor(
    readonly dialect: Dialect,
    private readonly columns: readonly string[],
  ) {
    while (columns.some((column) => column.toLowerCase().startsWith(this.mark))) this.mark += '_';
  }

  private nameOf(name: string): string {
    return this.mark + name.replace(/\W/g, '_');
  }

  private namesIn(sql: string): string[] {
    return sql.match(new RegExp(`\\b${this.mark}\\w+`, 'g')) ?? [];
  }

  /** Gives a value its name; the same name again is the value that it was. What depends on a text alone is worked out once a distinct text. */
  let(name: string, sql: string): string {
    const full = this.nameOf(name);
    const before = this.made.get(full);
    if (before && before.sql !== sql) throw new Error(`Two values are called ${full}`);
    if (before) return full;
    const uses = this.namesIn(sql).flatMap((each) => this.made.get(each) ?? []);
    const table = uses[0]?.table ?? null;
    if (table?.hasAll && uses.every((each) => each.table === table)) {
      const inner = 1 + Math.max(...uses.map((each) => each.inner));
      while (table.steps.length <= inner) table.steps.push([]);
      table.steps[inner]?.push([full, sql]);
      this.made.set(full, { step: uses[0]?.step ?? 0, sql, table, inner });
    } else this.made.set(full, { step: this.stepAfter(uses), sql, table: null, inner: 0 });
    return full;
  }

  /**
   * Values of each distinct text.
   * @param text a value that is never NULL
   * @param sql of the text, called `key`
   */
  ofText(name: string, text: string, sql: string): string {
    const distinct = (rows: string) =>
      `SELECT key, ${sql} AS ${this.nameOf(name)} FROM (SELECT DISTINCT ${text} AS key FROM ${rows}) AS texts`;
    return this.look([name], { key: text, uses: [text], sql: distinct, hasAll: true })[0] as string;
  }

  /** What a table says of some values of `key`: its columns are `key` and the name. */
  ofSome(name: string, key: string, sql: (rows: string, name: string) => string): string {
    const looked = { key, uses: [key], sql: (rows: string) => sql(rows, this.nameOf(name)), hasAll: false };
    return this.look([name], looked)[0] as string;
  }

  /** Values of all rows together: the columns of a table of one row. */
  overall(
    names: readonly string[],
    uses: readonly string[],
    sql: (rows: string, names: readonly string[]) => string,
  ): readonly string[] {
    const full = names.map((name) => this.nameOf(name));
    return this.look(names, { key: null, uses, sql: (rows) => sql(rows, full), hasAll: false });
  }

  private look(names: readonly string[], looked: Pick<Looked, 'key' | 'uses' | 'sql' | 'hasAll'>): readonly string[] {
    const full = names.map((name) => this.nameOf(name));
    if (this.made.has(full[0] as string)) return full;
    const table: Looked = { ...looked, name: `${full[0]}_of`, steps: [full.map((name) => [name, ''])] };
    const step = this.stepAfter(looked.uses.flatMap((name) => this.made.get(name) ?? []));
    for (const name of full) this.made.set(name, { step, sql: '', table, inner: 0 });
    this.tables.push(table);
    return full;
  }

  private stepAfter(uses: readonly Made[]): number {
    return Math.max(-1, ...uses.map(({ step }) => step)) + 1;
  }

  /** Each column of the table is kept as it is. */
  text(table: string, outputs: readonly (readonly [name: string, sql: string])[]): string {
    const { columns } = this;
    const { name } = this.dialect;
    const wanted = outputs.flatMap(([, sql]) => this.namesIn(sql));
    const all = this.needed(wanted, true);
    const parts = this.tables
      .filter(({ steps }) => steps.some((step) => step.some(([each]) => all.has(each))))
      .flatMap((looked) => this.tableParts(table, looked, all));
    const { steps, last } = this.chain('step', table, columns, wanted);
    const selected = [...columns.map(name), ...outputs.map(([alias, sql]) => `${sql} AS ${name(alias)}`)];
    return `WITH ${[...parts, ...steps].join(',\n')}\nSELECT ${selected.join(',\n  ')}\nFROM ${last}\n`;
  }

  /** These and what they are worked out from; of tables too, or a row alone. */
  private needed(names: readonly string[], hasTables: boolean): Set<string> {
    const found = new Set<string>();
    const open = names.slice();
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const made = this.made.get(name);
      if (!made || found.has(name)) continue;
      found.add(name);
      if (made.table?.key) open.push(made.table.key);
      if (hasTables || !made.table) open.push(...this.namesIn(made.sql), ...(made.table?.uses ?? []));
    }
    return found;
  }

  private tableParts(from: string, looked: Looked, all: ReadonlySet<string>): string[] {
    const { steps, last } = this.chain(`${looked.name}_rows`, from, [], looked.uses);
    const { as } = this.dialect;
    const parts = [...steps, `${looked.name} ${as} (\n  ${looked.sql(last)}\n)`];
    looked.steps.slice(1).forEach((values, k) => {
      const made = values.filter(([name]) => all.has(name)).map(([name, sql]) => `${sql} AS ${name}`);
      const before = k === 0 ? looked.name : `${looked.name}_${k}`;
      parts.push(
        `${looked.name}_${k + 1} ${as} (\n  SELECT ${['t.*', ...made].join(',\n    ')}\n  FROM ${before} AS t\n)`,
      );
    });
    return parts;
  }

  /** The steps to these values. */
  private chain(prefix: string, from: string, columns: readonly string[], wanted: readonly string[]) {
    const { step: as, name } = this.dialect;
    const needed = [...this.needed(wanted, false)];
    const steps: string[] = [];
    let last = from;
    const count = 1 + Math.max(0, ...needed.map((each) => this.made.get(each)?.step ?? 0));
    for (let step = 0; step < count; step++) {
      const here = needed.filter((each) => this.made.get(each)?.step === step);
      const kept = step === 0 ? columns.map((column) => `t.${name(column)}`) : ['t.*'];
      const tables = this.tables.filter((table) => here.some((each) => this.made.get(each)?.table === table));
      const made = here.map((each) => {
        const { sql, table } = this.made.get(each) as Made;
        return table ? `${lastOf(table)}.${each}` : `${sql} AS ${each}`;
      });
      if (step > 0 && made.length === 0) continue;
      const joins = tables.map((table) => `\n  ${joinOf(table)}`).join('');
      steps.push(
        `${prefix}_${step} ${as} (\n  SELECT ${[...kept, ...made].join(',\n    ')}\n  FROM ${last} AS t${joins}\n)`,
      );
      last = `${prefix}_${step}`;
    }
    return { steps, last };
  }
}

function lastOf({ name, steps }: Looked): string {
  return steps.length === 1 ? name : `${name}_${steps.length - 1}`;
}

function joinOf(table: Looked): string {
  const last = lastOf(table);
  if (table.key === null) return `CROSS JOIN ${last}`;
  return `${table.hasAll ? 'INNER' : 'LEFT'} JOIN ${last} ON ${last}.key = t.${table.key}`;
}
