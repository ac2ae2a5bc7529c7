// Sessions in a list, each of which can be ended.
import { html } from '../lib/preact.js';
import { post } from '../api.js';
import { time } from '../format.js';
import { say } from '../words.js';
import { Button, Quiet } from '../ui.js';

/** @param {{ sessions: any[], none: string, ended: () => Promise<void>, named?: boolean }} props */
export function Sessions({ sessions, none, ended, named = false }) {
  /** @param {string} id */
  async function end(id) {
    await post(`/v1/tokens/${id}/revoke`, {});
    await ended();
  }
  if (sessions.length === 0) {
    return html`<${Quiet}>${none}<//>`;
  }
  const latest = [...sessions].sort((a, b) => b.seenAt.localeCompare(a.seenAt));
  return html`<ul class="lines">${latest.map((each) => html`<li key=${each.id}>
    <span><strong>${named ? each.name + ' · ' : ''}${say('sessions.' + each.device)}</strong><br />
      <small>${say('sessions.seen', time(each.seenAt))}。${say('account.until', time(each.endsAt))}</small></span>
    <span class="right">${each.isCurrent ? html`<strong class="state">${say('sessions.this')}</strong>`
      : html`<${Button} small label=${say('sessions.end') + ' ' + each.name} act=${() => end(each.id)}>${say('sessions.end')}<//>`}</span></li>`)}</ul>`;
}
