// What else a liaison does with the trucks of a deal: weigh one again, or load another.
import { html, useState } from '../lib/preact.js';
import { OVER } from '../answer.js';
import { leftToLoad } from '../coop/loads.js';
import { say } from '../words.js';
import { Button } from '../ui.js';
import { Act } from './act.js';
import { lastOf, Weigh } from './weigh.js';

const WEIGHED = new Set(['weighed', 'disputed', 'settled']);

/** @param {{ deal: any, load: any, done: () => Promise<void> }} props */
export function Again({ deal, load, done }) {
  const [open, setOpen] = useState(false);
  return WEIGHED.has(load.state) && lastOf(load) && !OVER.has(deal.state) && html`<button type="button" class="link" onClick=${() => setOpen(true)}>${say('weigh.again')}</button>
    ${open && html`<${Weigh} deal=${deal} again=${load} close=${() => setOpen(false)} done=${done} />`}`;
}

/** @param {{ deal: any, done: () => Promise<void> }} props */
export function Another({ deal, done }) {
  const [open, setOpen] = useState(false);
  return (deal.loads ?? []).length > 0 && leftToLoad(deal) > 0n && !OVER.has(deal.state) && html`<${Button} small act=${() => setOpen(true)}>${say('load.another')}<//>
    ${open && html`<${Act} verb="collect" deals=${[deal]} close=${() => setOpen(false)} done=${done} />`}`;
}
