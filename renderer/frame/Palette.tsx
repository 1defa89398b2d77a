import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { CommandName } from '../../shared/contract/commands.ts';
import type { FoundCommitment } from '../../shared/contract/search.ts';
import { shortName } from '../../shared/domain/partner.ts';
import { designationNames } from '../../shared/domain/designation.ts';
import { quarterName } from '../../shared/fiscal.ts';
import { useCommands, KeysOf } from '../commands/CommandsProvider.tsx';
import { valueOf } from '../stores/load.ts';
import { partnerOf, partnerPageNames, partnerPages } from '../stores/route.ts';
import { useOverlay, useProgramme, useRoute, useSearch } from '../stores/StoresProvider.tsx';
import './Palette.css';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
  readonly commandId: CommandName | null;
  readonly run: () => void;
}

interface Group {
  readonly value: string;
  readonly items: readonly Entry[];
}

/** Finds partners and commitments, and does every command. */
export function Palette() {
  const overlay = useOverlay((state) => state.overlay);
  const hide = useOverlay((state) => state.hide);
  return (
    <Dialog.Root open={overlay === 'palette'} onOpenChange={(isOpen) => !isOpen && hide()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="overlay-backdrop" />
        <Dialog.Viewport className="overlay-viewport">
          <Dialog.Popup className="palette" aria-label="Find or do anything">
            <PaletteList onDone={hide} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** True when the entry's name holds every word that is typed, in any order. */
function hasEveryWord({ label }: Entry, query: string): boolean {
  const name = label.toLowerCase();
  return query.toLowerCase().split(/\s+/).every((word) => name.includes(word));
}

/** As many as fit on the screen and are found by looking; further letters narrow it down. */
const MOST_SHOWN = 24;

function PaletteList({ onDone }: { onDone: () => void }) {
  const [query, setQuery] = useState('');
  const groups = useGroups(query === '');
  const look = useSearch((state) => state.look);
  const type = (text: string) => {
    setQuery(text);
    void look(text);
  };
  return (
    <Autocomplete.Root
      open
      inline
      value={query}
      onValueChange={type}
      items={groups}
      limit={MOST_SHOWN}
      itemToStringValue={(entry: Entry) => entry.label}
      filter={hasEveryWord}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input className="palette-input" aria-label="Find or do anything" placeholder="A partner, a commitment, or something to do" />
      <Dialog.Close className="only-read">Close</Dialog.Close>
      <div className="palette-scroll">
        <Autocomplete.Empty>
          <p className="palette-empty">Nothing has this name.</p>
        </Autocomplete.Empty>
        <Autocomplete.List>
          {(group: Group) => (
            <Autocomplete.Group key={group.value} items={group.items}>
              <Autocomplete.GroupLabel className="palette-heading">{group.value}</Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(entry: Entry) => (
                  <Autocomplete.Item
                    key={entry.id}
                    value={entry}
                    className="palette-item"
                    onClick={() => {
                      onDone();
                      entry.run();
                    }}
                  >
                    <span className="palette-name">{entry.label}</span>
                    {entry.note !== null && <span className="palette-note">{entry.note}</span>}
                    {entry.commandId !== null && <KeysOf id={entry.commandId} />}
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </div>
    </Autocomplete.Root>
  );
}

/** Whose promise it is, and to whom. */
function commitmentEntry({ commitmentId, title, ownerParty, partnerName, quarter }: FoundCommitment, run: () => void): Entry {
  const partner = shortName(partnerName);
  const promise = { vendor: `we promised ${partner}`, partner: `${partner} promised us`, joint: `both, with ${partner}` };
  return { id: commitmentId, label: title, note: `${promise[ownerParty]}, ${quarterName(quarter)}`, commandId: null, run };
}

/** Before anything is typed the strategic partners and the commands; then everything. */
function useGroups(isUntouched: boolean): Group[] {
  const partners = valueOf(useProgramme((state) => state.partners));
  const strategic = (partners?.strategic ?? []).map(({ summary }) => summary);
  const summaries = isUntouched ? strategic : [...strategic, ...(partners?.others ?? [])];
  const go = useRoute((state) => state.go);
  const here = partnerOf(useRoute((state) => state.place));
  const openIn = useRoute((state) => state.openIn);
  const ownQuarter = valueOf(useProgramme((state) => state.programme))?.quarter;
  const found = useSearch((state) => state.commitments);
  const openCommitment = ({ partnerId, commitmentId, quarter }: FoundCommitment) =>
    openIn({ name: 'scorecard', partnerId, commitmentId }, quarter === ownQuarter ? null : quarter);
  const offered = useCommands().filter((command) => command.id !== 'open-palette' && command.isOffered());
  const groups: Group[] = [
    {
      value: 'Partners',
      items: summaries.map(({ partner, designation }) => ({
        id: partner.id,
        label: partner.name,
        note: designation === null ? partner.tier : designationNames[designation],
        commandId: null,
        run: () => go({ name: 'scorecard', partnerId: partner.id, commitmentId: null }),
      })),
    },
    {
      value: 'Do',
      items: offered.map(({ id, label, run, about }) => ({ id, label, note: about(), commandId: id, run })),
    },
    // After the commands, so that before anything is typed these are all there.
    {
      value: 'This partnership',
      items: here === null ? [] : partnerPages.map((name) => ({ id: name, label: partnerPageNames[name], note: null, commandId: null, run: () => go({ name, partnerId: here }) })),
    },
    // Last, because they come a moment later and must not push away what Enter was meant for.
    { value: 'Commitments', items: isUntouched ? [] : found.map((one) => commitmentEntry(one, () => openCommitment(one))) },
  ];
  return groups.filter((group) => group.items.length > 0);
}
