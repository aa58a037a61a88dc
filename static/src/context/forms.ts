/** The forms of the box, loaded with the first that is opened. */
export { NotNeededForm } from '../shared/followThrough/NotNeededForm';
export { RedateForm } from '../shared/followThrough/RedateForm';
export { VerifyForm } from '../shared/followThrough/VerifyForm';
