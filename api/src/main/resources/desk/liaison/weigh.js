// What the scale and the buyer's people read out: one truck of one deal.
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { countedOf, countOf, filled, goodsOf, inUnit, isSome, typed } from '../amounts.js';
import { today } from '../format.js';
import { sayOf } from '../product.js';
import { say } from '../words.js';
import { Button, clearDraft, Dialog, Field, Quiet, useDraft } from '../ui.js';
import { Heard } from './act.js';
import { useDoubt } from '../road/doubt.js';
import { doubtOf } from '../road/scale.js';
import { onTheRoad } from './steps.js';

/** @param {{ deal: any, close: () => void, done: () => Promise<void> }} props */
export function Weigh({ deal, close, done }) {
  const load = onTheRoad(deal);
  const goods = goodsOf(deal);
  const loaded = load?.loading.heads ?? deal.terms.heads;
  const form = 'weighing.' + deal.id + '.' + (load?.load ?? 1) + '.';
  const [count, setCount] = useDraft(form + 'heads', filled(goods, countOf(loaded)));
  const [gross, setGross] = useDraft(form + 'gross', '');
  const [tare, setTare] = useDraft(form + 'tare', '');
  const [dead, setDead] = useDraft(form + 'dead', '');
  const [people, setPeople] = useDraft(form + 'people', '');
  const [heardBy, setHeardBy] = useState('phone');
  const [missing, setMissing] = useState('');
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
      Object.assign(body, { dead: { heads: typed(goods, dead), weight: '0 kg' } });
    }
    if (load) {
      Object.assign(body, { load: load.load });
    }
    await post(`/v1/deals/${deal.id}/weigh-in`, body, { version: deal.version });
    ['heads', 'gross', 'tare', 'dead', 'people'].forEach((each) => clearDraft(form + each));
    await done();
    close();
  }
  return html`<${Dialog} title=${say('weigh.title', deal.number, deal.buyer.name)} close=${close}>
    <${Quiet}>${say('weigh.loaded', countedOf(deal, loaded))}<//>
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

/**
 * A weight as the scale shows it: kilograms, if no unit is said.
 * @param {string} text
 */
function said(text) {
  return /^[0-9.,\s]+$/.test(text) ? text.trim() + ' kg' : text.trim();
}
