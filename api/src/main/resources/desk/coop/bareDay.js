// A day of the month without its month: on a form about days to come, 28号 is the next 28th.
import { day, today } from '../format.js';

const BARE = /^\s*(\d{1,2})\s*[号日]\s*$/;
const MOST_MONTHS = 3;

const ISO = /^\d{4}-\d\d-\d\d$/;

/**
 * The day to send: the next such day from `start` on; other words as they are.
 * @param {string} text
 * @param {string} [start] today, if it is no date
 */
export function sent(text, start = '') {
  const first = ISO.test(start) ? start : today();
  const [year, month] = first.split('-').map(Number);
  const date = Number(BARE.exec(text)?.[1] ?? 0);
  for (let i = 0; date > 0 && i < MOST_MONTHS; i++) {
    const at = new Date(Date.UTC(year, month - 1 + i, date));
    const iso = at.toISOString().slice(0, 10);
    if (at.getUTCDate() === date && iso >= first) {
      return iso;
    }
  }
  return text;
}

/**
 * The day that is meant, to be read back: 12月28日（周一）; empty when it was said in full.
 * @param {string} text
 * @param {string} [start]
 */
export function meant(text, start) {
  const iso = sent(text, start);
  return iso === text ? '' : day(iso);
}
