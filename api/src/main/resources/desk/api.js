// Requests to the service. Errors come in the reader's language; a form that is sent twice is done once.
import { forms, seen } from './kept.js';
import { language, say } from './words.js';

/** @typedef {{ pointer: string, code: string, severity: string, detail: string }} FieldError */

const SECOND_FACTOR = /second-factor-(needed|wrong)$/;
const UNDECIDED = new Set([0, 408, 429, 500, 502, 503, 504]);
/** What is asked and not entered, and may be asked again at any time. */
const ASKED = /^\/v1\/(quotes|messages\/parse|notices\/read|sessions|match-rounds.*)$/;
const MOST_DONE = 10;
const LONGEST_DONE = 4000;

/** The keys of forms that this page itself has sent. */
const mine = new Set();

/** What went wrong: what the service said, or that it could not be reached (status 0). */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} title
   * @param {string} detail
   * @param {FieldError[]} [errors]
   * @param {string} [type]
   */
  constructor(status, title, detail, errors = [], type = '') {
    super(detail);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.type = type;
  }
}

/**
 * Reads a path. Off line it answers with what was read last, and tells the page so.
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function get(path) {
  return (await reading(path)).json;
}

/**
 * Reads all pages of a list, at most `most` of them.
 * @param {string} path
 * @param {number} [most]
 * @returns {Promise<any[]>}
 */
export async function all(path, most = 10) {
  const items = [];
  let next = path + (path.includes('?') ? '&' : '?') + 'limit=200';
  for (let page = 0; page < most && next; page++) {
    const { json, link } = await reading(next);
    items.push(...json.items);
    next = link;
  }
  return items;
}

/**
 * Reads a page of a list, and where the next one is.
 * @param {string} path
 * @returns {Promise<{ json: any, link: string }>}
 */
export async function reading(path) {
  try {
    const answer = await ask('GET', path);
    remember(path, answer);
    announce('duijie:online');
    return answer;
  } catch (problem) {
    const kept = problem instanceof Problem && problem.status === 0 ? seen.get(path) : null;
    if (kept === null) {
      throw problem;
    }
    const answer = JSON.parse(kept);
    announce('duijie:offline', answer.at);
    return answer;
  }
}

/**
 * Keeps an answer, to show it when there is no line.
 * @param {string} path
 * @param {{ json: any, link: string }} answer
 */
export function remember(path, answer) {
  seen.put(path, JSON.stringify({ ...answer, at: new Date().toISOString() }));
}

/**
 * Sends a form. `form` names it: until the service has decided, the same content goes out under the same key, over reloads
 * too, so that it is done once.
 * @param {string} path
 * @param {object | null} body
 * @param {{ form?: string, version?: number, method?: string }} [how]
 * @returns {Promise<any>}
 */
export async function post(path, body, how = {}) {
  const text = body === null ? undefined : JSON.stringify(body);
  const form = how.form ?? path;
  const content = path + (how.version ?? '') + (text ?? '');
  const enters = how.version === undefined && text !== undefined && !ASKED.test(path);
  const elsewhere = enters ? doneElsewhere(form, content) : undefined;
  const key = elsewhere ?? keyOf(form, content);
  /** @type {Record<string, string>} */
  const headers = { 'Idempotency-Key': key };
  if (how.version !== undefined) {
    headers['If-Match'] = `"${how.version}"`;
  }
  for (;;) {
    try {
      const answer = await ask(how.method ?? 'POST', path, text, headers);
      forms.drop(form);
      if (elsewhere !== undefined) {
        announce('duijie:elsewhere');
      }
      if (enters) {
        done(form, content, key);
      }
      return answer.json;
    } catch (problem) {
      const digits = problem instanceof Problem && SECOND_FACTOR.test(problem.type) && !path.startsWith('/v1/second-factor')
        ? await (await import('./people/digits.js')).askDigits(problem) : null;
      if (digits !== null) {
        headers['Duijie-Code'] = digits;
        continue;
      }
      if (problem instanceof Problem && !UNDECIDED.has(problem.status)) {
        forms.drop(form);
      }
      throw problem;
    }
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {string} [body]
 * @param {Record<string, string>} [more]
 */
async function ask(method, path, body, more = {}) {
  /** @type {Record<string, string>} */
  const headers = { 'Accept-Language': language(), ...more };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let answer;
  try {
    answer = await fetch(path, { method, headers, body, credentials: 'same-origin' });
  } catch {
    throw new Problem(0, say('failed'), say(method === 'GET' ? 'offline' : 'offline.send'));
  }
  const json = (answer.headers.get('Content-Type') ?? '').includes('json') ? await answer.json() : null;
  if (answer.ok) {
    return { json, link: nextOf(answer.headers.get('Link')) };
  }
  if (answer.status === 401 && path !== '/v1/me') {
    announce('duijie:signed-out');
  }
  throw new Problem(answer.status, json?.title ?? say('failed'), json?.detail ?? say('failed.detail'), json?.errors, json?.type);
}

/** @param {string | null} link */
function nextOf(link) {
  const found = /<([^>]+)>; rel="next"/.exec(link ?? '');
  return found ? found[1] : '';
}

/**
 * The key under which another tab has sent the same form since this page was opened: it is not done twice.
 * @param {string} form
 * @param {string} content
 * @returns {string | undefined}
 */
function doneElsewhere(form, content) {
  return allDone().find((each) => each.form === form && each.content === content && each.at > performance.timeOrigin && !mine.has(each.key))?.key;
}

/**
 * Notes what was sent, so that another tab with the same form knows it.
 * @param {string} form
 * @param {string} content
 * @param {string} key
 */
function done(form, content, key) {
  mine.add(key);
  if (content.length <= LONGEST_DONE) {
    const at = performance.timeOrigin + performance.now();
    forms.put('', JSON.stringify([{ form, content, key, at }, ...allDone().filter((each) => each.key !== key)].slice(0, MOST_DONE)));
  }
}

/** @returns {{ form: string, content: string, key: string, at: number }[]} */
function allDone() {
  return JSON.parse(forms.get('') ?? '[]');
}

/**
 * The key of a form: a new one when its content is new.
 * @param {string} form
 * @param {string} content
 */
function keyOf(form, content) {
  const kept = forms.get(form);
  if (kept !== null) {
    const old = JSON.parse(kept);
    if (old.content === content) {
      return old.key;
    }
  }
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
  forms.put(form, JSON.stringify({ content, key }));
  return key;
}

/**
 * @param {string} name
 * @param {string} [detail]
 */
function announce(name, detail) {
  window.dispatchEvent(new CustomEvent(name, { detail }));
}
