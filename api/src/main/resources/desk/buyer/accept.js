// Accepting a truck: the scale, the count, what is rejected and why, and who accepts: two people one after the other where the deal asks for two.
import './words.js';
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { countOf, filled, goodsOf, inUnit, isSome, reread, typed } from '../amounts.js';
import { decimal, number, plus, times, today } from '../format.js';
import { sayOf } from '../product.js';
import { say } from '../words.js';
import { Button, Card, Choice, clearDraft, Dialog, useDraft } from '../ui.js';
import { doubtOf } from '../road/scale.js';
import { Entry } from './field.js';
import { Handover } from './handover.js';

const REJECTS = ['sick', 'injured', 'tooLight', 'tooHeavy', 'spoiled', 'dirty', 'papers', 'notOrdered', 'other'];
const MOST_REJECTIONS = 5;
const AMOUNT = /^(?=.*[\d零一二两三四五六七八九十百千万半]).{1,20}$/;
const NUMBER = /^\d{1,9}(\.\d{1,3})?$/;

/** @typedef {{ heads: string, weight: string, reason: string }} Rejection */
/** @typedef {{ unit: string, gross: string, tare: string, heads: string, dead: string, deadWeight: string, rejections: Rejection[], names: string[] }} Form */

/**
 * Gross less tare; empty while one is no number.
 * @param {string} gross
 * @param {string} tare
 */
export function netOf(gross, tare) {
  if (!NUMBER.test(gross.trim()) || !NUMBER.test(tare.trim())) {
    return null;
  }
  const net = plus(decimal(gross.trim()), times(decimal(tare.trim()), { whole: -1n, scale: 0 }));
  return net.whole > 0n ? net : null;
}

