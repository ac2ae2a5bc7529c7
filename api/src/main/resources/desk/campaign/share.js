// Links by which anybody may see the results of a campaign: made, copied and closed by a liaison.
import './words.js';
import { html, useState } from '../lib/preact.js';
import { get, post } from '../api.js';
import { day } from '../format.js';
import { say } from '../words.js';
import { Button, Card, Choice, Dialog, Loaded, useLoaded } from '../ui.js';
import { Message } from '../liaison/copy.js';

const DAYS = ['7', '14', '30', '90'];

/** @param {{ id: string, name: string }} props */
export function Share({ id, name }) {
  const path = `/v1/campaigns/${id}/public-links`;
  const loaded = useLoaded(() => get(path), [id]);
  const [made, setMade] = useState(/** @type {any} */ (null));
  const [asks, setAsks] = useState(false);
  const [ends, setEnds] = useState(/** @type {'close' | 'replace' | ''} */ (''));
  const [life, setLife] = useState(DAYS[1]);
  async function make() {
    setMade(await post(path, { days: Number(life) }));
    setAsks(false);
    await loaded.reload();
  }
  async function end() {
    await post(path + '/close', null);
    if (ends === 'replace') {
      await make();
    } else {
      setMade(null);
      await loaded.reload();
    }
    setEnds('');
  }
  return html`<div class="share no-print"><${Card} title=${say('bulletin.public')}><p class="quiet">${say('bulletin.public.hint')}</p>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<p>${value.items.length === 0 ? say('bulletin.closed') : say('bulletin.open', value.items.length, day(lastDay(value.items)))}</p>
      <p class="acts"><${Button} small act=${() => setAsks(true)}>${say('bulletin.make')}<//>
        ${made && html`<${Message} label=${say('bulletin.copy')} title=${say('bulletin.copy')} text=${say('bulletin.message', name, location.origin + made.secret.path)} />`}
        ${value.items.length > 0 && !made && html`<${Button} small act=${() => setEnds('replace')}>${say('bulletin.replace')}<//>`}
        ${value.items.length > 0 && html`<${Button} small act=${() => setEnds('close')}>${say('bulletin.close')}<//>`}</p>
      ${value.items.length > 0 && !made && html`<p class="quiet">${say('bulletin.replace.hint')}</p>`}`} /><//></div>
    ${asks && html`<${Dialog} title=${say('bulletin.make')} close=${() => setAsks(false)}>
      <${Choice} label=${say('bulletin.life')} value=${life} set=${setLife} options=${DAYS.map((each) => [each, say('bulletin.days', each)])} />
      <${Button} main act=${make}>${say('bulletin.make.go')}<//><${Button} act=${() => setAsks(false)}>${say('cancel')}<//><//>`}
    ${ends && html`<${Dialog} title=${say('bulletin.' + ends)} close=${() => setEnds('')}><p>${say('bulletin.ends')}</p>
      <${Button} main act=${end}>${say('bulletin.' + ends)}<//><${Button} act=${() => setEnds('')}>${say('cancel')}<//><//>`}`;
}

/** @param {any[]} links */
function lastDay(links) {
  const last = links.map((each) => each.expiresAt).sort().slice(-1)[0];
  return new Date(last).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
