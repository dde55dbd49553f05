// Every command that a page shows runs: here, in the suite's own run, or only with an account of Google's.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLineIn } from '../host/command-line-in.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['command-line', 'guide', 'install', 'decisions', 'fidelity'].map((name) => `docs/${name}.md`),
  ...readdirSync(`${root}docs/publish`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/publish/${name}`),
];
const FENCED = /^```(?:sh|bash)?\n([\s\S]*?)^```/gm;
const isCommand = (text: string) => /^(npm|npx|git|rm|node) /.test(text);

/** Commands of fences and of inline code, without their comments, those joined by && apart. */
function commandsOf(text: string): string[] {
  const fenced = [...text.matchAll(FENCED)].flatMap(([, lines = '']) => lines.split('\n'));
  const inline = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...fenced, ...inline].flatMap((line) => line.replace(/\s+# .*/, '').split(' && ')).filter(isCommand);
}

const shown = [...new Set(PAGES.flatMap((page) => commandsOf(readFileSync(root + page, 'utf8'))))];
const TIERWISE = /^npm run (?:-s )?tierwise -- /;

/** What a fresh clone runs by itself in `.ci/run`, what tests of their own run, and what cannot run here. */
const ELSEWHERE: Record<string, string> = {
  'npm ci': '.ci/run',
  'npm test': '.ci/run',
  'npm run check': '.ci/run',
  'npm run build': '.ci/run',
  'npm run test:steady': '.ci/run',
  'npx vitest run --config build/vitest.config.ts test/core/systems': '.ci/run',
  'npm start': 'test/host/score-command.test.ts',
  'npm start -- --once': 'test/host/score-command.test.ts',
  'npm run tierwise -- start': 'test/host/score-command.test.ts',
  'npm run -s tierwise -- serve accounts.csv': 'test/browser/server.test.ts',
  'npm run -s tierwise -- serve [FILE]': 'test/browser/server.test.ts',
  'npm run build -- --demo': 'test/browser/demo.test.ts',
  'npm run build -- --schedule': 'test/build/bundle.test.ts',
  'npm run golden': 'test/golden/golden.test.ts',
  'npm run create': 'test/build/create.test.ts',
  'npm run create -- --title Tierwise': 'test/build/create.test.ts',
  'npm run create -- --title "Tierwise"': 'test/build/create.test.ts',
  'npm run create -- --standalone': 'test/build/create.test.ts',
  'npm run create -- --standalone --title Tierwise': 'test/build/create.test.ts',
  'npm run bench -- peers': 'by hand, on a quiet machine',
  'npm run bench -- cold': 'by hand, on a quiet machine',
  'npm run bench -- warehouse': 'by hand, on a quiet machine',
  'npm run screens': 'by hand, when a picture changes',
  'npm run test:bigquery': 'test/core/sql/agreement.test.ts',
  'npm run trials:sql': 'by hand, when the SQL changes',
  'npm i --no-save': 'a network',
  'npx clasp login': 'an account',
  'npm run push': 'an account',
  'git pull': 'a repository elsewhere',
};

const { folder, cli } = commandLineIn('tierwise-documented-');

/** The names that pages use, as files; a choice is its first, what may be left out is left out. */
const FILLED: [RegExp, string][] = [
  [/(--engine .*) \[--model [^\]]*\]/, '$1 --model model.json'],
  [/ \[[^\]]*\]/g, ''],
  [/\((--columns FILE\.json) \| --from FILE\.csv\)/, '$1'],
  [/FILE\.(parquet\|csv) --out FILE\.parquet\|csv/, 'accounts.csv --out scored.parquet'],
  [/accounts\.parquet/, 'accounts.csv'],
  [/FILE\.csv\|xlsx|FILE…|FILE$/, 'accounts.csv'],
  [/MODEL\.json\|TABLE\.csv/, 'model.json'],
  [/bigquery\|duckdb\|postgres/, 'duckdb'],
  [/NAME/, 'accounts'],
  [/FILE\.json/, 'columns.json'],
  [/ …$/, ''],
];
const argumentsOf = (command: string): string[] => {
  const filled = FILLED.reduce((text, [from, to]) => text.replace(from, to), command.replace(TIERWISE, ''));
  return [...filled.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
};

describe('the command line as pages show it', () => {
  copyFileSync(`${root}test/fixtures/accounts.csv`, join(folder, 'accounts.csv'));
  writeFileSync(join(folder, 'model.json'), '{ "version": 2, "segmentBy": "composite" }');
  writeFileSync(
    join(folder, 'columns.json'),
    '[{"name": "account_id", "type": "VARCHAR"}, {"name": "arr", "type": "DOUBLE"}]',
  );

  const here = shown.filter((command) => TIERWISE.test(command) && !(command in ELSEWHERE));

  it('is every command of it', () => {
    expect(new Set(here.map((command) => argumentsOf(command)[0]))).toEqual(
      new Set('score handout kickoff columns sql eval lint suggest compare backtest tune hysteresis'.split(' ')),
    );
  });

  it.each(here)('%s', async (command) => {
    const { status, stderr } = await cli(...argumentsOf(command));
    // One file of accounts keeps no runs, and says so.
    const refusal = command.includes('-- hysteresis ') ? 'A rule of grace is tried on runs that were kept' : '';
    expect(status === 0 ? '' : stderr.slice(0, refusal.length || undefined)).toBe(refusal);
  });
});

it('every other command is run somewhere, or says why not', () => {
  expect(shown.filter((command) => !TIERWISE.test(command) && !(command in ELSEWHERE))).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((command) => !shown.includes(command))).toEqual([]);
  const places = Object.values(ELSEWHERE).filter((place) => /^(test|\.ci)\//.test(place));
  expect(places.filter((place) => !existsSync(root + place))).toEqual([]);
});

it('scripts that pages name are those of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
  const named = shown.flatMap((command) => /^npm run (?:-s )?([\w:]+)/.exec(command)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
