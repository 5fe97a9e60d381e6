import { LICENCE } from '../domain/open-data/licence.ts';

/** What a deployment says about its open data. */
export interface DataEnv {
  /** Address of the licence under which its agencies give their data, where it is not the usual one. */
  readonly DATA_LICENCE?: string;
}

/** What is wrong with what a deployment says; `undefined` if nothing is. */
export function dataFault({ DATA_LICENCE }: DataEnv): string | undefined {
  if (DATA_LICENCE === undefined || (/^https:/.test(DATA_LICENCE) && URL.canParse(DATA_LICENCE))) return undefined;
  return 'DATA_LICENCE is no address of a licence: write https://creativecommons.org/licenses/by/4.0/';
}

export const licenceOf = ({ DATA_LICENCE = LICENCE }: DataEnv): string => DATA_LICENCE;
