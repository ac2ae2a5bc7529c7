// GCJ-02, in which Amap, Tencent and WeChat give their points, and WGS 84, in which the service keeps them: some 500 m apart.

/** @typedef {{ lat: number, lon: number }} Spot */

const AXIS = 6378245;
const ECCENTRICITY = 0.00669342162296594;
const ROUNDS = 5;

/**
 * The same place in GCJ-02.
 * @param {Spot} wgs
 * @returns {Spot}
 */
export function toGcj({ lat, lon }) {
  const x = lon - 105;
  const y = lat - 35;
  const angle = lat * Math.PI / 180;
  const sin = Math.sin(angle);
  const magic = 1 - ECCENTRICITY * sin * sin;
  const north = AXIS * (1 - ECCENTRICITY) / magic ** 1.5 * Math.PI / 180;
  const east = AXIS / Math.sqrt(magic) * Math.cos(angle) * Math.PI / 180;
  return { lat: lat + latitude(x, y) / north, lon: lon + longitude(x, y) / east };
}

/**
 * The same place in WGS 84: the way there, taken back until it fits.
 * @param {Spot} gcj
 * @returns {Spot}
 */
export function toWgs(gcj) {
  let wgs = gcj;
  for (let i = 0; i < ROUNDS; i++) {
    const there = toGcj(wgs);
    wgs = { lat: wgs.lat + gcj.lat - there.lat, lon: wgs.lon + gcj.lon - there.lon };
  }
  return wgs;
}

/**
 * @param {number} x
 * @param {number} y
 */
function latitude(x, y) {
  return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + short(x)
    + (20 * wave(y) + 40 * wave(y / 3) + 160 * wave(y / 12) + 320 * wave(y / 30)) * 2 / 3;
}

/**
 * @param {number} x
 * @param {number} y
 */
function longitude(x, y) {
  return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + short(x)
    + (20 * wave(x) + 40 * wave(x / 3) + 150 * wave(x / 12) + 300 * wave(x / 30)) * 2 / 3;
}

/** @param {number} x */
function short(x) {
  return (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3;
}

/** @param {number} x */
function wave(x) {
  return Math.sin(x * Math.PI);
}
