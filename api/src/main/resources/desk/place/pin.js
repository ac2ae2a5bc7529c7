// A point that was pasted: two numbers, or the address of a shared pin. It is asked whose point it is before it is taken.
import './words.js';
import { say } from '../words.js';
import { toWgs } from './gcj.js';

/** @typedef {{ lat: number, lon: number }} Spot */
/** @typedef {'gcj' | 'wgs'} Kind */

const PAIR = /(\d{1,3}\.\d{3,})[^\d.]{1,12}(\d{1,3}\.\d{3,})/;
const TAKEN = ' WGS84';

/**
 * The two numbers in a text, whichever comes first: latitudes and longitudes of China do not overlap. Null when there is no point.
 * @param {string} text
 * @returns {Spot | null}
 */
function pairIn(text) {
  const found = PAIR.exec(text.replace(/%2C/gi, ','));
  if (!found) {
    return null;
  }
  const [one, other] = [Number(found[1]), Number(found[2])];
  const [lat, lon] = one < other ? [one, other] : [other, one];
  return lat >= 3 && lat <= 54 && lon >= 73 && lon <= 136 ? { lat, lon } : null;
}

/**
 * Whether a text is a point whose kind is not known yet.
 * @param {string} text
 */
export function isPin(text) {
  return !text.endsWith(TAKEN) && !isBaidu(text) && pairIn(text) !== null;
}

/**
 * Whether a text is a pin of Baidu, whose points are of a third kind.
 * @param {string} text
 */
export function isBaidu(text) {
  return /baidu|百度/i.test(text) && pairIn(text) !== null;
}

/**
 * The answers to whose point it is, as buttons.
 * @returns {[Kind, string][]}
 */
export function kinds() {
  return [['gcj', say('pin.gcj')], ['wgs', say('pin.wgs')]];
}

/**
 * The point of a pasted pin, and the text that stands for it from now on.
 * @param {string} text
 * @param {string} kind
 * @returns {Spot & { name: string }}
 */
export function taken(text, kind) {
  const pair = /** @type {Spot} */ (pairIn(text));
  const { lat, lon } = kind === 'gcj' ? toWgs(pair) : pair;
  const spot = { lat: round(lat), lon: round(lon) };
  return { ...spot, name: `${spot.lat.toFixed(5)}, ${spot.lon.toFixed(5)}${TAKEN}` };
}

/**
 * The point that a text from `taken` stands for; null for any other text.
 * @param {string} text
 * @returns {Spot | null}
 */
export function pointIn(text) {
  return text.endsWith(TAKEN) ? pairIn(text) : null;
}

/** @param {number} degrees */
function round(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}
