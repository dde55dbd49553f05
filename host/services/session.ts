import type { HostEvent, MenuEntry } from '../host-event.ts';
import type { Area } from '../workbook/area.ts';
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
  emit(event: HostEvent): void;
  /** What Sheets found out too late to say it at the call: said when changes are flushed, or cells are read. */
  refused?: string | undefined;
  /** Where a menu that the execution builds is put. */
  menu: MenuEntry[];
  make: Makers;
}

/** How services make one another where their files would need each other. */
export interface Makers {
  spreadsheet(): Service;
  sheet(id: number): Service;
  range(area: Area): Service;
  metadata(id: number): Service;
}
