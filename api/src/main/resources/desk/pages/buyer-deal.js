// One deal of a buyer: where it stands, what comes next, trucks and weights by day, what is owed and paid.
import '../buyer/words.js';
import { html, useState } from '../lib/preact.js';
import { get, post } from '../api.js';
import { isBackOwed, Proposal, waitsFor } from '../answer.js';
import { Accept } from '../buyer/accept.js';
import { Second } from '../buyer/handover.js';
import { countedOf, countOf, dealPrice, ofDeal } from '../amounts.js';
import { day, money, quantity, time, today } from '../format.js';
import { productName, sayOf } from '../product.js';
import { knows, say } from '../words.js';
import { Big, Button, Card, Choice, Dialog, Loaded, useLoaded } from '../ui.js';
import { GoTo } from '../place/go.js';

const STEPS = ['proposed', 'agreed', 'confirmed', 'collected', 'weighed', 'settled'];
const CANCEL = ['date', 'foundElsewhere', 'noLongerNeeded', 'price', 'quality', 'other'];
const DISPUTE = ['weight', 'heads', 'deaths', 'rejection', 'quality', 'price', 'mistake', 'other'];

/** @param {{ me: any, at: string[] }} props */
export default function DealPage({ me, at }) {
  const loaded = useLoaded(() => get('/v1/deals/' + at[1]), [at[1]]);
  return html`<p><a class="link" href="#/">${say('back')}</a></p>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ deal) => at[2] === 'accept' && at[3]
      ? html`<${Second} deal=${deal} code=${at[3]} me=${me} reload=${loaded.reload} />` : html`<${Shown} deal=${deal} me=${me} reload=${loaded.reload} />`} />`;
}

/** @param {{ deal: any, me: any, reload: () => Promise<void> }} props */
function Shown({ deal, me, reload }) {
  const road = (deal.loads ?? []).filter((/** @type {any} */ each) => each.state === 'collected');
  if (waitsFor(deal, 'buyer')) {
    return html`<${Proposal} deal=${deal} side="buyer" answered=${reload} /><${Who} deal=${deal} />`;
  }
  return html`<${Card} class="stack" title=${`${productName(deal.product)} ${countedOf(deal, deal.terms.heads)}`}>
      <${Steps} deal=${deal} /><p class="lead"><strong>${next(deal)}</strong></p>
      <p>${dealPrice(deal)} · ${say(deal.terms.delivery === 'delivered' ? 'buy.deal.delivered' : 'buy.deal.atFarm')} · ${day(deal.terms.pickUpOn)}</p>
      <p class="quiet">${say('deal.number', deal.number)}</p><//>
    ${road.map((/** @type {any} */ load) => html`<${Accept} key=${load.load} deal=${deal} load=${load} me=${me} done=${reload} />`)}
    <${Loads} deal=${deal} /><${Owed} deal=${deal} /><${Who} deal=${deal} /><${More} deal=${deal} reload=${reload} />`;
}

/** @param {{ deal: any }} props */
function Steps({ deal }) {
  const at = STEPS.indexOf(deal.state === 'disputed' ? 'weighed' : deal.state);
  return at >= 0 && html`<ol class="steps">${STEPS.map((each, i) => html`<li key=${each} class=${i < at ? 'past' : i === at ? 'now' : ''}
    aria-current=${i === at ? 'step' : undefined}>${say('state.' + each)}</li>`)}</ol>`;
}

/**
 * What comes next, in one sentence.
 * @param {any} deal
 */
function next(deal) {
  if (deal.ending) {
    const why = knows('reason.' + deal.ending.reason) ? say('reason.' + deal.ending.reason) : '';
    const ended = say('state.' + deal.state) + (why && '：' + why);
    return isBackOwed(deal) ? say('buy.next.both', ended, say('buy.next.back', money(deal.open.slice(1)))) : ended;
  }
  if (deal.state === 'proposed') {
    return say('buy.next.proposed', deal.holdUntil ? time(deal.holdUntil) : '');
  }
  if (deal.state === 'confirmed') {
    return say(deal.terms.pickUpOn === today() ? 'buy.next.today' : 'buy.next.confirmed', day(deal.terms.pickUpOn));
  }
  return deal.state !== 'settled' ? say('buy.next.' + deal.state)
    : isBackOwed(deal) ? say('buy.next.back', money(deal.open.slice(1)))
      : owes(deal) ? say('buy.next.pay', money(deal.open), day(dueOn(deal))) : say('buy.next.paid');
}

/** @param {any} deal */
function owes(deal) {
  return Boolean(deal.open) && !/^-|^0(\.0+)? /.test(deal.open);
}

/**
 * The day by which the last settlement that holds must be paid.
 * @param {any} deal
 */
function dueOn(deal) {
  const reversed = new Set(deal.settlements.map((/** @type {any} */ each) => each.reverses));
  return deal.settlements.filter((/** @type {any} */ each) => !each.reverses && !reversed.has(each.id)).slice(-1)[0]?.dueOn ?? today();
}

/** @param {{ deal: any }} props */
function Loads({ deal }) {
  return (deal.loads ?? []).map((/** @type {any} */ load) => {
    const weighed = load.weighIns?.slice(-1)[0];
    return html`<${Card} key=${load.load} title=${say('buy.load', load.load, day(load.loading.on))}>
      <p>${load.loading.vehicle} · ${say('buy.load.loaded', ofDeal(deal, load.loading.heads))}</p>
      ${load.loading.permit && html`<p class="quiet">${say('buy.load.permit', load.loading.permit.number)}</p>`}
      ${weighed && !weighed.reverses && html`<${Weighed} deal=${deal} load=${load} weighed=${weighed} />`}<//>`;
  });
}

