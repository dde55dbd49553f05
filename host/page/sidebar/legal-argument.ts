/** What google.script.run lets through: primitives, null, plain objects and arrays of them. Anything else throws its sentence. */
export function legalArgument(value: unknown, property: string, above: unknown[] = []): unknown {
  if (value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  if (typeof value !== 'object' || isForbidden(value) || above.includes(value)) {
    throw new Error(`Failed due to illegal value in property: ${property}`);
  }
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item, index) => legalArgument(item, String(index), path) ?? null);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, legalArgument(item, key, path)]));
}

function isForbidden(value: object): boolean {
  return value instanceof Date || value instanceof Node || value instanceof Window;
}
