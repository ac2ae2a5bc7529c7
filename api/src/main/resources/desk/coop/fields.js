// The fields of an offer: each tells what is wrong with it, and offers what the service or the catalogue knows as buttons.
import { html, useEffect, useRef, useState } from '../lib/preact.js';
import { get } from '../api.js';
import { meant } from './bareDay.js';
import { day, today } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { isBaidu, isPin, kinds, taken } from '../place/pin.js';
import { suggested } from './draft.js';

const MOST_SUGGESTED = 6;
const PAUSE_MS = 300;
let count = 0;

/**
 * A field of text with its label, its error and a row of buttons that fill it in.
 * @param {{ label: string, value: string, set: (text: string) => void, hint?: string, error?: string, chips?: [string, string][],
 *   type?: string, mode?: string, most?: number }} props
 */
export function AskField({ label, value, set, hint, error, chips = [], type = 'text', mode, most = 60 }) {
  const id = useRef('asked' + count++).current;
  return html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} type=${type} inputmode=${mode} value=${value} maxlength=${most} autocomplete="off" aria-invalid=${Boolean(error)}
      aria-describedby=${id + 'more'} onInput=${(/** @type {any} */ event) => set(event.target.value)} />
    <div id=${id + 'more'}>${error ? html`<p class="wrong">${error}</p>` : hint && html`<small>${hint}</small>`}</div>
    <${Chips} chips=${chips} value=${value} set=${set} /></div>`;
}

/** Leads to the first field that is wrong, once it is marked. */
export function showFirstWrong() {
  setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector('[aria-invalid=true]'))?.focus(), 50);
}

/**
 * Buttons that fill a field in: value and text of each.
 * @param {{ chips: [string, string][], value: string, set: (text: string) => void }} props
 */
export function Chips({ chips, value, set }) {
  return chips.length > 0 && html`<div class="chips">${chips.map(([key, text]) => html`<button key=${key} type="button" class="plain small"
    aria-pressed=${key === value} onClick=${() => set(key)}>${text}</button>`)}</div>`;
}

/** @typedef {{ value: string, set: (text: string) => void, error?: string, choices?: [string, string][] }} Asked */

/** @param {Asked} props */
export function ProductField({ value, set, error, choices = [] }) {
  const [typed, setTyped] = useState(false);
  const found = typed ? suggested(value, MOST_SUGGESTED).map(productName).filter((name) => name !== value) : [];
  /** @type {[string, string][]} */
  const chips = found.length > 0 ? found.map((name) => [name, name]) : choices;
  return html`<${AskField} label=${say('offer.product')} value=${value} error=${error} hint=${say('offer.product.hint')} chips=${chips}
    set=${(/** @type {string} */ text) => { setTyped(true); set(text); }} />`;
}

/**
 * A day in any words; buttons give the frequent ones.
 * @param {Asked & { label: string, start?: string, steps: number[] }} props
 */
export function DayField({ label, value, set, error, choices, start = today(), steps }) {
  const from = /^\d{4}-\d\d-\d\d$/.test(start) ? start : today();
  /** @type {[string, string][]} */
  const near = steps.map((step) => [later(from, step), step < 3 && from === today() ? say('offer.in' + step) : day(later(from, step))]);
  const hint = /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : meant(value) || say('offer.day.hint');
  return html`<${AskField} label=${label} value=${value} set=${set} error=${error} hint=${hint} chips=${choices?.length ? choices : near} />`;
}

/**
 * @param {string} iso
 * @param {number} days
 */
export function later(iso, days) {
  const at = new Date(iso + 'T00:00:00Z');
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/**
 * Where the stock is: at the cooperative, or in a county that is looked up by its name.
 * @param {{ value: import('./draft.js').Spot | null, set: (spot: import('./draft.js').Spot | null) => void, error?: string,
 *   home: import('./draft.js').Spot | null, label?: string }} props
 */
export function PlaceField({ value, set, error, home, label = say('offer.place') }) {
  const [text, setText] = useState(value?.name ?? '');
  const [found, setFound] = useState(/** @type {any[]} */ ([]));
  useEffect(() => {
    if (!text.trim() || text === value?.name || isPin(text) || isBaidu(text)) {
      setFound([]);
      return undefined;
    }
    const timer = setTimeout(() => counties(text).then(setFound, () => setFound([])), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  /** @param {string} name */
  function choose(name) {
    const spot = found.find((each) => each.name === name);
    set(spot ? { name, ...spot.at } : null);
    setText(spot ? name : '');
    setFound([]);
  }
  /** @param {string} kind */
  function take(kind) {
    const spot = taken(text, kind);
    set(spot);
    setText(spot.name);
  }
  if (isPin(text)) {
    return html`<${AskField} label=${label} value=${text} set=${setText} error=${say('pin.ask')} most=${300} /><${Chips} chips=${kinds()} value="" set=${take} />`;
  }
  /** @type {[string, string][]} */
  const chips = [.../** @type {[string, string][]} */ (home ? [['', say('offer.home')]] : []), ...found.map((each) => /** @type {[string, string]} */ ([each.name, each.name]))];
  return html`<${AskField} label=${label} value=${text} set=${setText} error=${isBaidu(text) ? say('pin.baidu') : error} hint=${say('offer.place.hint')} most=${300} />
    <${Chips} chips=${chips} value=${value ? value.name : ''} set=${choose} />`;
}

/** @param {string} text */
async function counties(text) {
  const answer = await get(`/v1/places?limit=6&text=${encodeURIComponent(text.trim().slice(0, 40))}`);
  return [...(answer.own ?? []), ...answer.items].slice(0, MOST_SUGGESTED);
}
