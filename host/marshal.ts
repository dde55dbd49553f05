// The rules of google.script.run for what goes to the server and what comes back.

/** What the page sends: primitives, arrays and plain objects; anything else is refused as Google refuses it. */
export function fromBrowser(value: unknown): unknown {
  return copied(value, '', new Set(), (path) => {
    throw new Error(`Failed due to illegal value in property: ${path || '0'}.`);
  });
}

/** What the server returns: one illegal value anywhere, and the page silently gets null. */
export function toBrowser(value: unknown): unknown {
  const illegal = Symbol('illegal');
  try {
    return copied(value, '', new Set(), () => {
      throw illegal;
    });
  } catch (error) {
    if (error === illegal) return null;
    throw error;
  }
}

function copied(value: unknown, path: string, above: Set<unknown>, refuse: (path: string) => never): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || above.has(value)) return refuse(path);
  const inside = new Set(above).add(value);
  const next = (item: unknown, key: string) => copied(item, path ? `${path}.${key}` : key, inside, refuse);
  if (Array.isArray(value)) return value.map((item, index) => next(item, String(index)));
  if (Object.prototype.toString.call(value) === '[object Date]') return refuse(path);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, next(item, key)]));
}
