// One step for one or several deals, in one dialogue: what it takes, then the outcome of each.
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { filled, goodsOf, inUnit, isSome, typed } from '../amounts.js';
import { leftToLoad } from '../coop/loads.js';
import { day, number, today } from '../format.js';
import { say } from '../words.js';
import { Button, Choice, Dialog, Field, Quiet, told } from '../ui.js';
import { useDoubt } from '../road/doubt.js';
import { LackedPermit } from '../road/permit.js';
import { plateDoubt } from '../road/plate.js';
import { paidOf, Part } from './part.js';
import { Plates, platesOf } from './plates.js';
import { due, MONEY, silent } from './steps.js';
import { total, yuan } from './sums.js';

/** @typedef {{ verb: string, deals: any[], close: () => void, done: () => Promise<void> }} ActProps */

/**
 * A day, so many days from today.
 * @param {number} count
 */
export function later(count) {
  const at = new Date(today() + 'T00:00:00Z');
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/**
 * How a liaison heard it.
 * @param {{ value: string, set: (value: string) => void }} props
 */
export function Heard({ value, set }) {
  return html`<${Choice} label=${say('heard')} value=${value} set=${set}
    options=${['phone', 'message', 'inPerson'].map((each) => [each, say('heard.' + each)])} />`;
}

/** @param {ActProps} props */
export function Act({ verb, deals, close, done }) {
  const [side, setSide] = useState(deals.length === 1 ? silent(deals[0])[0] ?? 'cooperative' : 'cooperative');
  const [heardBy, setHeardBy] = useState('phone');
  const [plates, setPlates] = useState(/** @type {Record<string, string>} */ ({}));
  const [part, setPart] = useState(amountOf(due(deals[0])));
  const [count, setCount] = useState(verb === 'collect' ? filled(goodsOf(deals[0]), leftToLoad(deals[0])) : '');
  const [missing, setMissing] = useState(false);
  const [on, setOn] = useState(verb === 'settle' ? later(7) : today());
  const [outcome, setOutcome] = useState(/** @type {any[] | null} */ (null));
  const fit = verb === 'accept' ? deals.filter((each) => silent(each).includes(/** @type {any} */ (side))) : deals;
  const isPart = deals.length === 1 && (verb === 'pay' || verb === 'repay');
  const late = verb === 'confirm' && deals.some((each) => each.terms.pickUpOn < today());
  /** @param {any} deal */
  function body(deal) {
    switch (verb) {
      case 'accept': return { side, heardBy };
      case 'confirm': return deal.terms.pickUpOn < today() ? { pickUpOn: on } : {};
      case 'collect': return { on, heads: deals.length === 1 ? typed(goodsOf(deal), count) : deal.terms.heads, vehicle: platesOf(fit, plates)[fit.indexOf(deal)], side: 'cooperative', heardBy };
      case 'settle': return { dueOn: on };
      default: return isPart && part !== amountOf(due(deal)) ? { paidOn: on, amount: paidOf(part, due(deal)) } : { paidOn: on };
    }
  }
  /** The day on which the stock of a deal leaves. @param {any} deal */
  const leaves = (deal) => verb === 'collect' ? on : body(deal).pickUpOn ?? deal.terms.pickUpOn;
  const doubt = verb === 'collect' ? plateDoubt(platesOf(fit, plates)) : '';
  const question = useDoubt(doubt);
  async function go() {
    if (verb === 'collect' && (platesOf(fit, plates).some((each) => !each.trim()) || deals.length === 1 && !isSome(count)) || isPart && !paidOf(part, due(deals[0]))) {
      setMissing(true);
      return;
    }
    if (!question.passes()) {
      return;
    }
    const answer = await post('/v1/deals/bulk', { verb: verb === 'repay' ? 'pay' : verb, items: fit.map((each) => ({ id: each.id, version: each.version, body: body(each) })) });
    if (deals.length === 1 && answer.items[0].deal) {
      finish();
    } else {
      setOutcome(answer.items);
    }
  }
  function finish() {
    close();
    done();
  }
  const hint = verb === 'collect' && deals.length === 1 ? '' : say(verb === 'pay' && deals.length > 1 ? 'step.pay.all' : 'step.' + verb + '.hint');
  if (outcome) {
    return html`<${Outcome} verb=${verb} deals=${fit} outcome=${outcome} leaves=${leaves} close=${finish} />`;
  }
  return html`<${Dialog} title=${title(verb, deals)} close=${close}>
    ${hint && html`<${Quiet}>${hint}<//>`}
    ${MONEY.has(verb) && html`<p class="lead">${say('deals.sum.' + verb, yuan(total(fit.map(due))))}</p>`}
    ${verb === 'accept' && html`<${Choice} label=${say('for.side')} value=${side} set=${setSide}
      options=${[['cooperative', say('for.cooperative')], ['buyer', say('for.buyer')]]} />`}
    ${verb === 'collect' && deals.length === 1 && html`<${Field} label=${inUnit(say('load.count'), goodsOf(deals[0]))} value=${count} set=${setCount} most=${20}
      hint=${say('load.count.hint', number({ whole: BigInt(deals[0].terms.conditions.overDelivery ?? 0), scale: 1 }))} />`}
    ${verb === 'collect' && html`<${Plates} deals=${fit} typed=${plates} set=${setPlates} missing=${missing} />`}
    ${isPart && html`<${Part} verb=${verb} open=${due(deals[0])} value=${part} set=${setPart} wrong=${missing} />`}
    ${(late || ['collect', 'settle', 'pay', 'repay'].includes(verb)) && html`<${Field} type="date" label=${say('step.' + verb + '.day')} value=${on} set=${setOn} />`}
    ${(verb === 'accept' || verb === 'collect') && html`<${Heard} value=${heardBy} set=${setHeardBy} />`}
    ${question.shows && html`<p class="wrong" role="alert">${doubt}</p>`}
    <${Button} main act=${go}>${question.shows ? say('doubt.sure') : say('step.' + verb + '.go', fit.length)}<//><${Button} act=${close}>${say('cancel')}<//><//>`;
}

/** The number of "6760 CNY". @param {string} amount */
function amountOf(amount) {
  return amount.split(' ')[0];
}

/**
 * @param {string} verb
 * @param {any[]} deals
 */
function title(verb, deals) {
  return deals.length === 1 ? `${say('step.' + verb)} · ${deals[0].number} · ${deals[0].cooperative.name} → ${deals[0].buyer.name}`
    : say('step.several', say('step.' + verb), deals.length);
}

/** @param {{ verb: string, deals: any[], outcome: any[], leaves: (deal: any) => string, close: () => void }} props */
function Outcome({ verb, deals, outcome, leaves, close }) {
  const names = new Map(deals.map((each) => [each.id, each]));
  const well = outcome.filter((each) => each.deal).length;
  return html`<${Dialog} title=${say('outcome', well, outcome.length - well)} close=${close}>
    <${Button} main act=${close}>${say('outcome.close')}<//><ul class="lines">${[...outcome].sort((a, b) => Number(Boolean(a.deal)) - Number(Boolean(b.deal))).map((each) => {
      const deal = names.get(each.id);
      return html`<li key=${each.id}><span><strong>${deal.number} ${deal.buyer.name}</strong><br />
        <small>${each.deal ? say('step.' + verb + '.done', day(each.deal.terms.pickUpOn)) : refusal(each.problem, deal, leaves(deal))}</small></span>
        <span class=${'state' + (each.deal ? '' : ' disputed')}>${each.deal ? '✓' : '✗'}</span></li>`;
    })}</ul><//>`;
}

/**
 * @param {any} problem
 * @param {any} deal
 * @param {string} on the day on which its stock leaves
 */
function refusal(problem, deal, on) {
  if (problem.errors?.some((/** @type {any} */ each) => each.code === 'PERMIT_MISSING')) {
    return html`<${LackedPermit} deal=${deal} on=${on} />`;
  }
  const errors = (problem.errors ?? []).filter((/** @type {any} */ each) => each.severity === 'error');
  return errors.length > 0 ? errors.map(told).join(' ') : problem.detail;
}
