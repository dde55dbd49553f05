// A function for cells by its name, as a spreadsheet calls it.
import type { Argument, Result } from '../../../src/core/cells/arguments.ts';
import { cellFunctions } from '../../../src/core/cells/functions.ts';

export function cell(name: string, ...args: readonly Argument[]): Result {
  return cellIn('', name, ...args);
}

/** @param locale of the spreadsheet, such as `en_US` */
export function cellIn(locale: string, name: string, ...args: readonly Argument[]): Result {
  const found = cellFunctions().find((each) => each.name === name);
  if (!found) throw new Error(`There is no function ${name}`);
  return found.call(args, { locale: () => locale });
}
