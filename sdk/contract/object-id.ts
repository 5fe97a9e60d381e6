/** Ids that sites give the things appeals are about: a school, a road, a budget line. Imports nothing. */
export const OBJECT_ID = /^[a-z0-9][a-z0-9:._-]{0,79}$/;