/** @param {{ deal: any, load: any, me: any, done: () => Promise<void> }} props */
export function Accept({ deal, load, me, done }) {
  const name = `accepting.${deal.id}.${load.load}`;
  const goods = goodsOf(deal);
  const needed = deal.terms.conditions.acceptors;
  const counted = !deal.terms.price.includes('kg') && !/\/\d* ?g$/.test(deal.terms.price);
  /** @type {Form} */
  const initial = { unit: 'kg', gross: '', tare: '0', heads: filled(goods, countOf(load.loading.heads)), dead: '', deadWeight: '', rejections: [], names: [me.user.name, ''].slice(0, needed) };
  const [text, setText] = useDraft(name, JSON.stringify(initial));
  const [wrong, setWrong] = useState(/** @type {Record<string, string>} */ ({}));
  const [checks, setChecks] = useState(false);
  const [hands, setHands] = useState(false);
  const form = { ...initial, ...JSON.parse(text) };
  /** @param {Partial<Form>} change */
  const put = (change) => { setText(JSON.stringify({ ...form, ...change })); setWrong({}); };
  const net = netOf(form.gross, form.tare);
  /** @param {number} i @param {Partial<Rejection>} change */
  const reject = (i, change) => put({ rejections: form.rejections.map((/** @type {Rejection} */ each, /** @type {number} */ n) => (n === i ? { ...each, ...change } : each)) });
  function review() {
    const told = faults(form, net, counted, needed);
    setWrong(told);
    setChecks(Object.keys(told).length === 0);
  }
  function handOver() {
    const { name1, ...told } = faults(form, net, counted, needed);
    setWrong(told);
    setHands(Object.keys(told).length === 0);
  }
  async function send() {
    await post(`/v1/deals/${deal.id}/weigh-in`, bodyOf(form, load.load, goods, counted), { version: deal.version, form: name });
    clearDraft(name);
    setChecks(false);
    await done();
  }
  const weighed = !counted || form.gross !== '';
  return html`<${Card} class="stack" title=${say('buy.accept.title', load.load, load.loading.vehicle)}>
    <${Choice} label=${say('buy.accept.unit')} value=${form.unit} set=${(/** @type {string} */ unit) => put({ unit })} options=${[['kg', say('buy.unit.kg')], ['jin', say('buy.unit.jin')]]} />
    <${Entry} label=${say('buy.accept.gross')} mode="decimal" value=${form.gross} set=${(/** @type {string} */ gross) => put({ gross })} error=${wrong.gross} />
    <${Entry} label=${say('buy.accept.tare')} mode="decimal" value=${form.tare} set=${(/** @type {string} */ tare) => put({ tare })} error=${wrong.tare} />
    <p class="figure" aria-live="polite">${net ? say('buy.load.net', `${number(net)} ${say('buy.unit.' + form.unit)}`) : ''}</p>
    <${Entry} label=${inUnit(say('buy.accept.heads'), goods)} value=${form.heads} set=${(/** @type {string} */ heads) => put({ heads })} error=${wrong.heads} />
    <${Entry} label=${inUnit(sayOf(deal.product, 'buy.accept.dead'), goods)} value=${form.dead} set=${(/** @type {string} */ dead) => put({ dead })} error=${wrong.dead} />
    ${isSome(form.dead) && weighed && html`<${Entry} label=${sayOf(deal.product, 'buy.accept.deadWeight')} hint=${say('buy.unit.' + form.unit)} mode="decimal" value=${form.deadWeight}
      set=${(/** @type {string} */ deadWeight) => put({ deadWeight })} error=${wrong.deadWeight} />`}
    ${form.rejections.map((/** @type {Rejection} */ each, /** @type {number} */ i) => html`<fieldset key=${i} class="reject"><legend>${say('buy.accept.rejected')}</legend>
      <${Entry} label=${inUnit(say('buy.accept.count'), goods)} value=${each.heads} set=${(/** @type {string} */ heads) => reject(i, { heads })} error=${wrong['heads' + i]} />
      ${weighed && html`<${Entry} label=${say('buy.accept.weight')} hint=${say('buy.unit.' + form.unit)} mode="decimal" value=${each.weight} set=${(/** @type {string} */ weight) => reject(i, { weight })} error=${wrong['weight' + i]} />`}
      <label class="field"><span>${say('buy.deal.why')}</span><select onChange=${(/** @type {any} */ event) => reject(i, { reason: event.target.value })}>
        ${REJECTS.map((reason) => html`<option key=${reason} value=${reason} selected=${reason === each.reason}>${say('buy.reject.' + reason)}</option>`)}</select></label>
      <${Button} small act=${() => put({ rejections: form.rejections.filter((/** @type {Rejection} */ _, /** @type {number} */ n) => n !== i) })}>${say('buy.accept.drop')}<//></fieldset>`)}
    ${form.rejections.length < MOST_REJECTIONS && html`<${Button} act=${() => put({ rejections: [...form.rejections, { heads: '', weight: '', reason: REJECTS[0] }] })}>${say('buy.accept.reject')}<//>`}
    ${form.names.map((/** @type {string} */ who, /** @type {number} */ i) => html`<${Entry} key=${i} label=${say(needed === 1 ? 'buy.accept.who' : i === 0 ? 'buy.accept.first' : 'buy.accept.second')}
      value=${who} most=${50} set=${(/** @type {string} */ text) => put({ names: form.names.map((/** @type {string} */ old, /** @type {number} */ n) => (n === i ? text : old)) })} error=${wrong['name' + i]} />`)}
    <${Button} main act=${review}>${say('buy.accept.go')}<//>
    ${needed > 1 && html`<${Button} act=${handOver}>${say('buy.accept.phone')}<//>`}
    ${hands && html`<${Handover} deal=${deal} load=${load.load} form=${whole(form, goods)} close=${() => setHands(false)} />`}
    ${checks && html`<${Checks} form=${form} net=${net} doubt=${doubtIn(deal, form)} goods=${goods} send=${send} close=${() => setChecks(false)} />`}<//>`;
}

/**
 * The form with the unit of each amount, for another phone, which may speak another language.
 * @param {Form} form
 * @param {import('../amounts.js').Goods} goods
 * @returns {Form}
 */
function whole(form, goods) {
  return { ...form, heads: typed(goods, form.heads), dead: form.dead && typed(goods, form.dead), rejections: form.rejections.map((each) => ({ ...each, heads: typed(goods, each.heads) })) };
}

