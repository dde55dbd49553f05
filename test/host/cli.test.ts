import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { userPath } from '../../host/commands/user-path.ts';
import { commandLineIn } from './command-line-in.ts';

const { folder, cli } = commandLineIn('tierwise-cli-');

describe('bad input', () => {
  writeFileSync(join(folder, 'empty.csv'), '');
  writeFileSync(join(folder, 'accounts.csv'), 'account_id,name,arr\nA1,Acme,5\n');
  writeFileSync(join(folder, 'notes.pdf'), 'x');
  const before = readdirSync(folder);

  it.each([
    [['score', 'nothing.csv'], 1, 'There is no file nothing.csv: check the name and the folder.'],
    [['score', '.'], 1, '. is a folder: give a CSV or xlsx file in it.'],
    [['score', 'empty.csv'], 1, 'empty.csv is empty: it needs a header row and accounts.'],
    [['score', 'notes.pdf'], 1, 'notes.pdf is not a CSV or xlsx file'],
    [['score', 'accounts.csv', '--as-of', '2026-02-30'], 1, '--as-of 2026-02-30 is not a date'],
    [['score', 'accounts.csv', '--model', 'no.json'], 1, 'There is no model file no.json'],
    [['score', 'accounts.csv', '--out', 'no/x.csv'], 1, 'no/x.csv cannot be written (its folder does not exist)'],
    [['score', 'accounts.csv', '--out', 'x.pdf'], 1, '--out x.pdf is neither .xlsx nor .csv'],
    [['score', 'accounts.csv', '--colour'], 2, "Unknown option '--colour'"],
    [['score'], 2, 'score takes one file'],
    [['polish'], 2, 'There is no command "polish"'],
  ])('%j', async (args, code, sentence) => {
    const { status, stdout, stderr } = await cli(...args);
    expect(stderr).toContain(sentence);
    expect(stderr.split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([code, '']);
    expect(readdirSync(folder)).toEqual(before);
  });
});

it('prints help without a command', async () => {
  const { status, stdout, stderr } = await cli();
  expect(stdout).toContain('score FILE.csv|xlsx');
  expect([status, stderr]).toEqual([0, '']);
});

describe('paths', () => {
  it('are meant from the folder of the person who calls npm', () => {
    vi.stubEnv('INIT_CWD', '/home/ann');
    vi.stubEnv('npm_lifecycle_event', 'tierwise');
    expect(userPath('book.csv')).toBe('/home/ann/book.csv');
    vi.stubEnv('npm_lifecycle_event', 'test');
    expect(userPath('book.csv')).toBe(join(process.cwd(), 'book.csv'));
    vi.unstubAllEnvs();
  });
});
