// Asks for the six digits of an authenticator app, in the middle of what needs them.
import './words.js';
import { html, render, useState } from '../lib/preact.js';
import { get } from '../api.js';
import { say } from '../words.js';
import { Button, Dialog, Field, Loaded, Trouble, useLoaded } from '../ui.js';

/**
 * Shows a dialogue over the page, and returns what was entered; null when the person gives up.
 * @param {import('../api.js').Problem} problem
 * @returns {Promise<string | null>}
 */
export function askDigits(problem) {
  const host = document.createElement('div');
  document.body.append(host);
  return new Promise((resolve) => {
    /** @param {string | null} digits */
    function answer(digits) {
      render(null, host);
      host.remove();
      resolve(digits);
    }
    render(html`<${Ask} problem=${problem} answer=${answer} />`, host);
  });
}

/** @param {{ problem: import('../api.js').Problem, answer: (digits: string | null) => void }} props */
function Ask({ problem, answer }) {
  const loaded = useLoaded(() => get('/v1/second-factor'));
  const giveUp = () => answer(null);
  /** @param {{ state: string }} mine */
  const show = (mine) => mine.state === 'on' ? html`<${Entry} problem=${problem} answer=${answer} />`
    : html`<p>${say(mine.state === 'locked' ? 'digits.locked' : 'digits.none')}</p>
      ${mine.state !== 'locked' && html`<${Button} main act=${() => { location.hash = '#/devices'; giveUp(); }}>${say('digits.setUp')}<//>`}`;
  return html`<${Dialog} title=${say('digits.title')} close=${giveUp}><${Loaded} of=${loaded} show=${show} />
    <${Button} act=${giveUp}>${say('cancel')}<//><//>`;
}

/** @param {{ problem: import('../api.js').Problem, answer: (digits: string | null) => void }} props */
function Entry({ problem, answer }) {
  const [digits, setDigits] = useState('');
  return html`${problem.type.endsWith('wrong') && html`<${Trouble} problem=${problem} />`}
    <${Field} label=${say('digits.field')} value=${digits} set=${setDigits} mode="numeric" most=${7} auto="one-time-code" hint=${say('digits.hint')} />
    <${Button} main act=${() => answer(digits)}>${say('digits.go')}<//>`;
}
