/** The command was called in a way it does not know: exit code 2 instead of 1. */
export class UsageError extends Error {}
