// Conditional formats between the model and exceljs; kinds that the model does not know are carried along.
import type { ConditionalFormattingOptions, ConditionalFormattingRule, Worksheet } from 'exceljs';
import { type Area, areaName, parseArea } from '../workbook/area.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { ConditionalRule } from '../workbook/sheet-parts.ts';
import { argb } from './xlsx-style.ts';

export function writeRules(worksheet: Worksheet, sheet: Sheet): void {
  sheet.rules.forEach((rule, index) => {
    const ref = rule.ranges.map((area) => areaName(area)).join(' ');
    worksheet.addConditionalFormatting({ ref, rules: [toXlsxRule(rule, index + 1)] });
  });
  for (const carried of sheet.carried.conditionalFormats ?? []) {
    worksheet.addConditionalFormatting(carried as ConditionalFormattingOptions);
  }
}

export function readRules(worksheet: Worksheet, sheet: Sheet): void {
  const found = (worksheet as unknown as { conditionalFormattings?: ConditionalFormattingOptions[] })
    .conditionalFormattings;
  const limits = { rows: sheet.maxRows, columns: sheet.maxColumns };
  for (const { ref, rules } of found ?? []) {
    const ranges = ref.split(' ').flatMap((name): Area[] => {
      const area = parseArea(name, limits);
      return area ? [{ sheetId: sheet.id, ...area }] : [];
    });
    for (const rule of rules) {
      const known = fromXlsxRule(rule, ranges);
      if (known) sheet.rules.push(known);
      else sheet.carried.conditionalFormats = [...(sheet.carried.conditionalFormats ?? []), { ref, rules: [rule] }];
    }
  }
}

function toXlsxRule(
  { condition, background, color, bold, ranges }: ConditionalRule,
  priority: number,
): ConditionalFormattingRule {
  const style = {
    ...(color || bold ? { font: { ...(color ? { color: argb(color) } : {}), ...(bold ? { bold } : {}) } } : {}),
    ...(background ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: argb(background) } } : {}),
  };
  const shared = { style, priority };
  const corner = ranges[0] ? areaName({ ...ranges[0], rows: 1, columns: 1 }) : 'A1';
  const text = 'text' in condition ? condition.text.replaceAll('"', '""') : '';
  switch (condition.kind) {
    case 'numberGreaterThan':
      return { ...shared, type: 'cellIs', operator: 'greaterThan', formulae: [condition.number] };
    case 'numberLessThan':
      return { ...shared, type: 'cellIs', operator: 'lessThan', formulae: [condition.number] };
    case 'textEqualTo':
      return { ...shared, type: 'cellIs', operator: 'equal', formulae: [`"${text}"`] };
    case 'textContains':
      return { ...shared, type: 'expression', formulae: [`NOT(ISERROR(SEARCH("${text}",${corner})))`] };
    case 'formula':
      return { ...shared, type: 'expression', formulae: [condition.text.replace(/^=/, '')] };
  }
}

function fromXlsxRule(rule: ConditionalFormattingRule, ranges: Area[]): ConditionalRule | undefined {
  const condition = conditionOf(rule);
  const { fill, font } = rule.style ?? {};
  const background = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor)?.argb : undefined;
  if (!condition || ranges.length === 0) return undefined;
  return {
    condition,
    ranges,
    ...(background ? { background: `#${background.slice(-6).toLowerCase()}` } : {}),
    ...(font?.color?.argb ? { color: `#${font.color.argb.slice(-6).toLowerCase()}` } : {}),
    ...(font?.bold ? { bold: true } : {}),
  };
}

function conditionOf(rule: ConditionalFormattingRule): ConditionalRule['condition'] | undefined {
  const formula = 'formulae' in rule ? String(rule.formulae?.[0] ?? '') : '';
  if (rule.type === 'expression') {
    const search = /^NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",[A-Z]+\d+\)\)\)$/.exec(formula);
    return search
      ? { kind: 'textContains', text: (search[1] ?? '').replaceAll('""', '"') }
      : { kind: 'formula', text: `=${formula}` };
  }
  if (rule.type !== 'cellIs') return undefined;
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (rule.operator === 'equal' && text !== undefined) return { kind: 'textEqualTo', text: text.replaceAll('""', '"') };
  if (formula === '' || !Number.isFinite(Number(formula))) return undefined;
  if (rule.operator === 'greaterThan') return { kind: 'numberGreaterThan', number: Number(formula) };
  return rule.operator === 'lessThan' ? { kind: 'numberLessThan', number: Number(formula) } : undefined;
}
