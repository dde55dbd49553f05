import { expect, it } from 'vitest';
import { checkedOf } from '../../../src/core/checks/check.ts';
import { checkLines } from '../../../src/core/checks/checks.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { scoreRows } from '../support/report.ts';

const HEADERS = ['Account ID', 'Firmographic score', 'Behavioral score', 'Value score'];
const ROWS = [5, 5, 5, 1].map((score, i) => [`A${i}`, score, score, score]);

function lineUnder(document: ModelDocument) {
  const { model, accounts, scores } = scoreRows([HEADERS, ...ROWS], '2026-06-30', document);
  const lines = checkLines(checkedOf(model, accounts, scores));
  return lines.find(({ id }) => id === 'concentration');
}

it('concentration is a warning until somebody says why it is on purpose (S38)', () => {
  expect(lineUnder({})).toMatchObject({ number: 75, verdict: 'Warning', isFine: false });
  expect(lineUnder({ concentrationReason: 'One product, one market' })).toMatchObject({
    verdict: 'Intentional',
    isFine: true,
    threshold: 'at most 60% in one segment, on purpose: One product, one market',
  });
});
