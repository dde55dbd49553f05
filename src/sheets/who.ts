// Who asks for a job: the name or initials that a person typed in the panel. Reading the address needs a scope that the
// add-on does not ask for.
const UNKNOWN = 'no name given';
const LONGEST = 40;

let name = UNKNOWN;

export function who(): string {
  return name;
}

export function actFor(request: unknown): void {
  const by = (request as { by?: unknown } | null | undefined)?.by;
  name = (typeof by === 'string' && by.trim().slice(0, LONGEST)) || UNKNOWN;
}
