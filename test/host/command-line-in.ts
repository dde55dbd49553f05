import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { commandLine } from '../../host/commands/command-line.ts';

/** A folder of its own to run commands in, in this process: starting Node for each costs a second. */
export function commandLineIn(prefix: string) {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  beforeAll(() => process.chdir(folder));
  afterAll(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });
  return { folder, cli };
}

/** Runs a command as the terminal does, and what it printed. */
async function cli(...args: string[]) {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += text;
      return true;
    }),
  );
  const status = await commandLine(args);
  for (const spy of spies) spy.mockRestore();
  return { status, stdout: printed.stdout, stderr: printed.stderr.trim() };
}
