import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CallError, call } from '../../sidebar/server.ts';

type Handler = (value: unknown) => void;
interface Sent {
  readonly name: string;
  readonly request: unknown;
  readonly succeed: Handler;
  readonly fail: Handler;
}

/** google.script.run that keeps what it was sent until the test answers. */
function fakeRun(): Sent[] {
  const sent: Sent[] = [];
  const runner = (succeed: Handler, fail: Handler): unknown =>
    new Proxy(
      {
        withSuccessHandler: (handler: Handler) => runner(handler, fail),
        withFailureHandler: (handler: Handler) => runner(succeed, handler),
      } as Record<string, unknown>,
      {
        get: (own, name: string) =>
          own[name] ?? ((request: unknown) => void sent.push({ name, request, succeed, fail })),
      },
    );
  const ignore = () => undefined;
  vi.stubGlobal('google', { script: { run: runner(ignore, ignore) } });
  return sent;
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

const SUMMARY = { asOf: null };

afterEach(() => vi.unstubAllGlobals());

describe('call', () => {
  it('sends the request and gives the value of the reply', async () => {
    const sent = fakeRun();
    const answer = call('loadPanel', { sheetId: 3 });
    expect(sent).toMatchObject([{ name: 'loadPanel', request: { sheetId: 3 } }]);
    sent[0]?.succeed('{"ok":true,"value":{"sheetName":"Accounts"}}');
    expect(await answer).toEqual({ sheetName: 'Accounts' });
  });

  it('turns a refusal into an error with its sentence', async () => {
    const sent = fakeRun();
    const answer = call('loadPanel', {});
    sent[0]?.succeed('{"ok":false,"message":"Weights sum to 1.20, must be 1.00"}');
    await expect(answer).rejects.toThrow(/^Weights sum to 1.20, must be 1.00$/);
  });

  it.each([[null], [''], ['<html>'], ['null'], ['{}']])('says that %j is no answer', async (reply) => {
    const sent = fakeRun();
    const answer = call('loadPanel', {});
    sent[0]?.succeed(reply);
    await expect(answer).rejects.toThrow('The add-on did not answer as expected: reload the sheet and try again.');
  });

  it('takes the kinds off the message of a failed execution', async () => {
    const sent = fakeRun();
    const answer = call('loadPanel', {});
    sent[0]?.fail(new Error('ScriptError: Exception: The sheet has a filter view.'));
    await expect(answer).rejects.toThrow(/^The sheet has a filter view\.$/);
  });

  it.each([
    ['We are sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.'],
    ['Authorization is required to perform that action.'],
    ['You do not have permission to access the requested document.'],
  ])('adds the hint on several accounts to %j', async (message) => {
    const sent = fakeRun();
    const answer = call('loadPanel', {});
    sent[0]?.fail(new Error(message));
    await expect(answer).rejects.toThrow(
      `You seem to be signed in with several Google accounts: open the sheet in a private window or sign in with one account only. Google says: ${message}`,
    );
  });

  it.each([
    ['NetworkError: Connection failure due to HTTP 0', 'You seem to be offline'],
    ['Too many simultaneous invocations: Spreadsheets', 'Google had too many requests of yours at once'],
    ['Exceeded maximum execution time', 'Google stopped it after its time limit'],
  ])('says what to do about %j and keeps the details', async (message, sentence) => {
    const sent = fakeRun();
    const answer = call('runScoring', { asOf: null });
    // A write is sent when the one before it is over.
    await Promise.resolve();
    sent[0]?.fail(new Error(message));
    const error = await answer.catch((caught: unknown) => caught as CallError);
    expect(error).toMatchObject({ message: `${sentence}${(error as CallError).message.slice(sentence.length)}` });
    expect((error as CallError).details).toMatch(/^Tierwise from sources, runScoring, 2\d{3}-.*: /);
    expect((error as CallError).details.endsWith(message)).toBe(true);
  });

  it('says what the add-on answered as it is, also where it quotes Google', async () => {
    const sent = fakeRun();
    const answer = call('loadPanel', {});
    const message = 'A daily limit is used up. Google says: Service invoked too many times for one day: read.';
    sent[0]?.succeed(JSON.stringify({ ok: false, message }));
    expect(await answer.catch((error: Error) => error.message)).toBe(message);
  });

  it('has a sentence for a failure without a message', async () => {
    const sent = fakeRun();
    const answer = call('loadPanel', {});
    sent[0]?.fail(null);
    await expect(answer).rejects.toThrow('The add-on could not be reached');
  });

  it('says where the page works when there is no Google', async () => {
    await expect(call('loadPanel', {})).rejects.toThrow('This page works inside Google Sheets only');
  });

  it('sends a write only when the one before it is over, failed or not', async () => {
    const sent = fakeRun();
    const first = call('saveModel', { text: '{}', basedOn: null });
    const second = call('runScoring', SUMMARY);
    const third = call('runSummary', SUMMARY);
    await settled();
    expect(sent.map(({ name }) => name)).toEqual(['saveModel']);
    sent[0]?.fail(new Error('no'));
    await expect(first).rejects.toThrow('no');
    await settled();
    expect(sent.map(({ name }) => name)).toEqual(['saveModel', 'runScoring']);
    sent[1]?.succeed('{"ok":true,"value":{"message":"Scored"}}');
    expect(await second).toEqual({ message: 'Scored' });
    await settled();
    sent[2]?.succeed('{"ok":true,"value":{"message":"Built"}}');
    expect(await third).toEqual({ message: 'Built' });
  });
});
