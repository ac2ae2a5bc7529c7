// The names of lots and of what deals are about: the goods, and of animals the weight of one, which tells the sheds of a cooperative apart.
import { goodsOf } from './amounts.js';
import { jin } from './format.js';
import { isLive, productName } from './product.js';
import { machine } from './units.js';
import { say } from './words.js';

/**
 * @param {any} listing where it is still known
 * @param {string} [product] what a line says the goods are
 */
export function lotName(listing, product = listing.product) {
  const isHeads = listing?.unitWeight && isLive(product) && goodsOf(listing).by === 'head';
  const { min, max } = isHeads ? listing.unitWeight : {};
  const [least, most] = [min, max].map((each) => (each ? jin(machine(each)) : ''));
  return !least || !most ? productName(product)
    : say('lot.name', productName(product), least === most ? least : `${least.split(' ')[0]}–${most}`);
}

/** @param {any} deal */
export function dealName({ product, terms, ...deal }) {
  const isHeads = terms?.expectedHead && isLive(product) && goodsOf({ product, ...deal }).by === 'head';
  return isHeads ? say('deal.name', productName(product), jin(terms.expectedHead)) : productName(product);
}
