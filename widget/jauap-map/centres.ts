/**
 * The cities from which the twenty regions are governed, by ISO 3166-2 code, to about 5 km: enough to begin from and to say what
 * lies near, not to measure from. Cities that are regions of their own come first, in lists and where names want the same room.
 */
export const CENTRES = {
  'KZ-71': { lat: 51.17, lon: 71.45 },
  'KZ-75': { lat: 43.24, lon: 76.89 },
  'KZ-79': { lat: 42.34, lon: 69.59 },
  'KZ-10': { lat: 50.41, lon: 80.23 },
  'KZ-11': { lat: 53.28, lon: 69.38 },
  'KZ-15': { lat: 50.28, lon: 57.17 },
  'KZ-19': { lat: 43.87, lon: 77.07 },
  'KZ-23': { lat: 47.12, lon: 51.88 },
  'KZ-27': { lat: 51.23, lon: 51.37 },
  'KZ-31': { lat: 42.9, lon: 71.37 },
  'KZ-33': { lat: 45.02, lon: 78.37 },
  'KZ-35': { lat: 49.8, lon: 73.1 },
  'KZ-39': { lat: 53.21, lon: 63.62 },
  'KZ-43': { lat: 44.85, lon: 65.51 },
  'KZ-47': { lat: 43.64, lon: 51.2 },
  'KZ-55': { lat: 52.29, lon: 76.97 },
  'KZ-59': { lat: 54.88, lon: 69.16 },
  'KZ-61': { lat: 43.3, lon: 68.25 },
  'KZ-62': { lat: 47.78, lon: 67.7 },
  'KZ-63': { lat: 49.95, lon: 82.63 },
} as const;

export type Region = keyof typeof CENTRES;

export const REGIONS = Object.keys(CENTRES) as Region[];

export const isRegion = (code: string): code is Region => Object.hasOwn(CENTRES, code);
