import { ConditionalFormatRule } from './conditional-format-rule.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder.ts';
import { DeveloperMetadata } from './developer-metadata.ts';
import { EmbeddedChart } from './embedded-chart.ts';
import { EmbeddedChartBuilder } from './embedded-chart-builder.ts';
import { Protection } from './protection.ts';
import { RangeService } from './range.ts';
import type { Makers, Session } from './session.ts';
import { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { Ui } from './ui.ts';

/** Asks for the session only when something is made: the session holds the makers. */
export const makers = (session: () => Session): Makers => ({
  spreadsheet: () => new Spreadsheet(session()),
  sheet: (id) => new Sheet(session(), id),
  range: (area) => new RangeService(session(), area),
  metadata: (id) => new DeveloperMetadata(session(), id),
  chart: (chart) => new EmbeddedChart(session(), chart),
  chartBuilder: (chart) => new EmbeddedChartBuilder(session(), chart),
  rule: (rule) => new ConditionalFormatRule(session(), rule),
  ruleBuilder: (rule) => new ConditionalFormatRuleBuilder(session(), rule),
  protection: (sheetId, protection) => new Protection(session(), sheetId, protection),
  ui: () => new Ui(session()),
});
