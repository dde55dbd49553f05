// Takes the pictures of README, guide and store: `npm run screens`. Run it when the page, the sidebar or the columns change.
import { launchChromium } from './open-page.ts';
import { takeConsultant, takeGerman } from './screens/consultant.ts';
import { takeFinance } from './screens/finance.ts';
import { takeGovernance } from './screens/governance.ts';
import { takeModelling } from './screens/modelling.ts';
import { takePrint } from './screens/print.ts';
import { takeStore } from './screens/store.ts';
import { takeTeam } from './screens/team.ts';

const STORIES = {
  team: takeTeam,
  consultant: takeConsultant,
  german: takeGerman,
  modelling: takeModelling,
  finance: takeFinance,
  governance: takeGovernance,
  print: takePrint,
  store: takeStore,
};

const asked = process.argv.slice(2);
const browser = await launchChromium();
try {
  for (const [name, take] of Object.entries(STORIES))
    if (asked.length === 0 || asked.includes(name)) await take(browser);
} finally {
  await browser.close();
}
