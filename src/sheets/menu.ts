// The menu apart from what it runs: to open a file only this is evaluated.
import type { commands } from './commands.ts';

const LABELS: Readonly<Record<keyof typeof commands, string>> = {
  openSidebar: 'Open sidebar',
  scoreAccounts: 'Score accounts',
  buildSummary: 'Build summary',
  makeHandoutTab: 'Make a handout',
  makeKickoffTab: 'Make a kickoff',
  undoLastScoring: 'Undo last scoring',
  useInThisSpreadsheet: 'Use in this spreadsheet',
  selfCheck: 'Run self-check',
};

export function menuItems(labels: Readonly<Record<string, string>> = LABELS): { label: string; name: string }[] {
  return Object.entries(labels).map(([name, label]) => ({ label, name }));
}
