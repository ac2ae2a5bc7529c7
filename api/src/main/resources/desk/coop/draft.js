// An offer while it is being written: what the person typed, field by field, and the body that becomes of it. Amounts stay
// the words of the person: the service reads them.
import { allPaths, namesOf, productName } from '../product.js';
import { sent } from './bareDay.js';

/** @typedef {{ name: string, lat: number, lon: number }} Spot */
/** @typedef {{ product: string, stock: string, holds: string, unitWeight: string, ask: string, from: string, to: string,
 *   place: Spot | null }} Said */
/** @typedef {'product' | 'stock' | 'holds' | 'unitWeight' | 'ask' | 'from' | 'to' | 'place'} FieldName */

/** @type {FieldName[]} the fields in the order in which they are asked */
export const FIELDS = ['product', 'stock', 'holds', 'unitWeight', 'ask', 'from', 'to', 'place'];

const CONTAINER = /(箱|件|筐|袋|板|托|盒|瓶|框|桶|把|包|捆|罐|篓|扎|提|boxe?s?|cases?|baskets?|bags?|trays?)$/i;
const WEIGHT = /(斤|两|吨|担|克|kg|kilos?|jin|tons?|[0-9 ][gt])$/i;

/**
 * What was read of a listing, as the texts of the fields.
 * @param {any} read a draft of the service, or a listing
 * @param {any[]} [spans] from which words it was read
 * @returns {Said}
 */
export function saidOf(read, spans = []) {
  const place = spans.find((each) => each.pointer === '/listing/at');
  return {
    product: read.product ? productName(read.product) : '',
    stock: read.stock ?? '',
    holds: read.container?.holds ?? '',
    unitWeight: rangeText(read.unitWeight),
    ask: read.ask ?? '',
    from: read.from ?? '',
    to: read.to ?? '',
    place: read.at ? { name: place?.text ?? '', ...read.at } : null,
  };
}

/** @param {any} range */
function rangeText(range) {
  if (!range) {
    return '';
  }
  const [least, most] = [range.min, range.max].map((each) => /^\s*([\d.]+)\s*(\S+)$/.exec(each ?? ''));
  if (!least || !most || least[2] !== most[2]) {
    return range.min === range.max ? range.min : `${range.min} - ${range.max}`;
  }
  return least[1] === most[1] ? `${least[1]} ${least[2]}` : `${least[1]}-${most[1]} ${least[2]}`;
}

/**
 * The body of POST /v1/listings. What was not changed goes out as it was read; what is empty is left to the service to ask.
 * @param {Said} said
 * @param {any} read
 * @param {Spot | null} home where the cooperative is
 */
export function bodyOf(said, read, home) {
  const was = saidOf(read);
  /** @type {any} */
  const body = { ...read };
  for (const key of /** @type {const} */ (['stock', 'unitWeight', 'ask', 'from', 'to'])) {
    if (said[key].trim() !== was[key]) {
      body[key] = sent(said[key].trim(), key === 'to' ? body.from : '') || undefined;
    }
  }
  if (said.product !== was.product) {
    body.product = pathOf(said.product) || undefined;
  }
  const word = containerOf(said.stock);
  if (!word) {
    delete body.container;
  } else if (!read.container || read.container.name !== word || said.holds.trim() !== was.holds) {
    body.container = { ...read.container, name: word, holds: said.holds.trim() || undefined };
  }
  const spot = said.place ?? home;
  body.at = spot ? { lat: spot.lat, lon: spot.lon } : undefined;
  return body;
}

/**
 * The word of the container that an amount is said in: 箱 of 2000箱; empty when it is a weight or a number of heads.
 * @param {string} stock
 */
export function containerOf(stock) {
  return CONTAINER.exec(stock.trim())?.[1] ?? '';
}

/**
 * The fields that this offer needs: what a container holds, or what a head weighs, only where the amount asks for it.
 * @param {Said} said
 * @returns {Set<FieldName>}
 */
export function needed(said) {
  const stock = said.stock.trim();
  /** @type {Set<FieldName>} */
  const fields = new Set(['product', 'stock', 'ask', 'from', 'to']);
  if (containerOf(stock)) {
    fields.add('holds');
  } else if (/\D$/.test(stock) && !WEIGHT.test(stock)) {
    fields.add('unitWeight');
  }
  return fields;
}

/**
 * The field that an error or a question is about; empty for what no field shows.
 * @param {string} pointer such as "/listing/ask" or "/container/holds"
 * @returns {FieldName | ''}
 */
export function fieldOf(pointer) {
  const name = pointer.replace(/^\/listing/, '').split('/')[1] ?? '';
  const known = name === 'at' ? 'place' : name === 'container' ? 'holds' : name;
  return FIELDS.find((each) => each === known) ?? '';
}

/**
 * The path of a product by its whole name in either language; else the text itself, which the service knows or asks about.
 * @param {string} text
 */
export function pathOf(text) {
  const wanted = text.trim();
  const paths = allPaths().filter((path) => namesOf(path).includes(wanted));
  return paths.length === 1 ? paths[0] : wanted;
}

/**
 * Products whose name contains what was typed, those that begin with it first; no groups.
 * @param {string} text
 * @param {number} most
 * @returns {string[]} paths
 */
export function suggested(text, most) {
  const wanted = text.trim().toLowerCase();
  if (!wanted || wanted.length > 40) {
    return [];
  }
  const paths = allPaths();
  /** @param {string} path */
  const at = (path) => productName(path).toLowerCase().indexOf(wanted);
  return paths
    .filter((path) => at(path) >= 0 && !paths.some((other) => other.startsWith(path + '/')))
    .sort((a, b) => at(a) - at(b) || productName(a).length - productName(b).length)
    .slice(0, most);
}
