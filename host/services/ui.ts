import type { Alert } from '../host-event.ts';
import { EnumGroup, enumName } from './enum-value.ts';
import { BUTTON, BUTTON_SET } from './enums.ts';
import type { HtmlOutput } from './html-output.ts';
import { Menu } from './menu.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Base.Ui;

export class Ui extends Service implements Pick<Google, 'createAddonMenu' | 'createMenu' | 'showSidebar'> {
  readonly serviceName = 'Ui';
  readonly Button = BUTTON;
  readonly ButtonSet = BUTTON_SET;
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  createAddonMenu() {
    return asGoogle<GoogleAppsScript.Base.Menu>(new Menu(this.session, ''));
  }

  createMenu(caption: string) {
    return asGoogle<GoogleAppsScript.Base.Menu>(new Menu(this.session, caption));
  }

  /** Called with a prompt; a prompt and buttons; or a title, a prompt and buttons. Locks do not outlive the dialog. */
  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    const [title, prompt, buttons] = args.length < 3 ? ['', args[0], args[1]] : args;
    const alert: Alert = {
      type: 'alert',
      title: String(title),
      message: String(prompt),
      buttons: buttons === undefined ? 'OK' : (enumName(buttons, 'Ui.alert') as Alert['buttons']),
    };
    this.session.holdsLock = false;
    this.session.emit(alert);
    return EnumGroup.pick<GoogleAppsScript.Base.Button>(BUTTON, this.session.answer(alert));
  }

  showSidebar(userInterface: GoogleAppsScript.HTML.HtmlOutput) {
    const { title, content } = userInterface as unknown as HtmlOutput;
    this.session.emit({ type: 'sidebar', title, html: content });
  }
}