/**
 * The figures once more; each person says yes, the last yes sends them.
 * @param {{ form: Form, net: any, doubt: string, goods: import('../amounts.js').Goods, send: () => Promise<void>, close: () => void }} props
 */
function Checks({ form, net, doubt, goods, send, close }) {
  const [yes, setYes] = useState(0);
  const unit = say('buy.unit.' + form.unit);
  return html`<${Dialog} title=${say('buy.accept.check')} close=${close}>
    ${net && html`<p class="figure">${say('buy.load.net', `${number(net)} ${unit}`)}</p>`}
    ${doubt && html`<p class="wrong" role="alert">${doubt}</p>`}
    <p class="lead">${say('buy.accept.counted', reread(goods, form.heads))}</p>
    ${isSome(form.dead) && html`<p>${sayOf(goods.product, 'buy.load.dead', reread(goods, form.dead))}</p>`}
    ${form.rejections.map((each) => html`<p>${say('buy.load.rejected', reread(goods, each.heads), say('buy.reject.' + each.reason))}</p>`)}
    ${form.names.slice(0, yes).map((each) => html`<p>✓ ${each}</p>`)}
    <${Button} key=${yes} main act=${() => (yes + 1 < form.names.length ? setYes(yes + 1) : send())}>${say('buy.accept.yes', form.names[yes])}<//>
    <${Button} act=${close}>${say('buy.accept.change')}<//><//>`;
}

/**
 * The question about a weight far from the agreed one; empty when there is none.
 * @param {any} deal
 * @param {Form} form
 */
export function doubtIn(deal, form) {
  return doubtOf(deal, { ...form, gross: form.gross && form.gross + form.unit, tare: form.tare && form.tare + form.unit });
}

/**
 * What is missing or no number, by field.
 * @param {Form} form
 * @param {any} net
 * @param {boolean} counted whether the price is by the head, so that weighing is optional
 * @param {number} needed
 */
function faults(form, net, counted, needed) {
  /** @type {Record<string, string>} */
  const told = {};
  const weighs = !counted || form.gross.trim() !== '';
  if (weighs && !net) {
    told.gross = say('buy.accept.scale');
  }
  /** @type {[string, string, RegExp, boolean][]} */
  const fields = [['heads', form.heads, AMOUNT, true], ['dead', form.dead, AMOUNT, form.dead.trim() !== ''], ['deadWeight', form.deadWeight, NUMBER, weighs && isSome(form.dead)],
    ...form.rejections.flatMap((each, i) => /** @type {[string, string, RegExp, boolean][]} */ ([['heads' + i, isSome(each.heads) ? each.heads : '', AMOUNT, true], ['weight' + i, each.weight, NUMBER, weighs]]))];
  fields.filter(([, value, pattern, asked]) => asked && !pattern.test(value.trim())).forEach(([field]) => { told[field] = say('buy.accept.number'); });
  form.names.forEach((each, i) => {
    if (!each.trim() || i > 0 && each.trim() === form.names[0].trim()) {
      told['name' + i] = say(needed > 1 ? 'buy.accept.two' : 'want.empty');
    }
  });
  return told;
}

/**
 * @param {Form} form
 * @param {number} load
 * @param {import('../amounts.js').Goods} goods
 * @param {boolean} counted
 */
export function bodyOf(form, load, goods, counted) {
  const weighs = !counted || form.gross.trim() !== '';
  /** @param {string} amount */
  const weight = (amount) => (weighs ? `${amount.trim()} ${form.unit}` : undefined);
  return {
    load, on: today(), gross: weight(form.gross), tare: weight(form.tare), heads: typed(goods, form.heads),
    ...(isSome(form.dead) && { dead: { heads: typed(goods, form.dead), weight: weight(form.deadWeight) } }),
    ...(form.rejections.length > 0 && { rejections: form.rejections.map((each) => ({ heads: typed(goods, each.heads), weight: weight(each.weight), reason: each.reason })) }),
    acceptors: form.names.map((each) => each.trim()),
  };
}
