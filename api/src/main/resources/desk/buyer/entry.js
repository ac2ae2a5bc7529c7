// From what a buyer types to the body of an intent, and from the errors of the service back to the fields.
import { meant, sent } from '../coop/bareDay.js';
import { get } from '../api.js';
import { day, price, quantity, today } from '../format.js';
import { allPaths, namesOf, productName } from '../product.js';
import { isBaidu, isPin, pointIn } from '../place/pin.js';
import { language, say } from '../words.js';

/** @typedef {{ product: string, amount: string, price: string, days: string, place: string, far: string, holds: string }} Form */
/** @typedef {{ lat: number, lon: number }} Point */
/** @typedef {Partial<Record<keyof Form | 'other', string>>} Errors */

const CONTAINER = /[箱件筐袋板托盒瓶框桶把包捆罐篓扎提]|\b(box|case|basket|bag|tray|pallet|bottle|crate|bucket|bunch|packet|bundle|can)\b/;
const SPAN = /\s*(?:到|至|~|～|—+|–| - | to )\s*/;

/** @type {[RegExp, keyof Form][]} */
const POINTED = [
  [/\/products/, 'product'], [/\/container/, 'holds'], [/\/(demand|minimum)/, 'amount'], [/\/bid/, 'price'],
  [/\/(from|to)$/, 'days'], [/\/at/, 'place'], [/\/maxDistance/, 'far'],
];

/** Thrown when a field cannot be read before anything is sent. */
export class FieldProblem extends Error {
  /** @param {Errors} errors */
  constructor(errors) {
    super('fields');
    this.errors = errors;
  }
}

/**
 * A day some days later.
 * @param {string} iso
 * @param {number} count
 */
