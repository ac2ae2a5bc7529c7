// What a liaison wants of the next plan: lines that stay, as they are or changed, and parties that are not matched with each other.

/** @typedef {{ listing: string, intent: string }} Ends */
/** @typedef {Ends & { heads: number, deliverOn: string }} Kept a line that the next plan keeps */
/** @typedef {{ locked: Kept[], barred: Ends[] }} Wishes */
/** @typedef {{ listings: Map<string, any>, intents: Map<string, any> }} Market all entries, by id */

/**
 * What was wanted of this round; the next one takes it over.
 * @param {any} round
 * @returns {Wishes}
 */
export function wished(round) {
  return { locked: (round.locked ?? []).map(kept), barred: (round.barred ?? []).map(ends) };
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
  return { locked: wishes.locked.filter((each) => !same(pair)(each)), barred: wishes.barred.filter((each) => !pairs.some(same(each))) };
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
  return { locked: [...locked, kept(line)], barred };
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
  return { locked: wishes.locked.filter(other), barred: [...wishes.barred.filter(other), ...pairs] };
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
  const { barred } = apart(wishes.barred, market).reduce((all, each) => bar(all, each, market), wishes);
  return { campaign, filter, policy, steps, seconds, declinedPairs,
    locked: wishes.locked.filter((each) => !dealt.some(same(each))), barred };
}
