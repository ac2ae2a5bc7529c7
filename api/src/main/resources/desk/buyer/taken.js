// The days for which a buyer has asked or agreed already, so that the same every week does not double them.
import { OVER } from '../answer.js';
import { today } from '../format.js';
import { later } from './entry.js';

const WEEK = 7;
const MOST_WEEKS = 60;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * The first such weekday from tomorrow on that has nothing of the same goods yet, the days before it that have, and later ones that
 * have.
 * @param {string} weekday
 * @param {number} weeks
 * @param {any} intent
 * @param {{ intents: any[], deals: any[] }} own all intents and deals of the buyer
 */
export function daysOf(weekday, weeks, intent, { intents, deals }) {
  const isSame = (/** @type {string} */ product) => intent.products.some((/** @type {string} */ each) =>
    product === each || product.startsWith(each + '/') || each.startsWith(product + '/'));
  const windows = [
    ...intents.filter((each) => each.status === 'open' && each.products.some(isSame) && !/^0(\.0+)? /.test(each.exact.left)).map((each) => [each.from, each.to]),
    ...deals.filter((each) => !OVER.has(each.state) && isSame(each.product)).map((each) => [each.terms.pickUpOn, each.terms.pickUpOn]),
  ];
  const isTaken = (/** @type {string} */ day) => windows.some(([from, to]) => from <= day && day <= to);
  const tomorrow = later(today(), 1);
  const ahead = (DAYS.indexOf(weekday) - new Date(tomorrow + 'T00:00:00Z').getUTCDay() + WEEK) % WEEK;
  let first = later(tomorrow, ahead);
  const skipped = [];
  while (isTaken(first) && skipped.length < MOST_WEEKS) {
    skipped.push(first);
    first = later(first, WEEK);
  }
  const days = Array.from({ length: weeks }, (_, week) => later(first, week * WEEK));
  return { first, last: days[days.length - 1], skipped, doubled: days.filter(isTaken) };
}
