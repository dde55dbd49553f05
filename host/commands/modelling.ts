// Commands that ask a file of accounts one question and print the answer as JSON; nothing is written.
import { openWorkbook } from '../files/open-workbook.ts';
import { createHost, type Host } from '../host.ts';
import { modelOption, useModel } from './model-option.ts';
import { asOfOption, type Options, parseOptions } from './options.ts';
import { ask } from './score-workbook.ts';
import { openTab } from './tab.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

type Values = Options['values'];
type Kinds = Record<string, 'string' | 'boolean'>;

const KINDS: Kinds = { model: 'string', 'as-of': 'string', tab: 'string' };

/** A command with options of its own that make its request. */
function command(name: string, call: string, more: Kinds, request: (values: Values, host: Host) => Promise<object>) {
  return async (args: string[]): Promise<number> => {
    const { values, positionals } = parseOptions(name, args, { ...KINDS, ...more });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0)
      throw new UsageError(`${name} takes one file: ${name} FILE.csv or FILE.xlsx.`);
    const host = await hostOf(file, values);
    const asked = { asOf: asOfOption(values['as-of']), ...(await request(values, host)) };
    process.stdout.write(`${JSON.stringify(ask(host, call, asked).value, null, 2)}\n`);
    return 0;
  };
}

async function hostOf(file: string, { model, tab }: Values): Promise<Host> {
  const chosen = modelOption(model as string | undefined);
  const workbook = await openWorkbook(userPath(file), file);
  openTab(workbook, file, tab as string | undefined);
  const host = createHost(workbook);
  if (chosen) useModel(host, chosen);
  return host;
}

function numberOption(name: string, value: Values[string], otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0) throw new Error(`--${name} ${value} is not a number of 0 or more.`);
  return number;
}

export const suggest = command('suggest', 'suggestCuts', { tiers: 'string' }, async ({ tiers }) => {
  const count = numberOption('tiers', tiers, 0);
  if (tiers !== undefined && !(count >= 2 && Number.isInteger(count)))
    throw new Error(`--tiers ${tiers} is not a number of tiers: give 2 or more.`);
  return count > 0 ? { tiers: count } : {};
});

export const compare = command('compare', 'comparePresets', {}, async () => ({}));

const OUTCOME: Kinds = { outcome: 'string', churned: 'string', start: 'string' };

/** How the accounts of another file stood: an export of before, scored by the same model. */
async function outcomeRequest({ outcome, churned, start, ...values }: Values): Promise<object> {
  const words = typeof churned === 'string' ? churned.split(',').map((word) => word.trim()) : undefined;
  const before = typeof start === 'string' ? await hostOf(start, { model: values.model }) : undefined;
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(words ? { churned: words } : {}),
    ...(before ? { start: ask(before, 'periodStart', { asOf: asOfOption(values['as-of']) }).value } : {}),
  };
}

export const backtest = command('backtest', 'backtest', OUTCOME, outcomeRequest);
export const tune = command('tune', 'tuneWeights', OUTCOME, outcomeRequest);

const GRACE: Kinds = { margin: 'string', runs: 'string', 'only-down': 'boolean' };

export const hysteresis = command('hysteresis', 'tryGrace', GRACE, async (values, { workbook }) => {
  const rule = {
    margin: numberOption('margin', values.margin, 0),
    runs: numberOption('runs', values.runs, 1),
    onlyDown: values['only-down'] === true,
  };
  const { rows, columns } = workbook.used(workbook.activeSheetId);
  const cells = workbook.read({ sheetId: workbook.activeSheetId, row: 1, column: 1, rows, columns });
  const numbers = cells.map((row) => row.slice(1).map(({ value }) => (typeof value === 'number' ? value : null)));
  // Below the header each column but the first holds numbers only: scores by run. Any other file has runs of its own.
  const isTable = rows > 1 && columns > 2 && numbers.slice(1).every((row) => row.some((value) => value !== null));
  const isScores =
    isTable && cells.slice(1).every((row) => row.slice(1).every(({ value }) => typeof value !== 'string'));
  return { ...rule, ...(isScores ? { history: numbers.slice(1), text: modelText(values.model) } : {}) };
});

function modelText(model: Values[string]): string {
  return modelOption(model as string | undefined)?.text ?? '';
}
