import { TOGETHER, together } from '../tools/together.ts';

together(TOGETHER.worker, { part: 2, of: 3 });
