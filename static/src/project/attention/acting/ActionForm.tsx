/** The form of an act on an action. All of them are one chunk, loaded with the first that is opened. */
import type { ComponentType } from 'react';
import type { ActionAct } from '../../../shared/followThrough/acts';
import { AssignForm } from './AssignForm';
import { DeclineForm } from './DeclineForm';
import type { ActionFormProps } from '../../../shared/followThrough/formProps';
import { RedateForm } from '../../../shared/followThrough/RedateForm';
import { VerifyForm } from '../../../shared/followThrough/VerifyForm';

const FORMS: Readonly<Record<ActionAct, ComponentType<ActionFormProps>>> = {
  assign: AssignForm,
  're-date': RedateForm,
  verify: VerifyForm,
  decline: DeclineForm,
};

export function ActionForm({ act, ...form }: ActionFormProps & { readonly act: ActionAct }) {
  const Form = FORMS[act];
  return <Form {...form} />;
}
