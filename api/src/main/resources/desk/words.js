// The words of the desk, in Chinese first and in English: one file a language.
import { apart } from './apart.js';
import zh from './words/zh.js';
import en from './words/en.js';

/** @typedef {'zh' | 'en'} Language */

const KEPT = 'duijie.language';
/** @type {Record<Language, Record<string, string>>} */
const ALL = { zh, en };

/** @type {Language} */
let current = kept();

/** @returns {Language} */
function kept() {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/**
 * Adds the words that a part of the desk brings along, so that nobody loads those of pages that they do not open.
 * @param {Record<string, string>} chinese
 * @param {Record<string, string>} english
 */
export function learn(chinese, english) {
  Object.assign(ALL.zh, chinese);
  Object.assign(ALL.en, english);
}

/** The language of the page. */
export function language() {
  return current;
}

/**
 * Changes the language, here and at later visits.
 * @param {Language} wanted
 */
export function speak(wanted) {
  current = wanted;
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(KEPT, wanted);
  } catch {
    // a browser that keeps nothing still speaks it until it is closed
  }
}

/**
 * The text for `key`; `{0}`, `{1}` are replaced by `values`.
 * @param {string} key
 * @param {...(string | number)} values
 */
export function say(key, ...values) {
  const text = ALL[current][key] ?? key;
  return filled(text.split(/\{(\d)\}/), (at) => apart(String(values[at] ?? `{${at}}`)));
}

const BEGINS = /^[\p{Script=Han}，。；：、（）“”‘’！？]/u;
const ENDS = /[\p{Script=Han}，。；：、（）“”‘’！？]$/u;

/**
 * Puts values between the pieces of a text. A blank of the text beside a value is for a number or a Latin word; between two Chinese characters there is none.
 * @param {string[]} pieces of the text, and between them the numbers of values
 * @param {(at: number) => string} value
 */
function filled(pieces, value) {
  let all = '';
  let last = '';
  pieces.forEach((piece, i) => {
    if (i % 2 === 0) {
      all += ENDS.test(last) && piece.startsWith(' ') && BEGINS.test(piece.slice(1)) ? piece.slice(1) : piece;
      return;
    }
    last = value(Number(piece));
    const open = BEGINS.test(last) && pieces[i - 1].endsWith(' ') && ENDS.test(pieces[i - 1].slice(0, -1));
    all = (open ? all.slice(0, -1) : all) + last;
  });
  return all;
}

/**
 * Whether there is a text for `key`.
 * @param {string} key
 */
export function knows(key) {
  return key in ALL[current];
}
