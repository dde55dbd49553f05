import { describe, expect, it } from 'vitest';
import { openForTests } from './for-tests.ts';
import { openAlone } from './open-alone.ts';
import { eventually, isFocused, workbookOf } from './open-page.ts';
import { showView } from './open-panel.ts';

const SCRIPT = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
const RTL = '\u202e\u05d0\u05d1 reversed\u2066';
const EMOJI = '👩‍👩‍👧‍👦🧛🏽'.repeat(40);
const LONG = 'x'.repeat(50_000);
const QUOTES = `"a" 'b' \\ {{1+1}} &lt; &amp; </textarea>`;
const FORMULA = `'=IMPORTXML("http://example.com")`;
const NAMES = [SCRIPT, RTL, EMOJI, LONG, QUOTES, FORMULA, `'+1`, `'@x`, '\u0007bell', '__proto__'];
const FIELDS = ['Account id', 'Account name', 'Firmographic score', 'Behavioral score', 'Value score', 'ARR'];
const HEADERS = [...FIELDS, 'Open tickets'];
const WIDTH = 400;

function hostileBook() {
  const extra = Array.from({ length: WIDTH - HEADERS.length }, (_, i) =>
    `${i} ${NAMES[i % NAMES.length]}`.slice(0, 50_000),
  );
  const rows = NAMES.map((name, i) => [`${SCRIPT}${i}`, name, '3', '4', '2', '9000', i === 0 ? SCRIPT : LONG]);
  return workbookOf([[...HEADERS, ...extra], ...rows]);
}

const alone = openForTests((browser) => openAlone(browser, hostileBook()));
const matches = () => alone.page.locator('.matches').first().getByRole('button');
const overflow = () =>
  alone.page
    .locator('html, body, main, .dock, header, footer')
    .evaluateAll((parts) => parts.map((part) => part.scrollWidth - part.clientWidth).filter((by) => by > 0));

describe('a hostile sheet', () => {
  it('shows its texts as text, shortened, without scrolling sideways', async () => {
    const heading = alone.page.getByRole('heading', { level: 2, name: /^10 accounts/ });
    await eventually(() => heading.count()).toBe(1);
    await alone.page.getByText(/columns read/).click();
    for (const name of ['Data', 'Model', 'Tiers', 'Accounts', 'Run']) {
      await showView(alone.page, name);
      expect([name, await overflow()]).toEqual([name, []]);
    }
  });

  it('finds and explains each of its accounts', async () => {
    await showView(alone.page, 'Accounts');
    await alone.page.getByRole('searchbox').fill('<img');
    await eventually(() => matches().count()).toBe(NAMES.length);
    for (let i = 0; i < NAMES.length; i++) {
      await matches().nth(i).click();
      const story = alone.page.locator('#story');
      await eventually(() => story.innerText()).toContain(`row ${i + 2}`);
      await eventually(() => isFocused(story)).toBe(true);
      expect([i, await overflow()]).toEqual([i, []]);
      await alone.page.keyboard.press('Escape');
    }
  });

  it('never becomes part of the page, nor a request', async () => {
    expect(await alone.page.evaluate('window.broken')).toBeUndefined();
    expect(await alone.page.locator('img, main script').count()).toBe(0);
    expect(alone.complaints).toEqual([]);
  });
});
