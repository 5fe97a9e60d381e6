/** Words of a case, the same as the elements say. */
import { words as enSimilar } from '../../../widget/locales/en.similar.ts';
import { words as enTrack } from '../../../widget/locales/en.track.ts';
import { words as enVerdict } from '../../../widget/locales/en.verdict.ts';
import { words as kkSimilar } from '../../../widget/locales/kk.similar.ts';
import { words as kkTrack } from '../../../widget/locales/kk.track.ts';
import { words as kkVerdict } from '../../../widget/locales/kk.verdict.ts';
import { words as ruSimilar } from '../../../widget/locales/ru.similar.ts';
import { words as ruTrack } from '../../../widget/locales/ru.track.ts';
import { words as ruVerdict } from '../../../widget/locales/ru.verdict.ts';

/** Of an appeal that is followed; with them those of the feed. */
export const TRACK = { kk: kkTrack, ru: ruTrack, en: enTrack } as const;

/** Of the verdict of its citizen. */
export const VERDICT = { kk: kkVerdict, ru: ruVerdict, en: enVerdict } as const;

/** Of who has the same problem. */
export const SIMILAR = { kk: kkSimilar, ru: ruSimilar, en: enSimilar } as const;
