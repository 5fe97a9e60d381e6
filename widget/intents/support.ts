/** Supporting an appeal of the feed, loaded when somebody says that they have the same problem. */
export { support } from '../similar/support.ts';
