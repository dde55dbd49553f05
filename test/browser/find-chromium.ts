import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const VARIABLES = ['TIERWISE_CHROMIUM', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
/** The shell without windows first: the same engine, and the tests take little more than half as long. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const BY_APT = 'apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell';
const BY_PLAYWRIGHT = 'npx playwright-core install chromium';

/** The Chromium that browser tests drive: the one named in the environment, then the system's, then Playwright's. */
export function findChromium(): string {
  const path = namedChromium() ?? [...systemPaths(), ...playwrightPaths()].find(isExecutable);
  if (path) return path;
  throw new Error(
    'No Chromium was found. Install Chrome or Chromium, or name one in TIERWISE_CHROMIUM, or run `npx playwright-core install chromium`.',
  );
}

function namedChromium(): string | undefined {
  for (const name of VARIABLES) {
    const path = process.env[name];
    if (!path) continue;
    if (isExecutable(path)) return path;
    throw new Error(`${name} names ${path}, which is not a program that can be run. Correct or unset ${name}.`);
  }
  return undefined;
}

function systemPaths(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC_APPLICATIONS];
}

function playwrightPaths(): string[] {
  const path = chromium.executablePath();
  return path ? [path] : [];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installChromium(): void {
  const isRoot = process.getuid?.() === 0;
  const ways = [...(isRoot && systemHas('apt-get') ? [BY_APT] : []), BY_PLAYWRIGHT];
  for (const steps of ways) {
    console.log(`No Chromium on this machine yet: ${steps}`);
    if (spawnSync(steps, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0) return;
  }
  throw new Error(`No Chromium could be installed (tried: ${ways.join('; ')}). Install Chrome or Chromium by hand.`);
}

function systemHas(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, command)));
}

function foundOrInstalled(): string {
  namedChromium();
  try {
    return findChromium();
  } catch {
    installChromium();
    return findChromium();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Browser tests use ${foundOrInstalled()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
