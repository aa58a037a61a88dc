/** What starting a review is about. */
export function StartHeading({ another }: { readonly another: boolean }) {
  return (
    <div className="stack stack-tight">
      <h2 className="heading-medium">{another ? 'Start another review' : 'Start a review'}</h2>
      <p className="subtle">
        Agree on what happened, find what contributed, leave with a few tasks that somebody owns.
      </p>
    </div>
  );
}
