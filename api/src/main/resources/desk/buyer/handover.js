// Accepting by two people on two phones: the first hands the figures over, the second looks at them and says yes.
import { html, useState } from '../lib/preact.js';
import { get, post } from '../api.js';
import { goodsOf, isSome, reread } from '../amounts.js';
import { number } from '../format.js';
import { productName, sayOf } from '../product.js';
import { say } from '../words.js';
import { Button, Card, Dialog, Loaded, useLoaded } from '../ui.js';
import { bodyOf, doubtIn, netOf } from './accept.js';

const REJECTION = 3;

/**
 * The figures as a part of an address. What follows the # is in no log.
 * @param {import('./accept.js').Form} form
 * @param {number} load
 */
function packed(form, load) {
  return [String(load), form.unit, form.gross, form.tare, form.heads, form.dead, form.deadWeight, form.names[0],
    ...form.rejections.flatMap((each) => [each.heads, each.weight, each.reason])].map((text) => encodeURIComponent(text.trim())).join(';');
}

/**
 * The figures in an address; null when they are not whole.
 * @param {string} code
 */
function unpacked(code) {
  try {
    const [load, unit, gross, tare, heads, dead, deadWeight, first, ...rest] = code.split(';').map(decodeURIComponent);
    if (!/^\d{1,4}$/.test(load) || !first || !['kg', 'jin'].includes(unit) || rest.length % REJECTION !== 0) {
      return null;
    }
    const rejections = [];
    for (let i = 0; i < rest.length; i += REJECTION) {
      rejections.push({ heads: rest[i], weight: rest[i + 1], reason: rest[i + 2] });
    }
    return { load: Number(load), form: { unit, gross, tare, heads, dead, deadWeight, rejections, names: [first] } };
  } catch {
    return null;
  }
}

/** @param {{ deal: any, load: number, form: import('./accept.js').Form, close: () => void }} props */
export function Handover({ deal, load, form, close }) {
  const address = `${location.origin}/#/deal/${deal.id}/accept/${packed(form, load)}`;
  const loaded = useLoaded(() => get('/v1/qr-code?text=' + encodeURIComponent(address)));
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  }
  return html`<${Dialog} title=${say('buy.hand.title')} close=${close}><p>${say('buy.hand.hint')}</p>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ code) => html`<p class="slip"><img class="qr" alt=${say('buy.hand.hint')}
      src=${'data:image/svg+xml,' + encodeURIComponent(code.svg)} /></p>`} />
    <${Button} act=${copy}>${say('buy.hand.copy')}<//>${copied && html`<p role="status">${say('people.copied')}</p>`}
    <${Button} main act=${async () => { close(); location.reload(); }}>${say('buy.hand.done')}<//><${Button} act=${close}>${say('buy.accept.change')}<//><//>`;
}

/** @param {{ deal: any, code: string, me: any, reload: () => Promise<void> }} props */
export function Second({ deal, code, me, reload }) {
  const told = unpacked(code);
  const load = told && (deal.loads ?? []).find((/** @type {any} */ each) => each.load === told.load);
  const leave = () => { location.hash = '#/deal/' + deal.id; };
  if (!told || !load) {
    return html`<${Card}><p>${say('buy.hand.broken')}</p><${Button} act=${leave}>${say('back')}<//><//>`;
  }
  if (load.state !== 'collected') {
    return html`<${Card}><p>${say('buy.hand.past')}</p><${Button} main act=${leave}>${say('buy.hand.see')}<//><//>`;
  }
  const form = { ...told.form, names: [told.form.names[0], me.user.name] };
  const goods = goodsOf(deal);
  const counted = !deal.terms.price.includes('kg') && !/\/\d* ?g$/.test(deal.terms.price);
  const net = netOf(form.gross, form.tare);
  const doubt = doubtIn(deal, form);
  async function send() {
    await post(`/v1/deals/${deal.id}/weigh-in`, bodyOf(form, load.load, goods, counted), { version: deal.version });
    await reload();
    leave();
  }
  return html`<${Card} class="stack narrow" title=${say('buy.hand.check', load.load, load.loading.vehicle)}>
    <p>${productName(deal.product)} · ${deal.cooperative.name}</p>
    ${net && html`<p class="figure">${say('buy.load.net', `${number(net)} ${say('buy.unit.' + form.unit)}`)}</p>`}
    ${doubt && html`<p class="wrong" role="alert">${doubt}</p>`}
    <p class="lead">${say('buy.accept.counted', reread(goods, form.heads))}</p>
    ${isSome(form.dead) && html`<p>${sayOf(deal.product, 'buy.load.dead', reread(goods, form.dead))}</p>`}
    ${form.rejections.map((each) => html`<p>${say('buy.load.rejected', reread(goods, each.heads), say('buy.reject.' + each.reason))}</p>`)}
    <p>✓ ${form.names[0]}</p>
    ${form.names[0] === me.user.name ? html`<p class="wrong">${say('buy.accept.two')}</p>` : html`<${Button} main act=${send}>${say('buy.accept.yes', me.user.name)}<//>`}
    <${Button} act=${leave}>${say('buy.hand.no')}<//><//>`;
}
