import { EnumGroup, type EnumValue, enumName } from './enum-value.ts';
import { Service, SessionService } from './service.ts';
import type { Session } from './session.ts';

/** Triggers and the authorization of the project, for a build whose manifest asks for script.scriptapp. */
export class ScriptApp extends SessionService {
  readonly serviceName = 'ScriptApp';
  readonly AuthMode = new EnumGroup('AuthMode', ['FULL']);
  readonly AuthorizationStatus = STATUS;
  readonly WeekDay = new EnumGroup('Weekday', ['MONDAY']);

  getProjectTriggers() {
    this.#requireScope('getProjectTriggers');
    return this.session.project.triggers.map((model) => new Trigger(model));
  }

  deleteTrigger(trigger: Trigger) {
    this.#requireScope('deleteTrigger');
    const { project } = this.session;
    project.triggers = project.triggers.filter((model) => model !== trigger.model);
  }

  newTrigger(handler: string) {
    this.#requireScope('newTrigger');
    return new TriggerBuilder(this.session, { handler, when: [] });
  }

  getAuthorizationInfo(mode: unknown) {
    enumName(mode, 'ScriptApp.getAuthorizationInfo');
    return new AuthorizationInfo(this.session.project.isAuthorized);
  }

  #requireScope(method: string): void {
    if (this.session.project.hasTriggerScope) return;
    throw new Error(
      `The script does not have permission to perform that action. Required permissions: script.scriptapp (ScriptApp.${method})`,
    );
  }
}

const STATUS = new EnumGroup('AuthorizationStatus', ['NOT_REQUIRED', 'REQUIRED']);

export interface TriggerModel {
  handler: string;
  /** `everyWeeks 1`, `onWeekDay MONDAY`, … */
  when: string[];
}

export interface Project {
  triggers: TriggerModel[];
  isAuthorized: boolean;
  hasTriggerScope: boolean;
  /** Not, where a trigger runs without its file. */
  hasDocument: boolean;
  /** Not, where Google gives a trigger none. */
  hasLock: boolean;
}

class Trigger extends Service {
  readonly serviceName = 'Trigger';
  readonly model: TriggerModel;

  constructor(model: TriggerModel) {
    super();
    this.model = model;
  }

  getHandlerFunction() {
    return this.model.handler;
  }
}

class TriggerBuilder extends SessionService {
  readonly serviceName = 'ClockTriggerBuilder';
  readonly #model: TriggerModel;

  constructor(session: Session, model: TriggerModel) {
    super(session);
    this.#model = model;
  }

  timeBased() {
    return this;
  }

  everyWeeks(count: number) {
    return this.#with(`everyWeeks ${count}`);
  }

  onWeekDay(day: unknown) {
    return this.#with(`onWeekDay ${enumName(day, 'ClockTriggerBuilder.onWeekDay')}`);
  }

  onMonthDay(day: number) {
    return this.#with(`onMonthDay ${day}`);
  }

  atHour(hour: number) {
    return this.#with(`atHour ${hour}`);
  }

  inTimezone(zone: string) {
    return this.#with(`inTimezone ${zone}`);
  }

  create() {
    this.session.project.triggers.push(this.#model);
    return new Trigger(this.#model);
  }

  #with(when: string) {
    this.#model.when.push(when);
    return this;
  }
}

class AuthorizationInfo extends Service {
  readonly serviceName = 'AuthorizationInfo';
  readonly isAuthorized: boolean;

  constructor(isAuthorized: boolean) {
    super();
    this.isAuthorized = isAuthorized;
  }

  getAuthorizationStatus(): EnumValue {
    return EnumGroup.pick<EnumValue>(STATUS, this.isAuthorized ? 'NOT_REQUIRED' : 'REQUIRED');
  }
}
