import './Brand.css';

/** The two sides and the name. */
export function Brand() {
  return (
    <div className="brand">
      <span className="brand-mark keeps-colour" aria-hidden="true" />
      Counterpart
    </div>
  );
}
