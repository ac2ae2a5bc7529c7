// What a plan leaves over: the cause, and the nearest change, which is first tried on paper and then asked for.
import './board-words.js';
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { lot } from '../amounts.js';
import { decimal, quantity } from '../format.js';
import { lotName } from '../lots.js';
import { say } from '../words.js';
import { Button, Card, Quiet } from '../ui.js';
import { Message } from './copy.js';
import { Changes } from './diff.js';
import { plain } from './plain.js';
import { ask, change } from './remedy.js';
import { yuan } from './sums.js';

/** @typedef {{ round: any, listings: Map<string, any>, intents: Map<string, any> }} Where */

/** @param {{ title: string, items: any[] } & Where} props */
export function Left({ title, items, ...where }) {
  return html`<${Card} title=${title}>${items.length === 0 ? html`<${Quiet}>${say('left.none')}<//>`
    : html`<ul class="lines">${items.map((each) => html`<${Rest} key=${each.n} item=${each} ...${where} />`)}</ul>`}<//>`;
}

/** @param {{ item: any } & Where} props */
function Rest({ item, ...where }) {
  const why = item.reasons ?? {};
  const isListing = item.of === 'listing';
  const product = productOf(item, where);
  const rest = isListing ? lot(where.listings.get(item.id), item.heads ?? 0, product) : quantity(item.short ?? '0 head', product);
  return html`<li class="left"><span class="why"><strong>${item.party}</strong> · ${isListing ? lotName(where.listings.get(item.id), product) : item.productName} · ${say(isListing ? 'left.rest' : 'left.short', rest)}
      ${why.text && html`<p>${plain(why.text)}</p>`}${why.refused && html`<p class="quiet">${plain(why.refused)}</p>`}
      ${why.remedy?.text && html`<p><strong>${say('left.change')}</strong> ${plain(why.remedy.text)}</p>`}</span>
    ${why.remedy && html`<${Trial} item=${item} product=${product} ...${where} />`}</li>`;
}

/**
 * @param {any} item
 * @param {Where} where
 */
function productOf(item, { listings, intents }) {
  const listing = listings.get(item.of === 'listing' ? item.id : item.reasons?.remedy?.listing);
  return listing?.product ?? intents.get(item.id)?.products[0] ?? '';
}

/** @param {{ item: any, product: string } & Where} props */
function Trial({ item, product, round, listings, intents }) {
  const [tried, setTried] = useState(/** @type {any} */ (null));
  const remedy = item.reasons.remedy;
  const go = async () => setTried(await post(`/v1/match-rounds/${round.id}/trial`, { n: item.n }, { form: `try.${round.id}.${item.n}` }));
  if (!tried) {
    return html`<span class="right"><${Button} act=${go}>${say('left.try', change(remedy, product))}<//></span>`;
  }
  const fewer = tried.entryHeads < 0;
  const line = tried.changes.find((/** @type {any} */ each) => each.listing === remedy.listing && each.intent === remedy.intent && each.heads > 0)?.after;
  return html`<div class="tried because" role="status"><p><strong>${say('try.what', change(remedy, product))}</strong></p>
    ${gives(tried) ? html`<p class="lead">${say(fewer ? 'try.fewer' : 'try.gives', lot(listings.get(item.of === 'listing' ? item.id : remedy.listing), Math.abs(tried.entryHeads), product), yuan(tried.amount), yuan(tried.value))}</p>`
      : html`<p class="lead">${say('try.nothing')}</p>`}
    <${Changes} diff=${tried} listings=${listings} intents=${intents} />
    <${Quiet}>${say('try.paper')}<//>
    <${Message} label=${say('try.ask')} title=${say('left.message.title')} text=${ask(remedy, product, line, listings.get(remedy.listing))} /></div>`;
}

/**
 * Whether more of the goods of the entry is sold, or the plan is worth more.
 * @param {any} tried
 */
function gives(tried) {
  return tried.changes.length > 0 && (tried.entryHeads > 0 || decimal(tried.value.split(' ')[0]).whole > 0n);
}
