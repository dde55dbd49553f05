// Changes of the list of scenarios, as plain data.
import { LONGEST_NAME, type Scenario } from '../src/core/tabs/scenarios.ts';

export type Scenarios = readonly Scenario[];

/** A new one at the end. */
export function added(scenarios: Scenarios, name: string, text: string): Scenarios {
  return [...scenarios, { name: freeName(scenarios, name), savedAt: '', hash: '', text }];
}

/** A copy below the original. */
export function duplicated(scenarios: Scenarios, name: string): Scenarios {
  return scenarios.flatMap((scenario) =>
    scenario.name === name
      ? [scenario, { ...scenario, name: freeName(scenarios, `${name} copy`), savedAt: '' }]
      : [scenario],
  );
}

export function renamed(scenarios: Scenarios, name: string, to: string): Scenarios {
  const others = scenarios.filter((scenario) => scenario.name !== name);
  return changed(scenarios, name, { name: freeName(others, to) });
}

/** The scenario says another model from now on. */
export function replaced(scenarios: Scenarios, name: string, text: string): Scenarios {
  return changed(scenarios, name, { text, savedAt: '' });
}

export function removed(scenarios: Scenarios, name: string): Scenarios {
  return scenarios.filter((scenario) => scenario.name !== name);
}

function changed(scenarios: Scenarios, name: string, change: Partial<Scenario>): Scenarios {
  return scenarios.map((scenario) => (scenario.name === name ? { ...scenario, ...change } : scenario));
}

/** A name that no other has, whatever its case: numbered from 2 where it is taken. */
function freeName(scenarios: Scenarios, wanted: string): string {
  const taken = scenarios.map(({ name }) => name.toLowerCase());
  const stem = wanted.trim().slice(0, LONGEST_NAME) || 'Scenario';
  let name = stem;
  for (let n = 2; taken.includes(name.toLowerCase()); n++) name = `${stem.slice(0, LONGEST_NAME - 4)} ${n}`;
  return name;
}
