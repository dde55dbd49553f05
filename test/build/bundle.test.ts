// What would be pushed: the three files of dist, read as Google would read them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { type FunctionDeclaration, parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { methodData } from '../../src/core/panel/method-data.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const code = readFileSync(`${root}dist/code.js`, 'utf8');
const page = readFileSync(`${root}dist/sidebar.html`, 'utf8');

const PUBLIC: Record<string, string[]> = {
  onOpen: ['event'],
  onInstall: ['event'],
  openSidebar: [],
  scoreAccounts: [],
  buildSummary: [],
  makeHandoutTab: [],
  makeKickoffTab: [],
  undoLastScoring: [],
  useInThisSpreadsheet: [],
  selfCheck: [],
  loadPanel: ['request'],
  saveModel: ['request'],
  planScoring: ['request'],
  runScoring: ['request'],
  runSummary: ['request'],
  makeHandout: ['request'],
  makeKickoff: ['request'],
  readKickoff: ['request'],
  readReport: ['request'],
  loadReview: ['request'],
  decide: ['request'],
  undoRun: ['request'],
  lookAt: ['request'],
  lintModel: ['request'],
  suggestCuts: ['request'],
  comparePresets: ['request'],
  periodStart: ['request'],
  backtest: ['request'],
  tuneWeights: ['request'],
  tryGrace: ['request'],
  rollUpOrders: ['request'],
  loadScenarios: ['request'],
  saveScenarios: ['request'],
  fieldHelp: ['request'],
  insertSample: ['request'],
  openTab: ['request'],
  selectAccount: ['request'],
  readStory: ['request'],
  readSelection: ['request'],
  offerColumn: ['request'],
  readColumns: ['request'],
  buildSql: ['request'],
  TIERWISE_ARRIVED: ['value'],
};
const FOR_CELLS: Record<string, string[]> = {
  RFM_ORDERS: ['customers', 'dates', 'amounts', 'as_of'],
  SEGMENT_SCORE: ['firmographic', 'behavioral', 'value', 'weights'],
  COMPOSITE_TIER: ['score', 'thresholds', 'labels'],
  ARR_TIER: ['arr', 'preset_or_cuts'],
  RFM: ['recency', 'frequency', 'monetary', 'as_of', 'variant'],
  SEGMENT_TABLE: ['accounts_with_header', 'model', 'as_of'],
  SEGMENT_EXPLAIN: ['accounts_with_header', 'row_or_key', 'model', 'as_of'],
  LIFECYCLE_STAGE: ['start', 'as_of', 'contract_end', 'preset'],
  HEALTH_SEGMENT: ['health', 'nps', 'expanding'],
  PRIORITY_SCORE: ['arr', 'expansion', 'health', 'logo', 'reference', 'partnership'],
  VALUE_QUADRANT: ['arr', 'expansion', 'potential_score'],
  USAGE_PATTERN: ['adoption', 'active_days_per_week', 'last_login', 'as_of'],
};

interface TopLevel {
  parameters: string[];
  comment: string;
}

function topLevelFunctions(): Record<string, TopLevel> {
  const comments: { end: number; text: string }[] = [];
  const program = parse(code, {
    ecmaVersion: 2019,
    onComment: (_isBlock, text, _start, end) => comments.push({ end, text }),
  });
  const found: Record<string, TopLevel> = {};
  for (const node of program.body) {
    if (node.type !== 'FunctionDeclaration') continue;
    const { id, params, start } = node as FunctionDeclaration;
    const comment = comments.find(({ end }) => end <= start && code.slice(end, start).trim() === '')?.text ?? '';
    found[id.name] = { parameters: params.map((param) => (param as { name: string }).name), comment };
  }
  return found;
}

/** Services that throw whatever is done with them. */
function forbidden(): Record<string, unknown> {
  const trap = new Proxy(() => undefined, {
    get() {
      throw new Error('a service was touched');
    },
    apply() {
      throw new Error('a service was called');
    },
  });
  const names = ['SpreadsheetApp', 'HtmlService', 'LockService', 'PropertiesService', 'Utilities', 'Charts', 'Session'];
  return Object.fromEntries(names.map((name) => [name, trap]));
}

