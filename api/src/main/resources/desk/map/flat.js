// A small map is flat: kilometres east and north of its middle, then pixels. Distances are for the eye and in no amount.

/** @typedef {{ lat: number, lon: number }} Spot */
/** @typedef {{ x: number, y: number }} Pixel */
/** @typedef {{ at: (spot: Spot) => Pixel, perKm: number }} Flat */

const NORTH_KM = 110.57;
const EAST_KM = 111.32;
const LEAST_KM = 4;

/**
 * How spots lie on a picture of this size, all of them within its margins.
 * @param {Spot[]} spots at least one
 * @param {{ width: number, height: number, margin: number }} size
 * @returns {Flat}
 */
export function flat(spots, { width, height, margin }) {
  const [south, north] = ends(spots.map((each) => each.lat));
  const [west, east] = ends(spots.map((each) => each.lon));
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const eastKm = EAST_KM * Math.cos(middle.lat * Math.PI / 180);
  const wide = Math.max(LEAST_KM, (east - west) * eastKm);
  const tall = Math.max(LEAST_KM, (north - south) * NORTH_KM);
  const perKm = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / tall);
  return { perKm, at: ({ lat, lon }) => ({
    x: round(width / 2 + (lon - middle.lon) * eastKm * perKm),
    y: round(height / 2 - (lat - middle.lat) * NORTH_KM * perKm),
  }) };
}

/** @param {number[]} numbers */
function ends(numbers) {
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** @param {number} pixel */
function round(pixel) {
  return Math.round(pixel * 10) / 10;
}

/**
 * The largest of 1, 2, 5, 10, 20, … kilometres that is at most `most`, and at least 1.
 * @param {number} most
 */
export function handy(most) {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [5, 2, 1].map((each) => each * ten).find((each) => each <= most) ?? ten;
}

/**
 * Rings of distance around a spot: at most four, the last of which leaves nothing far outside.
 * @param {Flat} map
 * @param {Spot} around
 * @param {Spot[]} spots
 * @returns {{ km: number, radius: number }[]}
 */
export function rings(map, around, spots) {
  const middle = map.at(around);
  const farthest = Math.max(1, ...spots.map((each) => apart(middle, map.at(each)) / map.perKm));
  const step = handy(Math.max(1, farthest / 2));
  const count = Math.min(4, Math.max(1, Math.ceil(farthest / step)));
  return Array.from({ length: count }, (_, i) => ({ km: step * (i + 1), radius: round(step * (i + 1) * map.perKm) }));
}

/**
 * @param {Pixel} a
 * @param {Pixel} b
 */
export function apart(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/**
 * An arc from one pixel to another, bent to the left of its way, so that two ways between the same places are both seen.
 * @param {Pixel} from
 * @param {Pixel} to
 */
export function arc(from, to) {
  const bend = 0.18;
  const x = round((from.x + to.x) / 2 + (to.y - from.y) * bend);
  const y = round((from.y + to.y) / 2 - (to.x - from.x) * bend);
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
}

/**
 * Where the distance of a ring is told: above its top, or else at the first place around it that is on the picture; null when there is none.
 * @param {Pixel} middle
 * @param {number} radius
 * @param {{ width: number, height: number }} size
 * @param {Pixel[]} marks what it must not cover
 * @returns {Pixel | null}
 */
export function told(middle, radius, { width, height }, marks) {
  for (const degrees of [0, 45, 90, 135, 180, 225, 270, 315]) {
    const angle = degrees * Math.PI / 180;
    const place = { x: round(middle.x + radius * Math.sin(angle)), y: round(middle.y - radius * Math.cos(angle) - 3) };
    if (place.x > 32 && place.x < width - 40 && place.y > 14 && place.y < height - 40
      && !marks.some((mark) => Math.abs(mark.x - place.x) < 32 && Math.abs(mark.y + 4 - place.y) < 18)) {
      return place;
    }
  }
  return null;
}
