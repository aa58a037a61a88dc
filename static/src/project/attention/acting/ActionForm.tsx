/** The form of an act on an action. All of them are one chunk, loaded with the first that is opened. */
import type { ComponentType } from 'react';
import type { ActionAct } from './acts';
import { AssignForm } from './AssignForm';
import { DeclineForm } from './DeclineForm';
import type { ActionFormProps } from './formProps';
import { RedateForm } from './RedateForm';
import { VerifyForm } from './VerifyForm';

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
