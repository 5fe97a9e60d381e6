import { TOGETHER, together } from '../tools/together.ts';

together(TOGETHER.worker, { part: 1, of: 3 });
