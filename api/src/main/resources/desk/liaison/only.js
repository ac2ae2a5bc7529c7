// A locked line is no limit: other lots may serve the same buyer. This says what they give, and can keep them out.
import './board-words.js';
import { html } from '../lib/preact.js';
import { goodsOf, lot, sums } from '../amounts.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Button, Card } from '../ui.js';
import { isOnly, only, openTo, rest, same, sameGoods } from './wishes.js';

/** @typedef {import('./wishes.js').Wishes} Wishes */
/** @typedef {{ line: import('./wishes.js').Kept, round: any, lines: any[], wishes: Wishes, set: (wishes: Wishes) => void, market: import('./wishes.js').Market }} OnlyProps */

/**
 * The lines of a plan that give the buyer of a locked line more of the same goods.
 * @param {OnlyProps} props
 */
function more({ line, lines, wishes, market }) {
  return lines.filter((each) => !each.deal && sameGoods(line, market)(each) && !wishes.locked.some(same(each)));
}

/** What is wanted of a buyer of a locked line: no more than that, or that other lots may serve it too. @param {OnlyProps} props */
export function OnlyThis({ line, round, lines, wishes, set, market }) {
  const [buyer, product] = names(line, market);
  if (isOnly(wishes, line, market)) {
    return html`<br />${say('only.is', buyer, product)} <button type="button" class="link" onClick=${() => set(rest(wishes, line, market))}>${say('only.undo')}</button>`;
  }
  const wasLocked = (round.locked ?? []).some(same(line));
  const before = lines.find(same(line))?.heads ?? line.heads;
  return !wasLocked && line.heads < before && openTo(wishes, line, market).length > 0 && html`<br />${say('only.may', buyer)}
    <button type="button" class="link" onClick=${() => set(only(wishes, line, market))}>${say('only.go', buyer, product)}</button>`;
}

/**
 * The buyer and the goods of a line.
 * @param {import('./wishes.js').Ends} line
 * @param {import('./wishes.js').Market} market
 */
function names(line, { listings, intents }) {
  return [intents.get(line.intent)?.party.name ?? say('diff.gone'), productName(listings.get(line.listing)?.product ?? '')];
}

/**
 * Tells of the plan, before its lines, where a buyer got the same goods from other lots than the locked one.
 * @param {Omit<OnlyProps, 'line'> & { solve: () => Promise<void> }} props
 */
export function Refilled({ solve, ...parts }) {
  const { round, wishes, set, market } = parts;
  const filled = wishes.locked.filter((line) => (round.locked ?? []).some(same(line)) && more({ line, ...parts }).length > 0);
  return filled.length > 0 && html`<${Card} title=${say('only.title')}>${filled.map((line) => {
    const [buyer, product] = names(line, market);
    const given = more({ line, ...parts });
    const sum = sums(given.map((each) => ({ goods: goodsOf(market.listings.get(each.listing) ?? each), count: each.heads }))).join(say('diff.and'));
    const sellers = [...new Set(given.map((each) => each.cooperative))].join(say('only.list'));
    return html`<p key=${line.listing + line.intent}>${say('only.filled', lot(market.listings.get(line.listing), line.heads), buyer, sellers, sum)}</p>
      ${isOnly(wishes, line, market) ? html`<p role="status">${say('only.is', buyer, product)}</p><${Button} main act=${solve}>${say('turn.go')}<//>`
      : html`<${Button} act=${() => set(only(wishes, line, market))}>${say('only.go', buyer, product)}<//>`}`;
  })}<//>`;
}
