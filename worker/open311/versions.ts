/** Versions of what Open311 reads, see `http/caching.ts`. */
import type { VersionOf } from '../http/caching.ts';
import { versionOfAgency } from '../http/caching.ts';
import { idOf } from '../store/appeals.ts';
import { readNumbersVersion } from '../store/versions.ts';
import { numbersOf } from './asked.ts';
import { nameIn } from './notation.ts';
import { given } from './read.ts';

/** For what a jurisdiction offers and lists. */
export const jurisdictionVersion = versionOfAgency((c) => {
  const { jurisdiction_id = '' } = given(c);
  return jurisdiction_id;
});

/** For requests by their numbers, which somebody else may answer by now; without numbers, for what the jurisdiction lists. */
export const requestsVersion: VersionOf = async (c) => {
  const { service_request_id } = given(c);
  return service_request_id === undefined ? jurisdictionVersion(c) : ofNumbers(c, numbersOf(service_request_id));
};

export const requestVersion: VersionOf = (c) =>
  ofNumbers(c, [nameIn(c.req.param('service_request_id.:notation') ?? '')]);

const ofNumbers = (c: Parameters<VersionOf>[0], numbers: readonly string[]) =>
  readNumbersVersion(
    c.env.DB,
    numbers.map(idOf).filter((key) => key !== null),
  );
