// Where one is signed in, and signing a lost device out. A liaison sees the others too.
import '../people/words.js';
import { html } from '../lib/preact.js';
import { all } from '../api.js';
import { say } from '../words.js';
import { Card, Loaded, Quiet, useLoaded } from '../ui.js';
import { Factor } from '../people/factor.js';
import { Sessions } from '../people/sessions.js';

/** @param {{ me: import('../app.js').Me }} props */
export default function Devices({ me }) {
  const loaded = useLoaded(() => all('/v1/sessions'));
  /** @param {any[]} sessions */
  const show = (sessions) => html`<${Card} title=${say('account.mine')}><${Quiet}>${say('account.mine.hint')}<//>
      <${Sessions} sessions=${sessions.filter((each) => each.user === me.user.id)} none="" ended=${loaded.reload} /><//>
    ${me.role === 'liaison' && html`<${Factor} />`}
    ${me.role === 'liaison' && html`<${Card} title=${say('account.all')}>
      <${Sessions} named sessions=${sessions.filter((each) => each.user !== me.user.id)} none=${say('account.none')} ended=${loaded.reload} /><//>`}`;
  return html`<p><a class="link" href="#/">${say('back')}</a></p><h1 class="lead">${say('account.title')}</h1>
    <p class="quiet">${me.user.name} · ${me.party.name}</p><${Loaded} of=${loaded} show=${show} />`;
}
