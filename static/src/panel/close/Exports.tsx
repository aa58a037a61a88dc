/** Taking the recap along: copied, as a file, on paper. */
import { useState } from 'react';
import type { Document } from '../../../../src/domain/document';
import { documentMarkdown } from '../../../../src/domain/documentMarkdown';
import { exportOf } from '../../../../src/domain/exportReview';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Icon } from '../../shared/components/Icon';
import { Menu } from '../../shared/components/Menu';
import { showFullMoment } from '../../shared/document/DocumentView';
import { download } from '../../shared/download';
import { useHost } from '../../shared/host/host';
import { usePeopleStore } from '../../shared/people/usePeople';
import { useSession } from '../../shared/session/useSession';
import { readNames } from './peopleNames';
import { copyText, fileName } from './takeOut';

interface ExportsProps {
  readonly review: Review;
  readonly recap: Document;
  readonly issueKey: string;
  readonly onPrint: () => void;
}

export function Exports({ review, recap, issueKey, onPrint }: ExportsProps) {
  const session = useSession();
  const { context } = useHost();
  const people = usePeopleStore();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string | undefined>(undefined);

  const markdown = async (): Promise<string> => {
    const person = await readNames(people, recap);
    const siteUrl = await context().then(
      (known) => known.siteUrl,
      () => undefined,
    );
    const issueUrl = (key: string): string | undefined =>
      siteUrl === undefined ? undefined : `${siteUrl}/browse/${encodeURIComponent(key)}`;
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const zone: Document = [{ kind: 'paragraph', content: [{ text: `Times: ${timeZone}` }] }];
    return documentMarkdown([...recap, ...zone], { person, moment: showFullMoment, issueUrl });
  };
  const name = fileName(issueKey, review.number);
  const copy = async (): Promise<void> => {
    const text = await markdown();
    const copied = await copyText(text);
    setByHand(copied ? undefined : text);
    setSaid(copied ? 'Copied as Markdown' : '');
  };
  const downloadMarkdown = async (): Promise<void> => {
    download(`${name}.md`, 'text/markdown', await markdown());
    setSaid('Downloaded');
  };
  const downloadJson = (): void => {
    const value = exportOf(review, issueKey, session.serverTime());
    download(`${name}.json`, 'application/json', `${JSON.stringify(value, null, 2)}\n`);
    setSaid('Downloaded');
  };

  return (
    <>
      <div className="row">
        <Button small onClick={() => void copy()}>
          Copy as Markdown
        </Button>
        <Menu
          label="Download the recap"
          text="Download"
          items={() => [
            { name: 'Markdown', onSelect: () => void downloadMarkdown() },
            { name: 'JSON', onSelect: downloadJson },
          ]}
        />
        <Button small onClick={onPrint}>
          Print
        </Button>
        <span role="status" className="small subtle row row-tight row-one-line">
          {said !== '' && (
            <>
              <Icon name="check" tone="good" />
              {said}
            </>
          )}
        </span>
      </div>
      {byHand !== undefined && (
        <label className="field field-wide">
          This browser does not let us copy. Copy it from here:
          <textarea
            className="input"
            rows={6}
            readOnly
            value={byHand}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}
