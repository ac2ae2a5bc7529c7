// The frame: who is signed in, which page the address asks for, and what holds for every page.
import { html, render, useEffect, useState } from './lib/preact.js';
import { apart, keepApart } from './apart.js';
import { get, post } from './api.js';
import { belongsTo, forgetAll } from './kept.js';
import { Inbox } from './inbox.js';
import { Line } from './line.js';
import { learnOwn } from './product.js';
import { routes } from './routes.js';
import { language, say, speak } from './words.js';
import { Button } from './ui.js';

/** @typedef {{ user: { id: string, name: string }, party: { id: string, name: string, kind: string },
 *   bureau: { id: string, name: string }, role: 'cooperative' | 'buyer' | 'liaison', scopes: string[], tokenId: string }} Me */

/** The part of the address that names the page: "#/people" is "people". */
function place() {
  return location.hash.replace(/^#\/?/, '').split('/').filter(Boolean);
}

/** @type {Promise<void> | null} what the bureau calls its own products, asked for once a person */
let own = null;

/**
 * Loads the page for an address.
 * @param {string[]} at
 * @param {Me | null} me
 * @returns {Promise<any>}
 */
async function pageFor(at, me) {
  if (location.pathname === '/l') {
    return (await import('./pages/link.js')).default;
  }
  if (location.pathname === '/b') {
    return (await import('./pages/bulletin.js')).default;
  }
  if (!me) {
    return (await import('./pages/doors.js')).default;
  }
  const load = routes[me.role][at[0] ?? ''];
  const [page] = await Promise.all([load ? load() : import('./pages/lost.js'), own ??= learnOwn()]);
  return page.default;
}

function App() {
  const [me, setMe] = useState(/** @type {Me | null | undefined} */ (undefined));
  const [at, setAt] = useState(place());
  const [page, setPage] = useState(/** @type {{ show: any, at: string[], me: Me | null } | null} */ (null));
  const [ended, setEnded] = useState(false);
  const [tongue, setTongue] = useState(language());

  async function whoAmI() {
    try {
      const who = await get('/v1/me');
      setMe(belongsTo(who.user.id) ? await get('/v1/me') : who);
      setEnded(false);
    } catch {
      setMe(null);
    }
  }
  useEffect(() => {
    whoAmI();
    const moved = () => setAt(place());
    const out = () => { setEnded(true); setMe(null); };
    /** @type {[string, () => void][]} */
    const heard = [['hashchange', moved], ['duijie:signed-out', out]];
    heard.forEach(([name, hear]) => window.addEventListener(name, hear));
    return () => heard.forEach(([name, hear]) => window.removeEventListener(name, hear));
  }, []);
  useEffect(() => {
    if (me === undefined) {
      return;
    }
    let current = true;
    pageFor(at, me).then((show) => current && setPage({ show, at, me }), () => current && setPage({ show: Stale, at, me }));
    return () => { current = false; };
  }, [me, at.join('/')]);
  useEffect(() => {
    document.title = me ? `${say('app')} · ${apart(me.party.name)}` : say('app');
    window.scrollTo(0, 0);
  }, [me, page, tongue]);

  /** @param {Me} who */
  function signedIn(who) {
    setEnded(false);
    belongsTo(who.user.id);
    own = null;
    setMe(who);
    if (location.pathname !== '/') {
      history.replaceState(null, '', '/' + (location.pathname === '/l' ? '' : location.hash));
      setAt(place());
    }
  }
  async function signOut() {
    await post('/v1/sessions/end', null);
    forgetAll();
    location.hash = '';
    setMe(null);
  }
  function turn() {
    speak(language() === 'zh' ? 'en' : 'zh');
    setTongue(language());
  }
  const Show = page && page.show;
  return html`<header class="bar"><a class="brand" href="#/">${say('app')}</a>
      <span class="bureau">${me && me.bureau.name}</span>
      <span class="spring"></span>
      <button type="button" class="link" lang=${language() === 'zh' ? 'en' : 'zh-CN'} onClick=${turn}>${say('language.other')}</button>
      ${me && html`<${Inbox} key=${me.user.id + tongue} />`}
      ${me && html`<a class="link" href="#/devices">${say('account')}</a>`}
      ${me && html`<${Button} quiet act=${signOut}>${say('signOut')}<//>`}</header>
    <${Line} />
    ${ended && !me && html`<p class="notice" role="status">${say('signIn.ended')}</p>`}
    <main key=${tongue}>${Show && me !== undefined ? html`<${Show} me=${page.me} at=${page.at} signedIn=${signedIn} />`
      : html`<p class="wait" role="status">${say('wait')}</p>`}</main>`;
}

/** Shown when the files of this page are gone: the service has a newer version. */
function Stale() {
  return html`<section class="card"><p>${say('newVersion')}</p>
    <${Button} main act=${() => location.reload()}>${say('again')}<//></section>`;
}

speak(language());
const root = /** @type {HTMLElement} */ (document.getElementById('desk'));
root.textContent = '';
keepApart(document.body);
render(html`<${App} />`, root);
