// People of the bureau: a liaison makes a one-time link or a code for each.
import { html, useState } from '../lib/preact.js';
import { all, post } from '../api.js';
import { say } from '../words.js';
import { Button, Card, Dialog, Loaded, Quiet, useLoaded } from '../ui.js';

export default function People() {
  const loaded = useLoaded(async () => {
    const parties = new Map((await all('/v1/parties')).map((each) => [each.id, each.name]));
    return (await all('/v1/users')).filter((each) => each.status === 'active').map((each) => ({ ...each, partyName: parties.get(each.party) ?? '' }));
  });
  return html`<p><a class="link" href="#/">${say('back')}</a> <a class="link" href="#/devices">${say('sessions.title')}</a></p>
    <${Card} title=${say('people.title')}><${Quiet}>${say('people.hint')}<//>
    <${Loaded} of=${loaded} show=${(/** @type {any[]} */ people) => html`<ul class="lines">${people.map((each) =>
      html`<${Person} key=${each.id} person=${each} />`)}</ul>`} /><//>`;
}

/** @param {{ person: any }} props */
function Person({ person }) {
  const [made, setMade] = useState(/** @type {any} */ (null));
  /** @param {string} kind */
  const make = async (kind) => setMade(await post(`/v1/users/${person.id}/sign-in-links`, { kind }));
  return html`<li><span><strong>${person.name}</strong><br /><small>${person.partyName}</small></span>
    <span class="right"><${Button} small act=${() => make('link')}>${say('people.link')}<//>
      ${person.phone && html`<${Button} small act=${() => make('code')}>${say('people.code')}<//>`}</span>
    ${made && html`<${Made} made=${made} person=${person} close=${() => setMade(null)} />`}</li>`;
}

/** @param {{ made: any, person: any, close: () => void }} props */
function Made({ made, person, close }) {
  const [copied, setCopied] = useState(false);
  if (made.kind === 'code') {
    return html`<${Dialog} title=${say('people.code.title')} close=${close}><p class="figure code">${made.secret.code}</p>
      <${Quiet}>${say('people.code.hint')}<//><${Button} main act=${close}>${say('close')}<//><//>`;
  }
  const message = say('people.message', person.name, location.origin + made.secret.path);
  async function copy() {
    await navigator.clipboard.writeText(message);
    setCopied(true);
  }
  return html`<${Dialog} title=${say('people.link.title', person.name)} close=${close}>
    <textarea readonly rows="4" aria-label=${say('people.link')}>${message}</textarea>
    <${Button} main act=${copy}>${say('people.copy')}<//>${copied && html`<p role="status">${say('people.copied')}</p>`}
    <${Button} act=${close}>${say('close')}<//><//>`;
}
