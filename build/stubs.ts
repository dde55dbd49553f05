// The five tables -> top-level functions: the only form that menus, google.script.run, triggers and cells all find.
import type { PrintedDoc } from '../src/core/cells/functions.ts';

type Table = Readonly<Record<string, (...args: never[]) => unknown>>;
interface Tables {
  readonly triggers: Table;
  readonly commands: Table;
  readonly calls: Table;
  readonly functions: Table;
  readonly cellProbes: Table;
}
/** As the bundle has them: to be called before one is read. */
export type TablesOnFirstUse = { readonly [name in keyof Tables]: () => Tables[name] };

const PARAMETERS: Readonly<Record<Exclude<keyof Tables, 'functions'>, string>> = {
  triggers: 'event',
  commands: '',
  calls: 'request',
  cellProbes: 'value',
};

export function printStubs(
  globalName: string,
  tables: TablesOnFirstUse,
  docs: Readonly<Record<string, PrintedDoc>>,
): string {
  const stub = (table: keyof Tables, name: string, parameters: string) =>
    `function ${name}(${parameters}) {\n  return ${globalName}.${table}().${name}(${parameters});\n}\n`;
  const plain = (['triggers', 'commands', 'calls', 'cellProbes'] as const).flatMap((table) =>
    Object.keys(tables[table]()).map((name) => stub(table, name, PARAMETERS[table])),
  );
  const forCells = Object.keys(tables.functions()).map((name) => {
    const doc = docs[name];
    if (!doc) throw new Error(`${name} has no docs`);
    return printDoc(doc) + stub('functions', name, doc.parameters.map(([parameter]) => parameter).join(', '));
  });
  return [...plain, ...forCells].join('\n');
}

function printDoc({ description, parameters, returns }: PrintedDoc): string {
  const lines = [
    description,
    '',
    ...parameters.map(([name, type, text]) => `@param {${type}} ${name} ${text}`),
    `@return ${returns}`,
    '@customfunction',
  ];
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}
