/** Loaded before every test file: what was compiled for one file is kept for the next, for they load much the same. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
