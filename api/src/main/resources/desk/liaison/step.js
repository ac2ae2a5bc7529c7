// The button for a deal's next step, and the dialogue that it opens.
import { html, useState } from '../lib/preact.js';
import { say } from '../words.js';
import { Button } from '../ui.js';
import { Act } from './act.js';
import { AnswerFor } from './answerFor.js';
import { next } from './steps.js';
import { Weigh } from './weigh.js';

/** @param {{ deal: any, main?: boolean, first?: string, done: () => Promise<void> }} props */
export function Step({ deal, main = false, first, done }) {
  const [verb, setVerb] = useState('');
  const step = next(deal);
  const close = () => setVerb('');
  if (step === '' && verb === '') {
    return null;
  }
  return html`${step !== '' && html`<${Button} small=${!main} main=${main} act=${() => setVerb(step)}>${say('step.' + step)}<//>`}
    ${verb === 'accept' && html`<${AnswerFor} deal=${deal} first=${first} close=${close} done=${done} />`}
    ${verb === 'weigh' && html`<${Weigh} deal=${deal} close=${close} done=${done} />`}
    ${verb !== '' && verb !== 'accept' && verb !== 'weigh' && html`<${Act} verb=${verb} deals=${[deal]} close=${close} done=${done} />`}`;
}
