import type { ConditionalRule } from '../workbook/sheet-parts.ts';
import type { RangeService } from './range.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export class ConditionalFormatRuleBuilder
  extends Service
  implements
    Pick<
      Builder,
      | 'whenTextEqualTo'
      | 'whenTextContains'
      | 'whenNumberGreaterThan'
      | 'whenNumberLessThan'
      | 'whenFormulaSatisfied'
      | 'setBackground'
      | 'setFontColor'
      | 'setBold'
      | 'setRanges'
      | 'build'
    >
{
  readonly serviceName = 'ConditionalFormatRuleBuilder';
  readonly session: Session;
  rule: Partial<ConditionalRule>;

  constructor(session: Session, rule: Partial<ConditionalRule> = {}) {
    super();
    this.session = session;
    this.rule = { ...rule };
  }

  whenTextEqualTo(text: string) {
    return this.#with({ condition: { kind: 'textEqualTo', text } });
  }

  whenTextContains(text: string) {
    return this.#with({ condition: { kind: 'textContains', text } });
  }

  whenNumberGreaterThan(number: number) {
    return this.#with({ condition: { kind: 'numberGreaterThan', number } });
  }

  whenNumberLessThan(number: number) {
    return this.#with({ condition: { kind: 'numberLessThan', number } });
  }

  whenFormulaSatisfied(formula: string) {
    return this.#with({ condition: { kind: 'formula', text: formula } });
  }

  setBackground(color: string | null) {
    const { background: _background, ...rest } = this.rule;
    this.rule = color ? { ...rest, background: color } : rest;
    return this.#with({});
  }

  setFontColor(color: string | null) {
    const { color: _color, ...rest } = this.rule;
    this.rule = color ? { ...rest, color } : rest;
    return this.#with({});
  }

  setBold(bold: boolean) {
    return this.#with({ bold });
  }

  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]) {
    return this.#with({ ranges: (ranges as unknown as RangeService[]).map((range) => range.area) });
  }

  build() {
    const { condition, ranges = [], ...look } = this.rule;
    if (!condition) throw new Error('Conditional format rule must have a condition.');
    if (ranges.length === 0) throw new Error('Conditional format rule must have at least one range.');
    return asGoogle<Google>(this.session.make.rule({ ...look, condition, ranges }));
  }

  #with(change: Partial<ConditionalRule>): Builder {
    Object.assign(this.rule, change);
    return asGoogle<Builder>(this);
  }
}
