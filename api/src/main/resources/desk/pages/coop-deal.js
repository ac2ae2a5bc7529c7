// One deal of the cooperative: how it stands, what to do next, its trucks and weights, the money, the papers.
import { html } from '../lib/preact.js';
import { get } from '../api.js';
import { Proposal, waitsFor } from '../answer.js';
import '../coop/words.js';
import { dealPrice, ofDeal } from '../amounts.js';
import { owed, stateOf } from '../coop/lines.js';
import { Collect, Contest, End, WeighIn } from '../coop/steps.js';
import { leftToLoad, Loads } from '../coop/loads.js';
import { day, decimal, money, plus, time, worth } from '../format.js';
import { dealName } from '../lots.js';
import { language, say } from '../words.js';
import { Big, Card, Loaded, Quiet, useLoaded } from '../ui.js';
import { listingToLeave, PermitCard } from '../road/permit.js';
import { GoTo } from '../place/go.js';

/** @param {{ at: string[] }} props */
export default function CoopDeal({ at }) {
  const id = encodeURIComponent(at[1] ?? '');
  const loaded = useLoaded(async () => {
    const deal = await get(`/v1/deals/${id}`);
    return { deal, listing: await listingToLeave(deal) };
  }, [id]);
  return html`<div class="narrow"><p><a class="link" href="#/">${say('back')}</a></p><${Loaded} of=${loaded} show=${(/** @type {any} */ value) =>
    html`<${Shown} ...${value} reload=${loaded.reload} />`} /></div>`;
}

/** @param {{ deal: any, listing: any, reload: () => Promise<void> }} props */
function Shown({ deal, listing, reload }) {
  if (waitsFor(deal, 'cooperative')) {
    return html`<${Proposal} deal=${deal} side="cooperative" answered=${reload} />`;
  }
  return html`<${Next} deal=${deal} reload=${reload} /><${PermitCard} deal=${deal} listing=${listing} done=${reload} /><${Terms} deal=${deal} />
    ${(deal.loads ?? []).length > 0 && html`<${Loads} deal=${deal} />`}<${Money} deal=${deal} /><${Papers} deal=${deal} />
    <${End} deal=${deal} reload=${reload} />`;
}

/** @param {{ deal: any, reload: () => Promise<void> }} props */
function Next({ deal, reload }) {
  const onRoad = (deal.loads ?? []).some((/** @type {any} */ each) => each.state === 'collected');
  const left = leftToLoad(deal);
  const loading = left > 0n && ['confirmed', 'collected', 'weighed', 'disputed'].includes(deal.state);
  return html`<${Card}><p class="quiet">${say('deal.number', deal.number)} · ${dealName(deal)}</p>
    <p class=${'figure state ' + deal.state}>${stateOf(deal)}</p><p class="lead">${nextText(deal)}</p>
    ${loading && html`<${Collect} deal=${deal} left=${left} reload=${reload} main=${deal.state === 'confirmed'} />`}
    ${onRoad && html`<${WeighIn} deal=${deal} reload=${reload} />`}
    ${(deal.loads ?? []).some((/** @type {any} */ each) => each.state === 'weighed') && html`<${Contest} deal=${deal} reload=${reload} />`}<//>`;
}

/** @param {any} deal */
function nextText(deal) {
  const on = day(deal.terms.pickUpOn);
  if (deal.state === 'proposed') {
    return deal.holdUntil ? say('deal.next.proposed', time(deal.holdUntil)) : say('deal.next.wait');
  }
  if (deal.state === 'settled') {
    const due = dueOf(deal);
    return owed(deal).whole < 0n ? say('deal.next.repay', back(deal)) : owed(deal).whole > 0n && due ? say('deal.next.unpaid', day(due)) : say('deal.next.paid');
  }
  if (deal.ending) {
    const why = say('deal.next.ended', say('reason.' + deal.ending.reason));
    return owed(deal).whole < 0n ? say('deal.next.both', why, say('deal.next.repay', back(deal))) : why;
  }
  return say('deal.next.' + deal.state, on);
}

/**
 * What the cooperative has to pay back.
 * @param {any} deal
 */
function back(deal) {
  return money(deal.open.slice(1));
}

/**
 * By when the last valid settlement is to be paid.
 * @param {any} deal
 */
function dueOf(deal) {
  const all = deal.settlements ?? [];
  const reversed = new Set(all.map((/** @type {any} */ each) => each.reverses));
  return all.filter((/** @type {any} */ each) => !each.reverses && !reversed.has(each.id)).slice(-1)[0]?.dueOn;
}

/** @param {{ deal: any }} props */
function Terms({ deal }) {
  const { terms, buyer } = deal;
  const amount = worth(terms.expectedWeight ?? '', terms.price, terms.heads);
  return html`<${Card} title=${buyer.name}><p class="lead">${ofDeal(deal, terms.heads)} · ${dealPrice(deal)}</p>
    <p class="quiet">${amount && !deal.amount && html`${say('deal.worth', amount)} · `}${say('deal.on', day(terms.pickUpOn))} · ${say('deal.at.' + terms.delivery)}</p>
    <p class="quiet">${say('deal.scale.' + terms.conditions.weighedAt)}</p>
    ${(buyer.contacts ?? []).map((/** @type {any} */ each) => html`<p><a class="plain" href=${'tel:' + each.phone}>${say('deal.call', each.name ?? '', each.phone)}</a></p>`)}
    ${deal.intent && html`<${GoTo} path=${'/v1/intents/' + deal.intent} name=${buyer.name} />`}<//>`;
}

/** @param {{ deal: any }} props */
function Money({ deal }) {
  if (!deal.amount && !deal.payments?.length) {
    return null;
  }
  const paid = (deal.payments ?? []).map((/** @type {any} */ each) => decimal(each.amount.split(' ')[0])).reduce(plus, decimal('0'));
  const open = owed(deal);
  const due = dueOf(deal);
  return html`<${Card} title=${say('deal.moneyOf')}>${deal.amount && html`<${Big} label=${say('deal.amount')} value=${money(deal.amount)} />`}
    <p>${say('deal.paid', money(paid))}</p>
    ${deal.settlements?.length > 0 ? html`<p class=${open.whole > 0n ? 'wrong' : ''}>${open.whole > 0n ? say('deal.unpaid', money(open)) : open.whole < 0n ? say('deal.repay', back(deal)) : say('deal.allPaid')}
      ${open.whole > 0n && due && html` · ${say('deal.due', day(due))}`}</p>` : html`<${Quiet}>${say('deal.unsettled')}<//>`}<//>`;
}

/** @param {{ deal: any }} props */
function Papers({ deal }) {
  const at = `/v1/deals/${deal.id}/`;
  const tongue = '?lang=' + language();
  /** @type {[string, string][]} */
  const papers = [[say('paper.deal'), at + 'deal-sheet.html' + tongue]];
  const weighed = (deal.loads ?? []).filter((/** @type {any} */ each) => each.weighIns?.length > 0);
  for (const load of weighed) {
    papers.push([weighed.length > 1 ? say('paper.weigh.of', load.load) : say('paper.weigh'), `${at}weigh-ticket.html${tongue}&load=${load.load}`]);
  }
  if (deal.settlements?.length > 0) {
    papers.push([say('paper.settlement'), at + 'settlement-sheet.html' + tongue]);
  }
  return html`<${Card} title=${say('paper.title')}>${papers.map(([name, path]) => html`<a class="plain" target="_blank" rel="noopener" href=${path}>${name}</a>`)}
    <${Quiet}>${say('paper.hint')}<//><//>`;
}
