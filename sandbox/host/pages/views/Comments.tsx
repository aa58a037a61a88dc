/** The comments under an issue, oldest first, and a box for one more. */
import { useState } from 'react';
import { useSurfaces } from '../forge/surfaces';
import { addComment } from '../jiraData';
import type { Comment } from '../jiraData';
import { Adf } from '../parts/Adf';
import { timeText } from '../parts/dates';
import { Avatar } from '../parts/People';
import { messageOf } from '../parts/useLoad';
import type { Loaded } from '../parts/useLoad';

interface CommentsProps {
  readonly issueKey: string;
  readonly comments: Loaded<readonly Comment[]>;
}

export function Comments({ issueKey, comments }: CommentsProps) {
  const { person } = useSurfaces().session;
  return (
    <section>
      <h2>Activity</h2>
      {comments.error !== undefined && <p className="message">{comments.error}</p>}
      <ul className="comments">
        {comments.value?.map(({ id, author, body, created }) => (
          <li key={id}>
            <Avatar accountId={author?.accountId ?? ''} name={author?.displayName ?? '?'} />
            <div className="grow">
              <p className="comment-head">
                <strong>{author?.displayName ?? 'Former user'}</strong>{' '}
                <time className="subtle small" dateTime={created}>
                  {timeText(created, person)}
                </time>
              </p>
              <Adf document={body} />
            </div>
          </li>
        ))}
      </ul>
      <NewComment issueKey={issueKey} onAdded={comments.reload} />
    </section>
  );
}

function NewComment({ issueKey, onAdded }: { readonly issueKey: string; readonly onAdded: () => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const add = (): void => {
    addComment(issueKey, text.trim()).then(
      () => {
        setText('');
        setError(undefined);
        onAdded();
      },
      (reason: unknown) => setError(messageOf(reason)),
    );
  };
  return (
    <form
      className="new-comment"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') add();
      }}
    >
      <textarea
        aria-label="Add a comment"
        placeholder="Add a comment…"
        rows={text === '' ? 1 : 4}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' && (
        <button type="submit" className="button">
          Save
        </button>
      )}
      {error !== undefined && (
        <p className="message" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
