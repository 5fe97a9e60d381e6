import { DeskElement } from '../desk-element.ts';
import { deskStyles } from '../kit/styles.ts';
import type { CaseWords } from '../locales/case.ts';
import { caseWords } from '../locales/case.ts';
import { styles } from './case.styles.ts';

/** What the parts of a case have in common. */
export abstract class CaseElement extends DeskElement<CaseWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, styles];

  protected readonly tables = caseWords;

  /** Tells the room: `jauap-desk-changed` with the case as it is now, `jauap-desk-closed`, and what the part itself names. */
  protected tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
