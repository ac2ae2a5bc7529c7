// The stock and the deals of a cooperative in lines that lead to their pages, and what buyers owe it.
import { html } from '../lib/preact.js';
import { isBackOwed } from '../answer.js';
import { day, days, decimal, money, plus } from '../format.js';
import { lotName } from '../lots.js';
import { say } from '../words.js';
import { Big, Card } from '../ui.js';
import { askOf, dealPrice, ofDeal, ofListing } from '../amounts.js';

/** @param {{ listing: any }} props */
export function StockLink({ listing }) {
  return html`<li><a class="row" href=${'#/stock/' + listing.id}><span><strong>${lotName(listing)}</strong><br />
      <small>${say('stock.ask', askOf(listing))} · ${say('stock.window', days(listing.from, listing.to))}</small></span>
    <span class="right"><strong>${say('stock.free', ofListing(listing, listing.free))}</strong><br />
      <small>${say('stock.of', ofListing(listing, listing.heads))}</small></span></a></li>`;
}

/** @param {{ deal: any }} props */
export function DealLink({ deal }) {
  return html`<li><a class="row" href=${'#/deal/' + deal.id}><span><strong>${deal.buyer.name}</strong><br />
      <small>${deal.number} · ${day(deal.terms.pickUpOn)} · ${ofDeal(deal, deal.terms.heads)} · ${dealPrice(deal)}</small></span>
    <span class=${'right state ' + deal.state}>${stateOf(deal)}</span></a></li>`;
}

/** @param {any} deal */
export function stateOf(deal) {
  if (isBackOwed(deal)) {
    return say('deal.state.repay');
  }
  return deal.state === 'settled' && owed(deal).whole > 0n ? say('deal.state.unpaid') : deal.state === 'settled' ? say('deal.state.paid') : say('state.' + deal.state);
}

/**
 * What the buyer still owes by this deal.
 * @param {any} deal
 */
export function owed(deal) {
  return decimal((deal.open ?? '0').split(' ')[0]);
}

/** @param {{ deals: any[] }} props */
export function Owed({ deals }) {
  const unpaid = deals.filter((each) => owed(each).whole > 0n);
  return unpaid.length > 0 && html`<${Card}><${Big} label=${say('coop.owed')} value=${money(unpaid.map(owed).reduce(plus))}
    note=${say('coop.owed.by', [...new Set(unpaid.map((each) => each.buyer.name))].join('、'))} /><//>`;
}
