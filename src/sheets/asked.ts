// A job that may not go on by itself stops before it writes anything: a person answers, and asks for it again.
import type { Answers, Question } from '../core/panel/calls.ts';

export class Asked extends Error {
  constructor(readonly question: Question) {
    super(question.text);
  }
}

/** The answer to a question. @throws the question while it has none */
export function answerTo(question: Question, answers: Answers = {}): string {
  const answer = answers[question.id];
  if (question.answers.some((each) => each.id === answer)) return answer as string;
  throw new Asked(question);
}
