// All people of the bureau: find one, send a link, read out a code.
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { say } from '../words.js';
import { Button, Card, Field, Quiet } from '../ui.js';
import { Made } from './made.js';

const FEW = 8;

/** @param {{ people: any[], me: import('../app.js').Me }} props */
export function People({ people, me }) {
  const [wanted, setWanted] = useState('');
  const found = people.filter((each) => [each.name, each.partyName, each.phone ?? ''].some((text) => text.includes(wanted.trim())));
  return html`<${Card} title=${say('people.title')}><${Quiet}>${say('people.hint')}<//>
    <a class="plain" href="#/people/new">${say('people.add')}</a>
    ${people.length > FEW && html`<${Field} label=${say('people.find')} value=${wanted} set=${setWanted} most=${40} />`}
    ${found.length === 0 && html`<${Quiet}>${say('people.nobody')}<//>`}
    <ul class="lines">${found.map((each) => html`<${Person} key=${each.id} person=${each} me=${me} />`)}</ul><//>`;
}

/** @param {{ person: any, me: import('../app.js').Me }} props */
function Person({ person, me }) {
  return html`<li><a class="line" href=${'#/people/' + person.id}><strong>${person.name}</strong><br />
      <small>${say('role.' + person.role)} · ${person.partyName}</small></a>
    <span class="right">${person.status === 'blocked' ? html`<span class="quiet">${say('people.blocked')}</span>`
      : html`<${SignIn} small person=${person} me=${me} />`}</span></li>`;
}

/** @param {{ person: any, me: import('../app.js').Me, small?: boolean, done?: () => void }} props */
export function SignIn({ person, me, small = false, done }) {
  const [made, setMade] = useState(/** @type {any} */ (null));
  /** @param {string} kind */
  const make = async (kind) => setMade(await post(`/v1/users/${person.id}/sign-in-links`, { kind }));
  function close() {
    setMade(null);
    done?.();
  }
  return html`<${Button} small=${small} main=${!small} act=${() => make('link')}>${say('people.link')}<//>
    ${person.phone ? html` <${Button} small=${small} act=${() => make('code')}>${say('people.code')}<//>`
      : !small && html`<${Quiet}>${say('people.phone.none')}<//>`}
    ${made && html`<${Made} made=${made} person=${person} me=${me} close=${close} />`}`;
}
