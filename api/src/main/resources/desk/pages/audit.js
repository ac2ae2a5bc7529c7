// The audit in words, the newest first, by deal, person and day.
import '../audit/words.js';
import '../liaison/words.js';
import { html, useEffect, useState } from '../lib/preact.js';
import { all, get, reading, Problem } from '../api.js';
import { time } from '../format.js';
import { say } from '../words.js';
import { Button, Card, Field, Loaded, Quiet, useLoaded } from '../ui.js';
import { sentence } from '../audit/sentence.js';

const PAGE = 50;

export default function Audit() {
  const names = useLoaded(async () => {
    const [users, parties] = await Promise.all([all('/v1/users'), all('/v1/parties')]);
    return { people: users, users: new Map(users.map((each) => [each.id, each.name])), parties: new Map(parties.map((each) => [each.id, each.name])) };
  });
  return html`<p><a class="link" href="#/">${say('back')}</a></p><h1 class="lead">${say('audit.title')}</h1><p class="quiet">${say('audit.hint')}</p>
    <${Loaded} of=${names} show=${(/** @type {any} */ value) => html`<${Lines} names=${value} />`} />`;
}

/** @param {{ names: any }} props */
function Lines({ names }) {
  const [number, setNumber] = useState('');
  const [subject, setSubject] = useState('');
  const [actor, setActor] = useState('');
  const [day, setDay] = useState('');
  async function find() {
    const deals = number.trim() ? (await get('/v1/deals?number=' + encodeURIComponent(number.trim()))).items : [];
    if (number.trim() && deals.length === 0) {
      throw new Problem(404, say('failed'), say('audit.noDeal'));
    }
    setSubject(deals[0]?.id ?? '');
  }
  function clear() {
    [setNumber, setSubject, setActor, setDay].forEach((set) => set(''));
  }
  const asked = [['subject', subject], ['actor', actor], ['day', day]].filter((each) => each[1]).map(([name, value]) => `&${name}=${value}`).join('');
  return html`<${Card} class="figures"><div><${Field} label=${say('audit.deal')} value=${number} set=${setNumber} most=${12} /><${Button} small act=${find}>${say('audit.find')}<//></div>
      <label class="field"><span>${say('audit.who')}</span><select value=${actor} onChange=${(/** @type {any} */ event) => setActor(event.target.value)}>
        <option value="">${say('audit.anyone')}</option>${names.people.map((/** @type {any} */ each) => html`<option key=${each.id} value=${each.id}>${each.name} · ${names.parties.get(each.party) ?? ''}</option>`)}</select></label>
      <${Field} label=${say('audit.day')} type="date" value=${day} set=${setDay} /><${Button} quiet act=${clear}>${say('audit.all')}<//><//>
    <${Found} key=${asked} asked=${asked} names=${names} />`;
}

/** @param {{ asked: string, names: any }} props */
function Found({ asked, names }) {
  const [lines, setLines] = useState(/** @type {any[]} */ ([]));
  const [next, setNext] = useState(/** @type {string} */ (`/v1/audit?newest=true${asked}&limit=${PAGE}`));
  const [started, setStarted] = useState(false);
  async function more() {
    const page = await read(next);
    setLines((old) => [...old, ...page.items]);
    setNext(page.next);
    setStarted(true);
  }
  useEffect(() => {
    more();
  }, []);
  return html`<${Card}>${started && lines.length === 0 && !next && html`<${Quiet}>${say('audit.none')}<//>`}
    <ul class="lines">${lines.map((each) => html`<li key=${each.seq}><span>${sentence(each, names)}<br /><small>${time(each.at)}</small></span></li>`)}</ul>
    ${started && next && html`<${Button} act=${more}>${say('audit.older')}<//>`}
    ${!started && html`<p class="wait" role="status">${say('wait')}</p>`}<//>`;
}

/**
 * Reads on until something is found: a page may be empty and yet have a next one.
 * @param {string} path
 * @returns {Promise<{ items: any[], next: string }>}
 */
async function read(path) {
  let page = await reading(path);
  while (page.json.items.length === 0 && page.link) {
    page = await reading(page.link);
  }
  return { items: page.json.items, next: page.link };
}
