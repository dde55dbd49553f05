// What Sheets shows of a function while it is typed; its numbers are those of the presets.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionDocs } from '../../../src/core/cells/functions.ts';

const docs = functionDocs();
const preset = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../src/core/model/presets/${name}.json`, import.meta.url), 'utf8'));
const help = (name: string, parameter: string) =>
  docs[name]?.parameters.find(([each]) => each === parameter)?.[2] ?? '';

describe('docs of functions', () => {
  it('are there for every function, with a line for every argument and an example', () => {
    expect(Object.keys(docs).sort()).toEqual([
      'ARR_TIER',
      'COMPOSITE_TIER',
      'HEALTH_SEGMENT',
      'LIFECYCLE_STAGE',
      'PRIORITY_SCORE',
      'RFM',
      'RFM_ORDERS',
      'SEGMENT_EXPLAIN',
      'SEGMENT_SCORE',
      'SEGMENT_TABLE',
      'USAGE_PATTERN',
      'VALUE_QUADRANT',
    ]);
    for (const [name, { description, parameters }] of Object.entries(docs)) {
      expect(description).toMatch(new RegExp(`Example: =${name}\\(`));
      for (const [, type, text] of parameters) expect(`${type}: ${text}`).toMatch(/^[a-z|]+: \S.*\.$/);
    }
  });

  it('say the numbers of the method', () => {
    expect(help('SEGMENT_SCORE', 'weights')).toContain('Default 0.25, 0.40, 0.35.');
    expect(docs.COMPOSITE_TIER?.description).toContain('Tier 1 from 4.0, Tier 2 from 2.5, else Tier 3');
    expect(help('COMPOSITE_TIER', 'thresholds')).toContain('Default 4.0 and 2.5.');
    expect(help('ARR_TIER', 'preset_or_cuts')).toContain('"methodology" (default), "methods" or "strategies"');
    expect(help('LIFECYCLE_STAGE', 'contract_end')).toBe('Optional. Contract end; Renewal begins 90 days before it.');
    expect(docs.HEALTH_SEGMENT?.description).toMatch(/^Champions, Stable, At-Risk or Critical by health/);
    expect(help('HEALTH_SEGMENT', 'nps')).toContain('Champions need 8.');
    expect(help('USAGE_PATTERN', 'last_login')).toContain('Dormant from 30 days.');
    expect(help('VALUE_QUADRANT', 'arr')).toBe('ARR; high from 25,000.');
    expect(docs.VALUE_QUADRANT?.description).toMatch(/^GROW, RETAIN, NURTURE or OPTIMIZE by ARR/);
    expect(help('PRIORITY_SCORE', 'logo')).toContain('from 0 to 10');
  });

  it('follow the presets', () => {
    const [methodology, methods, strategies] = ['methodology', 'methods', 'strategies'].map(preset);
    const { firmographic, behavioral, value } = methodology.weights;
    const weights = [firmographic, behavioral, value].map((weight: number) => weight.toFixed(2)).join(', ');
    expect(help('SEGMENT_SCORE', 'weights')).toContain(`Default ${weights}.`);
    const [[first, , best], [second, , middle]] = methodology.tiers.cuts;
    expect(help('COMPOSITE_TIER', 'thresholds')).toContain(`Default ${first.toFixed(1)} and ${second.toFixed(1)}.`);
    expect(docs.COMPOSITE_TIER?.description).toContain(
      `${best} from ${first.toFixed(1)}, ${middle} from ${second.toFixed(1)}, else ${methodology.tiers.floor}`,
    );
    const { renewalWindowDays } = strategies.lifecycle;
    expect(help('LIFECYCLE_STAGE', 'contract_end')).toContain(`begins ${renewalWindowDays} days before it.`);
    expect(help('USAGE_PATTERN', 'last_login')).toContain(`from ${methods.usage.dormantDays} days.`);
  });
});
