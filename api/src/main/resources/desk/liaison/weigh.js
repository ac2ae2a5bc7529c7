// What the scale and the buyer's people read out: one truck of one deal, for the first time or again because it was wrong.
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { countedOf, countOf, filled, goodsOf, inUnit, isSome, ofDeal, typed } from '../amounts.js';
import { today } from '../format.js';
import { sayOf } from '../product.js';
import { say } from '../words.js';
import { Button, clearDraft, Dialog, Field, Quiet, useDraft } from '../ui.js';
import { Heard } from './act.js';
import { useDoubt } from '../road/doubt.js';
import { doubtOf } from '../road/scale.js';
import { onTheRoad } from './steps.js';

/** @param {{ deal: any, again?: any, close: () => void, done: () => Promise<void> }} props `again` is a load that was weighed wrongly */
export function Weigh({ deal, again, close, done }) {
  const load = again ?? onTheRoad(deal);
  const old = again ? lastOf(again) : null;
  const goods = goodsOf(deal);
  const loaded = load?.loading.heads ?? deal.terms.heads;
  const form = (old ? 'again.' + old.id : 'weighing.' + deal.id) + '.' + (load?.load ?? 1) + '.';
  const [count, setCount] = useDraft(form + 'heads', filled(goods, countOf(old?.heads ?? loaded)));
  const [gross, setGross] = useDraft(form + 'gross', bare(old?.gross));
  const [tare, setTare] = useDraft(form + 'tare', bare(old?.tare));
  const [dead, setDead] = useDraft(form + 'dead', countOf(old?.dead?.heads) > 0n ? filled(goods, countOf(old.dead.heads)) : '');
  const [people, setPeople] = useDraft(form + 'people', (old?.acceptors ?? []).join('、'));
  const [heardBy, setHeardBy] = useState('phone');
  const [missing, setMissing] = useState('');
  const [opened, setOpened] = useState(0); // the version once the load may be weighed again, also if that is refused at first
  const byWeight = /\/[\d. ]*(kg|g)$/.test(deal.terms.price);
  const doubt = doubtOf(deal, { gross, tare, heads: count, dead });
  const question = useDoubt(doubt);
  async function go() {
    const acceptors = people.split(/[、,，;；\s]+/).filter(Boolean);
    const lacks = byWeight && gross.trim() === '' ? 'gross' : !isSome(count) ? 'heads' : acceptors.length === 0 ? 'people' : '';
    setMissing(lacks);
    if (lacks !== '' || !question.passes()) {
      return;
    }
    const body = { on: today(), heads: typed(goods, count), acceptors, side: 'buyer', heardBy };
    if (gross.trim() !== '' || tare.trim() !== '') {
      Object.assign(body, { gross: said(gross), tare: said(tare || '0') });
    }
    if (isSome(dead)) {
      Object.assign(body, { dead: { heads: typed(goods, dead), weight: old?.dead?.weight ?? '0 kg' } });
    }
    if (old?.rejections?.length > 0) {
      Object.assign(body, { rejections: old.rejections });
    }
    if (load) {
      Object.assign(body, { load: load.load });
    }
    const version = !again ? deal.version : opened || await reopened(deal, again, heardBy);
    setOpened(version);
    await post(`/v1/deals/${deal.id}/${again ? 'reweigh' : 'weigh-in'}`, body, { version });
    ['heads', 'gross', 'tare', 'dead', 'people'].forEach((each) => clearDraft(form + each));
    await done();
    close();
  }
  return html`<${Dialog} title=${say('weigh.title', deal.number, deal.buyer.name)} close=${close}>
    <${Quiet}>${say('weigh.loaded', countedOf(deal, loaded))}<//>
    ${old && html`<p>${say(again.state === 'settled' ? 'weigh.again.settled' : 'weigh.again.hint')}</p>`}
    ${old?.rejections?.length > 0 && html`<p>${say('weigh.again.rejected', old.rejections.map((/** @type {any} */ each) => ofDeal(deal, each.heads)).join('、'))}</p>`}
    <div class="pair"><${Field} label=${say('weigh.gross')} value=${gross} set=${setGross} mode="decimal" most=${20} />
      <${Field} label=${say('weigh.tare')} value=${tare} set=${setTare} mode="decimal" most=${20} /></div>
    <${Quiet}>${say('weigh.unit')}<//>
    <div class="pair"><${Field} label=${inUnit(say('weigh.heads'), goods)} value=${count} set=${setCount} most=${20} />
      <${Field} label=${inUnit(sayOf(deal.product, 'weigh.dead'), goods)} value=${dead} set=${setDead} most=${20} /></div>
    <${Field} label=${say('weigh.people')} value=${people} set=${setPeople}
      hint=${deal.terms.conditions.acceptors > 1 ? say('weigh.people.two') : ''} />
    <${Heard} value=${heardBy} set=${setHeardBy} />
    ${missing && html`<p class="wrong" role="alert">${say(`weigh.${missing}.missing`)}</p>`}
    ${question.shows && html`<p class="wrong" role="alert">${doubt}</p>`}
    <${Button} main act=${go}>${say(question.shows ? 'scale.sure' : 'weigh.go')}<//><${Button} act=${close}>${say('cancel')}<//><//>`;
}

/** The valid weigh-in of a load. @param {any} load */
export function lastOf(load) {
  return (load.weighIns ?? []).filter((/** @type {any} */ each) => each.acceptedHeads !== undefined && !each.reverses).pop() ?? null;
}

/** The number of "622.04 kg", for a field. @param {string} [weight] */
function bare(weight) {
  return weight?.replace(/ kg$/, '') ?? '';
}

/**
 * Takes back the settlement of a load, or contests its weight, so that it can be weighed again.
 * @param {any} deal
 * @param {any} load
 * @param {string} heardBy
 * @returns {Promise<number>} the version of the deal afterwards
 */
async function reopened(deal, load, heardBy) {
  const about = { reason: 'weight', side: 'buyer', heardBy };
  if (load.state === 'disputed') {
    return deal.version;
  }
  const settlement = (deal.settlements ?? []).filter((/** @type {any} */ each) => (each.weighIns ?? []).includes(lastOf(load).id)).pop();
  const answer = load.state === 'settled' ? await post(`/v1/deals/${deal.id}/reverse`, { settlement: settlement.id, ...about }, { version: deal.version })
    : await post(`/v1/deals/${deal.id}/dispute`, { load: load.load, ...about }, { version: deal.version });
  return answer.version;
}

/**
 * A weight as the scale shows it: kilograms, if no unit is said.
 * @param {string} text
 */
function said(text) {
  return /^[0-9.,\s]+$/.test(text) ? text.trim() + ' kg' : text.trim();
}
