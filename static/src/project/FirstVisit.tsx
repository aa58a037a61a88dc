/** What the page is for, told once to each person: until they say that they have read it, on this browser. */
import { useState } from 'react';
import { Button } from '../shared/components/Button';
import { usePage } from './page';
import { remember, remembered } from '../shared/remembered';

export function FirstVisit() {
  const { me = 'somebody' } = usePage();
  const place = `debrief.reviews-page.read.${me}`;
  const [read, setRead] = useState(() => remembered(place) !== undefined);
  if (read) return null;
  return (
    <aside className="box sunken stack stack-loose first-visit" aria-labelledby="first-visit">
      <div className="stack stack-tight">
        <h2 id="first-visit" className="heading-small">
          A review is worth what happens after it
        </h2>
        <p className="subtle">
          This page keeps an eye on what the reviews of this project decided, so that nothing agreed is
          quietly forgotten.
        </p>
      </div>
      <ol className="steps">
        <Step title="Open a review on an issue">
          An incident, a finished epic, or something that went well. The panel is on the issue itself.
        </Step>
        <Step title="Agree on a few actions">
          Each becomes a Jira issue with one owner, a date and a way to tell that it worked.
        </Step>
        <Step title="Come back here">
          See what is late, what came back and which second look is due, and settle it in the row.
        </Step>
      </ol>
      <div className="row">
        <Button
          onClick={({ currentTarget }) => {
            // The button goes with the box: the keyboard goes on from the tab in view.
            currentTarget.closest('main')?.querySelector<HTMLElement>('nav [aria-current]')?.focus();
            remember(place, 'yes');
            setRead(true);
          }}
        >
          Got it
        </Button>
      </div>
    </aside>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <li className="step">
      <p className="strong">{title}</p>
      <p className="small subtle">{children}</p>
    </li>
  );
}
