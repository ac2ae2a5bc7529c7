// Supply and demand of the open market: each product in its line, and all places on a map.
import './board-words.js';
import '../map/words.js';
import { html } from '../lib/preact.js';
import { goodsOf, said } from '../amounts.js';
import { left } from '../buyer/row.js';
import { jin, number, quantity } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Card } from '../ui.js';
import { Picture } from '../map/picture.js';
import { listed, total } from './sums.js';
import { Table } from './table.js';

/** @typedef {import('../map/picture.js').Point} Point */

/** @param {{ offered: any[], wanted: any[] }} props open listings with stock, and open intents */
export function Market({ offered, wanted }) {
  const lines = groups([...offered, ...wanted], goodsName);
  const points = [...places(offered, 'listings', 'seller'), ...places(wanted, 'intents', 'buyer')];
  return points.length > 0 && html`<${Card} title=${say('market.title')}><${Table} names=${['what', 'supply', 'demand']} rows=${[...lines].map(([name, entries]) => ({
    key: name, cells: [name, side(entries.filter((each) => each.stock !== undefined), supply, 'market.lots'),
      side(entries.filter((each) => each.stock === undefined), demand, 'market.buyers')] }))} />
    <${Picture} title=${say('market.map')} points=${points} around=${points[0].at} /><//>`;
}

/**
 * @template T
 * @param {T[]} all
 * @param {(each: T) => string} keyOf
 * @returns {Map<string, T[]>}
 */
function groups(all, keyOf) {
  const found = new Map();
  for (const each of all) {
    const key = keyOf(each);
    found.get(key)?.push(each) ?? found.set(key, [each]);
  }
  return found;
}

/** @param {any} entry */
function goodsName(entry) {
  return entry.product ? productName(entry.product) : entry.products.map(productName).join('、');
}

/**
 * @param {any[]} entries
 * @param {(entries: any[]) => string[]} sum
 * @param {string} count
 */
function side(entries, sum, count) {
  return entries.length === 0 ? say('market.none') : html`<span>${listed(sum(entries))}<br /><small class="quiet">${say(count, entries.length)}</small></span>`;
}

/** @param {any[]} listings of one product */
function supply(listings) {
  return [...groups(listings, (each) => JSON.stringify(goodsOf(each))).values()]
    .map((same) => said(goodsOf(same[0]), same.reduce((sum, each) => sum + BigInt(each.free), 0n)));
}

/** @param {any[]} intents for the same products */
function demand(intents) {
  return [...groups(intents, (each) => unit(left(each))).entries()].map(([of, same]) => {
    const text = `${number(total(same.map(left))).replace(/,/g, '')} ${of}`;
    return of === 'kg' ? jin(text) : quantity(text, same[0].products[0]);
  });
}

/** @param {string} amount */
function unit(amount) {
  return amount.slice(amount.indexOf(' ') + 1);
}

/**
 * One point for each place; it leads to the first of its entries.
 * @param {any[]} entries
 * @param {string} kind
 * @param {'seller' | 'buyer'} as
 * @returns {Point[]}
 */
function places(entries, kind, as) {
  return [...groups(entries.filter((each) => each.at), (each) => `${each.at.lat} ${each.at.lon}`).entries()].map(([at, here]) => ({
    key: kind + at, kind: as, at: here[0].at, href: `#/entry/${kind}/${here[0].id}`, note: [...new Set(here.map(goodsName))].join('、'),
    name: here.every((each) => each.party.id === here[0].party.id) ? here[0].party.name : say('map.many', here[0].party.name, here.length),
  }));
}
