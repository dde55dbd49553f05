import { HtmlOutput } from './html-output.ts';
import { asGoogle, SessionService } from './service.ts';

type Google = GoogleAppsScript.HTML.HtmlService;

export class HtmlService extends SessionService implements Pick<Google, 'createHtmlOutputFromFile'> {
  readonly serviceName = 'HtmlService';

  createHtmlOutputFromFile(name: string) {
    return asGoogle<GoogleAppsScript.HTML.HtmlOutput>(new HtmlOutput(this.session.html(name)));
  }
}
