import type { PhotoTime, RequiredItem, Role, TerminationGround } from '../../../sdk/contract/desk-vocabulary.ts';
import type {
  Channel,
  Kind,
  Nature,
  Publication,
  RejectionReason,
  Solved,
  Status,
  Topic,
} from '../../../sdk/contract/vocabulary.ts';

/** The words of design §2 and of e-Otinish that several rooms use. */
export interface Terms {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly natures: Readonly<Record<Nature, string>>;
  readonly rejections: Readonly<Record<RejectionReason, string>>;
  readonly publications: Readonly<Record<Publication, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly solved: Readonly<Record<Solved, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly items: Readonly<Record<RequiredItem, string>>;
  readonly grounds: Readonly<Record<TerminationGround, string>>;
  readonly photoTimes: Readonly<Record<PhotoTime, string>>;
  readonly overdue: string;
  /** `YYYY-MM-DD` written out. */
  readonly date: (day: string) => string;
  readonly daysLeft: (days: number) => string;
  readonly daysLate: (days: number) => string;
  readonly lastDay: string;
}
