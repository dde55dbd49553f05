// At 300 px, on a low screen and with everything opened, no field cuts its number off and nothing goes beyond the panel.

import { describe, expect, it } from 'vitest';
import { openForTests } from './for-tests.ts';
import { openPanel, showView, sidebarFrame } from './open-panel.ts';

const panel = openForTests(async (browser) => {
  const opened = await openPanel(browser);
  await opened.page.setViewportSize({ width: 1366, height: 600 });
  return opened;
});

describe('at 300 px', () => {
  it.each(['Data', 'Model', 'Tiers', 'Accounts', 'Run'])(
    '%s shows every number whole, and nothing beyond its edge',
    async (name) => {
      await showView(panel.panel, name);
      const frame = await sidebarFrame(panel.page);
      const found = await frame.evaluate(async () => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        // What opens is filled at the next frame.
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const cut: string[] = [];
        for (const input of document.querySelectorAll<HTMLInputElement>('input[type="number"]')) {
          if (input.offsetParent === null) continue;
          const { font, paddingLeft, paddingRight } = getComputedStyle(input);
          const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
          pen.font = font;
          const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
          if (pen.measureText(input.value).width > room) cut.push(`${input.id} ${input.value}: ${room}`);
        }
        const { clientWidth } = document.documentElement;
        const controls = [...document.querySelectorAll<HTMLElement>('main :is(input, select, button, summary)')];
        const beyond = controls
          .filter((each) => each.offsetParent !== null && each.getBoundingClientRect().right > clientWidth)
          .map((each) => each.id || each.innerText || each.outerHTML.slice(0, 60));
        return { cut, beyond, controls: controls.length, width: clientWidth };
      });
      expect(found).toMatchObject({ cut: [], beyond: [] });
      expect(found.controls).toBeGreaterThan(2);
      expect(found.width).toBeLessThanOrEqual(300);
    },
  );

  it('a cut of 100,000,000 is read whole', async () => {
    await showView(panel.panel, 'Tiers');
    const frame = await sidebarFrame(panel.page);
    const field = frame.locator('input[type="number"]').last();
    await field.fill('100000000');
    const { scrollWidth, clientWidth } = await field.evaluate((input: HTMLInputElement) => {
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      pen.font = getComputedStyle(input).font;
      return { scrollWidth: pen.measureText(input.value).width + 16, clientWidth: input.clientWidth };
    });
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});
