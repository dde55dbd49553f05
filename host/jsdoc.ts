import type { FunctionInfo } from './bundle.ts';

/** What Sheets reads of a custom function's JSDoc: the text, @param, @return, @customfunction. */
export function parseJsDoc(comment: string, parameterNames: string[]): Omit<FunctionInfo, 'name'> {
  const text = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .join(' ');
  const [description = '', ...tags] = text.split(/\s@(?=[a-z])|^@(?=[a-z])/);
  const tagged = (name: string) => tags.filter((tag) => new RegExp(`^${name}\\b`).test(tag));
  const parameters = new Map(tagged('param').map((tag) => [parameterOf(tag).name, parameterOf(tag)]));
  return {
    parameters: parameterNames.map((name) => parameters.get(name) ?? { name, type: '', description: '' }),
    description: flat(description),
    returns: flat((tagged('returns?')[0] ?? '').replace(/^returns?\s*/, '')),
    isCustom: tagged('customfunction').length > 0,
  };
}

function parameterOf(tag: string) {
  const [, type = '', name = '', description = ''] = /^param\s*(?:\{([^}]*)\})?\s*(\w+)\s*-?\s*(.*)$/s.exec(tag) ?? [];
  return { name, type, description: flat(description) };
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
