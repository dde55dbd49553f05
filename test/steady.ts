// Whether the suite says the same every time, `npm run test:steady`: the whole suite in a row, the whole suite beside
// busy loops, and each browser test file in a process of its own. With `-- --suite 1`, `--busy 1` or `--alone 1` only
// these, so often; with `--at-once 2` two of the processes at a time; with files or folders behind, these alone.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TIMES = { suite: 5, busy: 3, alone: 5 };
const BUSY_LOOPS = 2;
/** What takes longer hangs: it is ended, and has failed. */
const MOST_MINUTES = 40;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts'];
/** Ends by itself, should nobody end it. */
const BUSY_LOOP = `const end = Date.now() + ${MOST_MINUTES * 60_000}; while (Date.now() < end);`;

interface Run {
  readonly name: string;
  /** Files and folders; none: the whole suite. */
  readonly files: readonly string[];
  readonly isBusy: boolean;
}

const { values: asked, positionals: only } = parseArgs({
  allowPositionals: true,
  options: {
    suite: { type: 'string' },
    busy: { type: 'string' },
    alone: { type: 'string' },
    'at-once': { type: 'string', default: '1' },
  },
});
const failed: string[] = [];
const runs = wantedRuns();
if (runs.length === 0) throw new Error('Nothing to run: say how often, as in --alone 1.');
let begun = 0;
await Promise.all(Array.from({ length: Number(asked['at-once']) }, goThroughRuns));
if (failed.length > 0) console.log(`Not steady, ${failed.length} of ${runs.length} runs:\n${failed.join('\n')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function goThroughRuns(): Promise<void> {
  while (begun < runs.length) {
    const run = runs[begun++] as Run;
    const start = Date.now();
    const { problem, output } = await (run.isBusy ? besideBusyLoops(run) : result(run));
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`${runs.indexOf(run) + 1}/${runs.length} ${run.name}: ${problem || 'passed'}, ${seconds} s`);
    if (!problem) continue;
    failed.push(`${run.name}: ${problem}`);
    console.log(output);
  }
}

function wantedRuns(): Run[] {
  const { suite, busy, alone } = asked;
  const isAll = suite === undefined && busy === undefined && alone === undefined;
  const times = (part: keyof typeof TIMES) => Array.from({ length: isAll ? TIMES[part] : Number(asked[part] ?? 0) });
  return [
    ...times('suite').map(() => ({ name: 'the suite', files: only, isBusy: false })),
    ...times('busy').map(() => ({ name: `the suite beside ${BUSY_LOOPS} busy loops`, files: only, isBusy: true })),
    ...times('alone').flatMap(() => browserFiles().map((file) => ({ name: file, files: [file], isBusy: false }))),
  ];
}

/** Large ones first: at the end no process waits long for the last one. */
function browserFiles(): string[] {
  const names = readdirSync(`${ROOT}test/browser`).filter((name) => name.endsWith('.test.ts'));
  const files = names.map((name) => `test/browser/${name}`);
  const wanted = files.filter((file) => only.length === 0 || only.some((each) => file.startsWith(each)));
  const size = new Map(wanted.map((file) => [file, statSync(ROOT + file).size]));
  return wanted.sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0));
}

interface Result {
  /** '' when all passed. */
  readonly problem: string;
  readonly output: string;
}

function result({ files }: Run): Promise<Result> {
  const timeout = MOST_MINUTES * 60_000;
  const child = spawn(process.execPath, [...VITEST, ...files], {
    cwd: ROOT,
    timeout,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const problem = code === 0 ? '' : code === null ? `did not end in ${MOST_MINUTES} minutes` : 'failed';
      resolve({ problem, output });
    });
  });
}

async function besideBusyLoops(run: Run): Promise<Result> {
  const loops = Array.from({ length: BUSY_LOOPS }, () => spawn(process.execPath, ['-e', BUSY_LOOP]));
  try {
    return await result(run);
  } finally {
    for (const loop of loops) loop.kill();
  }
}
