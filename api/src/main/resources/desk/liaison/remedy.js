// A change that would help, in few words, and what to write to whoever has to make it.
import { lot } from '../amounts.js';
import { day, jin, price, quantity } from '../format.js';
import { countWord, isLive, productName } from '../product.js';
import { language, say } from '../words.js';

/** @type {Set<string>} the changes that the seller has to make; all others are the buyer's */
const SELLERS = new Set(['dispatchEarlier', 'offerLonger', 'obtainCertificates', 'lowerPickup']);

/**
 * The change in few words: 出价加 0.25 元/斤，到 4.80 元/斤.
 * @param {any} remedy
 * @param {string} [product]
 */
export function change(remedy, product) {
  const name = 'change.' + remedy.kind;
  switch (remedy.kind) {
    case 'raiseBid': return say(name, price(remedy.by, product), price(remedy.to, product));
    case 'reachFurther': return say(name, kilometres(remedy.to));
    case 'dispatchEarlier': case 'offerLonger': return say(name, remedy.days);
    case 'acceptWeights': return say(name, jin(remedy.accept.min), jin(remedy.accept.max), one(product));
    case 'obtainCertificates': return say(name, remedy.missing.join('、'));
    case 'demandByWeight': return say(name, jin(remedy.demand), price(remedy.bid, product));
    case 'moreSuppliers': return say(name, remedy.to);
    default: return say(name, quantity(remedy.to, product));
  }
}

/**
 * The word for one of a product: a head, or a pack of other goods.
 * @param {string} [product]
 */
function one(product) {
  return !product || !isLive(product) ? say('one.pack') : language() === 'zh' ? countWord(product) : 'head';
}

/** @param {string} distance such as "37.4 km" */
function kilometres(distance) {
  return say('far', distance.split(' ')[0]);
}

/**
 * What to write to whoever has to make the change, with what it would give.
 * @param {any} remedy
 * @param {string} product
 * @param {any} [line] the delivery that it would bring about
 * @param {any} [listing] of that line
 */
export function ask(remedy, product, line, listing) {
  const isSellers = SELLERS.has(remedy.kind);
  const names = isSellers ? [remedy.cooperative, remedy.buyer] : [remedy.buyer, remedy.cooperative];
  const what = line ? say('ask.much', lot(listing, line.heads, product), day(line.deliverOn)) : '';
  return say(isSellers ? 'ask.seller' : 'ask.buyer', ...names, productName(product), change(remedy, product), what);
}
