// Where the appeals go. The modules of the SDK come from the same address.
import { createClient, createTransport, withRetries } from 'https://jauap.example/sdk/index.js';

export const ENDPOINT = 'https://jauap.example';
export const AGENCY = 'kokshetau';

export const client = createClient({ endpoint: ENDPOINT, agency: AGENCY });

/** For the parts of the SDK that come in files of their own. */
export const transport = withRetries(createTransport({ endpoint: ENDPOINT }));

export const byId = (id) => document.getElementById(id);

/** Text of people and of the API is always set as text, never as markup. */
export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
