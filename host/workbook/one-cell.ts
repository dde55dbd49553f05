// Formulas whose text says that their result is one value, whatever other cells hold: of all others the engine is asked.

const OF_ONE_VALUE = new Set(
  (
    'ABS AND AVERAGE AVERAGEIF CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY EXACT HYPERLINK IF IFERROR ' +
    'INT ISBLANK ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MOD MONTH NOT NOW OR REPT RIGHT ROUND ROUNDDOWN ' +
    'ROUNDUP SUM SUMIF SUMIFS SUMPRODUCT TEXT TODAY TRIM UPPER VALUE VLOOKUP YEAR'
  ).split(' '),
);

export function fillsOneCell(formula: string): boolean {
  const text = formula.replace(QUOTED, '');
  const called = text.match(/[A-Za-z_][\w.]*(?=\s*\()/g) ?? [];
  if (text.includes('{') || !called.every((name) => OF_ONE_VALUE.has(name.toUpperCase()))) return false;
  const open = outsideOfCalls(text);
  return !open.includes(':') && (open.match(/[A-Za-z_$][\w.$]*[(!]?/g) ?? []).every((word) => ONE_VALUE.test(word));
}

/** Texts, and names of tabs. */
const QUOTED = /"[^"]*"|'[^']*'/g;
/** A call, the tab before a reference, a cell, yes and no: any other word may be the name of an area. */
const ONE_VALUE = /[(!]$|^\$?[A-Za-z]{1,3}\$?\d+$|^(?:true|false)$/i;

function outsideOfCalls(text: string): string {
  let [depth, open] = [0, ''];
  for (const sign of text) {
    if (sign === ')') depth -= 1;
    else if (depth === 0) open += sign;
    if (sign === '(') depth += 1;
  }
  return open;
}
