// Amounts of listings and deals as people speak of them: heads, containers with their word, or weights.
import { decimal, heads, number, price, quantity, times } from './format.js';
import { language, say } from './words.js';
import { machine } from './units.js';

const WEIGHED = /(斤|两|吨|担|克|kg|jin|t|g|liang)$/;

/**
 * A number of heads or packs of a listing: 8,000 只, 200 箱, 30,000 斤.
 * @param {any} listing
 * @param {number | bigint} count
 */
export function ofListing(listing, count) {
  if (listing.container && !listing.breakable) {
    return `${number({ whole: BigInt(count), scale: 0 })} ${listing.container.name}`;
  }
  if (!listing.pack && !WEIGHED.test(listing.stock.trim())) {
    return heads(count, listing.product);
  }
  return ofPacks(listing.pack ?? listing.exact.meanWeight, BigInt(count), listing.product);
}

/**
 * The number of packs alone, for a big figure; of heads and of loose goods the same as above.
 * @param {any} listing
 * @param {number | bigint} count
 */
export function figureOf(listing, count) {
  const isPacked = listing.pack && !listing.container;
  return isPacked ? `${number({ whole: BigInt(count), scale: 0 })} ${say('pack')}` : ofListing(listing, count);
}

/**
 * The price asked, by the container where goods are sold in one: 190 元/箱.
 * @param {any} listing
 */
export function askOf(listing) {
  return price(listing.container ? machine(listing.ask) : listing.exact.ask, listing.product);
}

/**
 * A quantity of a deal: its packs are told with what they hold.
 * @param {any} deal
 * @param {string} text such as "200 head" or "30 pack"
 */
export function ofDeal(deal, text) {
  return deal.pack && text.endsWith('pack') ? ofPacks(deal.pack, countOf(text), deal.product) : quantity(text, deal.product);
}

/**
 * The same without what packs hold, for where the weight stands beside it.
 * @param {any} deal
 * @param {string} text
 */
export function countedOf(deal, text) {
  return text.endsWith('pack') ? `${number({ whole: countOf(text), scale: 0 })} ${say('pack')}` : quantity(text, deal.product);
}

/**
 * @param {string} pack such as "1 kg", "22.5 kg" or "360 head"
 * @param {bigint} count
 * @param {string} product
 */
function ofPacks(pack, count, product) {
  const found = /^([\d.]+)\s*(\S+)$/.exec(pack.trim());
  if (!found) {
    return quantity(`${count} pack`);
  }
  const whole = number(times(decimal(found[1]), { whole: count, scale: 0 })).replace(/,/g, '');
  const all = quantity(`${whole} ${found[2]}`, product);
  return pack === '1 kg' ? all : `${number({ whole: count, scale: 0 })} ${say('pack')}${language() === 'zh' ? '，' : ', '}${all}`;
}

/**
 * The number of "200 head".
 * @param {string} [text]
 */
export function countOf(text = '0') {
  return BigInt(/^\s*(\d+)/.exec(text)?.[1] ?? '0');
}

/**
 * A number that was typed alone gets the unit of the deal or listing; other words stay, for the service to read.
 * @param {string} text
 * @param {string} unit
 */
export function withUnit(text, unit) {
  const typed = text.trim();
  return /^[\d,.]+$/.test(typed) ? `${typed} ${unit}` : typed;
}

/**
 * The unit in which deals of a listing are counted.
 * @param {any} listing
 */
export function unitOf(listing) {
  return listing.pack || listing.container && !listing.breakable || WEIGHED.test(listing.stock.trim()) ? 'pack' : 'head';
}
