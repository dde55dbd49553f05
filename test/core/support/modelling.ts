// What must come out of modelling (S65 to S71), worked out apart from the product.
import { readFileSync } from 'node:fs';

export type Crossed = [from: string, to: string, accounts: number, arr: number];
export type Ranges = [label: string, ranges: [number, number][]];

export interface GoldenCut {
  cut: number;
  load: number;
  warns: boolean;
  candidates: [number, number][];
  proposal: number | null;
  moves: number;
  movesArr?: number;
}

export interface GoldenBreaks {
  k: number;
  scale: 'log' | 'raw';
  cuts: number[];
  counts: number[];
  gvf: number;
}

interface Golden {
  quietCut: {
    synthetic: { values: number[]; cuts: GoldenCut[] };
    fixture: GoldenCut[];
    telco: GoldenCut[];
    compositeFixture: GoldenCut[];
    compositeTelco: GoldenCut[];
  };
  suggestedCuts: Record<'fixture' | 'telco', { natural: GoldenBreaks[]; quartiles: number[] }>;
  presetComparison: { fixture: Record<string, Crossed[]> & { counts: Record<string, number[]> } };
  churnCurve: { telco: number[][] };
  hysteresis: {
    history: Record<string, number[]>;
    rules: {
      margin: number;
      runs: number;
      onlyDown: boolean;
      changes: number;
      thereAndBack: number;
      runsInAnotherTier: number;
    }[];
    paths: Record<string, Record<'plain' | 'margin 0.1, 2 runs', number[]>>;
  };
  linter: Record<
    'rfmReadme' | 'putler',
    { rules: Ranges[]; cells: number; gaps: number; overlaps: number; dead: string[] }
  >;
}

const url = new URL('../../fixtures/modelling.json', import.meta.url);

export const GOLDEN: Golden = JSON.parse(readFileSync(url, 'utf8'));

/** A table of RFM segments as a person keeps it. */
export function boxesAsCsv(rules: readonly Ranges[]): string {
  const header = rules[0]?.[1].length === 3 ? 'Segment,R,F,M' : 'Segment,R,F+M';
  const lines = rules.map(([label, ranges]) =>
    [`"${label}"`, ...ranges.map(([low, high]) => `${low}-${high}`)].join(','),
  );
  return `${[header, ...lines].join('\n')}\n`;
}
