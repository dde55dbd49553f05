// main.ts with the schedule: what a build with --schedule is made of.
export { calls } from './calls.ts';
export { functions } from './functions.ts';
export { commands, triggers } from './schedule.ts';
export { cellProbes } from './self-check/arrived.ts';
