import { openWorkbook } from '../files/open-workbook.ts';
import { createHost, type Host } from '../host.ts';
import { parseOptions } from './options.ts';
import { SAMPLE, SAMPLE_DAY, SAMPLE_NAME } from './sample.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions('serve', args, { port: 'string' });
  if (positionals.length > 1) throw new UsageError('serve takes one file at most.');
  const port = portOption(values.port);
  const [file] = positionals;
  const workbook = await (file === undefined ? openWorkbook(SAMPLE, SAMPLE_NAME) : openWorkbook(userPath(file), file));
  await servePage(
    createHost(workbook, { keepsWorld: true, ...(file === undefined ? { today: SAMPLE_DAY } : {}) }),
    port,
  );
  return 0;
}

/** Says where the page is and leaves the server running. */
export async function servePage(host: Host, port: number): Promise<void> {
  const { serve } = await import('../server/serve.ts');
  const { url } = await serve(host, { port });
  process.stdout.write(`Page: ${url}  (Ctrl+C ends it)\n`);
}

/** 0 is any free port. */
export function portOption(value: string | boolean | undefined): number {
  const port = Number(value ?? 0);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`--port ${value} is not a port: give a number from 1 to 65535.`);
}
