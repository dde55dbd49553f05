// Everything Google may call, and nothing else: the build prints one top-level function for each entry.
export { calls } from './calls.ts';
export { commands } from './commands.ts';
export { functions } from './functions.ts';
export { cellProbes } from './self-check/arrived.ts';
export { triggers } from './triggers.ts';
