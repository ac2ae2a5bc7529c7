// Where one is signed in, and signing a lost device out.
import { html } from '../lib/preact.js';
import { all, post } from '../api.js';
import { time } from '../format.js';
import { say } from '../words.js';
import { Button, Card, Loaded, useLoaded } from '../ui.js';

export default function Devices() {
  const loaded = useLoaded(() => all('/v1/sessions'));
  /** @param {string} id */
  async function end(id) {
    await post(`/v1/tokens/${id}/revoke`, {});
    await loaded.reload();
  }
  return html`<p><a class="link" href="#/">${say('back')}</a></p><${Card} title=${say('sessions.title')}>
    <${Loaded} of=${loaded} show=${(/** @type {any[]} */ sessions) => html`<ul class="lines">${sessions.map((each) => html`<li key=${each.id}>
      <span><strong>${each.name}</strong> · ${say('sessions.' + each.device)}<br /><small>${say('sessions.seen', time(each.seenAt))}</small></span>
      <span class="right">${each.isCurrent ? say('sessions.this') : html`<${Button} small act=${() => end(each.id)}>${say('sessions.end')}<//>`}</span></li>`)}</ul>`} /><//>`;
}
