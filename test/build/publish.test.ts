// What the pages for the Marketplace say about scopes, services and network is what the built files do.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
const code = read('dist/code.js');
const page = read('dist/sidebar.html');
const manifest = JSON.parse(read('dist/appsscript.json')) as { oauthScopes: string[] };
const marketplace = read('docs/publish/marketplace.md');
const privacy = read('docs/publish/privacy.md');
const store = read('docs/publish/store.md');

describe('scopes', () => {
  it('are those of the manifest, each with its reason', () => {
    const rows = [...marketplace.matchAll(/^\| `(https:[^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
    expect(rows.map(([, scope]) => scope)).toEqual(manifest.oauthScopes);
    for (const [, , , why = ''] of rows) expect(why.trim().length).toBeGreaterThan(40);
    expect(marketplace).toContain('Tierwise asks for two');
  });
});

describe('network and services', () => {
  const WAYS_OUT =
    /UrlFetchApp|MailApp|GmailApp|DriveApp|Jdbc|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|new Image\b/;

  it('nothing leaves the file', () => {
    expect(WAYS_OUT.test('UrlFetchApp.fetch(url)')).toBe(true);
    expect(code).not.toMatch(WAYS_OUT);
    expect(page).not.toMatch(WAYS_OUT);
    for (const text of [privacy, store]) expect(text).toContain('Nothing leaves your file');
  });

  it('it does not ask who the person is', () => {
    expect(code).not.toMatch(/getActiveUser|getEffectiveUser|getEmail/);
    expect(marketplace).toContain('no identity');
  });

  it('the panel keeps on this device how it was left, and sends it nowhere', () => {
    expect(page).toContain('localStorage');
    expect(privacy).toContain('it stays on your device');
  });

  it('there is no console for debugging', () => {
    expect(code).not.toMatch(/console\.(log|debug|info)\(/);
    expect(marketplace).toContain('the bundle has no console');
  });
});

it('names the functions that there are', () => {
  const functions = [...code.matchAll(/@customfunction\n \*\/\nfunction (\w+)\(/g)].map(([, name]) => name);
  expect(functions.length).toBeGreaterThan(10);
  for (const name of functions) {
    expect(store).toContain(String(name));
    expect(read('README.md')).toContain(`=${name}(`);
  }
});

it('keeps to the lengths of the listing', () => {
  const short =
    /\*\*Short description\*\*[^\n]*\n\n((?:> .*\n)+)/
      .exec(store)?.[1]
      ?.replace(/^> /gm, '')
      .replace(/\n/g, ' ')
      .trim() ?? '';
  expect(short.length).toBeGreaterThan(50);
  expect(short.length).toBeLessThanOrEqual(200);
});

describe('the pictures of the listing', () => {
  const rows = [...store.matchAll(/^\| (.*\.png\).*) \| ([\d ×,]+) \|$/gm)];
  const pictures = rows.flatMap(([, links = '', sizes = '']) => {
    const names = [...links.matchAll(/\((pictures\/[\w-]+\.png)\)/g)].map(([, name]) => `docs/publish/${name}`);
    return names.map((name, i) => [name, sizes.split(', ')[i] ?? ''] as const);
  });

  it('are all that the store asks for', () => {
    expect(pictures.map(([, size]) => size)).toEqual(
      ['128 × 128', '96 × 96', '48 × 48', '32 × 32', '220 × 140'].concat(new Array(3).fill('1280 × 800')),
    );
  });

  it.each(pictures)('%s is %s', (name, size) => {
    const png = readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)));
    // The header of a PNG: width and height after eight bytes of signature and eight of its first part.
    expect(`${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`).toBe(size);
    expect(png.length).toBeLessThan(400_000);
  });
});
