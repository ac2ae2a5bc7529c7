// The number plate of each truck: one for each deal, taken from the line above until another is typed.
import { html } from '../lib/preact.js';
import { say } from '../words.js';
import { Field } from '../ui.js';

/**
 * The plate of each deal, in their order.
 * @param {any[]} deals
 * @param {Record<string, string>} typed by the id of the deal
 * @returns {string[]}
 */
export function platesOf(deals, typed) {
  let above = '';
  return deals.map((each) => (above = typed[each.id] ?? above));
}

/** @param {{ deals: any[], typed: Record<string, string>, set: (typed: Record<string, string>) => void, missing: boolean }} props */
export function Plates({ deals, typed, set, missing }) {
  const plates = platesOf(deals, typed);
  return html`${deals.map((each, i) => html`<${Field} key=${each.id} most=${20} value=${plates[i]} set=${(/** @type {string} */ text) => set({ ...typed, [each.id]: text })}
      label=${deals.length === 1 ? say('vehicle') : say('vehicle.of', each.number, each.buyer.name)} hint=${i === 0 ? say(deals.length === 1 ? 'vehicle.hint' : 'vehicle.hints') : ''} />`)}
    ${missing && plates.some((each) => !each.trim()) && html`<p class="wrong" role="alert">${say('vehicle.missing')}</p>`}`;
}
