// `npm run create`: a script of one's own with the built files, and what to press next. By hand it is told in the guide.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const PROJECT = `${root}.clasp.json`;
const PLACEHOLDER = 'PASTE_YOUR_SCRIPT_ID_HERE';
const USAGE = 'npm run create -- [--title NAME] [--standalone]';

const NEXT = {
  sheets: [
    'Open the new spreadsheet (the first link above) and reload it once: Extensions > {title} is there.',
    'Extensions > {title} > Open sidebar. Google asks once whether the script may see this spreadsheet.',
    'Copy your accounts into a tab, or use the spreadsheet as a template: File > Make a copy takes the script along.',
  ],
  standalone: [
    'Open the script (the link above), then Deploy > Test deployments > Editor add-on > Create new test.',
    'Choose a spreadsheet and "Installed and enabled", then Execute: Extensions > {title} is there.',
    'For a whole company: docs/publish/marketplace.md.',
  ],
};

process.exitCode = create();

interface Wanted {
  readonly title: string;
  readonly standalone: boolean;
}

function create(): number {
  const values = wanted();
  if (typeof values === 'string') return refuse(values);
  const type = values.standalone ? 'standalone' : 'sheets';
  const placeholder = existsSync(PROJECT) ? readFileSync(PROJECT, 'utf8') : '';
  if (placeholder && !placeholder.includes(PLACEHOLDER)) {
    return refuse(
      '.clasp.json names a script already: `npm run push` updates it. For another one, delete .clasp.json first.',
    );
  }
  if (!isLoggedIn()) return refuse('Nobody is logged in: run `npx clasp login`, then this again.');
  // clasp makes no script where a project file stands.
  rmSync(PROJECT, { force: true });
  const made = clasp('create-script', '--type', type, '--title', values.title, '--rootDir', 'dist');
  if (!made) {
    if (placeholder) writeFileSync(PROJECT, placeholder);
    return refuse(
      'Google made no script. Is the Apps Script API on at script.google.com/home/usersettings? Then try again.',
    );
  }
  // What clasp fetched of the empty script stands in dist now.
  execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' });
  if (!clasp('push', '-f')) return refuse('The script is there but empty: `npm run push` sends the files.');
  console.log(
    `\nNext:\n${NEXT[type].map((line, i) => `${i + 1}. ${line.replaceAll('{title}', values.title)}`).join('\n')}`,
  );
  return 0;
}

/** The options, or what is wrong with them. */
function wanted(): Wanted | string {
  try {
    const title = { type: 'string', default: 'Tierwise' } as const;
    return parseArgs({ options: { title, standalone: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    return (error as Error).message;
  }
}

function isLoggedIn(): boolean {
  const { stdout } = spawnSync('npx', ['clasp', '--json', 'show-authorized-user'], { cwd: root, encoding: 'utf8' });
  return /"loggedIn": true/.test(stdout);
}

function clasp(...args: string[]): boolean {
  return spawnSync('npx', ['clasp', ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

function refuse(sentence: string): number {
  console.error(`${sentence}\n${USAGE}`);
  return 1;
}
