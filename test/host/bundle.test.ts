import { describe, expect, it } from 'vitest';
import { topLevelFunctions } from '../../host/bundle.ts';
import { hostOf, resultOf } from './small-bundle.ts';
import { workbookOf } from './small-workbook.ts';

describe('functions of the bundle', () => {
  it('are the top-level declarations, with what their JSDoc says', () => {
    const code = `
      var inner = (function () { function hidden() {} return hidden; })();
      /**
       * Adds two numbers.
       *
       * @param {number} first The first number.
       * @param {number} second Optional. The second one.
       * @return {number} Their sum.
       * @customfunction
       */
      function ADD_UP(first, second) { return first + second; }
      function plain() {}`;
    expect(topLevelFunctions(code)).toEqual([
      {
        name: 'ADD_UP',
        description: 'Adds two numbers.',
        parameters: [
          { name: 'first', type: 'number', description: 'The first number.' },
          { name: 'second', type: 'number', description: 'Optional. The second one.' },
        ],
        returns: '{number} Their sum.',
        isCustom: true,
      },
      { name: 'plain', description: '', parameters: [], returns: '', isCustom: false },
    ]);
  });

  it('are those after the program of the add-on, whatever stands in its texts', () => {
    const names = (program: string) => topLevelFunctions(`${program}\nfunction ours() {}`).map(({ name }) => name);
    expect(names('var Tierwise=(()=>{function inner(){}return inner})();')).toEqual(['ours']);
    expect(names('var Tierwise=(()=>`\nfunction text() {}`)();')).toEqual(['ours']);
    expect(names('function first() {}\n(()=>{})();')).toEqual(['first', 'ours']);
  });

  it('run in a world without timers, network and Node', () => {
    const names = [
      'setTimeout',
      'fetch',
      'URL',
      'process',
      'require',
      'TextEncoder',
      'crypto',
      'structuredClone',
      'WebAssembly',
    ];
    expect(resultOf(`[${names.map((name) => `typeof ${name}`).join()}].join()`)).toBe(
      names.map(() => 'undefined').join(),
    );
  });

  it('start from nothing each time', () => {
    const host = hostOf('var count = 0; function next() { count += 1; return count; }');
    expect([host.run('next').value, host.run('next').value]).toEqual([1, 1]);
  });

  it('see the day that the host shows', () => {
    expect(
      resultOf('[new Date().getFullYear(), new Date(Date.now()).getMonth(), new Date(0) instanceof Date]'),
    ).toEqual([2026, 5, true]);
  });
});

describe('custom functions', () => {
  const SCRIPT = `
    /** @customfunction */
    function KINDS(cells) {
      return cells.map(function (row) { return row.map(function (v) { return v instanceof Date ? 'date ' + v.getFullYear() : typeof v; }); });
    }
    /** @customfunction */
    function REFUSE(x) { throw new Error('x must be a tier, not ' + x); }
    /** @customfunction */
    function TOUCH() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue(1); }`;

  it('get rows made in their own world', () => {
    const workbook = workbookOf([['1', '2026-06-30', '', '=KINDS(A1:C1)']]);
    hostOf(SCRIPT, workbook);
    expect([4, 5, 6].map((column) => workbook.value(0, 1, column))).toEqual(['number', 'date 2026', 'string']);
  });

  it('show the sentence they throw', () => {
    const workbook = workbookOf([['=REFUSE("gold")']]);
    hostOf(SCRIPT, workbook);
    expect(workbook.value(0, 1, 1)).toEqual({ error: '#ERROR!', message: 'x must be a tier, not gold' });
  });

  it('may not write', () => {
    const workbook = workbookOf([['', '=TOUCH()']]);
    hostOf(SCRIPT, workbook);
    expect(workbook.value(0, 1, 2)).toEqual({
      error: '#ERROR!',
      message: 'You do not have permission to call Range.setValue',
    });
  });
});

describe('the menu', () => {
  it('is what onOpen builds without any permission', () => {
    const host = hostOf(`function onOpen() {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Score', 'score').addToUi();
    }`);
    expect(host.menu()).toEqual([{ label: 'Score', name: 'score' }]);
  });

  it('cannot be built by an onOpen that reads the sheet', () => {
    const host = hostOf('function onOpen() { SpreadsheetApp.getActiveSpreadsheet(); }');
    expect(() => host.menu()).toThrow('You do not have permission to call SpreadsheetApp.getActiveSpreadsheet');
  });
});

describe('calls from the page', () => {
  const host = hostOf(
    'function echo(x) { return x; } function now() { return { at: new Date() }; } function hidden_() {} function boom() { throw new Error("no"); }',
  );

  it('carry plain data', () => {
    expect(host.call('echo', { a: [1, undefined, Number.NaN], b: undefined }).value).toEqual({ a: [1, null, null] });
  });

  it('refuse a Date, and a Date that comes back makes the whole answer null', () => {
    expect(host.call('echo', { a: new Date() }).error).toBe('Failed due to illegal value in property: a.');
    expect(host.call('now', {})).toMatchObject({ ok: true, value: null });
  });

  it('reach public functions only, and report what they throw', () => {
    expect(host.call('hidden_', {}).error).toBe('Script function not found: hidden_');
    expect(host.call('boom', {})).toMatchObject({ ok: false, error: 'no' });
  });
});

describe('counting and failing', () => {
  const SCRIPT = `function work() {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    sheet.getRange('A1').setValue('one');
    sheet.getRange('A2').setValue('two');
  }`;

  it('counts what the script calls, not what services call', () => {
    expect(hostOf(SCRIPT).run('work').calls).toEqual({
      'SpreadsheetApp.getActiveSpreadsheet': 1,
      'Spreadsheet.getActiveSheet': 1,
      'Sheet.getRange': 2,
      'Range.setValue': 2,
    });
  });

  it('makes the nth call fail, in every execution until told otherwise', () => {
    const host = hostOf(SCRIPT);
    const outcomes = [1, 2, 3, 4, 5, 6, 7].map((nth) => {
      host.failAfter(nth, 'boom');
      return host.run('work').error;
    });
    expect(outcomes).toEqual(['boom', 'boom', 'boom', 'boom', 'boom', 'boom', undefined]);
    host.failAfter(6, 'boom');
    expect([host.run('work').error, host.run('work').error]).toEqual(['boom', 'boom']);
    host.failAfter(undefined);
    expect(host.run('work').ok).toBe(true);
  });

  it('keeps what was written before the call that failed', () => {
    const host = hostOf(SCRIPT);
    host.failAfter(6);
    host.run('work');
    expect([host.workbook.display(0, 1, 1), host.workbook.display(0, 2, 1)]).toEqual(['one', '']);
  });
});

describe('what the person sees', () => {
  it('are toasts and alerts, each told once', () => {
    const host = hostOf(`function tell() {
      var ui = SpreadsheetApp.getUi();
      SpreadsheetApp.getActiveSpreadsheet().toast('Working', 'Tierwise', 3);
      ui.alert('Tierwise', 'No room', ui.ButtonSet.OK);
    }`);
    host.run('tell');
    expect(host.takeEvents()).toEqual([
      { type: 'toast', message: 'Working', title: 'Tierwise', seconds: 3 },
      { type: 'alert', title: 'Tierwise', message: 'No room' },
    ]);
    expect(host.takeEvents()).toEqual([]);
  });

  it('another person’s lock is respected', () => {
    const host = hostOf('function lock() { return LockService.getDocumentLock().tryLock(10); }');
    expect(host.run('lock').value).toBe(true);
    host.lockedByOther = true;
    expect(host.run('lock').value).toBe(false);
  });
});
