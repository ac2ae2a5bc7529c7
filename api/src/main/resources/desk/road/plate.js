// Whether a text looks like the number plate of a vehicle of the mainland, or the number of a certificate; asked about before it is entered.
import forms from './plates.js';
import { say } from '../words.js';

const PLATE = new RegExp('^(?:' + forms + ')$');

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
