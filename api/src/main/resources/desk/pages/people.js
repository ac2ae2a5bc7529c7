// People of the bureau: "#/people" lists them, "#/people/new" adds one, "#/people/ID" is one.
import '../people/words.js';
import { html } from '../lib/preact.js';
import { all } from '../api.js';
import { say } from '../words.js';
import { Loaded, useLoaded } from '../ui.js';
import { Add } from '../people/add.js';
import { People } from '../people/list.js';
import { One } from '../people/one.js';

/** @param {{ at: string[], me: import('../app.js').Me }} props */
export default function PeoplePage({ at, me }) {
  if (at[1] === 'new') {
    return html`<${Add} me=${me} />`;
  }
  return at[1] ? html`<${One} key=${at[1]} id=${at[1]} me=${me} />` : html`<${List} me=${me} />`;
}

/** @param {{ me: import('../app.js').Me }} props */
function List({ me }) {
  const loaded = useLoaded(async () => {
    const [parties, people] = await Promise.all([all('/v1/parties'), all('/v1/users')]);
    const names = new Map(parties.map((each) => [each.id, each.name]));
    return people.map((each) => ({ ...each, partyName: names.get(each.party) ?? '' }))
      .sort((a, b) => a.status.localeCompare(b.status) || a.name.localeCompare(b.name, 'zh'));
  });
  return html`<p><a class="link" href="#/">${say('back')}</a> <a class="link" href="#/devices">${say('sessions.title')}</a></p>
    <${Loaded} of=${loaded} show=${(/** @type {any[]} */ people) => html`<${People} people=${people} me=${me} />`} />`;
}
