/** How an appeal is understood and what everybody will see of it: loaded with the second step, in a file of its own. */
export { preview, publicWords } from '../preview/preview.ts';
export { propose } from '../preview/propose.ts';
