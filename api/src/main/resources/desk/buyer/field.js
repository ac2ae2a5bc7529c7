// A field with what is wrong with it beside it, and with answers to tap.
import { html, useRef } from '../lib/preact.js';

/**
 * @param {{ label: string, value: string, set: (text: string) => void, hint?: string, error?: string, mode?: string,
 *   ask?: { text: string, choices: string[] }, chips?: string[], pick?: (chip: string) => void, most?: number }} props
 */
export function Entry({ label, value, set, hint, error, mode, ask, chips = [], pick = set, most = 60 }) {
  const id = useRef('entry' + Math.random().toString(36).slice(2)).current;
  return html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} type="text" inputmode=${mode} value=${value} maxlength=${most} autocomplete="off" placeholder=${hint}
      aria-invalid=${Boolean(error)} aria-describedby=${error ? id + 'e' : undefined}
      onInput=${(/** @type {any} */ event) => set(event.target.value)} />
    ${error && html`<p id=${id + 'e'} class="wrong" role="alert">${error}</p>`}
    ${ask && !value && html`<p class="asked">${ask.text}</p>`}
    ${ask && !value && ask.choices.length > 0 && html`<div class="chips">${ask.choices.map((choice) =>
      html`<button key=${choice} type="button" class="plain small" onClick=${() => set(choice)}>${choice}</button>`)}</div>`}
    ${chips.length > 0 && html`<div class="chips">${chips.map((chip) => html`<button key=${chip} type="button" class="plain small" onClick=${() => pick(chip)}>${chip}</button>`)}</div>`}</div>`;
}

/**
 * Puts a unit after the number that was typed, in the place of another unit.
 * @param {string} text
 * @param {string} unit
 */
export function withUnit(text, unit) {
  const amount = /^[\d.,０-９一二三四五六七八九十百千万半两]+/.exec(text.trim())?.[0] ?? '';
  return amount + unit;
}
