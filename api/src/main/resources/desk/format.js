// Numbers, prices and days as people read them. Amounts are whole numbers with a scale, never floats.
import { countWord, isLive } from './product.js';
import { machine } from './units.js';
import { language, say } from './words.js';

/** @typedef {{ whole: bigint, scale: number }} Decimal the number whole / 10^scale */

const ZONE = 'Asia/Shanghai';
/** @type {Record<string, string>} */
const UNITS = { kg: '公斤', g: '克', jin: '斤', t: '吨', dan: '担', CNY: '元', pack: '件' };

/** @type {Record<string, [string, string]>} containers in English: one, several */
const BOXES = {
  箱: ['box', 'boxes'], 件: ['case', 'cases'], 筐: ['basket', 'baskets'], 袋: ['bag', 'bags'], 板: ['tray', 'trays'], 托: ['pallet', 'pallets'],
  盒: ['box', 'boxes'], 瓶: ['bottle', 'bottles'], 框: ['crate', 'crates'], 桶: ['bucket', 'buckets'], 把: ['bunch', 'bunches'],
  包: ['packet', 'packets'], 捆: ['bundle', 'bundles'], 罐: ['can', 'cans'], 篓: ['basket', 'baskets'], 扎: ['bunch', 'bunches'],
  提: ['bundle', 'bundles'], 打: ['dozen', 'dozens'], pack: ['pack', 'packs'],
};
/** @type {Record<string, string>} */
const CHINESE = {};
for (const [name, words] of Object.entries(BOXES)) {
  words.forEach((word) => { CHINESE[word] ??= name === 'pack' ? '件' : name; });
}

/**
 * Reads a decimal such as "10.25".
 * @param {string} text
 * @returns {Decimal}
 */
export function decimal(text) {
  const [left, right = ''] = text.replace(/,/g, '').split('.');
  return { whole: BigInt(left + right), scale: right.length };
}

/**
 * @param {Decimal} a
 * @param {Decimal} b
 * @returns {Decimal}
 */
export function times(a, b) {
  return { whole: a.whole * b.whole, scale: a.scale + b.scale };
}

/**
 * @param {Decimal} a
 * @param {Decimal} b
 * @returns {Decimal}
 */
export function plus(a, b) {
  const scale = Math.max(a.scale, b.scale);
  return { whole: grown(a, scale) + grown(b, scale), scale };
}

/**
 * @param {Decimal} a
 * @param {number} scale
 */
function grown(a, scale) {
  return a.whole * 10n ** BigInt(scale - a.scale);
}

/**
 * Rounds half up to `scale` places.
 * @param {Decimal} a
 * @param {number} scale
 * @returns {Decimal}
 */
export function rounded(a, scale) {
  if (a.scale <= scale) {
    return { whole: grown(a, scale), scale };
  }
  const by = 10n ** BigInt(a.scale - scale);
  const up = a.whole < 0n ? -by / 2n : by / 2n;
  return { whole: (a.whole + up) / by, scale };
}

/**
 * Writes a decimal with at least `least` places, with commas between thousands.
 * @param {Decimal} a
 * @param {number} [least]
 */
export function number(a, least = 0) {
  const sign = a.whole < 0n ? '−' : '';
  const digits = (a.whole < 0n ? -a.whole : a.whole).toString().padStart(a.scale + 1, '0');
  const left = digits.slice(0, digits.length - a.scale).replace(/\B(?=(\d{3})+$)/g, ',');
  const right = digits.slice(digits.length - a.scale).replace(/0+$/, '').padEnd(least, '0');
  return sign + left + (right ? '.' + right : '');
}

/**
 * Splits "650 kg" into its number and unit.
 * @param {string} text
 * @returns {[Decimal, string]}
 */
function parted(text) {
  const found = /^\s*(-?[0-9,.]+)\s*(.*)$/.exec(text);
  return found ? [decimal(found[1]), found[2]] : [{ whole: 0n, scale: 0 }, text];
}

/** @param {string} unit @param {boolean} [one] */
function unitWord(unit, one = false) {
  return language() === 'zh' ? UNITS[unit] ?? CHINESE[unit] ?? unit : unit === 'CNY' ? 'yuan' : boxWord(unit, one);
}

/**
 * The word for containers in the language of the page: 箱, boxes.
 * @param {string} name as it was entered
 * @param {boolean} [one]
 */
export function boxWord(name, one = false) {
  if (language() === 'zh') {
    return CHINESE[name] ?? name;
  }
  const [single, several] = BOXES[CHINESE[name] ?? name] ?? [name, name];
  return one ? single : several;
}

/**
 * The word that counts single goods: 只, 枚; in English head for live animals, pieces for other goods.
 * @param {string} [product]
 * @param {boolean} [one]
 */
export function headWord(product = '', one = false) {
  return language() === 'zh' ? countWord(product) : isLive(product) ? 'head' : one ? 'piece' : 'pieces';
}

/**
 * A number of heads: 24,000 只.
 * @param {number | bigint} count
 * @param {string} [product]
 */
