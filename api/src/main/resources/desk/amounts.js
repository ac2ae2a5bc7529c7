// Amounts of listings and deals in the goods' own unit: heads, containers with their word, or weights.
import { boxWord, decimal, heads, headWord, number, price, quantity, times } from './format.js';
import { productName } from './product.js';
import { language, say } from './words.js';
import { machine } from './units.js';

const WEIGHED = /(斤|两|吨|担|克|kg|jin|t|g|liang)$/;
const BARE = /^[\d,.]+$|^[\d.零一二两三四五六七八九十百千万半]*[零一二三四五六七八九十百千万半]$/;

/**
 * How goods are said: by the head, by the container (by the 件 where none is named), or by weight alone.
 * @typedef {{ by: 'head' | 'box' | 'weight', product: string, pack?: string, box?: string }} Goods
 */

/**
 * @param {any} each a listing or a deal
 * @returns {Goods}
 */
export function goodsOf(each) {
  return each.stock === undefined ? packed(each.product, each.pack, each.container) : offered(each);
}

/**
 * A container that holds smaller ones is said without what it holds.
 * @param {any} listing
 * @returns {Goods}
 */
function offered({ product, stock, pack, container, breakable, exact }) {
  if (container && !breakable) {
    return { by: 'box', product, pack: container.inner ? undefined : content(container.holds ?? ''), box: container.name };
  }
  const isByWeight = WEIGHED.test(stock.trim()) || WEIGHED.test((container?.holds ?? '').trim());
  return packed(product, isByWeight ? exact.meanWeight : pack && content(pack));
}

/** What a pack holds, with units that format.js knows: a weight, or else heads. @param {string} text */
function content(text) {
  return WEIGHED.test(text.trim()) ? machine(text) : text.replace(/[^\d.]+$/, ' head');
}

/** @param {string} product @param {string} [pack] @param {string} [box] @returns {Goods} */
function packed(product, pack, box) {
  return box ? { by: 'box', product, pack, box } : !pack ? { by: 'head', product } : pack === '1 kg' ? { by: 'weight', product, pack } : { by: 'box', product, pack };
}

/**
 * A number of units sold: 8,000 只, 200 箱, 30,000 斤（15,000 公斤）.
 * @param {Goods} goods
 * @param {number | bigint} count
 */
export function said(goods, count) {
  const whole = BigInt(count);
  return goods.by === 'head' ? heads(whole, goods.product) : goods.by === 'weight' ? quantity(whole + ' kg')
    : `${number({ whole, scale: 0 })} ${boxOf(goods, whole === 1n)}`;
}

/**
 * The same, with what packs hold: 200 箱，4,000 斤（2,000 公斤）.
 * @param {Goods} goods
 * @param {number | bigint} count
 */
function full(goods, count) {
  const holds = /^([\d.]+)\s*(\S+)$/.exec(goods.pack?.trim() ?? '');
  if (goods.by !== 'box' || !holds) {
    return said(goods, count);
  }
  const whole = number(times(decimal(holds[1]), { whole: BigInt(count), scale: 0 })).replace(/,/g, '');
  return `${said(goods, count)}${language() === 'zh' ? '，' : ', '}${quantity(`${whole} ${holds[2]}`, goods.product)}`;
}

/** @param {Goods} goods @param {boolean} [one] */
function boxOf({ box }, one) {
  return boxWord(box ?? 'pack', one);
}

/**
 * The word beside a field for such goods: 斤, 箱, 只.
 * @param {Goods} goods
 */
export function unitOf(goods) {
  return goods.by === 'head' ? headWord(goods.product) : goods.by === 'box' ? boxOf(goods) : language() === 'zh' ? '斤' : 'jin';
}

/**
 * The label of a field with the unit of the goods: 装了多少（斤）.
 * @param {string} label
 * @param {Goods} goods
 */
export function inUnit(label, goods) {
  return say('in.unit', label, unitOf(goods));
}

/**
 * A number of units sold as it stands in a field: 15000 斤, 50 箱.
 * @param {Goods} goods
 * @param {number | bigint} count
 */
export function filled(goods, count) {
  const whole = goods.by === 'weight' ? BigInt(count) * 2n : BigInt(count);
  return `${whole} ${goods.by === 'head' ? headWord(goods.product, whole === 1n) : goods.by === 'box' ? boxOf(goods, whole === 1n) : unitOf(goods)}`;
}

/**
 * What was typed into such a field, for the service to read: a number alone, or with the word of the field, gets the unit of the goods. All other words
 * stay as they are.
 * @param {Goods} goods
 * @param {string} text
 */
export function typed(goods, text) {
  const words = goods.by === 'head' ? [headWord(goods.product), headWord(goods.product, true)] : goods.by === 'box' ? [boxOf(goods), boxOf(goods, true)] : [];
  const word = words.find((each) => text.trim().endsWith(each));
  const amount = word ? text.trim().slice(0, -word.length).trim() : text.trim();
  const unit = goods.by === 'head' ? 'head' : goods.by === 'box' ? 'pack' : 'jin';
  return BARE.test(amount) ? `${amount} ${unit}` : text.trim();
}

