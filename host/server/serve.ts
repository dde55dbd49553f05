import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Host } from '../host.ts';
import { disposition, download } from './download.ts';
import { pageBundle } from './page-bundle.ts';
import { changeRoutes, readRoutes } from './routes.ts';
import { COMMON_HEADERS, PAGE_POLICY, refusal, SIDEBAR_POLICY } from './security.ts';
import { SidebarFrames } from './sidebar-frames.ts';

const LARGEST_REQUEST = 16 * 1024 * 1024;
const HTML = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tierwise</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><script src="/page.js" defer></script></head>
<body></body>
</html>`;

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

/** The local page: a sheet in the browser, on this machine only. */
export async function serve(
  host: Host,
  { port = 0 }: { port?: number } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const answer = await answerer(host);
  const server = createServer((request, response) => {
    const own = (server.address() as AddressInfo).port;
    const refused = refusal(request, own);
    const answered = refused ? Promise.resolve(plain(403, refused)) : answer(request);
    answered.catch((error: Error) => plain(400, error.message)).then((found) => send(response, found));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => closed(server) };
}

async function answerer(host: Host): Promise<(request: IncomingMessage) => Promise<Answer>> {
  const { script, style, frameScript } = await pageBundle();
  const frames = new SidebarFrames(frameScript);
  const reads = readRoutes(host);
  const changes = changeRoutes(host, frames);
  const files: Record<string, Answer> = {
    '/': { status: 200, type: 'text/html', body: HTML, headers: { 'content-security-policy': PAGE_POLICY } },
    '/page.js': { status: 200, type: 'text/javascript', body: script },
    '/page.css': { status: 200, type: 'text/css', body: style },
  };
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST') return json(await change(changes, pathname, request));
    const read = reads[pathname];
    if (read) return json(read(searchParams));
    if (pathname === '/api/download') return file(host, searchParams);
    const frame = frames.page(pathname);
    if (frame !== undefined)
      return { status: 200, type: 'text/html', body: frame, headers: { 'content-security-policy': SIDEBAR_POLICY } };
    return files[pathname] ?? plain(404, `There is nothing at ${pathname}.`);
  };
}

async function change(
  changes: ReturnType<typeof changeRoutes>,
  path: string,
  request: IncomingMessage,
): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new Error('A change has to be sent as JSON.');
  const name = path.replace('/api/', '');
  if (!Object.hasOwn(changes, name)) throw new Error(`There is no change named ${name}.`);
  const body = JSON.parse(await textOf(request));
  try {
    return (changes[name as keyof typeof changes] as (request: unknown) => unknown)(body);
  } catch (error) {
    return { ok: false, error: (error as Error).message, events: [] };
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_REQUEST) throw new Error(`A request may have at most ${LARGEST_REQUEST} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function file({ workbook }: Host, query: URLSearchParams): Promise<Answer> {
  const { name, type, content } = await download(workbook, query.get('format') ?? '', Number(query.get('sheet')));
  return { status: 200, type, body: content, headers: { 'content-disposition': disposition(name) } };
}

function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}

function plain(status: number, text: string): Answer {
  return { status, type: 'text/plain', body: text };
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  const binary = typeof body !== 'string';
  response.writeHead(status, {
    ...COMMON_HEADERS,
    ...headers,
    'content-type': binary ? type : `${type}; charset=utf-8`,
  });
  response.end(body);
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
