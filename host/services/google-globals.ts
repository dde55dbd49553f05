import { Charts } from './charts.ts';
import { Console } from './console.ts';
import { HtmlService } from './html-service.ts';
import { LockService } from './lock-service.ts';
import { makers } from './makers.ts';
import { ScriptApp } from './script-app.ts';
import { Service } from './service.ts';
import type { Session } from './session.ts';
import { SpreadsheetApp } from './spreadsheet-app.ts';
import { Utilities } from './utilities.ts';

/** The names that Apps Script puts into the global scope. Those that the add-on does not use say so when one is called. */
export function googleGlobals(world: Omit<Session, 'make'>): Record<string, Service> {
  const session: Session = { ...world, make: makers(() => session) };
  return {
    ...Object.fromEntries(UNUSED.map((name) => [name, new UnusedService(name)])),
    SpreadsheetApp: new SpreadsheetApp(session),
    HtmlService: new HtmlService(session),
    LockService: new LockService(session),
    ScriptApp: new ScriptApp(session),
    Utilities: new Utilities(),
    Charts: new Charts(),
    console: new Console(session),
  };
}

const UNUSED = [
  'CacheService',
  'CalendarApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'Logger',
  'MailApp',
  'PropertiesService',
  'Session',
  'UrlFetchApp',
  'XmlService',
];

class UnusedService extends Service {
  readonly serviceName: string;

  constructor(name: string) {
    super();
    this.serviceName = name;
  }
}
