import type { Host } from '../controllers/host.ts';
import type { Issues } from '../failure.ts';
import type { Answers } from '../jauap-form/compose.ts';
import type { Pictures } from '../jauap-form/pictures.ts';
import type { Address } from '../jauap-form/profile.ts';
import type { Keep } from '../waiting/keep.ts';

/** The form, as far as its second step needs it. */
export type CheckHost = Host &
  Address & {
    readonly renderRoot: ShadowRoot;
    readonly theme: string;
    readonly updateComplete: Promise<void> | undefined;
  };

/** What the second step does to the form around it. */
export interface Steps {
  readonly answers: () => Answers;
  readonly pictures: Pick<Pictures, 'list' | 'pause' | 'stored' | 'forget'>;
  /** What keeps words on this device, once it is here. */
  readonly keep: () => Keep | undefined;
  /** What is wrong with what was told, where it stands on the same screen. */
  readonly wrong?: () => Issues;
  /** Leads to the first step, and there to what is wrong. */
  readonly back: (issues: Issues) => Promise<void>;
  /** The appeal is accepted. */
  readonly sent: () => void;
  /** Another appeal is to be written. */
  readonly again: () => void;
}
