// What is on offer near a buyer, as a map: a place with one listing leads to it, one with several tells them.
import './words.js';
import { html } from '../lib/preact.js';
import { askOf } from '../amounts.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Card, Quiet } from '../ui.js';
import { Picture } from './picture.js';

/** @typedef {import('./picture.js').Point} Point */

/** @param {{ here: any, listings: any[] }} props the nearest first */
export function Offers({ here, listings }) {
  const points = places(listings);
  if (points.length === 0) {
    return html`<${Card}><${Quiet}>${say('map.none')}<//><//>`;
  }
  const own = here ? [{ key: 'here', name: say('map.here'), at: here, kind: 'buyer' }] : [];
  return html`<${Card} title=${say('map.market')}><${Picture} title=${say('map.market')} points=${[...own, ...points]} around=${here ?? points[0].at} /><//>`;
}

/**
 * @param {any[]} listings
 * @returns {Point[]}
 */
function places(listings) {
  /** @type {Map<string, any[]>} */
  const found = new Map();
  for (const each of listings) {
    const key = each.at.lat + ' ' + each.at.lon;
    found.set(key, [...found.get(key) ?? [], each]);
  }
  return [...found.entries()].map(([key, here]) => ({
    key, at: here[0].at, kind: 'seller', href: '#/want/' + here[0].id, note: here.map(offer).join('、'),
    name: here.length === 1 ? here[0].party.name : say('map.many', here[0].party.name, here.length),
  }));
}

/** @param {any} listing */
function offer(listing) {
  return productName(listing.product) + ' ' + askOf(listing);
}
