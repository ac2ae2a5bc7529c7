// Names of products, without asking for the whole catalogue.
import chinese, { live } from './names.js';
import { get } from './api.js';
import { knows, language, say } from './words.js';

/** @type {Record<string, string>} names in English, which a page in Chinese does not load */
let english = {};
/** @type {Promise<void> | null} */
let learning = null;

/** Learns the English names, once. Without them products have their Chinese ones. */
export function learnEnglish() {
  return learning ??= import('./words/names-en.js').then((loaded) => {
    english = { ...loaded.default, ...english };
  }, () => {
    learning = null;
  });
}

/** Learns the names of the products that the bureau added to the catalogue. Without an answer their paths are shown. */
export async function learnOwn() {
  try {
    for (const each of (await get('/v1/catalogue')).products ?? []) {
      const word = each.countWords?.[0];
      chinese[each.path] = word ? [each.chinese, word] : [each.chinese];
      english[each.path] = each.english ?? each.chinese;
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
  return language() === 'en' && english[path] || chinese[path]?.[0] || path.slice(path.lastIndexOf('/') + 1);
}

/** The paths of all products and groups. */
export function allPaths() {
  return Object.keys(chinese);
}

/**
 * The names of a product in the languages that were loaded, Chinese first.
 * @param {string} path
 */
export function namesOf(path) {
  return [chinese[path][0], ...english[path] ? [english[path]] : []];
}

/**
 * The word that counts heads of a product: 只, 头, 枚. The nearest group above it that has one says it.
 * @param {string} path
 * @returns {string}
 */
export function countWord(path) {
  const word = chinese[path]?.[1];
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
