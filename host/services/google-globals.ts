import { Charts } from './charts.ts';
import { Console } from './console.ts';
import { HtmlService } from './html-service.ts';
import { LockService } from './lock-service.ts';
import { Logger } from './logger.ts';
import { makers } from './makers.ts';
import { NotEmulated } from './not-emulated.ts';
import { PropertiesService } from './properties-service.ts';
import { ScriptApp } from './script-app.ts';
import type { Service } from './service.ts';
import type { Session } from './session.ts';
import { SpreadsheetApp } from './spreadsheet-app.ts';
import { Utilities } from './utilities.ts';

/** The names that Apps Script puts into the global scope. Those we do not emulate say so when they are used. */
export function googleGlobals(world: Omit<Session, 'make'>): Record<string, Service> {
  const session: Session = { ...world, make: makers(() => session) };
  const missing = NOT_EMULATED.map((name) => [name, new NotEmulated(name)]);
  return {
    ...(Object.fromEntries(missing) as Record<string, Service>),
    SpreadsheetApp: new SpreadsheetApp(session),
    HtmlService: new HtmlService(session),
    LockService: new LockService(session),
    ScriptApp: new ScriptApp(session),
    PropertiesService: new PropertiesService(session),
    Utilities: new Utilities(),
    Charts: new Charts(),
    Logger: new Logger(session),
    console: new Console(session),
  };
}

const NOT_EMULATED = [
  'CacheService',
  'CalendarApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'MailApp',
  'Session',
  'UrlFetchApp',
  'XmlService',
];
