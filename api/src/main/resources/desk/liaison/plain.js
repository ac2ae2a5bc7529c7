// Sentences of the service, as people read them here: days in words, no ids.
import { day } from '../format.js';
import { spoken } from '../ui.js';

const DAY = /\b\d{4}-\d\d-\d\d\b/g;

/** @param {string} text */
export function plain(text) {
  return spoken(text).replace(DAY, (iso) => day(iso));
}
