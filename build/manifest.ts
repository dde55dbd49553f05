// dist/appsscript.json: the manifest of src/sheets, with one scope more for a build that carries the schedule.
import { readFileSync } from 'node:fs';

const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

export function manifestText(root: string, isScheduled: boolean): string {
  const text = readFileSync(`${root}src/sheets/appsscript.json`, 'utf8');
  if (!isScheduled) return text;
  const manifest = JSON.parse(text) as { oauthScopes: string[] };
  return `${JSON.stringify({ ...manifest, oauthScopes: [...manifest.oauthScopes, TRIGGERS] }, null, 2)}\n`;
}
