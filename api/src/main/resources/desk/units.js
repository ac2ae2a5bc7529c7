// Units as people write them, and as the service writes them in files.
import { countWord } from './product.js';
import { language } from './words.js';

/** @type {Record<string, string>} words of units, as the service writes them in files */
const MACHINE = { '斤': 'jin', '公斤': 'kg', '千克': 'kg', '吨': 't', '克': 'g', '元': 'CNY' };

/**
 * A quantity or price in plain form with the units that format.js knows: "5.1 元/斤" is "5.1 CNY/jin".
 * @param {string} text
 */
export function machine(text) {
  return text.split('/').map((part) => part.replace(/[^\d.,\s]+$/, (unit) => MACHINE[unit] ?? unit)).join('/');
}

/**
 * The other way round, for a field: "8000 head" is "8000 只" in Chinese. The service reads both.
 * @param {string} text
 * @param {string} product
 */
export function spoken(text, product) {
  if (language() !== 'zh') {
    return text;
  }
  /** @type {Record<string, string>} */
  const words = { head: countWord(product), jin: '斤', kg: '公斤', t: '吨', CNY: '元' };
  return text.replace(/\b(head|jin|kg|t|CNY)\b/g, (unit) => words[unit]);
}
