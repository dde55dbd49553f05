import type { Frame } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openForTests } from './for-tests.ts';
import { chooseCommand, eventually, openPage, within, workbookOf } from './open-page.ts';
import { sidebarFrame } from './open-panel.ts';
import { smallAddOn } from './small-add-on.ts';

const dist = smallAddOn();
const opened = openForTests((browser) => openPage(browser, workbookOf([['a']]), { dist }));
let frame: Frame;

beforeAll(async () => {
  await chooseCommand(opened.page, 'Open sidebar');
  frame = await sidebarFrame(opened.page);
  await frame.waitForFunction(() => document.readyState === 'complete');
});

/** Written as text, because only the frame knows google.script. */
const told = (what: string, promise: string) => within(what, frame.evaluate(promise));

/** What a call gives its handlers. */
const outcome = (call: string) =>
  told(
    `the handlers of ${call}`,
    `new Promise((resolve) => {
    google.script.run
      .withUserObject('mine')
      .withSuccessHandler((value, user) => resolve({ value, user }))
      .withFailureHandler((error, user) => resolve({ name: error.name, message: error.message, user }))
      .${call};
  })`,
  );

const thrown = (call: string) =>
  frame.evaluate(
    `(() => { try { google.script.run.${call}; return null; } catch (error) { return error.message; } })()`,
  );

describe('the sidebar', () => {
  it('is 300 pixels wide, has a title, and finds google.script before its own code runs', async () => {
    const sidebar = opened.page.getByRole('complementary', { name: 'Small add-on' });
    await eventually(async () => (await sidebar.boundingBox())?.width).toBe(300);
    await eventually(() => frame.locator('#ready').textContent()).toBe('function');
  });

  it('gives the value and the user object to the success handler', async () => {
    expect(await outcome('echo({ a: 1, list: [undefined, 2] })')).toEqual({
      value: '{"a":1,"list":[null,2]}',
      user: 'mine',
    });
  });

  it('gives an error to the failure handler', async () => {
    expect(await outcome('refuse()')).toEqual({
      name: 'ScriptError',
      message: expect.stringContaining('Not today.'),
      user: 'mine',
    });
    expect(await outcome('hidden_()')).toMatchObject({ message: 'Script function not found: hidden_' });
    expect(await outcome('missing()')).toMatchObject({ message: 'Script function not found: missing' });
  });

  it('refuses a Date on the way in and makes null of one on the way out', async () => {
    expect(await thrown('echo({ when: new Date() })')).toBe('Failed due to illegal value in property: when');
    expect(await thrown('echo(() => 1)')).toBe('Failed due to illegal value in property: 0');
    expect(await outcome('dated()')).toEqual({ value: null, user: 'mine' });
  });

  it('never changes a runner that was configured before', async () => {
    const values = await told(
      'both runners',
      `new Promise((resolve) => {
      const seen = [];
      const first = google.script.run.withSuccessHandler(() => seen.push('first'));
      const second = first.withSuccessHandler(() => seen.push('second'));
      first.echo(1);
      second.withSuccessHandler(() => resolve(seen)).echo(2);
    })`,
    );
    expect(values).toEqual(['first']);
  });

  it('reaches neither the page around it nor the network', async () => {
    expect(
      await frame.evaluate(`(() => { try { return parent.document.title; } catch (error) { return error.name; } })()`),
    ).toBe('SecurityError');
    const fetched = (url: string) => told(url, `fetch('${url}').then(() => 'reached', (error) => error.name)`);
    expect(await fetched(`${opened.url}api/book`)).toBe('TypeError');
    expect(await fetched('https://example.com/')).toBe('TypeError');
    expect(opened.complaints.filter((complaint) => complaint.startsWith('request'))).toEqual([]);
  });

  it('closes itself with google.script.host.close', async () => {
    await frame.evaluate('google.script.host.editor.focus()');
    const focused = () => opened.page.evaluate(() => document.activeElement?.className);
    await eventually(focused).toContain('tabulator-tableholder');
    await frame.evaluate('google.script.host.close()');
    await eventually(() => opened.page.getByRole('complementary').count()).toBe(0);
  });
});
