import { caseLetter } from '../../../shared/domain/statusLetter.ts';
import { notFound, refused } from '../../../shared/errors.ts';
import { err, ok } from '../../../shared/result.ts';
import type { GrantedPaths } from '../../grants.ts';
import type { Handlers } from '../dispatch.ts';
import { openLens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { writeChosen } from '../writeChosen.ts';
import { namesOf } from './gatherStatus.ts';
import { findCase } from './statusCases.ts';

/** The letter of a decided status review, and the steps that follow it. */
export function letterHandlers(needs: OperationNeeds & { readonly grants: GrantedPaths }) {
  const { store, newId, grants } = needs;
  return {
    'statusCase.word': ({ caseId, letter }) => {
      const found = findCase(needs, caseId);
      if (found === null) return err(notFound('status review', caseId));
      store.acts.perform('statusCase.word', 'Worded a letter', () => store.statusCases.change({ ...found, letter }));
      return ok({ caseId });
    },

    'statusCase.saveLetter': ({ caseId, fileId, format }) => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const found = findCase(needs, caseId);
      const partner = found === null ? null : store.partners.get(found.partnerId);
      if (found === null || partner === null) return err(notFound('status review', caseId));
      const path = grants.writePath(fileId);
      if (path === null) return err(notFound('file', fileId));
      const text = found.letter ?? caseLetter(found, store.statusCases.stepsOf(caseId), namesOf(lens.value, partner))?.join('\n\n') ?? null;
      if (text === null) return err(refused('no-letter', 'There is no letter before there is a decision. Nothing was written.', 'Record the decision first.'));
      const content = format === 'html' ? letterHtml(text, `Letter to ${partner.name}`) : `${text}\n`;
      const written = writeChosen(path, new TextEncoder().encode(content));
      return written.ok ? ok({ caseId }) : written;
    },

    'caseStep.add': ({ caseId, kind, ...step }) => {
      if (findCase(needs, caseId) === null) return err(notFound('status review', caseId));
      const id = newId();
      const position = 1 + Math.max(-1, ...store.statusCases.stepsOf(caseId).map((one) => one.position));
      store.acts.perform('caseStep.add', 'Added a step', () => store.statusCases.addStep({ ...step, id, caseId, kind, position, doneOn: null }));
      return ok({ stepId: id });
    },

    'caseStep.change': ({ stepId, ...step }) => {
      const known = store.statusCases.getStep(stepId);
      if (known === null) return err(notFound('step', stepId));
      const label = known.doneOn === null && step.doneOn !== null ? 'Ticked off a step' : 'Changed a step';
      store.acts.perform('caseStep.change', label, () => store.statusCases.changeStep({ ...known, ...step }));
      return ok({ stepId });
    },

    'caseStep.remove': ({ stepId }) => {
      if (store.statusCases.getStep(stepId) === null) return err(notFound('step', stepId));
      store.acts.perform('caseStep.remove', 'Removed a step', () => store.statusCases.removeStep(stepId));
      return ok({ stepId });
    },
  } satisfies Partial<Handlers>;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The letter as a page that any browser prints: paragraphs, nothing that runs or loads. */
export function letterHtml(text: string, title: string): string {
  const escape = (plain: string) => plain.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
<style>body{max-width:38rem;margin:4rem auto;padding:0 1.5rem;font:1.0625rem/1.6 Georgia,serif;color:#1c1b19}p{margin:0 0 1rem}@page{margin:25mm}</style></head>
<body>
${paragraphs.join('\n')}
</body></html>
`;
}
