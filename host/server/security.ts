import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const NOTHING_REMOTE = "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'";

/** For the page: code, looks and data from this server only. */
export const PAGE_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For the sidebar: one file with its code inside, no origin, no connection anywhere. */
export const SIDEBAR_POLICY =
  `${NOTHING_REMOTE}; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; ` +
  "frame-ancestors 'self'; sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads";

export const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Why a request is refused; null lets it in. A name that resolves to 127.0.0.1 is still foreign (DNS rebinding). */
export function refusal(request: IncomingMessage, port: number): string | null {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !own.includes(host)) {
    return `The host ${host ?? '(none)'} is foreign to this server. Open http://127.0.0.1:${port}/ instead.`;
  }
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) {
    return `A page of ${origin} may not use this server. Open http://127.0.0.1:${port}/ instead.`;
  }
  return null;
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
