// A table that reads well on a wide screen and becomes a list of cards on a phone.
import { html } from '../lib/preact.js';
import { say } from '../words.js';
import { Quiet } from '../ui.js';

/** @type {Set<string>} columns that are not broken over lines */
const TIGHT = new Set(['number', 'left', 'heads', 'jin', 'price', 'amount', 'day', 'far', 'gain', 'state', 'next']);
/** @type {Set<string>} columns of figures, which stand below each other at the right */
const FIGURES = new Set(['heads', 'jin', 'price', 'amount', 'far', 'gain']);

/** @param {string} name */
function kind(name) {
  return (TIGHT.has(name) ? 'tight' : '') + (FIGURES.has(name) ? ' figures-right' : '');
}

/**
 * Names of columns are keys after "col."; an empty name is a column without a title.
 * @param {{ names: string[], rows: { key: string, cells: any[], more?: any }[], none?: string }} props
 */
export function Table({ names, rows, none = 'board.none' }) {
  if (rows.length === 0) {
    return html`<${Quiet}>${say(none)}<//>`;
  }
  return html`<table><thead><tr>${names.map((name) => html`<th scope="col" class=${kind(name)}>${name && say('col.' + name)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr key=${row.key}>${row.cells.map((cell, i) =>
      html`<td class=${kind(names[i])} data-name=${names[i] && say('col.' + names[i])}>${cell}</td>`)}</tr>
      ${row.more && html`<tr key=${row.key + '+'} class="more"><td colspan=${names.length}>${row.more}</td></tr>`}`)}</tbody></table>`;
}
