/** What the parts of the search have in common. */
import type { FeedWords } from '../locales/feed.ts';
import type { FindWords } from '../locales/find.ts';
import type { Asked } from './address.ts';

export interface FindView {
  readonly agency: string;
  readonly endpoint: string;
  readonly wanted: Asked;
  readonly words: FeedWords;
  readonly said: FindWords;
  readonly acts: {
    readonly ask: (wanted: Asked) => void;
    readonly submit: (event: Event) => void;
    readonly share: (wanted: Asked) => void;
  };
}
