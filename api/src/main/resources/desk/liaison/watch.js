// What a liaison keeps an eye on: holds that end soon, certificates that are missing, prices far from others. Each leads to its deal.
import '../notice/words.js';
import { html } from '../lib/preact.js';
import { get } from '../api.js';
import { price } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Card, useLoaded } from '../ui.js';
import { endOf, factsOf, isSoon } from '../notice/text.js';

const MOST = 5;

export function Watch() {
  const loaded = useLoaded(async () => {
    const [inbox, marks] = await Promise.all([get('/v1/notices'), get('/v1/price-watch')]);
    return { items: inbox.items, marks: marks.items };
  });
  if (loaded.value === null) {
    return null;
  }
  const { items, marks } = loaded.value;
  const ending = items.filter((/** @type {any} */ each) => each.kind === 'hold' && isSoon(each)).map(line);
  const bare = items.filter((/** @type {any} */ each) => each.kind === 'permit').map(line);
  return html`<div class="watch"><${Lines} title=${say('watch.holds', ending.length)} lines=${ending} none=${say('watch.holds.none')} />
    <${Lines} title=${say('watch.permits', bare.length)} lines=${bare} none=${say('watch.permits.none')} />
    <${Lines} title=${say('watch.prices', marks.length)} lines=${marks.map(mark)} none=${say('watch.prices.none')} /></div>`;
}

/** @param {any} notice */
function line(notice) {
  return { id: notice.deal.id, number: notice.deal.number, text: factsOf(notice, 'liaison'), end: endOf(notice) };
}

/** @param {any} each */
function mark(each) {
  return { id: each.deal, number: each.number, text: say(each.low ? 'watch.low' : 'watch.high', productName(each.product), price(each.landed, each.product), price(each.median, each.product)), end: '' };
}

/** @param {{ title: string, lines: { id: string, number: string, text: string, end: string }[], none: string }} props */
function Lines({ title, lines, none }) {
  return html`<${Card} title=${title}>${lines.length === 0 ? html`<p class="quiet">${none}</p>`
    : html`<ul class="lines">${lines.slice(0, MOST).map((each) => html`<li key=${each.id}><a class="line" href=${'#/deal/' + each.id}><strong>${say('deal.number', each.number)}</strong> ${each.text}
      ${each.end && html`<br /><small class="alarm">${each.end}</small>`}</a></li>`)}</ul>
      ${lines.length > MOST && html`<a class="link" href="#/notices">${say('watch.all')}</a>`}`}<//>`;
}
