// Sentences of the service, as people read them here: days in words, no ids.
import { day } from '../format.js';

const ID = /\s?[（(](?:lst|int|dea|pty)_[0-9A-Za-z]+[）)]/g;
const DAY = /\b\d{4}-\d\d-\d\d\b/g;

/** @param {string} text */
export function plain(text) {
  return text.replace(ID, '').replace(DAY, (iso) => day(iso));
}
