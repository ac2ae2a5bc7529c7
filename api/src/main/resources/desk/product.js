// Names of products, without asking for the whole catalogue.
import names from './names.js';
import { language } from './words.js';

/**
 * The name of a product in the language of the page; of a bureau's own product, the last part of its path.
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
