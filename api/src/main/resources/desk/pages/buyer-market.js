// What is on offer near me: the nearest first.
import '../buyer/words.js';
import { html, useState } from '../lib/preact.js';
import { all, get } from '../api.js';
import { askOf, ofListing } from '../amounts.js';
import { days, quantity, today } from '../format.js';
import { lotName } from '../lots.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Card, Field, Loaded, Quiet, useDraft, useLoaded } from '../ui.js';
import { farText } from '../buyer/entry.js';
import { Go } from '../place/go.js';
import { Offers } from '../map/offers.js';

/** @param {{ me: any }} props */
export default function Market({ me }) {
  const [text, setText] = useDraft('market', '');
  const loaded = useLoaded(async () => {
    const intents = (await all(`/v1/intents?party=${me.party.id}`)).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const here = intents[0]?.at ?? (await get('/v1/parties/' + me.party.id)).at ?? null;
    const listings = (await all('/v1/listings?status=open')).filter((each) => each.free > 0 && each.to >= today());
    return { here, listings: listings.map((each) => ({ ...each, far: here ? kilometres(here, each.at) : null })).sort((a, b) => (a.far ?? 0) - (b.far ?? 0)) };
  });
  const [isMap, setMap] = useState(false);
  return html`<p><a class="link" href="#/">${say('back')}</a></p>
    <${Card} title=${say('buy.market.title')}><${Field} label=${say('buy.market.find')} value=${text} set=${setText} />
      <p class="chips"><button type="button" aria-pressed=${!isMap} onClick=${() => setMap(false)}>${say('map.show.list')}</button>
        <button type="button" aria-pressed=${isMap} onClick=${() => setMap(true)}>${say('map.show.map')}</button></p><//>
    <${Loaded} of=${loaded} show=${(/** @type {{ here: any, listings: any[] }} */ { here, listings }) => {
      const found = listings.filter((each) => matches(each, text));
      return isMap ? html`<${Offers} here=${here} listings=${found} />` : html`<${List} listings=${found} />`;
    }} />`;
}

/** @param {{ listings: any[] }} props */
function List({ listings }) {
  if (listings.length === 0) {
    return html`<${Card}><${Quiet}>${say('buy.market.none')}<//><//>`;
  }
  return listings.map((each) => html`<${Card} key=${each.id} class="stack" title=${lotName(each)}>
    <p class="figure">${askOf(each)}</p>
    <p class="lead">${say('stock.free', ofListing(each, each.free))}</p>
    <p>${each.party.name}${each.far !== null && html` · ${say('buy.market.far', farText(each.far + ' km'))}`} <${Go} at=${each.at} name=${each.party.name} /></p>
    <p class="quiet">${say('stock.window', days(each.from < today() ? today() : each.from, each.to))}${each.minimumPickup
      && html` · ${say('buy.market.least', quantity(each.minimumPickup, each.product))}`}</p>
    ${(each.certificates ?? []).length > 0 && html`<p class="quiet">${each.certificates.join('、')}</p>`}
    <a class="plain go" href=${'#/want/' + each.id}>${say('buy.market.take')}</a><//>`);
}

/**
 * @param {any} listing
 * @param {string} text
 */
function matches(listing, text) {
  const wanted = text.trim().toLowerCase();
  return [productName(listing.product), listing.party.name].some((each) => each.toLowerCase().includes(wanted));
}

/**
 * Whole kilometres as the crow flies: an order of magnitude for people, in no calculation.
 * @param {{ lat: number, lon: number }} a
 * @param {{ lat: number, lon: number }} b
 */
function kilometres(a, b) {
  const rad = Math.PI / 180;
  const half = Math.sin((b.lat - a.lat) * rad / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin((b.lon - a.lon) * rad / 2) ** 2;
  return Math.max(1, Math.ceil(2 * 6371 * Math.asin(Math.sqrt(half))));
}
