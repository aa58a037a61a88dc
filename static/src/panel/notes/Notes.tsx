/** Lines of a brought-in write-up that fit nowhere else: kept, quiet, and never lost. */
import { present, type Review } from '../../../../src/domain/review';
import { Menu } from '../../shared/components/Menu';
import { useSession } from '../../shared/session/useSession';

export function Notes({ review, canEdit }: { readonly review: Review; readonly canEdit: boolean }) {
  const session = useSession();
  const notes = present(review.notes);
  if (notes.length === 0) return null;
  return (
    <details className="notes quiet">
      <summary>
        {notes.length} {notes.length === 1 ? 'note' : 'notes'} kept from the write-up
      </summary>
      <ul className="stack">
        {notes.map((note) => (
          <li key={note.id} className="row row-one-line">
            <p className="grow pre-line">
              {note.heading !== undefined && <span className="heading-xxsmall">{note.heading}: </span>}
              {note.text}
            </p>
            {canEdit && (
              <Menu
                label={`More for the note ${note.text.slice(0, 40)}`}
                items={() => [
                  {
                    name: 'Remove',
                    icon: 'close',
                    danger: true,
                    onSelect: () =>
                      session.change({ type: 'removeItems', items: [{ item: 'note', itemId: note.id }] }),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
