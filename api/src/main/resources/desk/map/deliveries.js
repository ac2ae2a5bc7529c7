// A plan as a map: who delivers to whom, and who was left out.
import { html } from '../lib/preact.js';
import { decimal, jin } from '../format.js';
import { far } from '../liaison/far.js';
import { say } from '../words.js';
import { Card } from '../ui.js';
import { Picture } from './picture.js';

/** @typedef {import('./picture.js').Point} Point */
/** @typedef {import('./picture.js').Way} Way */

const MOST_WAYS = 200;

/** @param {{ lines: any[], left: any[], listings: Map<string, any>, intents: Map<string, any> }} props */
export function Deliveries({ lines, left, listings, intents }) {
  const drawn = lines.slice(0, MOST_WAYS).map((line) => ({ line, from: listings.get(line.listing), to: intents.get(line.intent) }))
    .filter(({ from, to }) => from?.at && to?.at);
  if (drawn.length === 0) {
    return null;
  }
  const points = together([
    ...drawn.map(({ from }) => point(from, 'seller', false)), ...drawn.map(({ to }) => point(to, 'buyer', false)),
    ...left.map((each) => each.of === 'listing' ? point(listings.get(each.id), 'seller', true) : point(intents.get(each.id), 'buyer', true)),
  ]);
  return html`<${Card} title=${say('map.plan')}><${Picture} title=${say('map.plan')} points=${points} ways=${drawn.map(way)} around=${busiest(drawn)} /><//>`;
}

/**
 * @param {any} entry a listing or an intent
 * @param {'seller' | 'buyer'} kind
 * @param {boolean} pale
 * @returns {Point | null}
 */
function point(entry, kind, pale) {
  return entry?.at ? { key: kind + entry.id, name: entry.party.name, at: entry.at, kind, pale } : null;
}

/**
 * One point for each party and place; one that takes part is not pale.
 * @param {(Point | null)[]} points
 */
function together(points) {
  /** @type {Map<string, Point>} */
  const places = new Map();
  for (const each of points) {
    const key = each && [each.kind, each.name, each.at.lat, each.at.lon].join('|');
    if (each && key && !places.has(key)) {
      places.set(key, each);
    }
  }
  return [...places.values()];
}

/**
 * @param {{ line: any, from: any, to: any }} each
 * @returns {Way}
 */
function way({ line, from, to }) {
  return { key: line.id, from: from.at, to: to.at, size: grams(line.weight),
    text: say('map.way', line.cooperative, line.buyer, jin(line.weight), far(from.at, to.at)) };
}

/**
 * How wide an arc is drawn: a size, in no amount.
 * @param {string} weight
 */
function grams(weight) {
  const [count, unit] = weight.split(' ');
  const { whole, scale } = decimal(count);
  return Number(whole) / 10 ** scale * ({ t: 1000, kg: 1, g: 0.001 }[unit] ?? 1);
}

/** @param {{ line: any, from: any }[]} drawn */
function busiest(drawn) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { line } of drawn) {
    sums.set(line.listing, (sums.get(line.listing) ?? 0) + grams(line.weight));
  }
  return drawn.reduce((best, each) => (sums.get(each.line.listing) ?? 0) > (sums.get(best.line.listing) ?? 0) ? each : best).from.at;
}
