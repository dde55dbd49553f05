import type { Alert, AlertAnswer, HostEvent, MenuEntry } from '../host-event.ts';
import type { Area } from '../workbook/area.ts';
import type { Chart, ConditionalRule, Protection } from '../workbook/sheet-parts.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Project } from './script-app.ts';
import type { Service } from './service.ts';

/** What the services of one execution act on. */
export interface Session {
  workbook: Workbook;
  /** The text of an HTML file of the project. */
  html(name: string): string;
  lockedByOther: boolean;
  project: Project;
  /** This execution holds the document lock. */
  holdsLock?: boolean;
  emit(event: HostEvent): void;
  answer(alert: Alert): AlertAnswer;
  menu: MenuEntry[];
  make: Makers;
}

/** How services make one another, so that their files need not know each other. */
export interface Makers {
  spreadsheet(): Service;
  sheet(id: number): Service;
  range(area: Area): Service;
  metadata(id: number): Service;
  chart(chart: Chart): Service;
  chartBuilder(chart: Chart): Service;
  rule(rule: ConditionalRule): Service;
  ruleBuilder(rule: Partial<ConditionalRule>): Service;
  protection(sheetId: number, protection: Protection): Service;
  ui(): Service;
}
