import { HELP } from './help.ts';
import { UsageError } from './usage-error.ts';

/** One file a command, loaded only when it is asked for. */
const COMMANDS: Record<string, () => Promise<{ run(args: string[]): Promise<number> }>> = {
  score: () => import('./score.ts'),
  handout: () => import('./handout.ts'),
  kickoff: () => import('./kickoff.ts'),
  columns: () => import('./columns.ts'),
  sql: () => import('./sql.ts'),
  eval: () => import('./eval.ts'),
  lint: () => import('./lint.ts'),
  suggest: async () => ({ run: (await import('./modelling.ts')).suggest }),
  compare: async () => ({ run: (await import('./modelling.ts')).compare }),
  backtest: async () => ({ run: (await import('./modelling.ts')).backtest }),
  tune: async () => ({ run: (await import('./modelling.ts')).tune }),
  hysteresis: async () => ({ run: (await import('./modelling.ts')).hysteresis }),
  start: () => import('./start.ts'),
  serve: () => import('./serve.ts'),
};

/** The exit code: 0, 1 for what went wrong, 2 for a command that was called wrongly. */
export async function commandLine(args: string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function dispatch([name = 'help', ...args]: string[]): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h' || args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new UsageError(`There is no command "${name}": use ${Object.keys(COMMANDS).join(', ')} or help.`);
  return (await load()).run(args);
}
