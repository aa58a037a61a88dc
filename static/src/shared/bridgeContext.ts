/**
 * Forge's context, in a module of its own so that it can be loaded when it is asked for: it brings Forge's translations
 * with it, and the panel's first content needs neither. A dynamic import of the package's own file would give only its
 * default, because the package is CommonJS.
 */
export { getContext } from '@forge/bridge/view/getContext';
