import type { Mailer } from './port.ts';

/** The part of Cloudflare's `send_email` binding that is used; the platform makes MIME of it and signs it. */
export interface SendEmailBinding {
  send(message: {
    readonly from: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly headers: Record<string, string>;
  }): Promise<unknown>;
}

/** Sends through Cloudflare Email Service, from an address of a domain that was set up for it. */
export function cloudflareMailer(binding: SendEmailBinding, from: string): Mailer {
  return {
    async send({ to, subject, text, headers }) {
      await binding.send({ from, to, subject, text, headers: { ...headers } });
    },
  };
}
