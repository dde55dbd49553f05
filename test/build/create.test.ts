// `npm run create` as far as it runs without an account: what it refuses, and that it leaves the project file alone.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'create-'));
  for (const name of ['build', 'package.json']) cpSync(root + name, join(folder, name), { recursive: true });
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'));
});

/** Where nobody is logged in to clasp. */
function create(project: string, ...args: string[]) {
  writeFileSync(join(folder, '.clasp.json'), project);
  const env = { ...process.env, HOME: folder, clasp_config_auth: join(folder, 'none.json') };
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'create', '--', ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(readFileSync(join(folder, '.clasp.json'), 'utf8')).toBe(project);
  return { status, sentence: stderr.split('\n')[0] };
}

const PLACEHOLDER = '{ "scriptId": "PASTE_YOUR_SCRIPT_ID_HERE", "rootDir": "dist" }';

it('says how to log in', () => {
  expect(create(PLACEHOLDER)).toEqual({
    status: 1,
    sentence: 'Nobody is logged in: run `npx clasp login`, then this again.',
  });
});

it('leaves a script alone that is named already', () => {
  expect(create('{ "scriptId": "1aB", "rootDir": "dist" }', '--standalone')).toEqual({
    status: 1,
    sentence:
      '.clasp.json names a script already: `npm run push` updates it. For another one, delete .clasp.json first.',
  });
});

it('names an option that is none', () => {
  expect(create(PLACEHOLDER, '--name', 'Ours')).toMatchObject({
    status: 1,
    sentence: expect.stringContaining("'--name'"),
  });
});

it('uses commands and options that clasp has', () => {
  // Read and not asked: clasp takes seconds to start.
  const source = (name: string) =>
    readFileSync(`${root}node_modules/@google/clasp/build/src/commands/${name}.js`, 'utf8');
  for (const option of ['--type <', '--title <', '--rootDir <']) expect(source('create-script')).toContain(option);
  expect(source('push')).toContain('-f, --force');
  expect(source('create-version')).toContain('versionNumber');
  for (const option of ['--versionNumber <', '--description <', '--deploymentId <']) {
    expect(source('create-deployment')).toContain(option);
  }
});
