// One deal: what was agreed, its next step, whom to call, trucks, weights, money, papers, and what happened, in words.
import '../liaison/words.js';
import { html, useState } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import { OVER } from '../answer.js';
import { countedOf, dealPrice, ofDeal } from '../amounts.js';
import { day, jin, money } from '../format.js';
import { dealName } from '../lots.js';
import { sayOf } from '../product.js';
import { say } from '../words.js';
import { Big, Button, Card, Choice, Dialog, Loaded, Quiet, useLoaded } from '../ui.js';
import { Events } from '../liaison/events.js';
import { Change } from '../liaison/change.js';
import { Contacts } from '../liaison/contacts.js';
import { Again, Another } from '../liaison/again.js';
import { leftToLoad } from '../coop/loads.js';
import { Correct } from '../liaison/correct.js';
import { Step } from '../liaison/step.js';
import { yuan } from '../liaison/sums.js';
import { listingToLeave, PermitCard } from '../road/permit.js';
import { GoTo } from '../place/go.js';

/** @param {{ at: string[] }} props */
export default function Deal({ at }) {
  const loaded = useLoaded(async () => {
    const [deal, events, users] = await Promise.all([get('/v1/deals/' + at[1]), all(`/v1/deals/${at[1]}/events`), all('/v1/users')]);
    return { deal, listing: await listingToLeave(deal), events, users: new Map(users.map((each) => [each.id, each.name])) };
  }, [at[1]]);
  return html`<p><a class="link" href="#/deals">${say('deals.back')}</a></p>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Shown} ...${value} reload=${loaded.reload} />`} />`;
}

/** @param {{ deal: any, listing: any, events: any[], users: Map<string, string>, reload: () => Promise<void> }} props */
function Shown({ deal, listing, events, users, reload }) {
  const terms = deal.terms;
  return html`<${Card} class="figures"><div class="big"><p class="quiet">${say('deal.number', deal.number)} · ${dealName(deal)}</p>
        <h1 class="lead">${deal.cooperative.name} → ${deal.buyer.name}</h1>
        <p><span class=${'state ' + deal.state}>${say('state.' + deal.state)}</span> · ${say('deal.on', day(terms.pickUpOn))}</p></div>
      <${Big} label=${say('col.heads')} value=${countedOf(deal, terms.heads)} note=${jin(terms.expectedWeight)} />
      <${Big} label=${say('col.price')} value=${dealPrice(deal)} note=${say('place.' + terms.delivery)} />
      <div><${Step} main deal=${deal} done=${reload} /><${End} deal=${deal} done=${reload} /></div><//>
    <div class="columns even"><div>
      <${PermitCard} deal=${deal} listing=${listing} done=${reload} />
      <${Card} title=${say('deal.trucks')}><${Trucks} deal=${deal} done=${reload} /><//>
      <${Card} title=${say('deal.money')}><${Money} deal=${deal} /><//>
    </div><div>
      <${Card} title=${say('deal.people')}><${Contacts} party=${deal.cooperative} /><${GoTo} path=${'/v1/listings/' + deal.listing} name=${deal.cooperative.name} /> <${Change} deal=${deal} side="cooperative" />
        <${Contacts} party=${deal.buyer} />${deal.intent && html`<${GoTo} path=${'/v1/intents/' + deal.intent} name=${deal.buyer.name} /> <${Change} deal=${deal} side="buyer" />`}<//>
      <${Card} title=${say('deal.papers')}><${Papers} deal=${deal} /><//>
      <${Card} title=${say('deal.events')}><${Events} deal=${deal} events=${events} users=${users} /><//></div></div>`;
}

/** @param {{ deal: any, done: () => Promise<void> }} props */
function Trucks({ deal, done }) {
  const loads = deal.loads ?? [];
  return loads.length === 0 ? html`<${Quiet}>${say('deal.trucks.none')}<//>` : html`<ul class="lines">${loads.map((/** @type {any} */ each) => {
    const scale = (each.weighIns ?? []).filter((/** @type {any} */ one) => one.acceptedWeight).pop();
    return html`<li key=${each.load}><span><strong>${each.loading.vehicle}</strong> · ${day(each.loading.on)} <${Correct} deal=${deal} load=${each} done=${done} /> <${Again} deal=${deal} load=${each} done=${done} /><br />
        <small>${say('truck.loaded', ofDeal(deal, each.loading.heads))}${each.loading.permit && ' · ' + say('truck.permit', each.loading.permit.number)}</small>
        ${scale && html`<br /><small>${say('truck.weighed', countedOf(deal, scale.acceptedHeads), jin(scale.acceptedWeight))}${scale.dead && !scale.dead.heads.startsWith('0 ') && ' · ' + sayOf(deal.product, 'truck.dead', countedOf(deal, scale.dead.heads))} · ${scale.acceptors.join('、')}</small>`}</span>
      <span class=${'state ' + each.state}>${say('state.' + each.state)}</span></li>`;
  })}</ul>
    ${leftToLoad(deal) > 0n && html`<p>${say('load.stays', ofDeal(deal, String(leftToLoad(deal))))} <${Another} deal=${deal} done=${done} /></p>`}`;
}

