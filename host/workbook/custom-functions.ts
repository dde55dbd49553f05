import type { FunctionPluginDefinition, SimpleRangeValue } from 'hyperformula';
import { type CellValue, isError } from './cell.ts';
import type { CustomFunction, EngineScalar, FunctionArgument } from './engine.ts';

type Library = typeof import('hyperformula');
type Address = { sheet: number; row: number; col: number };
type Node = { type: string; value?: unknown; args?: Node[]; procedureName?: string; start?: Address; end?: Address };
type Size = { rows: number; columns: number };

/** HyperFormula asks for a result's size before there is one; these maps remember what turned out. */
export interface FunctionHooks {
  /** By call: the size its last result had. A new one is taken to be one cell, so that it always gets to run. */
  sizes: Map<string, Size>;
  /** Cells whose result did not have the size that was announced. */
  wrong: Map<string, Address>;
}

const ONE_CELL: Size = { rows: 1, columns: 1 };
const VOLATILE = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);
const ERRORS: Record<string, string> = { DIV_BY_ZERO: '#DIV/0!', NA: '#N/A', NAME: '#NAME?', LIC: '#ERROR!' };
const callTexts = new WeakMap<Node, string>();
const keyOf = ({ sheet, row, col }: Address): string => `${sheet}!${row},${col}`;

/** A HyperFormula plugin in which every custom function calls back into the bundle. */
export function functionPlugin(lib: Library, functions: CustomFunction[], hooks: FunctionHooks) {
  const { FunctionPlugin, CellError, ErrorType, SimpleRangeValue: Range, ArraySize } = lib;
  const calls = new Map(functions.map((item) => [item.name, item]));

  class BundleFunctions extends FunctionPlugin {
    run(ast: Node, state: { formulaAddress: Address }) {
      const name = ast.procedureName ?? '';
      try {
        refuseVolatile(name, ast.args ?? []);
        const args = (ast.args ?? []).map((arg) => this.argument(arg, state));
        const result = calls.get(name)?.call(trimmed(args)) ?? null;
        return this.answer(ast, state.formulaAddress, result);
      } catch (error) {
        return this.answer(ast, state.formulaAddress, { error: '#ERROR!', message: (error as Error).message });
      }
    }

    size(ast: Node, state: { formulaAddress: Address }) {
      const key = callKey(ast, state.formulaAddress);
      const size = hooks.sizes.get(key) ?? ONE_CELL;
      hooks.sizes.set(key, size);
      return new ArraySize(size.columns, size.rows);
    }

    private argument(arg: Node, state: unknown): FunctionArgument {
      if (arg.type === 'EMPTY') return undefined;
      const value = this.evaluateAst(arg as never, state as never);
      if (value instanceof Range) return (value as SimpleRangeValue).data.map((row) => row.map(scalar));
      return scalar(value);
    }

    private answer(ast: Node, address: Address, result: CellValue | CellValue[][]) {
      const size = Array.isArray(result) ? { rows: result.length, columns: result[0]?.length ?? 0 } : ONE_CELL;
      const key = callKey(ast, address);
      const announced = hooks.sizes.get(key) ?? size;
      if (announced.rows !== size.rows || announced.columns !== size.columns) hooks.wrong.set(keyOf(address), address);
      hooks.sizes.set(key, size);
      const at = (i: number, j: number) => outgoing(Array.isArray(result) ? (result[i]?.[j] ?? null) : result);
      if (announced.rows * announced.columns === 1) return at(0, 0);
      return Range.onlyValues(
        Array.from({ length: announced.rows }, (_, i) =>
          Array.from({ length: announced.columns }, (__, j) => at(i, j)),
        ),
      );
    }
  }

  function outgoing(value: CellValue) {
    if (value === null) return '';
    return isError(value) ? new CellError(ErrorType.ERROR, value.message) : value;
  }

  const definition = BundleFunctions as unknown as FunctionPluginDefinition;
  definition.implementedFunctions = Object.fromEntries(
    functions.map(({ name }) => [
      name,
      {
        method: 'run',
        sizeOfResultArrayMethod: 'size',
        parameters: [{ argumentType: 'ANY' as never }],
        repeatLastArgs: 1,
      },
    ]),
  );
  return definition;
}

/** As in Sheets: a custom function recalculates when an argument changes, so an argument may not change by itself. */
function refuseVolatile(name: string, args: Node[]): void {
  for (const arg of args) {
    if (VOLATILE.has(arg.procedureName ?? '')) {
      throw new Error(`This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().`);
    }
    refuseVolatile(name, arg.args ?? []);
  }
}

/** One call in one cell: a formula may call the same function twice. */
function callKey(ast: Node, address: Address): string {
  let text = callTexts.get(ast);
  if (text === undefined) {
    text = JSON.stringify([ast.procedureName, ast.args]);
    callTexts.set(ast, text);
  }
  return `${keyOf(address)} ${text}`;
}

/** Skipped arguments at the end are omitted ones; between others they arrive like a blank cell. */
function trimmed(args: FunctionArgument[]): FunctionArgument[] {
  const last = args.findLastIndex((arg) => arg !== undefined);
  return args.slice(0, last + 1).map((arg) => arg ?? '');
}

function scalar(value: unknown): EngineScalar {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return '';
  if ('val' in value) return number(value as { val: number; getDetailedType(): string });
  const { type } = value as { type: string };
  return ERRORS[type] ?? `#${type}!`;
}

function number(value: { val: number; getDetailedType(): string }): EngineScalar {
  const type = value.getDetailedType();
  return type === 'NUMBER_DATE' || type === 'NUMBER_DATETIME' ? { serial: value.val } : value.val;
}
