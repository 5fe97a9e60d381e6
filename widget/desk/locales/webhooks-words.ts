import type { WebhookEnd, WebhookOutcome } from '../../../sdk/contract/desk-vocabulary.ts';
import type { PublicEventType } from '../../../sdk/contract/vocabulary.ts';

/** Words of the room of webhooks. */
export interface WebhooksWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly add: string;
  readonly url: string;
  readonly hosts: string;
  readonly noHosts: string;
  readonly events: string;
  readonly eventNames: Readonly<Record<PublicEventType, string>>;
  readonly chooseEvents: string;
  readonly adding: string;
  readonly faults: Readonly<Record<'wrong_format' | 'not_offered' | 'too_many_webhooks', string>>;
  readonly secret: string;
  readonly secretOnce: string;
  readonly copy: string;
  readonly copied: string;
  readonly seen: string;
  readonly active: string;
  readonly disabled: Readonly<Record<WebhookEnd, string>>;
  readonly eventCount: (count: number, of: number) => string;
  readonly oldSecret: (until: string) => string;
  readonly test: string;
  readonly testing: string;
  readonly outcomes: Readonly<Record<WebhookOutcome, string>>;
  readonly took: (ms: number) => string;
  readonly rotate: string;
  readonly rotateAsk: string;
  readonly enable: string;
  readonly remove: string;
  readonly removeAsk: string;
  readonly cancel: string;
  readonly log: string;
  readonly logEmpty: string;
  readonly waiting: (count: number) => string;
  readonly columns: Readonly<Record<'at' | 'event' | 'number' | 'result' | 'attempt' | 'again', string>>;
  readonly testMessage: string;
  readonly resend: string;
  readonly failed: string;
  readonly retry: string;
}
