// `npm run golden`: after a change of outputs that is meant, keeps what they are now. Its diff says what changed.
import { writeFileSync } from 'node:fs';
import { INPUTS, outputsOf, PRESETS } from './outputs.ts';
import { GOLDEN, type Golden, keptOf } from './record.ts';

const golden: Golden = {};
for (const input of INPUTS) {
  for (const preset of PRESETS) golden[`${input}, ${preset}`] = keptOf(input, outputsOf(input, preset));
}
writeFileSync(GOLDEN, `${JSON.stringify(golden, null, 1)}\n`);
