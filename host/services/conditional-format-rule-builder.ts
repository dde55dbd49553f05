import type { ConditionalRule } from '../workbook/sheet-parts.ts';
import { ConditionalFormatRule } from './conditional-format-rule.ts';
import type { RangeService } from './range.ts';
import { asGoogle, Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export class ConditionalFormatRuleBuilder
  extends Service
  implements Pick<Builder, 'whenFormulaSatisfied' | 'setBackground' | 'setFontColor' | 'setRanges' | 'build'>
{
  readonly serviceName = 'ConditionalFormatRuleBuilder';
  readonly #rule: Partial<ConditionalRule> = {};

  whenFormulaSatisfied(formula: string) {
    return this.#with({ condition: { kind: 'formula', text: formula } });
  }

  setBackground(color: string | null) {
    return this.#with(color ? { background: color } : {});
  }

  setFontColor(color: string | null) {
    return this.#with(color ? { color } : {});
  }

  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]) {
    return this.#with({ ranges: (ranges as unknown as RangeService[]).map((range) => range.area) });
  }

  build() {
    const { condition, ranges = [], ...look } = this.#rule;
    if (!condition) throw new Error('Conditional format rule must have a condition.');
    if (ranges.length === 0) throw new Error('Conditional format rule must have at least one range.');
    return asGoogle<Google>(new ConditionalFormatRule({ ...look, condition, ranges }));
  }

  #with(change: Partial<ConditionalRule>): Builder {
    Object.assign(this.#rule, change);
    return asGoogle<Builder>(this);
  }
}