export function heads(count, product) {
  return number({ whole: BigInt(count), scale: 0 }) + ' ' + headWord(product, BigInt(count) === 1n);
}

/**
 * A quantity as the service writes it: "200 head", "650 kg". A weight is shown in kilograms and jin.
 * @param {string} text
 * @param {string} [product]
 */
export function quantity(text, product) {
  const [amount, unit] = parted(machine(text));
  const isOne = amount.whole === 1n && amount.scale === 0;
  if (unit === 'head') {
    return number(amount) + ' ' + headWord(product, isOne);
  }
  const grams = { kg: 1000n, g: 1n, jin: 500n, t: 1000000n }[unit];
  return grams === undefined ? number(amount) + ' ' + unitWord(unit, isOne) : weight({ whole: amount.whole * grams, scale: amount.scale });
}

/** @param {Decimal} grams */
function weight(grams) {
  const kilos = { whole: grams.whole, scale: grams.scale + 3 };
  const jin = { whole: grams.whole * 2n, scale: grams.scale + 3 };
  return language() === 'zh' ? `${number(jin)} 斤（${number(kilos)} 公斤）` : `${number(kilos)} kg (${number(jin)} jin)`;
}

/**
 * A weight such as "650 kg" in jin for readers of Chinese, in kilograms for others.
 * @param {string | undefined} weight
 */
export function jin(weight) {
  const found = /^([0-9.]+) (kg|g|t|jin)$/.exec(weight ?? '');
  if (!found) {
    return weight ?? '';
  }
  const said = decimal(found[1]);
  const [by, scale] = /** @type {Record<string, [bigint, number]>} */ ({ kg: [1n, 0], g: [1n, 3], t: [1000n, 0], jin: [5n, 1] })[found[2]];
  const kilos = { whole: said.whole * by, scale: said.scale + scale };
  return language() === 'zh' ? number({ whole: kilos.whole * 2n, scale: kilos.scale }) + ' 斤' : number(kilos) + ' kg';
}

/**
 * A price. One by the kilogram is shown by the jin, as people here speak of it.
 * @param {string} text such as "10.2 CNY/kg"
 * @param {string} [product]
 */
export function price(text, product) {
  const [left, per = ''] = machine(text).split('/');
  const [amount] = parted(left);
  if (per === 'kg') {
    const jin = { whole: amount.whole * 5n, scale: amount.scale + 1 };
    return `${number(jin, 2)} ${unitWord('CNY')}/${unitWord('jin')}`;
  }
  const counted = per === 'head' ? headWord(product, true) : per.includes(' ') ? quantity(per, product) : unitWord(per, true);
  return `${number(amount, 2)} ${unitWord('CNY')}/${counted}`;
}

/**
 * An amount of money: 27,560 元.
 * @param {string | Decimal} amount
 */
export function money(amount) {
  const value = typeof amount === 'string' ? parted(amount)[0] : amount;
  const shown = number(rounded(value, 2));
  return `${/\.\d$/.test(shown) ? shown + '0' : shown} ${unitWord('CNY')}`;
}

/**
 * What goods cost at a price a kilogram, or a head or pack, rounded to the yuan; empty when that cannot be said.
 * @param {string} weighed such as "650 kg"
 * @param {string} at such as "10.2 CNY/kg"
 * @param {string} count the heads or packs, such as "40 pack"
 */
export function worth(weighed, at, count) {
  const [kilos, unit] = parted(weighed);
  const [left, per] = at.split('/');
  const amount = per === 'head' || per === 'pack' ? parted(count)[0] : unit === 'kg' && per === 'kg' ? kilos : null;
  return amount ? money(rounded(times(amount, parted(left)[0]), 0)) : '';
}

/**
 * A day: 12月3日（周四）.
 * @param {string} iso such as "2026-12-03"
 */
export function day(iso) {
  const at = new Date(iso + 'T00:00:00Z');
  if (language() === 'zh') {
    return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日（周${'日一二三四五六'[at.getUTCDay()]}）`;
  }
  return at.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/**
 * A time in China: 12月3日（周四）16:05.
 * @param {string} instant in UTC
 */
export function time(instant) {
  const [date, clock] = new Date(instant).toLocaleString('sv-SE', { timeZone: ZONE }).split(' ');
  return `${day(date)}${language() === 'zh' ? '' : ' '}${clock.slice(0, 5)}`;
}

/**
 * The day in China of a time, as 2026-12-03.
 * @param {string} instant in UTC
 */
export function dayOf(instant) {
  return new Date(instant).toLocaleDateString('sv-SE', { timeZone: ZONE });
}

/** Today in China, as 2026-12-03. */
export function today() {
  return new Date().toLocaleDateString('sv-SE', { timeZone: ZONE });
}

/**
 * A number that people can read to each other; ids are never shown.
 * @param {string} id
 */
export function short(id) {
  return id.slice(-4);
}

/**
 * From one day to another.
 * @param {string} from
 * @param {string} to
 */
export function days(from, to) {
  return from === to ? day(from) : say('days', day(from), day(to));
}
