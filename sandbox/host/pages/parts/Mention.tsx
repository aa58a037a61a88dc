/** A person mentioned in a text. A mention needs no more than an account id; the name is looked up, as Jira does. */
import { readName } from '../jiraData';
import { useLoad } from './useLoad';

export function Mention({ accountId, text }: { readonly accountId: string; readonly text: string }) {
  const name = useLoad(readName, text === '' ? accountId : undefined);
  return <span className="mention">{text === '' ? `@${name.value ?? '…'}` : text}</span>;
}
