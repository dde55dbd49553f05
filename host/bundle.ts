import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { type Comment, type Node, parse } from 'acorn';
import { parseJsDoc } from './jsdoc.ts';

export interface FunctionParameter {
  name: string;
  type: string;
  description: string;
}

export interface FunctionInfo {
  name: string;
  parameters: FunctionParameter[];
  description: string;
  returns: string;
  /** Whether its JSDoc carries @customfunction. */
  isCustom: boolean;
}

/** The built add-on, compiled once; every execution loads it into a context of its own. */
export interface Bundle {
  script: Script;
  functions: FunctionInfo[];
  timeZone: string;
  html(name: string): string;
  /** Why google.script.run may not call this name; undefined if it may. */
  refusalOf(name: string): string | undefined;
}

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

export function createBundle({ dist = DIST, code }: { dist?: string; code?: string } = {}): Bundle {
  const text = code ?? readPart(dist, 'code.js');
  const { functions, script } = compiled(text);
  const names = new Set(functions.map((info) => info.name));
  return {
    script,
    functions,
    timeZone: code === undefined ? timeZoneOf(dist) : 'Etc/UTC',
    html: (name) => readPart(dist, `${name}.html`),
    refusalOf: (name) => (names.has(name) && !name.endsWith('_') ? undefined : `Script function not found: ${name}`),
  };
}

let latest: { text: string; functions: FunctionInfo[]; script: Script } | undefined;

/** The same text is compiled once: tests make hundreds of hosts of it. */
function compiled(text: string): { functions: FunctionInfo[]; script: Script } {
  if (latest?.text !== text) {
    latest = { text, functions: topLevelFunctions(text), script: new Script(text, { filename: 'code.js' }) };
  }
  return latest;
}

function readPart(dist: string, name: string): string {
  const path = join(dist, name);
  if (!existsSync(path)) throw new Error(`The built add-on has no ${name}: run "npm run build" first.`);
  return readFileSync(path, 'utf8');
}

function timeZoneOf(dist: string): string {
  const manifest = JSON.parse(readPart(dist, 'appsscript.json')) as { timeZone?: string };
  return manifest.timeZone ?? 'Etc/UTC';
}

/**
 * What Apps Script can call: function declarations at the top level, with the comment right above each.
 * @internal a test gives it a small file
 */
export function topLevelFunctions(text: string): FunctionInfo[] {
  const code = text.slice(programEnd(text));
  const comments: Comment[] = [];
  const program = parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
  const above = (node: Node) =>
    comments.find(
      (item) => item.type === 'Block' && /^\s*$/.test(code.slice(item.end, node.start)) && item.end <= node.start,
    );
  return program.body.flatMap((node) => {
    if (node.type !== 'FunctionDeclaration' || !node.id) return [];
    const names = node.params.map((param) => (param.type === 'Identifier' ? param.name : ''));
    return [{ name: node.id.name, ...parseJsDoc(above(node)?.value ?? '', names) }];
  });
}

/** The first function that stands at the start of a line, with its comment. */
const FIRST_FUNCTION = /^(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\n)?function /m;

/**
 * Where the add-on's own program ends and what Google can call begins, as the build prints them: to parse its half a
 * megabyte for no function at the top would take a second of every start. 0 where that is not so.
 */
function programEnd(text: string): number {
  const at = text.search(FIRST_FUNCTION);
  if (!text.slice(0, Math.max(at, 0)).trimEnd().endsWith('})();')) return 0;
  try {
    new Script(text.slice(0, at));
    return at;
  } catch {
    return 0;
  }
}
