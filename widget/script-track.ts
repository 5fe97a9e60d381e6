/** Following an appeal, built to `/v1/jauap-track.js`: a page of its own, which readers and writers need not load. */
import { JauapTrack } from './jauap-track/jauap-track.ts';
import { define } from './registry.ts';

define('jauap-track', JauapTrack);
