// What work costs: time of the processor, which others on the machine do not add to.

export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return spentSince(before);
}

/** Of all threads of the process. */
export async function cpuMillisecondsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return spentSince(before);
}

function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function fastest(runs: number, work: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => cpuMilliseconds(work)));
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
