import { stringify } from 'csv-stringify/sync';
import { saveModel } from '../../host/commands/score-workbook.ts';
import { readCsv } from '../../host/files/read-csv.ts';
import { createHost } from '../../host/host.ts';
import type { Report } from '../../src/core/panel/report.ts';
import type { ModelDocument } from './model-document.ts';
import type { Row } from './sheet.ts';

/** What the built add-on reports of a sheet after it has scored it under a model, as the command line does. */
export function bundleReport(rows: readonly Row[], asOf: string, document: ModelDocument): Report {
  const csv = stringify(
    rows.map((row) => ({ ...row })),
    { header: true },
  );
  const host = createHost(readCsv(new TextEncoder().encode(csv), 'trial'), { today: asOf, keepsWorld: true });
  saveModel(host, JSON.stringify(document));
  const ask = <T>(name: string): T => {
    const execution = host.call(name, { asOf });
    if (!execution.ok) throw new Error(`${name} failed: ${execution.error}`);
    const reply = JSON.parse(String(execution.value)) as { ok: true; value: T } | { ok: false; message: string };
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  };
  ask('runScoring');
  return ask<Report>('readReport');
}