export function later(iso, count) {
  const at = new Date(iso + 'T00:00:00Z');
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/**
 * The days between two.
 * @param {string} from
 * @param {string} to
 */
export function between(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86400000;
}

/**
 * A window of days as a person writes it, and as `windowOf` and the service read it.
 * @param {string} from
 * @param {string} to
 */
export function windowText(from, to) {
  /** @param {string} iso */
  const one = (iso) => (language() === 'zh' ? day(iso).replace(/（.*/, '') : iso);
  return from === to ? one(from) : one(from) + (language() === 'zh' ? '到' : ' to ') + one(to);
}

/**
 * The first and the last day of a window, each as written.
 * @param {string} text
 * @returns {[string, string]}
 */
export function windowOf(text) {
  const parts = text.trim().split(SPAN).filter(Boolean);
  return parts.length > 2 ? [text, text] : [parts[0] ?? '', parts[1] ?? parts[0] ?? ''];
}

/**
 * Bare days of a window, as they are meant: 12月28日（周一） – 12月30日（周三）; empty when all is said in full.
 * @param {string} text
 */
export function meantWindow(text) {
  const [first, last] = windowOf(text);
  return [...new Set([meant(first), meant(last, sent(first))])].filter(Boolean).join(' – ');
}

/**
 * The word of a container that is said without its content.
 * @param {string} amount
 * @param {string} price
 */
export function containerIn(amount, price) {
  return CONTAINER.exec(amount)?.[0] ?? CONTAINER.exec(price)?.[0] ?? '';
}

/**
 * Products whose names contain what was typed.
 * @param {string} text
 * @param {number} most
 */
export function suggestions(text, most) {
  const typed = (text.split(/[、,，]/).pop() ?? '').trim().toLowerCase();
  if (!typed) {
    return [];
  }
  const found = allPaths().filter((path) => namesOf(path).some((each) => each.toLowerCase().includes(typed)));
  return found.map(productName).filter((name) => name.toLowerCase() !== typed).sort((a, b) => a.length - b.length).slice(0, most);
}

/** @param {string} text */
function productsOf(text) {
  const paths = new Map(allPaths().flatMap((path) => namesOf(path).map((name) => [name.toLowerCase(), path])));
  return text.split(/[、,，]/).map((each) => each.trim()).filter(Boolean).map((each) => paths.get(each.toLowerCase()) ?? each);
}

/**
 * The point of a place: the one used before, one of the bureau's own, or a county's seat.
 * @param {string} text
 * @param {Point | null} before
 * @returns {Promise<Point>}
 */
export async function pointOf(text, before) {
  const name = text.trim();
  if (before && (name === '' || name === say('want.place.before'))) {
    return before;
  }
  if (name === '' || name === say('want.place.before')) {
    throw new FieldProblem({ place: say('want.place.missing') });
  }
  const pin = pointIn(name);
  if (pin) {
    return pin;
  }
  if (isPin(name) || isBaidu(name)) {
    throw new FieldProblem({ place: say(isPin(name) ? 'pin.ask' : 'pin.baidu') });
  }
  const { items, own = [] } = await get('/v1/places?text=' + encodeURIComponent(name));
  const found = [...own, ...items];
  const same = found.filter((each) => each.name === name);
  const one = same.length === 1 ? same : found;
  if (one.length !== 1) {
    throw new FieldProblem({ place: one.length === 0 ? say('want.place.unknown', name)
      : say('want.place.several', one.slice(0, 5).map((each) => each.name).join('、')) });
  }
  return one[0].at;
}

/**
 * The body of an intent. Amounts, prices and days go out as typed; the service reads them.
 * @param {Form} form
 * @param {Point | null} before
 */
export async function entryOf(form, before) {
  const missing = Object.fromEntries(['product', 'amount', 'price', 'days']
    .filter((each) => !form[/** @type {keyof Form} */ (each)].trim()).map((each) => [each, say('want.empty')]));
  const word = containerIn(form.amount, form.price);
  if (word && !form.holds.trim()) {
    missing.holds = say('want.holds.missing', word);
  }
  if (Object.keys(missing).length > 0) {
    throw new FieldProblem(missing);
  }
  const [first, last] = windowOf(form.days);
  const from = sent(first);
  const to = sent(last, from);
  const far = form.far.trim();
  return {
    products: productsOf(form.product), demand: form.amount.trim(), bid: form.price.trim(), from, to, at: await pointOf(form.place, before),
    ...(far && { maxDistance: /^[\d.]+$/.test(far) ? far + ' km' : far }), ...(word && { container: { name: word, holds: form.holds.trim() } }),
  };
}

/**
 * The errors of the service by field; what belongs to none is `other`.
 * @param {import('../api.js').FieldError[]} errors
 * @returns {Errors}
 */
export function byField(errors) {
  /** @type {Errors} */
  const told = {};
  for (const each of errors.filter((error) => error.severity === 'error')) {
    const field = each.code === 'NO_CONTAINER' ? 'holds' : POINTED.find(([pointer]) => pointer.test(each.pointer))?.[1] ?? 'other';
    told[field] = told[field] ?? plain(each);
  }
  return told;
}

/** @param {import('../api.js').FieldError} error */
function plain(error) {
  if (error.code === 'NOT_A_PRODUCT') {
    return say('want.product.unknown');
  }
  return error.code === 'NOT_A_DATE' ? say('want.days.unknown') : error.detail;
}

/**
 * A form from an intent or a listing, for the days that begin today.
 * @param {any} old
 * @returns {Form}
 */
export function formOf(old) {
  const products = old.products ?? [old.product];
  const [from, to] = old.products ? shifted(old) : [old.from < today() ? today() : old.from, old.to];
  return {
    product: products.map(productName).join('、'), amount: old.demand ? typed(quantity(old.demand, products[0])) : '',
    price: typed(price(old.bid ?? old.ask, products[0])), days: windowText(from, to), place: say('want.place.before'),
    far: farText(old.maxDistance ?? ''), holds: old.container?.holds ?? '',
  };
}

/** @param {string} text what a page shows, as it can be sent */
function typed(text) {
  return text.replace(/[（(].*/, '').replace('yuan', 'CNY').trim();
}

/** @param {string} distance */
export function farText(distance) {
  return language() === 'zh' ? distance.replace('km', '公里') : distance;
}

/**
 * The days of an old intent, counted from today as they were counted from the day of its entry.
 * @param {any} old
 * @returns {[string, string]}
 */
export function shifted(old) {
  const entered = new Date(Date.parse(old.createdAt) + 8 * 3600000).toISOString().slice(0, 10);
  const from = later(today(), Math.max(0, between(entered, old.from)));
  return [from, later(from, between(old.from, old.to))];
}

/**
 * The body of the same intent again, from today on.
 * @param {any} old
 */
export function againOf(old) {
  const { products, demand, minimum, container, unitWeight, bid, priceFor, priceAt, at, maxDistance, maxSuppliers, minimumPerSupplier, requires, note } = old;
  const [from, to] = shifted(old);
  return { products, demand, minimum, container, unitWeight, bid, priceFor, priceAt, from, to, at, maxDistance, maxSuppliers, minimumPerSupplier, requires, note };
}
