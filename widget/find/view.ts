/** What the parts of the search have in common. */
import type { Acts } from '../acts/acts.ts';
import type { FeedWords } from '../locales/feed.ts';
import type { FindWords } from '../locales/find.ts';
import type { Asked } from './address.ts';
import type { Profile } from './ask.ts';

export interface FindView {
  readonly agency: string;
  readonly endpoint: string;
  readonly wanted: Asked;
  readonly words: FeedWords;
  readonly said: FindWords;
  /** `undefined` while it is on its way, `null` if it did not come. */
  readonly profile: Profile | null | undefined;
  /** What can be done with an appeal. */
  readonly onAppeals: Acts;
  readonly acts: {
    readonly ask: (wanted: Asked) => void;
    readonly submit: (event: Event) => void;
    readonly share: (wanted: Asked) => void;
  };
}
