import { asGoogle, Service } from './service.ts';

type Google = GoogleAppsScript.HTML.HtmlOutput;

export class HtmlOutput extends Service implements Pick<Google, 'setTitle'> {
  readonly serviceName = 'HtmlOutput';
  readonly content: string;
  title = '';

  constructor(content: string) {
    super();
    this.content = content;
  }

  setTitle(title: string) {
    this.title = title;
    return asGoogle<Google>(this);
  }
}
