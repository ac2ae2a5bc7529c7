// A proposal, and the answer of one side to it: yes in one tap, or no with a reason.
import { html, useState } from './lib/preact.js';
import { dealPrice, ofDeal } from './amounts.js';
import { get, post, Problem } from './api.js';
import { day, time, worth } from './format.js';
import { dealName } from './lots.js';
import { say } from './words.js';
import { Button, Card, Choice, Dialog } from './ui.js';

const CHANGED = new Set([409, 412]);

/** @type {Record<string, string[]>} the reasons that each side can give, the most frequent first */
const REASONS = {
  cooperative: ['price', 'quantity', 'date', 'transport', 'stockGone', 'other'],
  buyer: ['price', 'quantity', 'date', 'quality', 'foundElsewhere', 'noLongerNeeded', 'other'],
};

/**
 * Whether `side` has still to answer.
 * @param {any} deal
 * @param {string} side
 */
export function waitsFor(deal, side) {
  return deal.state === 'proposed' && !(deal.acceptances ?? []).some((/** @type {any} */ each) => each.side === side);
}

/**
 * One proposal as a card.
 * @param {{ deal: any, side: 'cooperative' | 'buyer', answered: () => Promise<void> }} props
 */
export function Proposal({ deal, side, answered }) {
  const [asks, setAsks] = useState(false);
  const [now, setNow] = useState(/** @type {any} */ (null));
  const terms = deal.terms;
  const other = side === 'cooperative' ? deal.buyer : deal.cooperative;
  /** @param {string} verb @param {object} body */
  async function answer(verb, body) {
    try {
      await post(`/v1/deals/${deal.id}/${verb}`, body, { version: deal.version });
    } catch (problem) {
      const changed = problem instanceof Problem && CHANGED.has(problem.status) ? await get('/v1/deals/' + deal.id) : deal;
      if (waitsFor(changed, side)) {
        throw problem;
      }
      setNow(changed);
      return;
    }
    await answered();
  }
  if (now) {
    return html`<${Card} class="proposal"><p class="quiet">${say('deal.number', deal.number)} · ${other.name}</p>
      <p class="lead" role="status">${say('deal.already', say('state.' + now.state))}</p><${Button} main act=${answered}>${say('deal.already.go')}<//><//>`;
  }
  const amount = worth(terms.expectedWeight ?? '', terms.price, terms.heads);
  return html`<${Card} class="proposal"><p class="quiet">${say('deal.number', deal.number)} · ${dealName(deal)}</p>
    <p class="lead"><strong>${other.name}</strong> ${say(side === 'cooperative' ? 'deal.wants' : 'deal.offers', ofDeal(deal, terms.heads))}</p>
    <p class="figure">${dealPrice(deal)}</p>
    <p class="quiet">${amount && html`${say('deal.worth', amount)} · `}${say('deal.on', day(terms.pickUpOn))}</p>
    ${deal.holdUntil && html`<p class="quiet">${say('deal.until', time(deal.holdUntil))}</p>`}
    <${Button} main act=${() => answer('accept', {})}>${say('deal.yes')}<//>
    <${Button} act=${() => setAsks(true)}>${say('deal.no')}<//>
    ${asks && html`<${No} deal=${deal} side=${side} answer=${answer} close=${() => setAsks(false)} />`}<//>`;
}

/** @param {{ deal: any, side: string, answer: (verb: string, body: object) => Promise<void>, close: () => void }} props */
function No({ deal, side, answer, close }) {
  const reasons = REASONS[side];
  const [reason, setReason] = useState(reasons[0]);
  return html`<${Dialog} title=${say('deal.no.title')} close=${close}>
    <${Choice} label=${deal.number} value=${reason} set=${setReason} options=${reasons.map((each) => [each, say('reason.' + each)])} />
    <${Button} main act=${() => answer('decline', { reason })}>${say('deal.no.go')}<//><${Button} act=${close}>${say('cancel')}<//><//>`;
}

/**
 * A deal in one line of a list.
 * @param {{ deal: any, side: 'cooperative' | 'buyer' }} props
 */
export function DealLine({ deal, side }) {
  const other = side === 'cooperative' ? deal.buyer : deal.cooperative;
  return html`<li><span><strong>${other.name}</strong><br />
      <small>${deal.number} · ${day(deal.terms.pickUpOn)} · ${ofDeal(deal, deal.terms.heads)} · ${dealPrice(deal)}</small></span>
    <span class=${'state ' + deal.state}>${say('state.' + deal.state)}</span></li>`;
}

/** @type {Set<string>} the states of deals that are over */
export const OVER = new Set(['declined', 'expired', 'cancelled']);

/**
 * Whether nothing more happens in a deal and the buyer has paid more than was settled.
 * @param {any} deal
 */
export function isBackOwed(deal) {
  return (deal.state === 'settled' || OVER.has(deal.state)) && deal.open !== undefined && deal.open.startsWith('-');
}
