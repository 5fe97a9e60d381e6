import { isLocalAddress } from '../domain/local-address.ts';

/** What a deployment says about webhooks. All of it may be missing. */
export interface WebhookEnv {
  /** `allow`: also to `http://127.0.0.1`, on a developer's machine. */
  readonly WEBHOOKS_LOCAL?: string;
  /** Origin of the deployment, for links in messages. */
  readonly PUBLIC_URL?: string;
}

/** What is wrong with what a deployment says; `undefined` if nothing is. */
export function webhookFault({ WEBHOOKS_LOCAL, PUBLIC_URL }: WebhookEnv): string | undefined {
  if (WEBHOOKS_LOCAL === undefined) return undefined;
  if (WEBHOOKS_LOCAL !== 'allow') return 'WEBHOOKS_LOCAL is not allow';
  // Whoever adds a webhook could have the machine call itself.
  return isLocalAddress(PUBLIC_URL) ? undefined : 'WEBHOOKS_LOCAL = allow is for this machine alone';
}

/** What sending needs to know of the deployment. */
export function webhookSetting(env: WebhookEnv): { readonly origin: string | null; readonly local: boolean } {
  const { PUBLIC_URL, WEBHOOKS_LOCAL } = env;
  return {
    origin: PUBLIC_URL && URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL).origin : null,
    local: WEBHOOKS_LOCAL === 'allow' && webhookFault(env) === undefined,
  };
}
