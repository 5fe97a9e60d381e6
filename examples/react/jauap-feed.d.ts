/** Tells TypeScript's JSX of the element that the script tag defines. */
import type { HTMLAttributes } from 'react';

declare module 'react' {
  // biome-ignore lint/style/noNamespace: the types of React keep the elements in one.
  namespace JSX {
    interface IntrinsicElements {
      'jauap-feed': HTMLAttributes<HTMLElement> & { agency: string; lang?: string; scope?: 'agency' | 'page' };
    }
  }
}
