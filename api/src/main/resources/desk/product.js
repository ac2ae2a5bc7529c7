// Names of products, without asking for the whole catalogue.
import names, { live } from './names.js';
import { get } from './api.js';
import { knows, language, say } from './words.js';

/** Learns the names of the products that the bureau added to the catalogue. Without an answer their paths are shown. */
export async function learnOwn() {
  try {
    for (const each of (await get('/v1/catalogue')).products ?? []) {
      const word = each.countWords?.[0];
      const english = each.english ?? each.chinese;
      names[each.path] = word ? [each.chinese, english, word === '羽' ? '只' : word] : [each.chinese, english];
    }
  } catch {
    // the catalogue alone
  }
}

/**
 * The name of a product in the language of the page; the last part of a path that is not known.
 * @param {string} path
 */
export function productName(path) {
  const known = names[path];
  return known ? known[language() === 'zh' ? 0 : 1] : path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The word that counts heads of a product: 只, 头, 枚. The nearest group above it that has one says it.
 * @param {string} path
 * @returns {string}
 */
export function countWord(path) {
  const word = names[path]?.[2];
  const end = path.lastIndexOf('/');
  return word ?? (end < 0 ? '只' : countWord(path.slice(0, end)));
}

/**
 * Whether the product is a live animal, or a kind of one.
 * @param {string} path
 * @returns {boolean}
 */
export function isLive(path) {
  return live.includes(path) || path.includes('/') && isLive(path.slice(0, path.lastIndexOf('/')));
}

/**
 * Says `key` of a product: animals die, other goods are lost. What differs has a second text under `key.goods`.
 * @param {string} path
 * @param {string} key
 * @param {...(string | number)} values
 */
export function sayOf(path, key, ...values) {
  const ofGoods = key + '.goods';
  return say(!isLive(path) && knows(ofGoods) ? ofGoods : key, ...values);
}