/**
 * The number of units sold that was typed into such a field; null when it is no whole number of them.
 * @param {Goods} goods
 * @param {string} text
 */
export function unitsIn(goods, text) {
  const found = /^(\d{1,12}(?:\.\d{1,3})?)(万?) (head|pack|jin|kg)$/.exec(typed(goods, text).replace(/,/g, '').replace(/\s*公斤$/, ' kg').replace(/\s*斤$/, ' jin').replace(/\s*(kg|jin)$/, ' $1'));
  if (!found || (goods.by === 'weight') !== /jin|kg/.test(found[3])) {
    return null;
  }
  const { whole, scale } = times(decimal(found[1]), { whole: found[2] ? 10000n : 1n, scale: 0 });
  const by = 10n ** BigInt(scale) * (found[3] === 'jin' ? 2n : 1n);
  return whole > 0n && whole % by === 0n ? Number(whole / by) : null;
}

/**
 * What was typed into such a field, as people read it: 15,000 斤（7,500 公斤）.
 * @param {Goods} goods
 * @param {string} text
 */
export function reread(goods, text) {
  const said = typed(goods, text);
  return /^\d+ pack$/.test(said) ? full(goods, countOf(said)) : /^[\d.,]+ ?\S+$/.test(said) ? quantity(said, goods.product) : said;
}

/**
 * Whether a field says some, not none.
 * @param {string} text
 */
export function isSome(text) {
  return !/^\s*[0零]*(\D*)$/.test(text) || /[一二两三四五六七八九十百千万半]/.test(text);
}

/**
 * A price of such goods: 190 元/箱, 0.40 元/斤.
 * @param {Goods} goods
 * @param {string} text
 */
export function priceOf(goods, text) {
  const per = goods.by === 'weight' ? 'kg' : goods.by === 'box' ? goods.box ?? 'pack' : 'head';
  return price(text.replace(/(pack|head)$/, per), goods.product);
}

/**
 * Amounts of several goods, added only within one product and unit: 白羽肉鸡 8,000 只, 苹果 200 箱.
 * @param {{ goods: Goods, count: number | bigint }[]} parts
 * @returns {string[]}
 */
export function sums(parts) {
  /** @type {Map<string, { goods: Goods, count: bigint }>} */
  const found = new Map();
  for (const { goods, count } of parts) {
    const key = JSON.stringify([goods.product, goods.by, goods.by === 'head' ? '' : goods.pack, goods.box]);
    found.set(key, { goods, count: (found.get(key)?.count ?? 0n) + BigInt(count) });
  }
  const all = [...found.values()].filter((each) => each.count !== 0n);
  return all.map(({ goods, count }) => `${productName(goods.product)} ${said(goods, count)}`);
}

/**
 * A number of units of a listing that may be gone from the market, for plans and their lines.
 * @param {any} listing
 * @param {number | bigint} count
 * @param {string} [product] what it is, where the listing is not known
 */
export function lot(listing, count, product) {
  return listing ? said(goodsOf(listing), count) : heads(count, product);
}

/**
 * A number of heads or packs of a listing, with what packs hold: 8,000 只, 200 箱，4,000 斤, 30,000 斤.
 * @param {any} listing
 * @param {number | bigint} count
 */
export function ofListing(listing, count) {
  return full(goodsOf(listing), count);
}

/**
 * The number of packs alone, for a big figure; of heads and of loose goods the same as above.
 * @param {any} listing
 * @param {number | bigint} count
 */
export function figureOf(listing, count) {
  return said(goodsOf(listing), count);
}

/**
 * The price asked, by the container where goods are sold in one: 190 元/箱.
 * @param {any} listing
 */
export function askOf(listing) {
  return price(listing.container ? listing.ask : listing.exact.ask, listing.product);
}

/**
 * The price of a deal in the unit of its goods.
 * @param {any} deal
 * @param {string} [text]
 */
export function dealPrice(deal, text = deal.terms.price) {
  return priceOf(goodsOf(deal), text);
}

/**
 * A quantity of a deal: its packs are told with what they hold.
 * @param {any} deal
 * @param {string} text such as "200 head" or "30 pack"
 */
export function ofDeal(deal, text) {
  return full(goodsOf(deal), countOf(text));
}

/**
 * The same without what packs hold, for where the weight stands beside it.
 * @param {any} deal
 * @param {string} text
 */
export function countedOf(deal, text) {
  return said(goodsOf(deal), countOf(text));
}

/**
 * The number of "200 head".
 * @param {string} [text]
 */
export function countOf(text = '0') {
  return BigInt(/^\s*(\d+)/.exec(text)?.[1] ?? '0');
}

/**
 * A number that was typed alone gets `unit`; other words stay, for the service to read.
 * @param {string} text
 * @param {string} unit
 */
export function withUnit(text, unit) {
  const amount = text.trim();
  return /^[\d,.]+$/.test(amount) ? `${amount} ${unit}` : amount;
}