/** @param {{ deal: any, load: any, weighed: any }} props */
function Weighed({ deal, load, weighed }) {
  return html`<${Big} label=${say('buy.load.accepted', day(weighed.on))} value=${countedOf(deal, weighed.acceptedHeads)}
      note=${weighed.acceptedWeight && quantity(weighed.acceptedWeight)} />
    ${weighed.net && html`<p>${say(weighed.estimated ? 'buy.load.estimated' : 'buy.load.net', quantity(weighed.net))}</p>`}
    ${countOf(weighed.dead?.heads) > 0n && html`<p>${sayOf(deal.product, 'buy.load.dead', countedOf(deal, weighed.dead.heads))}</p>`}
    ${(weighed.rejections ?? []).map((/** @type {any} */ each) => html`<p>${say('buy.load.rejected', countedOf(deal, each.heads), say('buy.reject.' + each.reason))}</p>`)}
    ${weighed.acceptors && html`<p class="quiet">${say('buy.load.by', weighed.acceptors.join('、'))}</p>`}
    ${load.amount && html`<p>${say('buy.load.amount', money(load.amount))}</p>`}`;
}

/** @param {{ deal: any }} props */
function Owed({ deal }) {
  if (!deal.amount && !(deal.payments ?? []).length) {
    return null;
  }
  const reversed = new Set((deal.payments ?? []).map((/** @type {any} */ each) => each.reverses));
  const payments = (deal.payments ?? []).filter((/** @type {any} */ each) => !each.reverses && !reversed.has(each.id));
  const back = Boolean(deal.open?.startsWith('-'));
  if ((deal.settlements ?? []).length === 0 && payments.length === 0) {
    return html`<${Card}><${Big} label=${say('buy.money.expected')} value=${money(deal.amount)} note=${say('buy.money.unsettled')} /><//>`;
  }
  return html`<${Card}><${Big} alarm=${owes(deal)} label=${say(back ? 'buy.money.back' : 'buy.money.open')} value=${money((deal.open ?? '0 CNY').replace('-', ''))}
      note=${deal.amount && say('buy.money.all', money(deal.amount))} />
    ${payments.length > 0 && html`<ul class="lines">${payments.map((/** @type {any} */ each) => html`<li key=${each.id}>
      <span>${day(each.paidOn)} ${say('buy.money.' + each.kind)}</span><strong class="right">${money(each.amount.replace('-', ''))}</strong></li>`)}</ul>`}<//>`;
}

/** @param {{ deal: any }} props */
function Who({ deal }) {
  return html`<${Card} class="stack" title=${deal.cooperative.name}>${(deal.cooperative.contacts ?? []).map((/** @type {any} */ each) =>
    html`<a key=${each.phone} class="plain" href=${'tel:' + each.phone}>${say('buy.call', each.name, each.phone)}</a>`)}
    ${!(deal.cooperative.contacts ?? []).length && html`<p class="quiet">${say(deal.state === 'proposed' ? 'buy.call.later' : 'buy.call.none')}</p>`}
    <${GoTo} path=${'/v1/listings/' + deal.listing} name=${deal.cooperative.name} /><//>`;
}

/** @param {{ deal: any, reload: () => Promise<void> }} props */
function More({ deal, reload }) {
  const [asks, setAsks] = useState(/** @type {'cancel' | 'dispute' | null} */ (null));
  const papers = [['deal-sheet', deal.confirmation], ['weigh-ticket', deal.weighIns], ['settlement-sheet', deal.settlements?.length]].filter(([, there]) => there);
  const reasons = asks === 'cancel' ? CANCEL : DISPUTE;
  const [reason, setReason] = useState('');
  const chosen = reasons.includes(reason) ? reason : reasons[0];
  async function go() {
    const load = deal.loads?.find((/** @type {any} */ each) => each.state === 'weighed')?.load;
    await post(`/v1/deals/${deal.id}/${asks}`, { reason: chosen, ...(asks === 'dispute' && { load }) }, { version: deal.version });
    setAsks(null);
    await reload();
  }
  const canCancel = deal.state === 'agreed' || deal.state === 'confirmed' && !deal.loads?.length;
  const canDispute = deal.loads?.some((/** @type {any} */ each) => each.state === 'weighed');
  return html`${(papers.length > 0 || canCancel || canDispute) && html`<${Card} class="stack">
      ${papers.map(([name]) => html`<a key=${name} class="plain" target="_blank" rel="noopener" href=${`/v1/deals/${deal.id}/${name}.html`}>${say('buy.paper.' + name)}</a>`)}
      ${canDispute && html`<${Button} act=${() => setAsks('dispute')}>${say('buy.deal.dispute')}<//>`}
      ${canCancel && html`<${Button} act=${() => setAsks('cancel')}>${say('buy.deal.cancel')}<//>`}<//>`}
    ${asks && html`<${Dialog} title=${say('buy.deal.' + asks)} close=${() => setAsks(null)}>
      <${Choice} label=${say('buy.deal.why')} value=${chosen} set=${setReason}
        options=${reasons.map((each) => [each, sayOf(deal.product, (asks === 'cancel' ? 'reason.' : 'buy.dispute.') + each)])} />
      <${Button} main act=${go}>${say('buy.deal.' + asks)}<//><${Button} act=${() => setAsks(null)}>${say('cancel')}<//><//>`}`;
}
