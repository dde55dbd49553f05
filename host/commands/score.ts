import { extname } from 'node:path';
import { openWorkbook } from '../files/open-workbook.ts';
import { workbookFile } from '../files/workbook-file.ts';
import { type OutputFile, requireWritable, writeFiles } from '../files/write-files.ts';
import { createHost, type Host } from '../host.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { modelOption, useModel } from './model-option.ts';
import { asOfOption, parseOptions } from './options.ts';
import { resultLines } from './result-text.ts';
import { type ScoredWorkbook, scoreWorkbook } from './score-workbook.ts';
import { openTab, otherTab } from './tab.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

const KINDS = {
  model: 'string',
  'as-of': 'string',
  tab: 'string',
  out: 'string',
  report: 'string',
  engine: 'string',
} as const;

export async function run(args: string[]): Promise<number> {
  const start = performance.now();
  const { values, positionals } = parseOptions('score', args, KINDS);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('score takes one file: score FILE.csv or FILE.xlsx.');
  const { out, report, tab } = values as { out?: string; report?: string; tab?: string };
  const asOf = asOfOption(values['as-of']);
  const model = modelOption(values.model as string | undefined);
  if (values.engine !== undefined) {
    const { scoreWith } = await import('./score-engine.ts');
    return scoreWith(String(values.engine), { file, out, asOf, model, hasMore: (report ?? tab) !== undefined });
  }
  checkOutput(out);
  requireWritable(
    [out, report].flatMap((path) => (path === undefined ? [] : [{ path: userPath(path), shownPath: path }])),
  );
  const workbook = await openWorkbook(userPath(file), file);
  openTab(workbook, file, tab);
  const home = workbook.activeSheetId;
  const host = createHost(workbook, { keepsWorld: true });
  if (model) useModel(host, model);
  const untouched = host.copy();
  const scored = scoredOr(() => scoreWorkbook(host, asOf), tab === undefined ? untouched : undefined, asOf);
  writeFiles(await outputs(workbook, home, scored, out, report));
  const written = [
    ...workbook.notes.map((note) => `Note: ${note}`),
    ...lostNotes(workbook, out),
    ...(out === undefined ? [] : [`Scored sheet: ${out}`]),
    ...(report === undefined ? [] : [`Report: ${report}`]),
    `Time: ${((performance.now() - start) / 1000).toFixed(1)} s`,
  ];
  process.stdout.write(`${[...resultLines(scored), ...written].join('\n')}\n`);
  return 0;
}

/** A CSV file has cells only, which everybody knows. */
function lostNotes({ lost }: Workbook, out: string | undefined): string[] {
  if (out === undefined || lost.length === 0 || extname(out).toLowerCase() !== '.xlsx') return [];
  return [
    `Note: ${out} is without these of the file: ${lost.join(', ')}. Copy the new columns into your file to keep them`,
  ];
}

/** A refusal also names the tab that could be scored instead, where the file has one. */
function scoredOr(score: () => ScoredWorkbook, untouched: Host | undefined, asOf: string | null): ScoredWorkbook {
  try {
    return score();
  } catch (error) {
    const tab = untouched && otherTab(untouched, asOf);
    if (tab === undefined) throw error;
    const sentence = (error as Error).message.replace(/\.$/, '');
    throw new Error(`${sentence}. The tab "${tab}" has accounts: add --tab "${tab}"`);
  }
}

async function outputs(
  workbook: Workbook,
  sheetId: number,
  { report, serviceCalls }: ScoredWorkbook,
  out: string | undefined,
  reportPath: string | undefined,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  if (out !== undefined) {
    const content = await workbookFile(workbook, sheetId, extname(out).toLowerCase());
    files.push({ path: userPath(out), shownPath: out, content });
  }
  if (reportPath !== undefined) {
    const content = `${JSON.stringify({ ...report, serviceCalls }, null, 2)}\n`;
    files.push({ path: userPath(reportPath), shownPath: reportPath, content });
  }
  return files;
}

function checkOutput(out: string | undefined): void {
  if (out !== undefined && !['.xlsx', '.csv'].includes(extname(out).toLowerCase())) {
    throw new Error(`--out ${out} is neither .xlsx nor .csv: end the name with one of them.`);
  }
}
