// Accounts and cents by code.

export interface Count {
  readonly accounts: number;
  /** Sum in the sheet's currency, exact to the cent. */
  readonly arr: number;
}

/** What stands behind the last code is nothing: 255 codes and none. */
const CODES = 256;

/** @param accounts indexes of those that count; all without it */
export function tallyByCode(
  codes: Uint8Array,
  cents: Float64Array,
  accounts: Int32Array | null = null,
): (code: number) => Count {
  const counts = new Float64Array(CODES);
  const sums = new Float64Array(CODES);
  const length = accounts ? accounts.length : codes.length;
  for (let k = 0; k < length; k++) {
    const i = accounts ? (accounts[k] as number) : k;
    const code = codes[i] as number;
    counts[code] = (counts[code] as number) + 1;
    sums[code] = (sums[code] as number) + (cents[i] as number);
  }
  return (code) => ({ accounts: counts[code] as number, arr: (sums[code] as number) / 100 });
}