/** @param {{ deal: any }} props */
function Money({ deal }) {
  const settled = deal.settlements ?? [];
  const paid = deal.payments ?? [];
  const reversed = new Set(settled.map((/** @type {any} */ each) => each.reverses));
  return html`${deal.amount && html`<p class="figure">${money(deal.amount)}</p>`}
    ${settled.length + paid.length === 0 && html`<${Quiet}>${say(deal.amount ? 'money.unsettled' : 'money.none')}<//>`}
    <ul class="lines">${settled.map((/** @type {any} */ each) => html`<li key=${each.id}><span>${say(each.reverses ? 'money.unsettling' : 'money.settled', day(each.settledOn))}${!each.reverses && !reversed.has(each.id) && html`<br /><small>${say('money.due', day(each.dueOn))}</small>`}</span><strong>${money(each.amount)}</strong></li>`)}
      ${paid.map((/** @type {any} */ each) => html`<li key=${each.id}><span>${say(each.reverses ? 'money.unpaying' : 'money.' + each.kind, day(each.paidOn))}</span><strong>${money(each.amount)}</strong></li>`)}
      ${deal.open && settled.length + paid.length > 0 && html`<li><span>${say('money.open')}</span><strong>${yuan(deal.open)}</strong></li>`}</ul>`;
}

/** @param {{ deal: any }} props */
function Papers({ deal }) {
  const weighed = (deal.weighIns ?? []).length > 0;
  const papers = [['deal-sheet', true], ['weigh-ticket', weighed], ['settlement-sheet', (deal.settlements ?? []).length > 0]];
  return html`<p>${papers.filter((each) => each[1]).map(([name]) => html`<a key=${name} class="link" target="_blank" rel="noopener"
    href=${`/v1/deals/${deal.id}/${name}.html`}>${say('paper.' + name)}</a> `)}</p>`;
}

const REASONS = ['price', 'quantity', 'date', 'transport', 'permit', 'disease', 'foundElsewhere', 'noLongerNeeded', 'stockGone', 'mistake', 'other'];
const BEFORE_LOADING = new Set(['proposed', 'agreed', 'confirmed']);

/** @param {{ deal: any, done: () => Promise<void> }} props */
function End({ deal, done }) {
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('other');
  const isRest = (deal.loads ?? []).length > 0 && leftToLoad(deal) > 0n && !OVER.has(deal.state);
  if (!isRest && (OVER.has(deal.state) || !BEFORE_LOADING.has(deal.state))) {
    return deal.ending ? html`<${Quiet}>${say('deal.ended', say('reason.' + deal.ending.reason))}<//>` : null;
  }
  async function go() {
    const verb = isRest ? 'release' : deal.state === 'proposed' ? 'decline' : 'cancel';
    await post(`/v1/deals/${deal.id}/${verb}`, isRest ? { reason, side: 'cooperative', heardBy: 'phone' } : { reason }, { version: deal.version });
    setAsks(false);
    await done();
  }
  return html`<${Button} quiet act=${() => setAsks(true)}>${say(isRest ? 'deal.rest' : 'deal.cancel')}<//>
    ${asks && html`<${Dialog} title=${say(isRest ? 'deal.rest.title' : 'deal.cancel.title', deal.number)} close=${() => setAsks(false)}><p>${say(isRest ? 'deal.rest.hint' : 'deal.cancel.hint')}</p>
      <${Choice} label=${say('deal.cancel.why')} value=${reason} set=${setReason} options=${REASONS.map((each) => [each, say('reason.' + each)])} />
      <${Button} main act=${go}>${say(isRest ? 'deal.rest.go' : 'deal.cancel.go')}<//><${Button} act=${() => setAsks(false)}>${say('deal.cancel.not')}<//><//>`}`;
}
