// Whether a text looks like the number plate of a vehicle of the mainland, or the number of a certificate; asked about before it is entered.
import { say } from '../words.js';

const PLACE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const SIGN = '[A-HJ-NP-Z0-9]';

/** Cars and trucks; new energy; trailers, schools, police and others by their last sign; tractors; the army. As the service knows them. */
const PLATE = new RegExp('^(?:' + [
  PLACE + '[A-Z]临?' + SIGN + '{5}',
  PLACE + '[A-Z](?:[A-HJK]' + SIGN + '\\d{4}|\\d{5}[A-HJK])',
  PLACE + '[A-Z]' + SIGN + '{4}[挂学警港澳领试超农]',
  PLACE + '\\d{2}' + SIGN + '{5}',
  'WJ' + PLACE + '?\\d{4,5}[A-Z]?',
  '[A-Z]{2}\\d{5}',
  '使\\d{6}|\\d{6}使',
].join('|') + ')$');

/** @param {string} text */
function isOne(text) {
  return PLATE.test(text.replace(/[\s·•・.‧-]+/g, ''));
}

/** @param {string} text */
function isPlate(text) {
  const plain = text.normalize('NFKC').toUpperCase().trim();
  const several = plain.split(/[\s、,;/+和]+/).filter(Boolean);
  return isOne(plain) || several.length > 0 && several.every(isOne);
}

/**
 * The question about texts of which one is no plate; empty when there is none.
 * @param {string[]} texts
 */
export function plateDoubt(texts) {
  const odd = texts.map((each) => each.trim()).find((each) => each !== '' && !isPlate(each));
  return odd ? say('plate.doubt', odd) : '';
}

/**
 * The question about a number of a certificate without a digit; empty when there is none.
 * @param {string} text
 */
export function permitDoubt(text) {
  return text.trim() !== '' && !/\d/.test(text.normalize('NFKC')) ? say('permit.doubt', text.trim()) : '';
}
