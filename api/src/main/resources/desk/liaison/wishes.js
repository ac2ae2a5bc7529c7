// What a liaison wants of the next plan: lines that stay, as they are or changed, parties that are not matched with each other, and buyers that
// get no more of some goods than their locked lines.

/** @typedef {{ listing: string, intent: string }} Ends */
/** @typedef {Ends & { heads: number, deliverOn: string }} Kept a line that the next plan keeps */
/** @typedef {{ locked: Kept[], barred: Ends[], only: Ends[] }} Wishes `only` are the pairs kept out so that a buyer gets only its locked lines */
/** @typedef {{ listings: Map<string, any>, intents: Map<string, any> }} Market all entries, by id */

/** By this reason a barred pair is known as one of `only`; people read it in the file of the market. */
const ONLY = '只要锁住的这些 · only what is locked';

/**
 * What was wanted of this round; the next one takes it over.
 * @param {any} round
 * @returns {Wishes}
 */
export function wished(round) {
  const barred = (/** @type {boolean} */ isOnly) => (round.barred ?? []).filter((/** @type {any} */ each) => (each.reason === ONLY) === isOnly).map(ends);
  return { locked: (round.locked ?? []).map(kept), barred: barred(false), only: barred(true) };
}

/**
 * @param {any} line
 * @returns {Ends}
 */
function ends({ listing, intent }) {
  return { listing, intent };
}

/**
 * @param {any} line
 * @returns {Kept}
 */
export function kept({ listing, intent, heads, deliverOn }) {
  return { listing, intent, heads, deliverOn };
}

/**
 * @param {Ends} one
 * @returns {(other: Ends) => boolean}
 */
export function same(one) {
  return (other) => one.listing === other.listing && one.intent === other.intent;
}

/**
 * All pairs of an entry of the seller and an entry of the buyer of a pair; that pair alone if a party is not known.
 * @param {Ends} pair
 * @param {Market} market
 * @returns {Ends[]}
 */
function between(pair, { listings, intents }) {
  const entries = (/** @type {Map<string, any>} */ all, /** @type {string} */ id) => {
    const party = all.get(id)?.party.id;
    return [id, ...[...all.values()].filter((each) => each.party.id === party && each.id !== id && each.status === 'open').map((each) => each.id)];
  };
  return entries(listings, pair.listing).flatMap((listing) => entries(intents, pair.intent).map((intent) => ({ listing, intent })));
}

/**
 * One pair for each two parties that are kept apart.
 * @param {Ends[]} barred
 * @param {Market} market
 * @returns {Ends[]}
 */
export function apart(barred, { listings, intents }) {
  const party = (/** @type {any} */ entry, /** @type {string} */ id) => entry?.party.id ?? id;
  const key = (/** @type {Ends} */ each) => `${party(listings.get(each.listing), each.listing)} ${party(intents.get(each.intent), each.intent)}`;
  return [...new Map(barred.map((each) => [key(each), each])).values()];
}

/**
 * Nothing is wanted of the pair any more, and its parties may be matched.
 * @param {Wishes} wishes
 * @param {Ends} pair
 * @param {Market} market
 * @returns {Wishes}
 */
export function free(wishes, pair, market) {
  const pairs = wishes.barred.some(same(pair)) ? between(pair, market) : [];
  const locked = wishes.locked.filter((each) => !same(pair)(each));
  return { locked, barred: wishes.barred.filter((each) => !pairs.some(same(each))), only: wishes.only.filter((each) => locked.some(sameGoods(each, market))) };
}

/**
 * The line stays.
 * @param {Wishes} wishes
 * @param {Kept} line
 * @param {Market} market
 * @returns {Wishes}
 */
export function lock(wishes, line, market) {
  const { locked, barred } = free(wishes, line, market);
  return { locked: [...locked, kept(line)], barred, only: wishes.only.filter((each) => !same(line)(each)) };
}

