import { enumName } from './enum-value.ts';
import { BUTTON_SET } from './enums.ts';
import type { HtmlOutput } from './html-output.ts';
import { Menu } from './menu.ts';
import { asGoogle, SessionService } from './service.ts';

type Google = GoogleAppsScript.Base.Ui;

export class Ui extends SessionService implements Pick<Google, 'createAddonMenu' | 'showSidebar'> {
  readonly serviceName = 'Ui';
  readonly ButtonSet = BUTTON_SET;

  createAddonMenu() {
    return asGoogle<GoogleAppsScript.Base.Menu>(new Menu(this.session));
  }

  /** Only to inform: a question would have to wait for its answer, which nothing here can. */
  alert(title: string, message: string, buttons: unknown): void {
    enumName(buttons, 'Ui.alert');
    this.session.emit({ type: 'alert', title: String(title), message: String(message) });
  }

  showSidebar(userInterface: GoogleAppsScript.HTML.HtmlOutput) {
    const { title, content } = userInterface as unknown as HtmlOutput;
    this.session.emit({ type: 'sidebar', title, html: content });
  }
}
