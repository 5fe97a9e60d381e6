/** Words of the panel that takes appeals out of the desk as a file. */
export interface ExportWords {
  readonly heading: string;
  readonly lead: string;
  /** That the taking is written down. */
  readonly logged: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly topic: string;
  readonly all: string;
  readonly formats: Readonly<Record<'csv' | 'json', string>>;
  readonly stop: string;
  /** While it comes, from kilobytes. */
  readonly received: (kilobytes: number) => string;
  readonly begun: string;
  readonly saved: (file: string) => string;
  readonly notSaved: string;
}