/**
 * The parties of the pair are not matched with each other, whatever they sell and buy.
 * @param {Wishes} wishes
 * @param {Ends} pair
 * @param {Market} market
 * @returns {Wishes}
 */
export function bar(wishes, pair, market) {
  const pairs = between(pair, market);
  const other = (/** @type {Ends} */ each) => !pairs.some(same(each));
  const locked = wishes.locked.filter(other);
  return { locked, barred: [...wishes.barred.filter(other), ...pairs], only: wishes.only.filter((each) => other(each) && locked.some(sameGoods(each, market))) };
}

/**
 * Whether another pair is of the same buyer and the same goods.
 * @param {Ends} one
 * @param {Market} market
 * @returns {(other: Ends) => boolean}
 */
export function sameGoods(one, { listings, intents }) {
  const of = (/** @type {Ends} */ each) => `${intents.get(each.intent)?.party.id ?? each.intent} ${listings.get(each.listing)?.product ?? each.listing}`;
  return (other) => of(one) === of(other);
}

/**
 * The other pairs by which the buyer of a line could get the same goods.
 * @param {Wishes} wishes
 * @param {Ends} line
 * @param {Market} market
 * @returns {Ends[]}
 */
export function openTo(wishes, line, { listings, intents }) {
  const product = listings.get(line.listing)?.product;
  const buyer = intents.get(line.intent)?.party.id;
  const lots = [...listings.values()].filter((each) => each.product === product && each.status === 'open');
  return [...intents.values()].filter((each) => each.party.id === buyer && each.status === 'open')
    .flatMap((intent) => lots.map((listing) => ({ listing: listing.id, intent: intent.id })))
    .filter((each) => ![...wishes.locked, ...wishes.barred].some(same(each)));
}

/**
 * Whether the buyer of a locked line gets no more of its goods than what is locked.
 * @param {Wishes} wishes
 * @param {Ends} line
 * @param {Market} market
 */
export function isOnly(wishes, line, market) {
  return wishes.only.some(sameGoods(line, market));
}

/**
 * The buyer of a locked line gets no more of its goods than what is locked.
 * @param {Wishes} wishes
 * @param {Ends} line
 * @param {Market} market
 * @returns {Wishes}
 */
export function only(wishes, line, market) {
  return { ...wishes, only: [...rest(wishes, line, market).only, ...openTo(wishes, line, market)] };
}

/**
 * Other lots may give the buyer of a line the rest again.
 * @param {Wishes} wishes
 * @param {Ends} line
 * @param {Market} market
 * @returns {Wishes}
 */
export function rest(wishes, line, market) {
  return { ...wishes, only: wishes.only.filter((each) => !sameGoods(line, market)(each)) };
}

/**
 * Whether the next plan would be asked for something else than this one.
 * @param {Wishes} wishes
 * @param {any} round
 */
export function changed(wishes, round) {
  return JSON.stringify(wishes) !== JSON.stringify(wished(round));
}

/**
 * The request of the next round: as this one, with the wishes. A line that has become a deal needs no lock: its stock is held. Parties
 * that are kept apart may have entered more since.
 * @param {any} round
 * @param {Wishes} wishes
 * @param {any[]} lines
 * @param {Market} market
 */
export function request(round, wishes, lines, market) {
  const { campaign, filter, policy, steps, seconds, declinedPairs } = round;
  const dealt = lines.filter((each) => each.deal);
  const asked = apart(wishes.barred, market).reduce((all, each) => bar(all, each, market), wishes);
  const now = { ...asked, locked: asked.locked.filter((each) => !dealt.some(same(each))) };
  const out = asked.locked.filter((each) => isOnly(asked, each, market)).flatMap((each) => openTo(now, each, market));
  return { campaign, filter, policy, steps, seconds, declinedPairs, locked: now.locked,
    barred: [...now.barred, ...out.filter((each, i) => out.findIndex(same(each)) === i).map((each) => ({ ...each, reason: ONLY }))] };
}
