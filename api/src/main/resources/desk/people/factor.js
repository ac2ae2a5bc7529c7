// The authenticator app of a liaison: setting it up by a code to scan and its first digits.
import { html, useState } from '../lib/preact.js';
import { get, post } from '../api.js';
import { time } from '../format.js';
import { say } from '../words.js';
import { Button, Card, Field, Loaded, Quiet, useLoaded } from '../ui.js';

const GROUP = /.{4}(?=.)/g;

export function Factor() {
  const loaded = useLoaded(() => get('/v1/second-factor'));
  return html`<${Loaded} of=${loaded} show=${(/** @type {any} */ mine) => mine.needed || mine.state !== 'none'
    ? html`<${Card} title=${say('factor.title')}><${Shown} mine=${mine} reload=${loaded.reload} /><//>` : null} />`;
}

/** @param {{ mine: any, reload: () => Promise<void> }} props */
function Shown({ mine, reload }) {
  const [begun, setBegun] = useState(/** @type {any} */ (null));
  if (mine.state === 'on') {
    return html`<p class="lead">${say('factor.on', time(mine.since))}</p><${Quiet}>${say('factor.on.hint')}<//>`;
  }
  if (mine.state === 'locked') {
    return html`<p class="wrong">${say('digits.locked')}</p>`;
  }
  if (begun) {
    return html`<${Confirm} begun=${begun} reload=${reload} />`;
  }
  return html`<p>${say('factor.why')}</p><${Button} main act=${async () => setBegun(await post('/v1/second-factor', null))}>${say('factor.begin')}<//>`;
}

/** @param {{ begun: any, reload: () => Promise<void> }} props */
function Confirm({ begun, reload }) {
  const [code, setCode] = useState('');
  const secret = begun.secret;
  async function confirm() {
    await post('/v1/second-factor/confirm', { code });
    await reload();
  }
  return html`<p>${say('factor.scan')}</p>
    <p class="slip"><img class="qr" alt=${say('factor.scan')} src=${'data:image/svg+xml,' + encodeURIComponent(secret.qr)} /></p>
    <${Quiet}>${say('factor.key')} <strong class="said">${secret.key.replace(GROUP, '$& ')}</strong><//>
    <${Field} label=${say('digits.field')} value=${code} set=${setCode} mode="numeric" most=${7} auto="one-time-code" />
    <${Button} main act=${confirm}>${say('factor.confirm')}<//>`;
}
