// Deals by state, each with its next step; a step for many at once.
import '../liaison/words.js';
import { html, useState } from '../lib/preact.js';
import { all } from '../api.js';
import { isBackOwed, OVER } from '../answer.js';
import { countedOf, dealPrice } from '../amounts.js';
import { day } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Button, Card, Loaded, useLoaded } from '../ui.js';
import { Act } from '../liaison/act.js';
import { Step } from '../liaison/step.js';
import { BULK, due, MONEY, next, owes } from '../liaison/steps.js';
import { total, yuan } from '../liaison/sums.js';
import { Table } from '../liaison/table.js';

const MOST_AT_ONCE = 100;
const TABS = ['proposed', 'agreed', 'confirmed', 'collected', 'weighed', 'disputed', 'unpaid', 'repay', 'done', 'over'];

/** @param {any} deal */
function tab(deal) {
  if (isBackOwed(deal)) {
    return 'repay';
  }
  if (OVER.has(deal.state)) {
    return 'over';
  }
  return deal.state === 'settled' ? owes(deal) ? 'unpaid' : 'done' : deal.state;
}

/** @param {{ at: string[] }} props */
export default function Deals({ at }) {
  const loaded = useLoaded(() => all('/v1/deals'));
  return html`<p><a class="link" href="#/">${say('back')}</a></p><h1 class="unseen">${say('board.deals')}</h1>
    <${Loaded} of=${loaded} show=${(/** @type {any[]} */ deals) => html`<${Shown} deals=${deals} at=${at[1]} reload=${loaded.reload} />`} />`;
}

/** @param {{ deals: any[], at?: string, reload: () => Promise<void> }} props */
function Shown({ deals, at, reload }) {
  const filled = TABS.filter((each) => deals.some((deal) => tab(deal) === each));
  const current = at && TABS.includes(at) ? at : filled[0] ?? 'proposed';
  const shown = deals.filter((each) => tab(each) === current);
  return html`<nav class="tabs" aria-label=${say('board.deals')}>${TABS.filter((each) => filled.includes(each) || each === current).map((each) => html`
      <a key=${each} class="plain" href=${'#/deals/' + each} aria-current=${each === current ? 'page' : undefined}>${say('tab.' + each)}
        <strong>${deals.filter((deal) => tab(deal) === each).length}</strong></a>`)}</nav>
    <${List} key=${current} deals=${shown} reload=${reload} />`;
}

/** @param {{ deals: any[], reload: () => Promise<void> }} props */
function List({ deals, reload }) {
  const [out, setOut] = useState(/** @type {string[]} */ ([]));
  const [acting, setActing] = useState(/** @type {any} */ (null));
  const verb = deals.length > 0 ? next(deals[0]) : '';
  const many = BULK.has(verb) && deals.length > 1;
  const sums = MONEY.has(verb);
  const chosen = deals.filter((each) => !out.includes(each.id)).slice(0, MOST_AT_ONCE);
  /** @param {string} id */
  const turn = (id) => setOut(out.includes(id) ? out.filter((each) => each !== id) : [...out, id]);
  return html`<${Card}>${many && chosen.length > 0 && html`<${Button} main act=${() => setActing({ verb, deals: chosen })}>${say('step.several', say('step.' + verb), chosen.length)}<//>`}
    ${sums && html`<p class="lead">${say('deals.sum.' + verb, yuan(total(deals.map(due))))}</p>`}
    <${Table} names=${[...many ? ['take'] : [], 'number', 'seller', 'buyer', 'what', 'heads', 'price', ...sums ? ['amount'] : [], 'day', 'next']} rows=${deals.map((each) => ({ key: each.id, cells: [
      ...many ? [html`<label class="tick"><input type="checkbox" aria-label=${each.number} checked=${!out.includes(each.id)} onChange=${() => turn(each.id)} /></label>`] : [],
      html`<a class="link" href=${'#/deal/' + each.id}>${each.number}</a>`, each.cooperative.name, each.buyer.name, productName(each.product), countedOf(each, each.terms.heads),
      dealPrice(each), ...sums ? [yuan(due(each))] : [], day(each.terms.pickUpOn),
      next(each) ? html`<${Step} deal=${each} done=${reload} />` : html`<span class=${'state ' + each.state}>${say('state.' + each.state)}</span>`] }))} /><//>
    ${acting && html`<${Act} ...${acting} close=${() => setActing(null)} done=${reload} />`}`;
}
