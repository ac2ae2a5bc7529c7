// What happened to a deal, a sentence each, the newest first.
import { html } from '../lib/preact.js';
import { time } from '../format.js';
import { knows, say } from '../words.js';

/** @param {{ deal: any, events: any[], users: Map<string, string> }} props */
export function Events({ deal, events, users }) {
  return html`<ul class="lines">${[...events].reverse().map((each) => html`<li key=${each.n}><span>${sentence(each, deal, users)}
    <br /><small>${time(each.at)}${each.note && ' · ' + each.note}</small></span></li>`)}</ul>`;
}

/**
 * @param {any} event
 * @param {any} deal
 * @param {Map<string, string>} users
 */
function sentence(event, deal, users) {
  const verb = say('did.' + event.verb);
  const did = event.loads ? say('did.loads', verb, event.loads.join(say('loads.and'))) : verb;
  const who = users.get(event.actor) ?? '';
  const party = [deal.cooperative, deal.buyer].find((each) => each.id === event.onBehalfOf)?.name;
  const reason = event.reason && knows('reason.' + event.reason) ? say('did.because', say('reason.' + event.reason)) : '';
  if (event.verb === 'expire') {
    return did;
  }
  return (party ? say(event.heardBy ? 'did.heard' : 'did.for', who, party, did, event.heardBy ? say('heard.' + event.heardBy) : '') : say('did.self', who, did)) + reason;
}
