import { Category, categoryNames, type Commitment } from '../../../shared/domain/commitment.ts';
import { OwnerParty } from '../../../shared/domain/party.ts';
import { SavedChoice, SavedText } from '../../components/SavedField.tsx';
import { sideName } from '../../format/plan.ts';
import { usePlan } from '../../stores/StoresProvider.tsx';
import { EditorActions } from './EditorActions.tsx';
import { GivenFor } from './GivenFor.tsx';
import { HowMuch } from './HowMuch.tsx';
import type { DetailProps, Word } from './planTypes.ts';

/** Every field of a promise, stored as it is typed. */
export function PromiseEditor(props: DetailProps) {
  const { plan, shown, commitment, partner } = props;
  const store = usePlan((state) => state.word);
  const word: Word = (terms) => store({ versionId: shown.card.id, commitmentId: commitment.id, terms }, `“${terms.title ?? commitment.title}” stored.`);
  return (
    <div className="plan-editor">
      <div className="plan-editor-title">
        <SavedText label="Promise" value={commitment.title} onSave={(title) => word({ title })} />
      </div>
      <HowMuch plan={plan} commitment={commitment} word={word} />
      <WhoAndWhat commitment={commitment} word={word} partner={partner} solutions={plan.solutions} />
      <GivenFor shown={shown} commitment={commitment} word={word} partner={partner} />
      <div className="plan-editor-notes">
        <SavedText label="Notes" isLong value={commitment.notes ?? ''} onSave={(notes) => word({ notes })} hint="Only we read them; they are not part of what is approved." />
      </div>
      <EditorActions {...props} />
    </div>
  );
}

interface WhoProps {
  readonly commitment: Commitment;
  readonly word: Word;
  readonly partner: string;
  readonly solutions: readonly { readonly id: string; readonly name: string }[];
}

function WhoAndWhat({ commitment, word, partner, solutions }: WhoProps) {
  return (
    <div className="plan-fields">
      <SavedChoice
        label="Promised by"
        value={commitment.ownerParty}
        options={OwnerParty.options.map((side) => ({ value: side, label: sideName(side, partner) }))}
        onSave={(ownerParty) => word({ ownerParty })}
      />
      <SavedChoice
        label="Category"
        value={commitment.category}
        options={Category.options.map((value) => ({ value, label: categoryNames[value] }))}
        onSave={(category) => word({ category })}
      />
      {commitment.category === 'other' && <SavedText label="What it is about" value={commitment.categoryLabel ?? ''} onSave={(categoryLabel) => word({ categoryLabel })} />}
      <SavedText label="Owner" value={commitment.ownerName ?? ''} onSave={(ownerName) => word({ ownerName })} />
      <SavedText label="Product line" value={commitment.productLine ?? ''} onSave={(productLine) => word({ productLine })} />
      <SavedText label="Segment" value={commitment.segment ?? ''} onSave={(segment) => word({ segment })} />
      <SavedText label="Geography" value={commitment.geography ?? ''} onSave={(geography) => word({ geography })} />
      <SavedChoice
        label="Joint solution"
        value={commitment.solutionId ?? ''}
        options={[{ value: '', label: 'None' }, ...solutions.map(({ id, name }) => ({ value: id, label: name }))]}
        onSave={(id) => word({ solutionId: id === '' ? null : id })}
      />
      <SavedChoice
        label="Who may read it"
        value={commitment.visibility}
        options={[
          { value: 'shared', label: 'Both sides' },
          { value: 'internal', label: 'Only we; not part of the plan' },
        ]}
        onSave={(visibility) => word({ visibility })}
      />
    </div>
  );
}
