import { Boundary } from './boundary.ts';
import type { Bundle } from './bundle.ts';
import { callInside, isTimeout, messageOf } from './execution.ts';
import { installGlobals } from './install-globals.ts';
import { createRealm } from './realm.ts';
import type { CellValue } from './workbook/cell.ts';
import type { CustomFunction, EngineScalar, FunctionArgument } from './workbook/engine.ts';
import { instantOf, serialOf } from './workbook/serial.ts';
import type { Workbook } from './workbook/workbook.ts';

const LIMIT_MILLISECONDS = 30_000;

/**
 * The bundle's custom functions for the formula engine. They keep no state, so one world serves all calls; after a
 * failure that may have broken it (a time-out) the next call gets a new one.
 */
export function customFunctions(bundle: Bundle, workbook: Workbook, today: string | undefined): CustomFunction[] {
  let world: ReturnType<typeof createWorld> | undefined;
  // In Sheets a cell may call every function of the project but those that end in _.
  return bundle.functions
    .filter(({ name }) => !name.endsWith('_'))
    .map(({ name }) => ({
      name: name.toUpperCase(),
      call(args) {
        world ??= createWorld(bundle, workbook, today);
        try {
          const inside = args.map((arg) => world?.boundary.inward(argument(arg, workbook.timeZone)));
          return result(callInside(world.realm, name, inside, LIMIT_MILLISECONDS), workbook.timeZone);
        } catch (error) {
          if (isTimeout(error)) world = undefined;
          throw new Error(messageOf(error));
        }
      },
    }));
}

function createWorld(bundle: Bundle, workbook: Workbook, today: string | undefined) {
  const realm = createRealm(today);
  const boundary = new Boundary(realm, 'CUSTOM_FUNCTION');
  const project = { triggers: [], isAuthorized: true, hasTriggerScope: false, hasDocument: true, hasLock: true };
  const silent = { emit: () => undefined, menu: [] };
  installGlobals(realm, boundary, { workbook, html: bundle.html, lockedByOther: false, project, ...silent });
  bundle.script.runInContext(realm.context, { timeout: LIMIT_MILLISECONDS });
  return { realm, boundary };
}

function argument(arg: FunctionArgument, zone: string): unknown {
  const one = (value: EngineScalar) => (typeof value === 'object' ? new Date(instantOf(value.serial, zone)) : value);
  return Array.isArray(arg) ? arg.map((row) => row.map(one)) : arg === undefined ? arg : one(arg);
}

/** A plain list fills a column; short rows are filled up with blanks. */
function result(value: unknown, zone: string): CellValue | CellValue[][] {
  if (!Array.isArray(value)) return cell(value, zone);
  const rows = value.map((row) => (Array.isArray(row) ? row.map((item) => cell(item, zone)) : [cell(row, zone)]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) throw new Error('The function returned no value.');
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
}

function cell(value: unknown, zone: string): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : { error: '#NUM!', message: 'The result is not a number.' };
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') return serialOf((value as Date).getTime(), zone);
  return { error: '#ERROR!', message: 'A custom function may return numbers, text, booleans and dates only.' };
}
