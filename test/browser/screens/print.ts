// The summary as it comes out of a printer: a scored file, opened by LibreOffice, its two pages beside each other.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { commandLine } from '../../../host/commands/command-line.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

export async function takePrint(browser: Browser): Promise<void> {
  if (spawnSync('soffice', ['--version']).status !== 0 || spawnSync('pdftoppm', ['-v']).status !== 0) {
    console.info(
      'Skipped: LibreOffice (soffice) or pdftoppm is not installed, so the printed summary has no new picture.',
    );
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-print-'));
  try {
    const paper = { take: async (name: string) => shoot(browser, await pagesOf(folder), name) };
    await paper.take('summary-print');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** PNG texts of the two pages of the summary; a picture shows them without their margins. */
async function pagesOf(folder: string): Promise<string[]> {
  const file = join(folder, 'print.xlsx');
  await commandLine(['score', path('host/samples/accounts.csv'), '--as-of', '2026-06-30', '--out', file]);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'pipe' });
  const pdf = join(folder, 'print.pdf');
  const text = String(execFileSync('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1e8 }));
  const first = text.split('\f').findIndex((page) => page.trim().startsWith('Tierwise summary')) + 1;
  return [first, first + 1].map((page) => {
    const out = join(folder, `page-${page}`);
    execFileSync('pdftoppm', ['-r', '120', '-f', `${page}`, '-l', `${page}`, '-singlefile', '-png', pdf, out]);
    return readFileSync(`${out}.png`).toString('base64');
  });
}

async function shoot(browser: Browser, pages: readonly string[], name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1046, height: 396 } });
  const images = pages.map(
    (data) =>
      `<div style="width:505px;height:372px;overflow:hidden;background:#fff"><img src="data:image/png;base64,${data}" style="width:704px;margin:-14px 0 0 -100px"></div>`,
  );
  await page.setContent(`<body style="margin:12px;background:#dadce0;display:flex;gap:12px">${images.join('')}</body>`);
  await page.screenshot({ path: path(`docs/screens/${name}.png`) });
  await page.close();
}
