// What a buyer demands of the goods beside the six fields, read from a message perhaps: each is shown, and can be removed.
import './words.js';
import { html } from '../lib/preact.js';
import { quantity } from '../format.js';
import { machine } from '../units.js';
import { say } from '../words.js';
import { Button } from '../ui.js';

/** @type {('unitWeight' | 'minimum' | 'priceAt' | 'requires')[]} */
const NAMES = ['unitWeight', 'minimum', 'priceAt', 'requires'];

/**
 * @param {any} range
 * @param {string} product
 */
function weights(range, product) {
  const [least, most] = [range.min, range.max].map((each) => each && quantity(machine(each), product));
  return least && most ? say(least === most ? 'condition.weight' : 'condition.weights', least, most) : say(least ? 'condition.least' : 'condition.most', least || most);
}

/**
 * @param {any} of an intent or what was read of one
 * @param {'unitWeight' | 'minimum' | 'priceAt' | 'requires'} name
 */
function told(of, name) {
  const product = of.products?.[0] ?? '';
  switch (name) {
    case 'unitWeight': return of.unitWeight ? weights(of.unitWeight, product) : '';
    case 'minimum': return of.minimum && !/^0(\.0+)? /.test(of.minimum) ? say('condition.minimum', quantity(machine(of.minimum), product)) : '';
    case 'priceAt': return of.priceAt === 'delivered' ? say('condition.delivered') : '';
    default: return of.requires?.length > 0 ? say('condition.requires', of.requires.join(say('loads.and'))) : '';
  }
}

/** @param {{ of: any, drop?: (name: string) => any }} props */
export function Conditions({ of, drop }) {
  const shown = NAMES.filter((name) => told(of, name));
  return shown.length > 0 && html`<ul class="lines">${shown.map((name) => html`<li key=${name}><span>${told(of, name)}</span>
    ${drop && html`<span class="right"><${Button} small act=${() => drop(name)}>${say('condition.drop')}<//></span>`}</li>`)}</ul>`;
}
