// main.ts with the schedule: what a build with --schedule is made of.
import { menuItems, commands as plain } from './commands.ts';
import { rescoreOnSchedule, SCHEDULE_LABELS, scheduleCommands } from './schedule.ts';
import { triggersOf } from './triggers.ts';

export { calls } from './calls.ts';
export { functions } from './functions.ts';
export { cellProbes } from './self-check/arrived.ts';

export const commands = { ...plain, ...scheduleCommands };
export const triggers = { ...triggersOf([...menuItems(), ...menuItems(SCHEDULE_LABELS)]), rescoreOnSchedule };
