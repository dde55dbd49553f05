import { describe, expect, it } from 'vitest';
import type { Report as ProductReport } from '../../src/core/panel/report.ts';
import { bundleReport } from './bundle-report.ts';
import { differences } from './differences.ts';
import type { ModelDocument } from './model-document.ts';
import { productReport } from './product-report.ts';
import { randomTrial } from './random-trial.ts';
import { reference } from './reference.ts';
import type { Row } from './sheet.ts';

const AS_OF = '2026-06-30';
/** TRIALS=1000 npx vitest run … compares as many. A host for each costs most, so every tenth goes through the bundle. */
const TRIALS = Number(process.env.TRIALS ?? 200);
const SEEDS = Array.from({ length: TRIALS }, (_, index) => index + 1);
const STARTS = SEEDS.filter((seed) => seed % 20 === 1);

type Product = (rows: readonly Row[], asOf: string, document: ModelDocument) => ProductReport;

function unlike(seed: number, product: Product): string[] {
  const { document, rows } = randomTrial(seed);
  const lines = differences(product(rows, AS_OF, document), reference(rows, AS_OF, document));
  return lines.map((line) => `seed ${seed}, ${line}`);
}

describe('product and reference', () => {
  it.each(STARTS)('agree on twenty random models and sheets from seed %i on', (start) => {
    const seeds = SEEDS.slice(start - 1, start + 19);
    expect(seeds.flatMap((seed) => unlike(seed, productReport)).slice(0, 20)).toEqual([]);
  });

  it.each(STARTS)('agree through the built add-on on seeds %i and ten further', (start) => {
    const seeds = [start, start + 10];
    expect(seeds.flatMap((seed) => unlike(seed, bundleReport)).slice(0, 20)).toEqual([]);
  });
});
