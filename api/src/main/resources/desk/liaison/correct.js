// A plate or a quarantine certificate that was entered wrongly for a truck; the audit keeps what it was.
import { html, useState } from '../lib/preact.js';
import { get, post } from '../api.js';
import { useDoubt } from '../road/doubt.js';
import { permitDoubt, plateDoubt } from '../road/plate.js';
import { numbered } from '../road/permit.js';
import { say } from '../words.js';
import { Button, Dialog, Field, Quiet } from '../ui.js';

/** @param {{ deal: any, load: any, done: () => Promise<void> }} props */
export function Correct({ deal, load, done }) {
  const [open, setOpen] = useState(false);
  return html`<button type="button" class="link" onClick=${() => setOpen(true)}>${say('correct.open')}</button>
    ${open && html`<${Entry} deal=${deal} load=${load} close=${() => setOpen(false)} done=${done} />`}`;
}

/** @param {{ deal: any, load: any, close: () => void, done: () => Promise<void> }} props */
function Entry({ deal, load, close, done }) {
  const { vehicle, permit } = load.loading;
  const [plate, setPlate] = useState(vehicle);
  const [number, setNumber] = useState(permit?.number ?? '');
  const doubt = plateDoubt([plate]) || permitDoubt(number);
  const question = useDoubt(doubt);
  const isOther = { vehicle: plate.trim() !== '' && plate.trim() !== vehicle, permit: number.trim() !== '' && number.trim() !== (permit?.number ?? '') };
  async function go() {
    if (!question.passes()) {
      return;
    }
    if (isOther.permit) {
      const listing = await get('/v1/listings/' + deal.listing);
      const permits = numbered(listing.permits ?? [], permit?.number, number.trim(), load.loading.on);
      if (permits) {
        await post('/v1/listings/' + listing.id, { permits }, { version: listing.version, method: 'PATCH' });
      }
    }
    const body = { load: load.load, ...isOther.vehicle ? { vehicle: plate.trim() } : {}, ...isOther.permit ? { permit: number.trim() } : {} };
    await post(`/v1/deals/${deal.id}/correct-loading`, body, { version: deal.version });
    close();
    await done();
  }
  return html`<${Dialog} title=${say('correct.title', load.load)} close=${close}><${Quiet}>${say('correct.hint')}<//>
    <${Field} label=${say('vehicle')} value=${plate} set=${setPlate} most=${20} />
    ${(permit || deal.terms.conditions.permitNeeded) && html`<${Field} label=${say('permit.number.of')} value=${number} set=${setNumber} most=${60} />`}
    ${question.shows && html`<p class="wrong" role="alert">${doubt}</p>`}
    ${isOther.vehicle || isOther.permit ? html`<${Button} main act=${go}>${say(question.shows ? 'doubt.sure' : 'correct.go')}<//>` : html`<${Quiet}>${say('correct.same')}<//>`}
    <${Button} act=${close}>${say('cancel')}<//><//>`;
}
