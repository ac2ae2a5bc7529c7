// What a person has to answer or to know, the most urgent first; a prepared message for each.
import '../notice/words.js';
import { html, useEffect, useRef, useState } from '../lib/preact.js';
import { get, post } from '../api.js';
import { say } from '../words.js';
import { Card, Loaded, Quiet, useLoaded } from '../ui.js';
import { Message } from '../liaison/copy.js';
import { INBOX, tell } from '../inbox.js';
import { endOf, factsOf, isSoon, messageOf, titleOf } from '../notice/text.js';

/** @param {{ me: any }} props */
export default function Notices({ me }) {
  const [now, setNow] = useState(/** @type {any} */ (null));
  const loaded = useLoaded(() => get('/v1/notices'));
  const fresh = useRef(new Set());
  const inbox = now ?? loaded.value;
  const unread = (inbox?.items ?? []).filter((/** @type {any} */ each) => !each.isRead);
  unread.forEach((/** @type {any} */ each) => fresh.current.add(each.deal.id + each.deal.version));
  useEffect(() => {
    /** @param {any} event */
    const told = (event) => setNow(event.detail);
    window.addEventListener(INBOX, told);
    return () => window.removeEventListener(INBOX, told);
  }, []);
  useEffect(() => {
    if (unread.length > 0) {
      const items = unread.map((/** @type {any} */ each) => ({ deal: each.deal.id, version: each.deal.version }));
      post('/v1/notices/read', { items }, { form: 'notices.read' }).then(tell, () => {}); // off line they stay unread
    }
  }, [inbox]);
  return html`<div class="narrow"><p><a class="link" href="#/">${say('back')}</a></p><h1 class="lead">${say('notice.title')}</h1>
    <${Loaded} of=${{ ...loaded, value: inbox }} show=${(/** @type {any} */ value) => html`<${Shown} inbox=${value} role=${me.role} fresh=${fresh.current} />`} /></div>`;
}

/** @param {{ inbox: any, role: string, fresh: Set<string> }} props */
function Shown({ inbox, role, fresh }) {
  const todo = inbox.items.filter((/** @type {any} */ each) => each.kind !== 'changed');
  const news = inbox.items.filter((/** @type {any} */ each) => each.kind === 'changed');
  return html`<h2 class="over">${say('notice.todo', todo.length)}</h2>
    ${todo.length === 0 && html`<${Card}><${Quiet}>${say('notice.todo.none')}<//><//>`}
    ${todo.map((/** @type {any} */ each) => html`<${One} key=${each.deal.id} notice=${each} role=${role} fresh=${fresh} />`)}
    ${news.length > 0 && html`<h2 class="over">${say('notice.news', news.length)}</h2>`}
    ${news.map((/** @type {any} */ each) => html`<${One} key=${each.deal.id} notice=${each} role=${role} fresh=${fresh} />`)}
    ${inbox.more && html`<${Quiet}>${say('notice.more')}<//>`}`;
}

/** @param {{ notice: any, role: string, fresh: Set<string> }} props */
function One({ notice, role, fresh }) {
  const end = endOf(notice);
  const isNew = fresh.has(notice.deal.id + notice.deal.version);
  return html`<${Card} class="note"><p><strong>${titleOf(notice, role)}</strong>${isNew && html` <span class="count">${say('notice.new')}</span>`}</p>
    <p>${factsOf(notice, role)}</p>
    <p class="quiet">${say('deal.number', notice.deal.number)}${end && html` · <span class=${isSoon(notice) ? 'alarm' : ''}>${end}</span>`}</p>
    <p class="acts"><a class="plain small" href=${'#/deal/' + notice.deal.id} aria-label=${say('notice.go.deal', notice.deal.number)}>${say('notice.go')}</a>
      <${Message} label=${say('notice.message')} title=${say('notice.message.title')} text=${messageOf(notice, role)} /></p><//>`;
}
