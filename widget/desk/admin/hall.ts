import type { TemplateResult } from 'lit';
import type { AdminDesk } from '../../../sdk/contract/types.ts';
import type { AdminWords } from '../locales/admin.ts';
import { AdminRoom } from './admin-room.ts';

/** Where an admin arrives: the ways into all that is set. */
export class JauapDeskAdmin extends AdminRoom {
  protected readonly section = undefined;

  protected override content(_admin: AdminDesk, words: AdminWords): TemplateResult {
    return this.doors(words);
  }
}

customElements.define('jauap-desk-admin', JauapDeskAdmin);
