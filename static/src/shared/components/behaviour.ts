/** The parts that need Ariakit: one chunk, loaded with the first menu or search field that is used. */
export { MenuList } from './MenuList';
export { SearchPickList } from './SearchPickList';
