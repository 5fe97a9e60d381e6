import { TOGETHER, together } from '../tools/together.ts';

together(TOGETHER.worker, { part: 3, of: 3 });
