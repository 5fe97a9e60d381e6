/** What keeps words on this device, and sends them later. Loaded when somebody types, or has agreed to it before. */
import { keeping } from '../jauap-form/keeper.ts';
import type { Address } from '../jauap-form/profile.ts';
import { device } from '../waiting/device.ts';
import { drafts } from '../waiting/drafts.ts';
import type { KeepHost } from '../waiting/keep.ts';
import { Keep } from '../waiting/keep.ts';
import { panelOf } from '../waiting/panel.ts';
import type { Writing } from '../waiting/writing.ts';

export type { Keep };

export function openKeep(host: KeepHost, writing: Writing): Keep {
  keeping.keeper ??= drafts;
  return new Keep(host, writing);
}

/** Sends what waits, and tells of it in every widget of the page. */
export function resume(): void {
  for (const widget of document.querySelectorAll<HTMLElement & Address>('jauap-widget')) {
    device.outbox(widget);
    panelOf(widget);
  }
}
