// The last look at an offer before it is put on the market: what was typed, a price of nothing asked about, a first day that is past.
import { html } from '../lib/preact.js';
import { meant, sent } from './bareDay.js';
import { day, today } from '../format.js';
import { say } from '../words.js';
import { Button, Dialog } from '../ui.js';
import { FIELDS } from './draft.js';
import { later } from './fields.js';

const PAST = /^(大?前天|前日|昨[天日儿]?|yesterday|the day before yesterday)$/i;
const DATE = /^(?:(\d{4})\s*[年.\/-]\s*)?(\d{1,2})\s*[月.\/-]\s*(\d{1,2})\s*[日号]?$/;
const SOME = /[1-9１-９一二两三四五六七八九十百千万半]/;
const NONE = /[0０零〇]/;
const HALF_A_YEAR = 183;

/**
 * Whether a price is one of nothing, such as "0元/斤".
 * @param {string} ask
 */
export function isFree(ask) {
  return NONE.test(ask) && !SOME.test(ask);
}

/**
 * Whether a day, in the words of a person, is before today. A date without a year is the one nearest to today.
 * @param {string} text
 */
export function isPast(text) {
  const found = DATE.exec(text.trim());
  if (!found) {
    return PAST.test(text.trim());
  }
  const [, year, month, date] = found;
  const iso = `${year ?? today().slice(0, 4)}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return iso < today() && (Boolean(year) || iso > later(today(), -HALF_A_YEAR));
}

/**
 * @param {{ said: import('./draft.js').Said, label: (name: import('./draft.js').FieldName) => string, home: import('./draft.js').Spot | null,
 *   send: () => Promise<void>, close: () => void }} props
 */
export function Look({ said, label, home, send, close }) {
  const free = isFree(said.ask);
  const past = isPast(said.from);
  /** @param {import('./draft.js').FieldName} name */
  const shown = (name) => name === 'place' ? said.place?.name || home?.name || '' : name === 'from' && past ? day(today()) : meant(String(said[name] ?? ''), name === 'to' ? sent(said.from) : '') || said[name];
  return html`<${Dialog} title=${say('look.title')} close=${close}>
    <ul class="lines">${FIELDS.filter((name) => shown(name)).map((name) => html`<li key=${name}><span>${label(name)}</span><strong class="right">${shown(name)}</strong></li>`)}</ul>
    ${past && html`<p class="asked">${say('look.past', said.from)}</p>`}
    ${free && html`<p class="wrong" role="alert">${say('look.free')}</p>`}
    <${Button} main act=${send}>${say(free ? 'look.free.go' : 'look.go')}<//><${Button} act=${close}>${say('look.change')}<//><//>`;
}
