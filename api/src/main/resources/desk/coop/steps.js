// What a cooperative does in a deal: it loads a truck, enters a weight, contests one, keeps the rest, or ends the deal.
import { html, useState } from '../lib/preact.js';
import { post, Problem } from '../api.js';
import { day, today } from '../format.js';
import { sayOf } from '../product.js';
import { say } from '../words.js';
import { Button, Choice, clearDraft, Card, Dialog, useDraft } from '../ui.js';
import { countOf, filled, goodsOf, inUnit, isSome, ofDeal, typed, withUnit } from '../amounts.js';
import { AskField, later, showFirstWrong } from './fields.js';
import { useDoubt } from '../road/doubt.js';
import { plateDoubt } from '../road/plate.js';
import { doubtOf } from '../road/scale.js';
import { fresh } from './fresh.js';
import { leftToLoad } from './loads.js';

const DISPUTES = ['weight', 'heads', 'deaths', 'rejection', 'quality', 'price', 'other'];
const ENDS = ['price', 'quantity', 'date', 'transport', 'stockGone', 'other'];

/** @typedef {{ deal: any, reload: () => Promise<void> }} Step */

/**
 * What is typed into the fields of one step, kept over reloads, with the errors of the service by field.
 * @param {string} form
 * @param {Record<string, string>} initial
 */
function useStep(form, initial) {
  const [kept, keep] = useDraft(form, JSON.stringify(initial));
  const [problem, setProblem] = useState(/** @type {Problem | null} */ (null));
  const said = { ...initial, ...JSON.parse(kept) };
  /** @param {string} name */
  const field = (name) => ({
    value: said[name],
    set: (/** @type {string} */ text) => keep(JSON.stringify({ ...said, [name]: text })),
    error: problem?.errors.find((each) => each.severity === 'error' && each.pointer.startsWith('/' + name))?.detail,
  });
  /** @param {Step} step @param {string} verb @param {any} body @param {string[]} shown @param {string[]} [required] */
  async function send({ deal, reload }, verb, body, shown, required = []) {
    setProblem(null);
    const missing = required.filter((name) => !said[name].trim());
    if (missing.length > 0) {
      setProblem(new Problem(422, '', '', missing.map((name) => ({ pointer: '/' + name, code: 'MISSING_FIELD', severity: 'error', detail: say('offer.missing') }))));
      showFirstWrong();
      return false;
    }
    try {
      await fresh(() => post(`/v1/deals/${deal.id}/${verb}`, body, { form, version: deal.version }), reload);
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.errors.length > 0 && thrown.errors.every((each) => shown.some((name) => each.pointer.startsWith('/' + name)))) {
        setProblem(thrown);
        showFirstWrong();
        return false;
      }
      throw thrown;
    }
    clearDraft(form);
    await reload();
    return true;
  }
  return { said, field, send };
}

/** @type {() => [string, string][]} */
const recent = () => [[today(), say('offer.in0')], [later(today(), -1), say('loss.yesterday')]];

/** @param {Step & { left: bigint, main: boolean }} props */
export function Collect({ deal, left, reload, main }) {
  const [asks, setAsks] = useState(false);
  const goods = goodsOf(deal);
  const step = useStep('loading.' + deal.id + '.' + (deal.loads ?? []).length, { on: today(), heads: filled(goods, left), vehicle: '' });
  const doubt = plateDoubt([step.said.vehicle]);
  const question = useDoubt(doubt);
  async function go() {
    const { on, heads, vehicle } = step.said;
    if (!question.passes()) {
      return;
    }
    if (await step.send({ deal, reload }, 'collect', { on, heads: typed(goods, heads), vehicle: vehicle.trim() },
      ['on', 'heads', 'vehicle'], ['on', 'heads', 'vehicle'])) {
      setAsks(false);
    }
  }
  return html`<${Button} main=${main} act=${() => setAsks(true)}>${say('load.enter')}<//>
    ${asks && html`<${Dialog} title=${say('load.enter')} close=${() => setAsks(false)}>
      <${AskField} label=${say('load.on')} type="date" chips=${recent()} hint=${hintOf(step.said.on)} ...${step.field('on')} />
      <${AskField} label=${inUnit(say('load.heads'), goods)} hint=${say('load.heads.hint', ofDeal(deal, String(left)))} ...${step.field('heads')} />
      <${AskField} label=${say('load.vehicle')} hint=${say('load.vehicle.hint')} most=${20} ...${step.field('vehicle')} />
      ${question.shows && html`<p class="wrong" role="alert">${doubt}</p>`}
      <${Button} main act=${go}>${say(question.shows ? 'doubt.sure' : 'load.go')}<//><${Button} act=${() => setAsks(false)}>${say('cancel')}<//><//>`}`;
}

/** @param {string} on */
const hintOf = (on) => (/^\d{4}-\d\d-\d\d$/.test(on) ? day(on) : '');

