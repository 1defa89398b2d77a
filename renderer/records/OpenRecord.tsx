import { createContext, use } from 'react';

/** Which record of a list stands open, and the way to open another. */
export interface Opening {
  readonly openId: string | null;
  readonly open: (id: string) => void;
}

export const OpeningContext = createContext<Opening>({ openId: null, open: () => undefined });

/** A record's name in its list; it opens the record. */
export function OpenRecord({ id, name }: { id: string; name: string }) {
  const { openId, open } = use(OpeningContext);
  return (
    <button
      type="button"
      id={`record-${id}`}
      className="link record-name"
      aria-expanded={openId === id}
      onClick={(event) => {
        // The row opens too, when it is clicked beside the name.
        event.stopPropagation();
        open(id);
      }}
    >
      {name}
    </button>
  );
}
