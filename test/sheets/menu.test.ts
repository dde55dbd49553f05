// The menu is built where the add-on is installed but not allowed anything yet (AuthMode NONE).
import { describe, expect, it } from 'vitest';
import { AS_OF, ask, fixtureHost, logOf } from './book.ts';

describe('the menu', () => {
  it('is built from constants, without any service but the menu', async () => {
    const host = await fixtureHost();
    expect(host.menu()).toEqual([
      { label: 'Open sidebar', name: 'openSidebar' },
      { label: 'Score accounts', name: 'scoreAccounts' },
      { label: 'Build summary', name: 'buildSummary' },
      { label: 'Make a handout', name: 'makeHandoutTab' },
      { label: 'Make a kickoff', name: 'makeKickoffTab' },
      { label: 'Undo last scoring', name: 'undoLastScoring' },
      { label: 'Use in this spreadsheet', name: 'useInThisSpreadsheet' },
      { label: 'Run self-check', name: 'selfCheck' },
    ]);
  });

  it.each(['openSidebar', 'scoreAccounts', 'buildSummary', 'makeKickoffTab', 'useInThisSpreadsheet', 'selfCheck'])(
    '%s tells how it went',
    async (name) => {
      const host = await fixtureHost();
      expect(host.run(name).ok).toBe(true);
      expect(host.takeEvents().map(({ type }) => type)).toContain(name === 'openSidebar' ? 'sidebar' : 'toast');
    },
  );

  it('knows nobody: the name of the panel before it is not taken', async () => {
    const host = await fixtureHost();
    ask(host, 'runScoring', { asOf: AS_OF, by: 'Jo' });
    host.run('scoreAccounts');
    const scored = logOf(host.workbook).filter(({ event }) => event === 'Scored');
    expect(scored.map(({ by }) => by)).toEqual(['Jo', 'no name given']);
  });
});
