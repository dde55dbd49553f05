// npm run trials -- [how many] [first seed]: product and exact reference on random models and sheets.
import { bundleReport } from './bundle-report.ts';
import { differences } from './differences.ts';
import { randomTrial } from './random-trial.ts';
import { reference } from './reference.ts';

const AS_OF = '2026-06-30';
const [count = 200, first = 1] = process.argv.slice(2).map(Number);
const EXAMPLES = 3;

/** Differences of one kind: the same key of whatever account. */
const kinds = new Map<string, string[]>();

function linesOf(seed: number): string[] {
  const { document, rows } = randomTrial(seed);
  try {
    return differences(bundleReport(rows, AS_OF, document), reference(rows, AS_OF, document));
  } catch (error) {
    return [`refused: ${error instanceof Error ? error.message : error}`];
  }
}

let unlike = 0;
for (let seed = first; seed < first + count; seed += 1) {
  const lines = linesOf(seed);
  if (lines.length > 0) unlike += 1;
  for (const line of lines) {
    const kind = line.replace(/^(T\d+|R\d+)\./, '').split(':')[0] ?? line;
    kinds.set(kind, [...(kinds.get(kind) ?? []), `seed ${seed}: ${line}`]);
  }
}

for (const [kind, lines] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${kind}: ${lines.length}`);
  for (const line of lines.slice(0, EXAMPLES)) console.log(`  ${line}`);
}
console.log(`${count} trials, ${unlike} with differences`);
process.exitCode = unlike > 0 ? 1 : 0;
