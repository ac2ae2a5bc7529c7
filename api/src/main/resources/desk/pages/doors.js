// Signing in: the doors of the demo where there are some; else the phone number with a code that was read out.
import { html } from '../lib/preact.js';
import { get, post } from '../api.js';
import { device } from '../device.js';
import { say } from '../words.js';
import { Button, Card, clearDraft, Field, Loaded, Quiet, useDraft, useLoaded } from '../ui.js';

/** @param {{ signedIn: (me: any) => void }} props */
export default function Doors({ signedIn }) {
  const doors = useLoaded(async () => (await get('/v1/doors')).items);
  return html`<${Loaded} of=${doors} show=${(/** @type {any[]} */ items) => items.length > 0
    ? html`<${Card} title=${say('doors.title')}><${Quiet}>${say('doors.hint')}<//>
        <div class="doors">${items.map((each) => html`<${Door} key=${each.door} ...${each} signedIn=${signedIn} />`)}</div><//>`
    : html`<${ByPhone} signedIn=${signedIn} />`} />`;
}

/** @param {{ door: string, name: string, party: string, signedIn: (me: any) => void }} props */
function Door({ door, name, party, signedIn }) {
  const enter = async () => signedIn(await post('/v1/sessions', { door, device: device() }));
  return html`<div class="door"><${Button} act=${enter}><strong>${say('role.' + door)}</strong>
    <small>${name} · ${party}</small><//></div>`;
}

/** @param {{ signedIn: (me: any) => void }} props */
function ByPhone({ signedIn }) {
  const [phone, setPhone] = useDraft('signIn.phone', '');
  const [code, setCode] = useDraft('signIn.code', '');
  async function enter() {
    const me = await post('/v1/sessions', { phone, code, device: device() });
    clearDraft('signIn.code');
    signedIn(me);
  }
  return html`<${Card} title=${say('signIn.title')}><${Quiet}>${say('signIn.hint')}<//>
    <${Field} label=${say('signIn.phone')} value=${phone} set=${setPhone} type="tel" mode="tel" most=${20} auto="tel" />
    <${Field} label=${say('signIn.code')} value=${code} set=${setCode} mode="numeric" most=${6} auto="one-time-code" />
    <${Button} main act=${enter}>${say('signIn.go')}<//><//>`;
}
