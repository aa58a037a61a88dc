/** Nothing can be done here by somebody who may not edit issues in the project: said once, instead of after each try. */
import { Message } from '../../shared/components/Message';

export function ReadOnly() {
  return (
    <Message tone="calm" icon="eye">
      You can read this page. To change actions from here you need the permission “Edit issues” in this
      project; one of its administrators can give it to you.
    </Message>
  );
}
