/** Words of the frame around the rooms. */
export interface ShellWords {
  readonly title: string;
  readonly skip: string;
  readonly menu: string;
  readonly rooms: Readonly<
    Record<'queue' | 'register' | 'head' | 'explainers' | 'templates' | 'admin' | 'service', string>
  >;
  /** Leads to the officer's guide, in a tab of its own. */
  readonly guide: string;
  readonly account: string;
  readonly signOut: string;
  readonly language: string;
  readonly nowhere: string;
  readonly forbidden: string;
  readonly failed: string;
  readonly offline: string;
  /** A part of the application did not come. */
  readonly notLoaded: string;
  readonly notLoadedWhy: string;
  readonly reload: string;
  readonly retry: string;
  readonly loading: string;
  readonly signInAgain: string;
  readonly kept: string;
  readonly fresh: string;
  readonly cancel: string;
}
