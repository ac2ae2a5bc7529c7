// Where names stand on a map: beside their points, and never over each other. A name without room is left out; the table has it.

const HIGH = 18;
const GAP = 12;
const MOST = 12;

/** @typedef {{ x: number, y: number, text: string, anchor: 'start' | 'end' | 'middle' }} Label */

/**
 * @param {{ x: number, y: number, name: string }[]} points the most important first
 * @param {{ width: number, height: number }} size
 * @returns {(Label | null)[]} in the order of the points
 */
export function labels(points, { width, height }) {
  const taken = points.map((each) => box(each.x, each.y - 8, 8, 'middle', 16));
  return points.map((each, i) => {
    const signs = [...each.name];
    const text = signs.length > MOST ? signs.slice(0, MOST - 1).join('') + '…' : each.name;
    const wide = wideOf(text);
    /** @type {Label[]} */
    const places = [
      { x: each.x + GAP, y: each.y + 5, text, anchor: 'start' },
      { x: each.x - GAP, y: each.y + 5, text, anchor: 'end' },
      { x: each.x, y: each.y - GAP, text, anchor: 'middle' },
      { x: each.x, y: each.y + GAP + HIGH - 5, text, anchor: 'middle' },
    ];
    for (const place of places) {
      const own = box(place.x, place.y - 14, wide, place.anchor, HIGH);
      const fits = own.left >= 2 && own.right <= width - 2 && own.top >= 2 && own.bottom <= height - 2;
      if (fits && !taken.some((other, at) => at !== i && meet(own, other))) {
        taken.push(own);
        return place;
      }
    }
    return null;
  });
}

/** @param {string} text */
function wideOf(text) {
  return [...text].reduce((sum, each) => sum + (/[ -~]/.test(each) ? 7.5 : 13.5), 2);
}

/**
 * @param {number} x
 * @param {number} top
 * @param {number} wide
 * @param {string} anchor
 * @param {number} high
 */
function box(x, top, wide, anchor, high) {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, right: left + wide, top, bottom: top + high };
}

/**
 * @param {{ left: number, right: number, top: number, bottom: number }} a
 * @param {{ left: number, right: number, top: number, bottom: number }} b
 */
function meet(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
