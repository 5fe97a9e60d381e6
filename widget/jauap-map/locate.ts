/** Where the device is. Asked only when the citizen wants it, and told to nobody but the map. */
import { inCountry, inOutline, rounded } from './place.ts';
import type { Point } from './projection.ts';

export type LocateFailure = 'denied' | 'unavailable' | 'timeout' | 'outside';

export interface Located {
  readonly point: Point;
  /** Metres the point may be wrong by. */
  readonly accuracy: number;
}

/** By the codes of the Geolocation API, §8. */
const FAILURES: Readonly<Record<number, LocateFailure>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

const OPTIONS = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 };

/** Asks the device. @throws Error with a {@link LocateFailure} as its message */
export async function locate(): Promise<Located> {
  // A page that is not served over https has none.
  const { geolocation } = navigator as { geolocation?: Geolocation };
  if (!geolocation) throw new Error(FAILURES[2]);
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
    const refuse = ({ code }: GeolocationPositionError) => reject(new Error(FAILURES[code]));
    geolocation.getCurrentPosition(resolve, refuse, OPTIONS);
  });
  const point = rounded({ lat: coords.latitude, lon: coords.longitude });
  if (!inCountry(point) || !inOutline(point)) throw new Error('outside');
  return { point, accuracy: Math.round(coords.accuracy) };
}
