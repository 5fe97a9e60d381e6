import { TOGETHER, together } from '../tools/together.ts';

together(TOGETHER.desk);
