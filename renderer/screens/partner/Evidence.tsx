import { useState } from 'react';
import type { Actual } from '../../../shared/domain/actual.ts';
import { SavedText } from '../../components/SavedField.tsx';
import { sourceText } from '../../format/commitment.ts';
import { useScorecard } from '../../stores/StoresProvider.tsx';

/** Where a value came from and what shows it; the evidence is written where it stands. */
export function Evidence({ actual, about }: { actual: Actual; about: string }) {
  const document = useScorecard((state) => state.document);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className="actual-item-source">
        {sourceText(actual)}
        {actual.evidence !== null && !isOpen && <> · {actual.evidence}</>}{' '}
        <button type="button" className="link" aria-expanded={isOpen} aria-label={`${actual.evidence === null ? 'Add evidence' : 'Evidence'} for ${about}`} onClick={() => setOpen(!isOpen)}>
          {actual.evidence === null ? 'Add evidence' : 'Evidence'}
        </button>
      </p>
      {isOpen && (
        <SavedText
          label={`Evidence for ${about}`}
          value={actual.evidence ?? ''}
          placeholder="A report, an invoice, a link to it"
          onSave={(evidence) => document({ actualId: actual.id, evidence }, 'Evidence stored.')}
        />
      )}
    </>
  );
}
