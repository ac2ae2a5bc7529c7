// One person: who, links that still work, where signed in, blocking.
import { html, useState } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import { time } from '../format.js';
import { say } from '../words.js';
import { Button, Card, Dialog, Field, Loaded, Quiet, useLoaded } from '../ui.js';
import { SignIn } from './list.js';
import { Entries, KINDS } from './entries.js';
import { Sessions } from './sessions.js';
import { isPhone } from './phone.js';

/** @param {{ id: string, me: import('../app.js').Me }} props */
export function One({ id, me }) {
  const loaded = useLoaded(async () => {
    const person = await get('/v1/users/' + id);
    const kind = KINDS[person.role];
    const [party, links, sessions, entries] = await Promise.all([get('/v1/parties/' + person.party), all('/v1/sign-in-links'), all('/v1/sessions'),
      kind ? all(`/v1/${kind}?party=${person.party}`) : []]);
    const factors = await get('/v1/second-factor');
    return { entries, factors: factors.needed, person: { ...person, partyName: party.name }, links: links.filter((each) => each.user === id), sessions: sessions.filter((each) => each.user === id) };
  }, [id]);
  return html`<p><a class="link" href="#/people">${say('back')}</a></p>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Shown} ...${value} me=${me} reload=${loaded.reload} />`} />`;
}

/** @param {{ person: any, entries: any[], links: any[], sessions: any[], factors: boolean, me: import('../app.js').Me, reload: () => Promise<void> }} props */
function Shown({ person, entries, links, sessions, factors, me, reload }) {
  const blocked = person.status === 'blocked';
  async function withdraw() {
    await post(`/v1/users/${person.id}/sign-in-links/revoke`, null);
    await reload();
  }
  return html`<div class="columns"><${Card}><h1 class="lead">${person.name}${blocked && html` <span class="state proposed">${say('people.blocked')}</span>`}</h1>
      <p>${say('role.' + person.role)} · ${person.partyName}${person.title && html` · ${person.title}`}</p>
      ${person.phone && html`<p><a class="link" href=${'tel:' + person.phone.replace(/[^0-9+]/g, '')}>${person.phone}</a></p>`}
      ${!blocked && html`<${SignIn} person=${person} me=${me} done=${reload} />`}
      <${Change} person=${person} reload=${reload} />
      ${factors && person.role === 'liaison' && person.id !== me.user.id && html`<${Reset} person=${person} />`}
      ${person.id !== me.user.id && html`<${Block} person=${person} reload=${reload} />`}<//>
    <div>${KINDS[person.role] && html`<${Entries} kind=${KINDS[person.role]} entries=${entries} />`}<${Card} title=${say('people.links')}>${links.length === 0 ? html`<${Quiet}>${say('people.links.none')}<//>`
      : html`<ul class="plain-list">${links.map((each) => html`<li key=${each.id}>${say('people.links.' + each.kind, time(each.expiresAt))}</li>`)}</ul>
        <${Button} small act=${withdraw}>${say('people.links.revoke')}<//>`}<//>
    <${Card} title=${say('people.sessions')}><${Sessions} sessions=${sessions} none=${say('people.sessions.none')} ended=${reload} /><//></div></div>`;
}

/** @param {{ person: any, reload: () => Promise<void> }} props */
function Change({ person, reload }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(person.name);
  const [phone, setPhone] = useState(person.phone ?? '');
  const [title, setTitle] = useState(person.title ?? '');
  const [wrong, setWrong] = useState(false);
  async function change() {
    if (!isPhone(phone)) {
      setWrong(true);
      return;
    }
    await post('/v1/users/' + person.id, { name: name.trim(), phone: phone.trim() || null, title: title.trim() || null },
      { method: 'PATCH', version: person.version });
    setOpen(false);
    await reload();
  }
  return html`<${Button} act=${() => setOpen(true)}>${say('people.change')}<//>
    ${open && html`<${Dialog} title=${say('people.change.title')} close=${() => setOpen(false)}>
      <${Field} label=${say('people.add.name')} value=${name} set=${setName} most=${60} />
      <${Field} label=${say('people.add.phone')} value=${phone} set=${setPhone} type="tel" mode="tel" most=${20} />
      ${wrong && !isPhone(phone) && html`<p class="wrong" role="alert">${say('people.phone.wrong')}</p>`}
      <${Field} label=${say('people.add.job')} value=${title} set=${setTitle} most=${40} />
      <${Button} main act=${change}>${say('people.change.go')}<//><${Button} act=${() => setOpen(false)}>${say('cancel')}<//><//>`}`;
}

/** @param {{ person: any, reload: () => Promise<void> }} props */
function Block({ person, reload }) {
  const [open, setOpen] = useState(false);
  async function block() {
    await post(`/v1/users/${person.id}/block`, null, { version: person.version });
    setOpen(false);
    await reload();
  }
  async function letIn() {
    await post('/v1/users/' + person.id, { status: 'active' }, { method: 'PATCH', version: person.version });
    await reload();
  }
  if (person.status === 'blocked') {
    return html`<${Button} act=${letIn}>${say('people.letIn')}<//>`;
  }
  return html`<${Button} act=${() => setOpen(true)}>${say('people.block')}<//>
    ${open && html`<${Dialog} title=${say('people.block.title', person.name)} close=${() => setOpen(false)}><p>${say('people.block.hint')}</p>
      <${Button} main act=${block}>${say('people.block.go')}<//><${Button} act=${() => setOpen(false)}>${say('cancel')}<//><//>`}`;
}

/** @param {{ person: any }} props */
function Reset({ person }) {
  const [done, setDone] = useState(false);
  async function reset() {
    await post(`/v1/users/${person.id}/second-factor/reset`, null);
    setDone(true);
  }
  return done ? html`<p role="status">${say('factor.reset.done')}</p>` : html`<${Button} act=${reset}>${say('factor.reset')}<//>`;
}
