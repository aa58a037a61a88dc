/** Kept here for the parts of the panel; it lives with the shared components. */
export { focusOnce } from '../../shared/components/focusOnce';
