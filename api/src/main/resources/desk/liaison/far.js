// How far two places are from each other. A distance is no amount: it is shown in whole kilometres, as the crow flies.
import { say } from '../words.js';

const EARTH_KM = 6371;

/**
 * @param {{ lat: number, lon: number } | undefined} a
 * @param {{ lat: number, lon: number } | undefined} b
 * @returns {string} such as "12 公里"; empty when a place is not known
 */
export function far(a, b) {
  if (!a || !b) {
    return '';
  }
  const rad = Math.PI / 180;
  const north = Math.sin((b.lat - a.lat) * rad / 2);
  const east = Math.sin((b.lon - a.lon) * rad / 2);
  const part = north * north + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * east * east;
  return say('far', Math.max(1, Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(part)))));
}
