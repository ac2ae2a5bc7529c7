// The frame: who is signed in, which page the address asks for, and what holds for every page.
import { html, render, useEffect, useState } from './lib/preact.js';
import { apart, keepApart } from './apart.js';
import { get, post, remember } from './api.js';
import { keepFocus } from './focus.js';
import { belongsTo, drafts, forgetAll, forgetSeen, onOwner } from './kept.js';
import { Inbox } from './inbox.js';
import { Line } from './line.js';
import { learnEnglish, learnOwn } from './product.js';
import { routes } from './routes.js';
import { language, say, speak } from './words.js';
import { Button, Dialog } from './ui.js';

/** @typedef {{ user: { id: string, name: string }, party: { id: string, name: string, kind: string },
 *   bureau: { id: string, name: string }, role: 'cooperative' | 'buyer' | 'liaison', scopes: string[], tokenId: string }} Me */

/** The part of the address that names the page: "#/people" is "people". */
function place() {
  return location.hash.replace(/^#\/?/, '').split('/').filter(Boolean);
}

/** Under which name the address is kept at which a session ended. */
const PLACE = 'place';

/** @type {Promise<void> | null} what the bureau calls its own products, asked for once a person */
let own = null;
let keeps = false;

/**
 * Loads the page for an address.
 * @param {string[]} at
 * @param {Me | null} me
 * @returns {Promise<any>}
 */
async function pageFor(at, me) {
  await (language() === 'en' && learnEnglish());
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

/** Lets the desk open without a line, once its first page stands. */
async function keepFiles() {
  if (!keeps) {
    keeps = true;
    try {
      await (await import('./offline/keep.js')).keep();
    } catch {
      // a browser that keeps nothing
    }
  }
}

function App() {
  const [me, setMe] = useState(/** @type {Me | null | undefined} */ (undefined));
  const [at, setAt] = useState(place());
  const [page, setPage] = useState(/** @type {{ show: any, at: string[], me: Me | null } | null} */ (null));
  const [door, setDoor] = useState(/** @type {any} */ (null));
  const [ended, setEnded] = useState(false);
  const [tongue, setTongue] = useState(language());

  async function whoAmI() {
    try {
      const who = await get('/v1/me');
      entered(belongsTo(who.user.id) ? await get('/v1/me') : who);
    } catch {
      setMe(null);
    }
  }
  useEffect(() => {
    whoAmI();
    const moved = () => setAt(place());
    const out = () => {
      forgetSeen();
      drafts.put(PLACE, location.hash);
      setEnded(true);
      setMe(null);
    };
    /** @param {any} event a page that the browser kept as it was may be of another person */
    const shown = (event) => event.persisted && whoAmI();
    const ask = () => { setMe(undefined); whoAmI(); };
    /** @type {[string, (event: any) => void][]} */
    const heard = [['hashchange', moved], ['duijie:signed-out', out], ['pageshow', shown]];
    heard.forEach(([name, hear]) => window.addEventListener(name, hear));
    const stop = onOwner(ask);
    return () => {
      stop();
      heard.forEach(([name, hear]) => window.removeEventListener(name, hear));
    };
  }, []);
  useEffect(() => {
    // who has signed in again in another tab goes on here
    const back = () => { if (!document.hidden) { whoAmI(); } };
    if (ended) {
      document.addEventListener('visibilitychange', back);
    }
    return () => document.removeEventListener('visibilitychange', back);
  }, [ended]);
  useEffect(() => {
    if (me && page?.me) {
      keepFiles();
    }
  }, [me?.user.id, page?.show]);
  const waits = ended && !me && Boolean(page?.me);
  useEffect(() => {
    if (me === undefined) {
      return;
    }
    let current = true;
    /** @param {any} show */
    const put = (show) => current && (waits ? setDoor({ show }) : setPage({ show, at, me }));
    pageFor(at, me).then(put, () => put(Stale));
    return () => { current = false; };
  }, [me, at.join('/'), waits]);
  useEffect(() => {
    document.title = me ? `${say('app')} · ${apart(me.party.name)}` : say('app');
  }, [me, tongue]);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [page?.show, page?.at.join('/'), tongue]);

  /** @param {Me} who */
  function entered(who) {
    drafts.drop(PLACE);
    setEnded(false);
    setDoor(null);
    own = null;
    setMe(who);
  }
  /** @param {Me} who */
  function signedIn(who) {
    belongsTo(who.user.id);
    remember('/v1/me', { json: who, link: '' });
    const before = drafts.get(PLACE);
    entered(who);
    if (location.pathname !== '/') {
      history.replaceState(null, '', '/' + (location.pathname === '/l' ? before ?? '' : location.hash));
      setAt(place());
    }
  }
  async function signOut() {
    await post('/v1/sessions/end', null);
    forgetAll();
    location.hash = '';
    setMe(null);
  }
  function leave() {
    setPage(null);
    setEnded(false);
  }
  async function turn() {
    const wanted = language() === 'zh' ? 'en' : 'zh';
    await (wanted === 'en' && learnEnglish());
    speak(wanted);
    setTongue(language());
  }
  const Show = page && page.show;
  const Door = waits && door && door.show;
  const fits = page && page.me?.user.id === me?.user.id;
  return html`<header class="bar"><a class="brand" href="#/">${say('app')}</a>
      <span class="bureau">${me && me.bureau.name}</span>
      <span class="spring"></span>
      <button type="button" class="link" lang=${language() === 'zh' ? 'en' : 'zh-CN'} onClick=${turn}>${say('language.other')}</button>
      ${me && html`<${Inbox} key=${me.user.id + tongue} />`}
      ${me && html`<a class="link" href="#/devices">${say('account')}</a>`}
      ${me && html`<${Button} quiet act=${signOut}>${say('signOut')}<//>`}</header>
    <${Line} />
    ${Door && html`<${Dialog} title=${say('signIn.ended')} close=${leave} firm><${Door} signedIn=${signedIn} /><${Button} act=${leave}>${say('signIn.leave')}<//><//>`}
    <main key=${tongue + (page?.me?.user.id ?? '')} hidden=${page && !fits}>${Show && (fits || waits || me === undefined)
      && html`<${Show} me=${page.me} at=${page.at} signedIn=${signedIn} />`}</main>
    ${!fits && !Door && html`<p class="wait" role="status">${say('wait')}</p>`}`;
}

/** Shown when the files of this page cannot be had: there is no line, or the service has a newer version. */
function Stale() {
  const [key, setKey] = useState('wait');
  useEffect(() => {
    fetch('/', { method: 'HEAD', cache: 'no-store' }).then(() => setKey('newVersion'), () => setKey('offline.page'));
  }, []);
  return html`<section class="card"><p>${say(key)}</p>
    <${Button} main act=${() => location.reload()}>${say('again')}<//></section>`;
}

if (location.pathname === '/l') {
  import('./pages/link.js').catch(() => {}); // loads while the service says who is signed in; a failure is told where the page is shown
}
speak(language());
const root = /** @type {HTMLElement} */ (document.getElementById('desk'));
root.textContent = '';
keepApart(document.body);
keepFocus(root);
render(html`<${App} />`, root);
