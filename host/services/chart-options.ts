import { Service } from './service.ts';

export class ChartOptions extends Service implements Pick<GoogleAppsScript.Charts.ChartOptions, 'get'> {
  readonly serviceName = 'ChartOptions';
  readonly options: Record<string, unknown>;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
  }

  get(option: string) {
    return this.options[option] ?? null;
  }
}
