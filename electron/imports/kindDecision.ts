import { isKind, KINDS, type Kind } from './kinds.ts';
import type { Layout } from './layout.ts';
import type { Question, ReadOptions } from './question.ts';

/** A second kind that fares this well leaves the kind open. */
const RIVAL = 0.8;
/** Less than this is one common word like “Name”, on which no kind can be built. */
const LEAST_SCORE = 0.4;

/** The kind by answer, or the one that the header's names fit best; null with a question otherwise. */
export function decideKind({ kinds }: Layout, options: ReadOptions): { readonly kind: Kind | null; readonly questions: readonly Question[] } {
  if (options.kind !== undefined && isKind(options.kind)) return { kind: options.kind, questions: [] };
  const [best, second] = kinds;
  if (best === undefined || best.score < LEAST_SCORE) return { kind: null, questions: [kindQuestion(KINDS)] };
  const isRivalled = second !== undefined && second.score >= best.score * RIVAL;
  if (!isRivalled) return { kind: best.kind, questions: [] };
  return { kind: best.kind, questions: [kindQuestion(kinds.filter(({ score }) => score >= best.score * RIVAL).map(({ kind }) => kind))] };
}

function kindQuestion(choices: readonly Kind[]): Question {
  return { kind: 'kind', about: 'What does the file hold?', choices, answerWith: `--kind ${choices[0] ?? ''}` };
}
