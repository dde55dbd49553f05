// When a job runs, in the spreadsheet's time zone.

/** `yyyy-MM-dd HH:mm:ss` */
export function nowIn(timeZone: string): string {
  return Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd HH:mm:ss');
}

export function dayOf(time: string): string {
  return time.slice(0, 10);
}