/** @param {Step} props */
export function WeighIn({ deal, reload }) {
  const [asks, setAsks] = useState(false);
  const load = deal.loads.find((/** @type {any} */ each) => each.state === 'collected');
  const goods = goodsOf(deal);
  const step = useStep(`weighing.${deal.id}.${load.load}`, {
    on: today(), gross: '', tare: '', heads: filled(goods, countOf(load.loading.heads)), dead: '', deadWeight: '', acceptors: '' });
  const doubt = doubtOf(deal, step.said);
  const question = useDoubt(doubt);
  async function go() {
    if (!question.passes()) {
      return;
    }
    const { on, gross, tare, heads, dead, deadWeight, acceptors } = step.said;
    const died = isSome(dead);
    const body = {
      load: load.load, on, heads: typed(goods, heads), gross: withUnit(gross, 'kg') || undefined, tare: withUnit(tare, 'kg') || undefined,
      dead: died ? { heads: typed(goods, dead), weight: withUnit(deadWeight, 'kg') || undefined } : undefined,
      acceptors: acceptors.split(/[、，,;；\s]+/).filter(Boolean) };
    if (await step.send({ deal, reload }, 'weigh-in', body, ['on', 'heads', 'gross', 'tare', 'dead', 'acceptors'], ['on', 'heads', 'acceptors'])) {
      setAsks(false);
    }
  }
  return html`<${Button} main=${deal.terms.conditions.weighedAt === 'farmScale'} act=${() => setAsks(true)}>${say('scale.enter', load.load)}<//>
    ${asks && html`<${Dialog} title=${say('scale.enter', load.load)} close=${() => setAsks(false)}>
      <${AskField} label=${say('scale.on')} type="date" chips=${recent()} hint=${hintOf(step.said.on)} ...${step.field('on')} />
      <${AskField} label=${say('scale.gross')} hint=${say('scale.unit')} ...${step.field('gross')} />
      <${AskField} label=${say('scale.tare')} hint=${say('scale.unit')} ...${step.field('tare')} />
      <${AskField} label=${inUnit(say('scale.heads'), goods)} ...${step.field('heads')} />
      <${AskField} label=${inUnit(sayOf(deal.product, 'scale.dead'), goods)} hint=${say('scale.dead.hint')} ...${step.field('dead')} />
      ${isSome(step.said.dead) && html`<${AskField} label=${sayOf(deal.product, 'scale.deadWeight')} hint=${say('scale.unit')} ...${step.field('deadWeight')} />`}
      <${AskField} label=${say('scale.acceptors')} hint=${say(deal.terms.conditions.acceptors > 1 ? 'scale.two' : 'scale.one')} most=${200} ...${step.field('acceptors')} />
      ${question.shows && html`<p class="wrong" role="alert">${doubt}</p>`}
      <${Button} main act=${go}>${say(question.shows ? 'scale.sure' : 'scale.go')}<//><${Button} act=${() => setAsks(false)}>${say('cancel')}<//><//>`}`;
}

/** @param {Step} props */
export function Contest({ deal, reload }) {
  const load = deal.loads.filter((/** @type {any} */ each) => each.state === 'weighed').slice(-1)[0];
  return html`<${WithReason} deal=${deal} reload=${reload} verb="dispute" more=${{ load: load.load }} label=${say('contest.enter')}
    title=${say('contest.title')} go=${say('contest.go')} reasons=${DISPUTES} words="dispute." />`;
}

/** Keeping the rest, or ending the whole deal, while nothing or not all has left. @param {Step} props */
export function End({ deal, reload }) {
  const before = ['agreed', 'confirmed'].includes(deal.state) && !(deal.loads ?? []).length;
  const rest = (deal.loads ?? []).length > 0 && leftToLoad(deal) > 0n;
  return (before || rest) && html`<${Card}>${before
    ? html`<${WithReason} deal=${deal} reload=${reload} verb="cancel" label=${say('end.enter')} title=${say('end.title')} go=${say('end.go')} reasons=${ENDS} words="reason." />`
    : html`<${WithReason} deal=${deal} reload=${reload} verb="release" label=${say('rest.enter')} title=${say('rest.title')} go=${say('rest.go')} reasons=${ENDS} words="reason." />`}<//>`;
}

/**
 * A step that needs a reason, chosen in a dialogue.
 * @param {Step & { verb: string, more?: any, label: string, title: string, go: string, reasons: string[], words: string }} props
 */
function WithReason({ deal, reload, verb, more = {}, label, title, go: goText, reasons, words }) {
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState(reasons[0]);
  const step = useStep(verb + '.' + deal.id, { note: '' });
  async function go() {
    const body = { ...more, reason, note: step.said.note.trim() || undefined };
    if (await step.send({ deal, reload }, verb, body, ['note'])) {
      setAsks(false);
    }
  }
  return html`<${Button} act=${() => setAsks(true)}>${label}<//>
    ${asks && html`<${Dialog} title=${title} close=${() => setAsks(false)}>
      <${Choice} label=${say('deal.number', deal.number)} value=${reason} set=${setReason} options=${reasons.map((each) => [each, sayOf(deal.product, words + each)])} />
      <${AskField} label=${say('note')} most=${200} ...${step.field('note')} />
      <${Button} main act=${go}>${goText}<//><${Button} act=${() => setAsks(false)}>${say('cancel')}<//><//>`}`;
}
