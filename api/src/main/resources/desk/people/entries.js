// What the party of a person offers or asks for now, each with its page.
import { html } from '../lib/preact.js';
import { days, quantity } from '../format.js';
import { figureOf } from '../amounts.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Card, Quiet } from '../ui.js';

/** Which entries a role has. @type {Record<string, string>} */
export const KINDS = { cooperative: 'listings', buyer: 'intents' };

/** @param {{ kind: string, entries: any[] }} props */
export function Entries({ kind, entries }) {
  const open = entries.filter((each) => each.status === 'open');
  return html`<${Card} title=${say('people.' + kind)}>${open.length === 0 ? html`<${Quiet}>${say(`people.${kind}.none`)}<//>`
    : html`<ul class="lines">${open.map((each) => html`<li key=${each.id}><a class="line" href=${`#/entry/${kind}/${each.id}`}>
        <strong>${kind === 'listings' ? productName(each.product) : each.products.map(productName).join('、')} ${amount(kind, each)}</strong><br />
        <small>${days(each.from, each.to)}</small></a></li>`)}</ul>`}<//>`;
}

/** @param {string} kind @param {any} each */
function amount(kind, each) {
  return kind === 'listings' ? figureOf(each, each.free) : quantity(each.container ? each.demand : each.exact.demand, each.products[0]);
}
