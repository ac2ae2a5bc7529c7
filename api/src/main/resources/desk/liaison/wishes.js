// What a liaison wants of the next plan: lines that stay, as they are or changed, and pairs that are not matched.

/** @typedef {{ listing: string, intent: string }} Ends */
/** @typedef {Ends & { heads: number, deliverOn: string }} Kept a line that the next plan keeps */
/** @typedef {{ locked: Kept[], barred: Ends[] }} Wishes */

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
 * Nothing is wanted of the pair any more.
 * @param {Wishes} wishes
 * @param {Ends} pair
 * @returns {Wishes}
 */
export function free(wishes, pair) {
  const other = (/** @type {Ends} */ each) => !same(pair)(each);
  return { locked: wishes.locked.filter(other), barred: wishes.barred.filter(other) };
}

/**
 * The line stays.
 * @param {Wishes} wishes
 * @param {Kept} line
 * @returns {Wishes}
 */
export function lock(wishes, line) {
  const { locked, barred } = free(wishes, line);
  return { locked: [...locked, kept(line)], barred };
}

/**
 * The pair is not matched.
 * @param {Wishes} wishes
 * @param {Ends} pair
 * @returns {Wishes}
 */
export function bar(wishes, pair) {
  const { locked, barred } = free(wishes, pair);
  return { locked, barred: [...barred, ends(pair)] };
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
 * The request of the next round: as this one, with the wishes. A line that has become a deal needs no lock: its stock is held.
 * @param {any} round
 * @param {Wishes} wishes
 * @param {any[]} lines
 */
export function request(round, wishes, lines) {
  const { campaign, filter, policy, steps, seconds, declinedPairs } = round;
  const dealt = lines.filter((each) => each.deal);
  return { campaign, filter, policy, steps, seconds, declinedPairs,
    locked: wishes.locked.filter((each) => !dealt.some(same(each))), barred: wishes.barred };
}
