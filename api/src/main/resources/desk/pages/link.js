// A one-time link: the code stands after the #, which reaches no log and no previewer. Only the button spends it.
import { html } from '../lib/preact.js';
import { post } from '../api.js';
import { device } from '../device.js';
import { say } from '../words.js';
import { Button, Card, Quiet } from '../ui.js';

/** @param {{ signedIn: (me: any) => void }} props */
export default function Link({ signedIn }) {
  const code = location.hash.slice(1);
  const enter = async () => signedIn(await post('/v1/sessions', { code, device: device() }));
  return html`<${Card} title=${say('link.title')}>${/^[0-9A-Z]{52}$/.test(code)
    ? html`<${Quiet}>${say('link.hint')}<//><${Button} main act=${enter}>${say('link.go')}<//>`
    : html`<p>${say('link.broken')}</p>`}<//>`;
}
