// A side's yes or no that the liaison heard: one dialogue, two taps.
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { countedOf, dealPrice } from '../amounts.js';
import { day } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Button, Choice, Dialog } from '../ui.js';
import { Heard } from './act.js';
import { silent } from './steps.js';

const REASONS = ['price', 'quantity', 'date', 'quality', 'transport', 'stockGone', 'foundElsewhere', 'noLongerNeeded', 'noAnswer', 'other'];

/** @param {{ deal: any, first?: string, close: () => void, done: () => Promise<void> }} props */
export function AnswerFor({ deal, first, close, done }) {
  const sides = silent(deal);
  const [side, setSide] = useState(first ?? sides[0]);
  const [heardBy, setHeardBy] = useState('phone');
  const [reason, setReason] = useState('');
  async function yes() {
    await post(`/v1/deals/${deal.id}/accept`, { side, heardBy }, { version: deal.version });
    await done();
    close();
  }
  async function no() {
    await post(`/v1/deals/${deal.id}/decline`, { reason, side, heardBy }, { version: deal.version });
    await done();
    close();
  }
  const terms = deal.terms;
  return html`<${Dialog} title=${say('answer.title', deal.number)} close=${close}>
    <p class="lead">${say('answer.question', deal.cooperative.name, deal.buyer.name, `${productName(deal.product)} ${countedOf(deal, terms.heads)}`, dealPrice(deal), day(terms.pickUpOn))}</p>
    ${sides.length > 1 && html`<${Choice} label=${say('for.side')} value=${side} set=${setSide}
      options=${sides.map((each) => [each, deal[each].name])} />`}
    ${sides.length === 1 && html`<p>${say('answer.of', deal[sides[0]].name)}</p>`}
    <${Heard} value=${heardBy} set=${setHeardBy} />
    ${reason === '' ? html`<${Button} main act=${yes}>${say('answer.yes')}<//><${Button} act=${() => setReason(REASONS[0])}>${say('deal.no')}<//>`
      : html`<${Choice} label=${say('deal.no.title')} value=${reason} set=${setReason} options=${REASONS.map((each) => [each, say('reason.' + each)])} />
        <${Button} main act=${no}>${say('deal.no.go')}<//>`}
    <${Button} act=${close}>${say('cancel')}<//><//>`;
}
