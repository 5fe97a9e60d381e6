/** What who looks after the service sees and sets: agencies, and the calendar of all of them. */
import * as z from 'zod/mini';
import { words } from '../fields.ts';
import { LIMITS } from '../vocabulary.ts';
import { CalendarDraft, Recount } from './desk-admin.ts';
import { AgencyProfile } from './public.ts';
import * as s from './shared.ts';

/** An agency as the service sees it. */
export const ServiceAgency = z.strictObject({
  id: s.agencyId,
  prefix: z.string(),
  names: s.LocalizedText,
  region: AgencyProfile.shape.region,
  /** Since when it takes no new appeals. */
  disabledAt: z.nullable(z.iso.datetime()),
  /** How many appeals wait for an answer. */
  open: z.int(),
  /** How many people have its admin's role. */
  admins: z.int(),
  recount: z.nullable(Recount),
  /** Hosts that its webhooks may stand on beside those of its own sites, with everything below them. */
  webhookHosts: z.array(z.string()),
});

export const ServiceAgencyList = z.strictObject({ items: z.array(ServiceAgency) });

/** What an agency begins with; its own admin sets the rest. */
export const NewAgency = z.strictObject({
  id: s.agencyId,
  /** Of public numbers. It can never be changed: citizens hold it on paper. */
  prefix: z.string().check(z.regex(/^[A-Z]{2,6}$/)),
  names: z.strictObject({ ...s.LocalizedText.shape, ru: words(1, LIMITS.organisationMax) }),
  region: AgencyProfile.shape.region,
});

/** Whether an agency takes new appeals. */
export const AgencyState = z.strictObject({ disabled: z.boolean() });

/** Hosts as DNS is asked for them: small letters, IDN in its ASCII form, no port and no path. */
export const WebhookHosts = z.strictObject({
  hosts: z.array(z.string().check(z.maxLength(253))).check(z.maxLength(20)),
});

/** Days that differ for the whole country, put into the calendar of every agency. */
export const ServiceCalendar = CalendarDraft;
export const ServiceCalendarResult = z.strictObject({ agencies: z.int() });
