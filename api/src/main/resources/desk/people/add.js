// A new person: for whom, name, phone.
import '../liaison/words.js';
import { html, useState } from '../lib/preact.js';
import { all, post } from '../api.js';
import { say } from '../words.js';
import { Button, Card, Choice, clearDraft, Field, Loaded, Quiet, useDraft, useLoaded } from '../ui.js';
import { Who } from '../liaison/who.js';
import { isPhone } from './phone.js';

const FORM = 'people.add.';

/** @param {{ me: import('../app.js').Me }} props */
export function Add({ me }) {
  const parties = useLoaded(() => all('/v1/parties'));
  return html`<p><a class="link" href="#/people">${say('back')}</a></p>
    <${Loaded} of=${parties} show=${(/** @type {any[]} */ value) => html`<${Form} me=${me} parties=${value} />`} />`;
}

/** @param {{ me: import('../app.js').Me, parties: any[] }} props */
function Form({ me, parties }) {
  const [role, setRole] = useDraft(FORM + 'role', 'cooperative');
  const [party, setParty] = useState(/** @type {any} */ (null));
  const [name, setName] = useDraft(FORM + 'name', '');
  const [phone, setPhone] = useDraft(FORM + 'phone', '');
  const [title, setTitle] = useDraft(FORM + 'title', '');
  const [wrong, setWrong] = useState(false);
  /** @param {string} other */
  function choose(other) {
    setRole(other);
    setParty(null);
  }
  const chosen = role === 'liaison' ? me.party : party;
  async function add() {
    if (!isPhone(phone)) {
      setWrong(true);
      return;
    }
    const made = await post('/v1/users', { party: chosen.id, name: name.trim(), withToken: false,
      ...phone.trim() ? { phone: phone.trim() } : {}, ...title.trim() ? { title: title.trim() } : {} }, { form: FORM });
    ['role', 'name', 'phone', 'title'].forEach((each) => clearDraft(FORM + each));
    location.hash = '#/people/' + made.id;
  }
  return html`<${Card} class="narrow" title=${say('people.add.title')}>
    <${Choice} label=${say('people.add.role')} value=${role} set=${choose}
      options=${['cooperative', 'buyer', 'liaison'].map((each) => [each, say('role.' + each)])} />
    ${role !== 'liaison' && html`<${Who} key=${role} form=${FORM + role} kind=${role} parties=${parties} party=${party} set=${setParty} />`}
    ${role === 'liaison' && html`<p class="lead">${me.party.name}</p>`}
    <${Field} label=${say('people.add.name')} value=${name} set=${setName} most=${60} />
    <${Field} label=${say('people.add.phone')} value=${phone} set=${setPhone} type="tel" mode="tel" most=${20} hint=${say('people.add.phone.hint')} />
    ${wrong && !isPhone(phone) && html`<p class="wrong" role="alert">${say('people.phone.wrong')}</p>`}
    <${Field} label=${say('people.add.job')} value=${title} set=${setTitle} most=${40} />
    ${chosen ? html`<${Button} main act=${add}>${say('people.add.go')}<//>` : html`<${Quiet}>${say('people.add.who')}<//>`}<//>`;
}
