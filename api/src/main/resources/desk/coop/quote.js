// What a listing would fetch if it were matched now: asked, not promised.
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { day, decimal, money, plus } from '../format.js';
import { say } from '../words.js';
import { Big, Button, Card, Quiet } from '../ui.js';
import { figureOf, goodsOf, ofListing, priceOf } from '../amounts.js';

/** @param {{ listing: any }} props */
export function Quote({ listing }) {
  const [quote, setQuote] = useState(/** @type {any} */ (null));
  const ask = async () => setQuote(await post('/v1/quotes', { id: listing.id }, { form: 'quote.' + listing.id }));
  if (listing.free === 0) {
    return null;
  }
  return html`<${Card} title=${say('quote.title')}>${quote ? html`<${Answer} quote=${quote} listing=${listing} />` : html`<${Quiet}>${say('quote.hint')}<//>`}
    <${Button} main act=${ask}>${say(quote ? 'quote.again' : 'quote.go')}<//><//>`;
}

/** @param {{ quote: any, listing: any }} props */
function Answer({ quote, listing }) {
  const total = quote.days.map((/** @type {any} */ each) => decimal(each.amount.split(' ')[0])).reduce(plus, decimal('0'));
  return html`<div role="status">${quote.sold > 0
      ? html`<${Big} label=${say('quote.sold')} value=${figureOf(listing, quote.sold)} note=${say('quote.for', money(total), priceOf(goodsOf(listing), quote.ask))} />`
      : html`<p class="lead">${say('quote.nothing')}</p>`}
    ${quote.days.length > 0 && html`<ul class="lines">${quote.days.map((/** @type {any} */ each) => html`<li><span>${day(each.deliverOn)}</span>
      <span class="right">${ofListing(listing, each.heads)} · ${money(each.amount)}</span></li>`)}</ul>`}
    ${quote.range && html`<p>${say('quote.range', priceOf(goodsOf(listing), quote.range.to))}</p>`}
    ${quote.left > 0 && html`<p><strong>${say('quote.left', ofListing(listing, quote.left))}</strong></p>`}
    ${quote.reasons && html`<p>${quote.reasons.text}</p>${quote.reasons.remedy && html`<p>${quote.reasons.remedy}</p>`}`}</div>`;
}