describe('dist/code.js', () => {
  const found = topLevelFunctions();

  it('declares exactly the public functions, with their parameters', () => {
    const parameters = Object.fromEntries(Object.entries(found).map(([name, { parameters }]) => [name, parameters]));
    expect(parameters).toEqual({ ...PUBLIC, ...FOR_CELLS });
  });

  it('documents every function for cells so that Sheets offers it, and no other', () => {
    for (const [name, parameters] of Object.entries(FOR_CELLS)) {
      const { comment } = found[name] as TopLevel;
      expect(comment).toContain('@customfunction');
      expect([...comment.matchAll(/@param \{[^}]+\} (\w+) \S/g)].map((match) => match[1])).toEqual(parameters);
      expect(comment).toMatch(/@return \S/);
    }
    for (const name of Object.keys(PUBLIC)) expect(found[name]?.comment).not.toContain('@customfunction');
  });

  it('loads where there is no Google and touches no service', () => {
    const context = createContext({ ...forbidden() });
    expect(() => runInContext(code, context)).not.toThrow();
    expect(runInContext('SEGMENT_SCORE(4, 2, 5)', context)).toBe(3.55);
    expect(() => runInContext('runScoring({})', context)).not.toThrow();
    expect(() => runInContext('openSidebar()', context)).toThrow('a service was touched');
  });

  it('needs nothing of Node or of a browser', () => {
    const context = createContext(Object.create(null));
    expect(runInContext(`${code};RFM(3, 7, 5, undefined, "A").join()`, context)).toBe('5,5,5,15,555,Champions');
  });

  it('evaluates no line of zod for a function of a cell', () => {
    const spied = code.replace(/jitless:!0/, 'jitless:(globalThis.zodWasUsed=!0)');
    expect(spied).not.toBe(code);
    const context = createContext({});
    runInContext(`${spied};SEGMENT_SCORE(4, 2, 5);ARR_TIER(1);COMPOSITE_TIER(3);RFM(1, 1, 1)`, context);
    expect(context.zodWasUsed).toBeUndefined();
    const marks = [...code.matchAll(/"\$Zod\w+"/g)];
    expect(marks.length).toBeGreaterThan(3);
  });

  it('evaluates no preset to load and to make the menu, and one for a function of a cell', () => {
    const spied = code.replace('"Champions"', '(globalThis.presetWasRead=!0,"Champions")');
    const menu = { addItem: () => menu, addToUi: () => undefined };
    const context = createContext({ SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) } });
    runInContext(`${spied};onOpen()`, context);
    expect(context.presetWasRead).toBeUndefined();
    runInContext('SEGMENT_SCORE(4, 2, 5)', context);
    expect(context.presetWasRead).toBe(true);
  });
});

describe('dist/sidebar.html', () => {
  it('is one file without remote parts, template literals or scriptlets', () => {
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).not.toMatch(/`|<\?/);
    expect(page).not.toMatch(/<\?|<script\s+src|<link\b/);
    expect(page.replace(/http:\/\/www\.w3\.org\/[\w/]+/g, '')).not.toMatch(/https?:\/\//);
    expect(() => parse(scripts[0] ?? '', { ecmaVersion: 2019 })).not.toThrow();
  });

  it('carries none of the tables that the add-on sends', () => {
    const said = ['Named logo / reference customer', 'Champion strength', 'Tier by the other policy', 'Close to a cut'];
    const sent = JSON.stringify(methodData());
    for (const text of said) {
      expect(sent).toContain(text);
      expect(page).not.toContain(`"${text}"`);
    }
  });
});

describe('dist', () => {
  it('has a manifest of an editor add-on with two scopes', () => {
    expect(JSON.parse(readFileSync(`${root}dist/appsscript.json`, 'utf8'))).toEqual({
      timeZone: 'Etc/UTC',
      dependencies: {},
      exceptionLogging: 'STACKDRIVER',
      runtimeVersion: 'V8',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });

  it('stays small', () => {
    // What it is, see docs/decisions.md for what it costs. It must not grow unnoticed.
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(689_100);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(289_900);
  });

  it('says its version, and carries the notices of all that it includes', () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
    const notices = readFileSync(`${root}THIRD_PARTY_NOTICES.md`, 'utf8');
    const included = {
      code: ['simple-statistics', 'zod'],
      page: ['@preact/signals', '@preact/signals-core', 'preact'],
    };
    for (const [text, names] of [[code, included.code] as const, [page, included.page] as const]) {
      const banner = text.slice(0, text.indexOf(text === code ? '*/' : '-->'));
      expect(banner).toContain(`Tierwise ${version}, built from `);
      expect(
        [...banner.matchAll(/^(\S+) [\d.]+, (?:MIT|ISC)\. Copyright \(c\) \d{4}/gm)].map(([, name]) => name),
      ).toEqual(names);
      expect(banner).toContain('The above copyright notice and this permission notice shall be included in all');
      for (const name of names) expect(notices).toContain(`**${name} `);
    }
    const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
      packages: Record<string, { dev?: boolean }>;
    };
    const runtime = Object.entries(lock.packages).flatMap(([path, { dev }]) => (path && !dev ? path.slice(13) : []));
    expect(Object.values(included).flat().sort()).toEqual(runtime.sort());
  });

  it('is what clasp pushes: three files', () => {
    const names = ['appsscript.json', 'code.js', 'sidebar.html'];
    expect(readdirSync(`${root}dist`).sort()).toEqual(names);
    const output = execFileSync('npx', ['clasp', 'show-file-status', '--json'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 100_000,
    });
    const status = JSON.parse(output.slice(output.indexOf('{')));
    expect(status.filesToPush.map((path: string) => path.replace(/^dist\//, '')).sort()).toEqual(names);
  });
});
