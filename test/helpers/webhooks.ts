/** Events in tests of webhooks. */
import { EVENT_TYPES, INTERNAL_EVENTS } from '../../sdk/contract/vocabulary.ts';

/** Every event an agency's program may be told of. */
export const PUBLIC_EVENTS = EVENT_TYPES.filter((type) => !INTERNAL_EVENTS.some((internal) => internal === type));
