import { HtmlOutput } from './html-output.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.HTML.HtmlService;

export class HtmlService extends Service implements Pick<Google, 'createHtmlOutputFromFile'> {
  readonly serviceName = 'HtmlService';
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  createHtmlOutputFromFile(name: string) {
    return asGoogle<GoogleAppsScript.HTML.HtmlOutput>(new HtmlOutput(this.session.html(name)));
  }
}
