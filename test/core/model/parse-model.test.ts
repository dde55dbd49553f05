import { describe, expect, it } from 'vitest';
import { type ParsedModel, parseModel, sealDocument } from '../../../src/core/model/parse-model.ts';

function problems(text: string): readonly string[] {
  const parsed = parseModel(text);
  return 'problems' in parsed ? parsed.problems : [];
}

function sound(text: string): ParsedModel {
  const parsed = parseModel(text);
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  return parsed;
}

describe('parseModel', () => {
  it('takes nothing, a preset or a document with edits', () => {
    expect(sound('').model.preset).toBe('methodology');
    expect(sound('methods').model.arrTiers.methods.floor).toBe('Starter');
    const edited = sound(
      '{"weights":{"firmographic":0.3,"behavioral":0.4,"value":0.3},"notes":{"weights":"client call"}}',
    );
    expect(edited.model.weights).toEqual({ firmographic: 0.3, behavioral: 0.4, value: 0.3 });
    expect(edited.model.segmentScales).toEqual(sound('').model.segmentScales);
    expect(edited.model.notes).toEqual({ weights: 'client call' });
  });

  it('reads the spelling of the method too', () => {
    const british = '{"weights":{"firmographic":0.25,"behavioural":0.4,"value":0.35}}';
    expect(sound(british).hash).toBe(sound('').hash);
    expect(problems(british.replace('0.35', '0.55'))).toEqual(['Weights sum to 1.20, must be 1.00']);
  });

  it('reads percent weights as the same model', () => {
    expect(sound('{"weights":{"firmographic":25,"behavioral":40,"value":35}}').hash).toBe(sound('').hash);
  });

  it('gives the preset and the same cuts written out one hash', () => {
    const tiers = '{"tiers":{"floor":"Tier 3","cuts":[[4,">=","Tier 1"],[2.5,">=","Tier 2"]]}}';
    expect(sound(tiers).hash).toBe(sound('').hash);
    expect(sound('{"behavioralMissing":"median3"}').hash).not.toBe(sound('').hash);
  });

  it('takes other cuts for RFM, and the same ones written out as the preset', () => {
    const recency = (first: number) =>
      `{"rfm":{"strategies":{"recencyDays":{"cuts":[[${first},"<=",5],[14,"<=",4],[30,"<=",3],[60,"<=",2]],"floor":1}}}}`;
    expect(sound(recency(7)).hash).toBe(sound('').hash);
    const { rfm } = sound(recency(3)).model;
    expect([rfm.strategies.recencyDays.cuts[0]?.[0], rfm.methods.recencyDays.cuts[0]?.[0]]).toEqual([3, 7]);
  });

  it('trusts its own seal and checks a text whose seal is broken', () => {
    const sealed = sealDocument(sound('{"name":"Q3"}').document);
    expect(sound(sealed).model.name).toBe('Q3');
    const tampered = sealed.replace('"name":"Q3"', '"weights":{"firmographic":1,"behavioral":1,"value":1}');
    expect(problems(tampered)).toEqual(['Weights sum to 3.00, must be 1.00']);
  });

  it.each([
    ['gold', '"gold" is no preset: use methodology, methods, strategies'],
    ['{', 'The model is not readable JSON'],
    ['[1]', 'The model must be an object, found [1]'],
    ['{"wieghts":1}', 'Unknown setting "wieghts": remove it or check the spelling'],
    ['{"weights":{"firmographic":0.5,"behavioral":0.4,"value":0.3}}', 'Weights sum to 1.20, must be 1.00'],
    [
      '{"weights":{"firmographic":"a","behavioral":0.4,"value":0.3}}',
      '"weights.firmographic" must be a number, found "a"',
    ],
    ['{"tiers":{"cuts":[[4,">=","A"],[5,">=","B"]],"floor":"C"}}', '"tiers" cuts must fall: 5 stands below 4'],
    ['{"tiers":{"cuts":[[4,">=","A"]],"floor":"a"}}', '"tiers" uses a label twice: A, a'],
    ['{"tiers":{"cuts":[],"floor":"a"}}', '"tiers" has no cut'],
    ['{"tiers":{"cuts":[[4,"<=","A"]],"floor":"b"}}', '"tiers" cut 4 must use >= or >, found <='],
    ['{"arrTiers":{"cuts":[[4,"=","A"]],"floor":"b"}}', '"arrTiers.cuts.0.1" must be ">=" or ">"'],
    [
      '{"rfm":{"methods":{"recencyDays":{"cuts":[[7,"<=",5],[30,"<=",4],[20,"<=",3],[90,"<",2]],"floor":1}}}}',
      '"rfm.methods.recencyDays" cuts must rise: 7, 30, 20, 90',
    ],
    [
      '{"rfm":{"strategies":{"activeDaysPerWeek":{"cuts":[[5,">=",5],[3,"<=",4],[1,">=",3]],"floor":1}}}}',
      '"rfm.strategies.activeDaysPerWeek" must give >5, >4, >3, >2, 1 in this order, found >5, <4, >3, 1',
    ],
    [
      '{"rfm":{"methods":{"segments":{"cuts":[[13,">=","VIP"],[14,">=","Solid"]],"floor":"Other"}}}}',
      '"rfm.methods.segments" cuts must fall: 14 stands below 13',
    ],
    ['{"mapping":{"arrr":"x"}}', '"mapping.arrr" is not a field: use one of id, name'],
    ['{"preset":"gold"}', '"preset" must be "methodology" or "methods" or "strategies", found "gold"'],
  ])('says what is wrong with %s', (text, sentence) => {
    expect(problems(text).join('. ')).toContain(sentence);
  });
});
