// One listing of the cooperative: what is left, what it would fetch now, its price and amount, losses, taking it off the market.
import { html, useState } from '../lib/preact.js';
import { all, get, post, Problem } from '../api.js';
import '../coop/words.js';
import { askOf, figureOf, ofListing, withUnit } from '../amounts.js';
import { machine, spoken } from '../units.js';
import { AskField } from '../coop/fields.js';
import { fresh } from '../coop/fresh.js';
import { Losses } from '../coop/losses.js';
import { Quote } from '../coop/quote.js';
import { days, money, quantity, rounded, times, decimal } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Big, Button, Card, Choice, clearDraft, Dialog, Loaded, Quiet, useDraft, useLoaded } from '../ui.js';

const REASONS = ['soldElsewhere', 'priceTooLow', 'diseased', 'noLongerNeeded', 'enteredWrongly', 'other'];

/** @param {{ at: string[], me: any }} props */
export default function Stock({ at, me }) {
  const id = encodeURIComponent(at[1] ?? '');
  const loaded = useLoaded(async () => {
    const listing = await get(`/v1/listings/${id}`);
    return { listing, losses: listing.party.id === me.party.id ? await all(`/v1/listings/${id}/losses`) : [] };
  }, [id]);
  return html`<div class="narrow"><p><a class="link" href="#/">${say('back')}</a></p><${Loaded} of=${loaded} show=${(/** @type {any} */ value) =>
    html`<${Shown} ...${value} mine=${value.listing.party.id === me.party.id} reload=${loaded.reload} />`} /></div>`;
}

/** @param {{ listing: any, losses: any[], mine: boolean, reload: () => Promise<void> }} props */
function Shown({ listing, losses, mine, reload }) {
  const open = listing.status === 'open';
  const cost = listing.holdingCost && listing.free > 0
    && money(rounded(times(decimal(listing.holdingCost.split(' ')[0]), { whole: BigInt(listing.free), scale: 0 }), 0));
  return html`<${Card} title=${productName(listing.product)}>
      <${Big} label=${say(open ? 'stock.left' : 'stock.withdrawn')} value=${figureOf(listing, listing.free)} note=${say('stock.of', ofListing(listing, listing.heads))} />
      <p class="lead">${say('stock.ask', askOf(listing))}</p>
      <p class="quiet">${say('stock.window', days(listing.from, listing.to))}</p>
      ${listing.lost > 0 && html`<p class="quiet">${say('stock.lost', ofListing(listing, listing.lost))}</p>`}
      ${open && cost && html`<p class="wrong">${say('stock.cost', cost)}</p>`}<//>
    ${open && mine && html`<${Quote} key=${listing.version} listing=${listing} /><${Change} listing=${listing} reload=${reload} />
      <${Losses} listing=${listing} losses=${losses} reload=${reload} /><${Withdraw} listing=${listing} reload=${reload} />`}`;
}

/** @param {{ listing: any, reload: () => Promise<void> }} props */
function Change({ listing, reload }) {
  const form = 'stock.' + listing.id;
  const was = { ask: spoken(listing.ask, listing.product), stock: spoken(listing.stock, listing.product), to: listing.to };
  const [kept, keep] = useDraft(form, JSON.stringify(was));
  const [problem, setProblem] = useState(/** @type {Problem | null} */ (null));
  const [open, setOpen] = useState(kept !== JSON.stringify(was));
  const [done, setDone] = useState(false);
  const said = JSON.parse(kept);
  const names = /** @type {('ask' | 'stock' | 'to')[]} */ (['ask', 'stock', 'to']);
  const changed = names.filter((name) => said[name].trim() !== was[name]);
  /** @param {string} name */
  const errorOf = (name) => problem?.errors.find((each) => each.severity === 'error' && each.pointer.startsWith('/' + name))?.detail;
  async function save() {
    setProblem(null);
    const body = Object.fromEntries(changed.map((name) => [name, name === 'stock' ? withUnit(said.stock, listing.stock.replace(/^[\d.,\s]+/, '')) : said[name].trim()]));
    try {
      await fresh(() => post(`/v1/listings/${listing.id}`, body, { form, version: listing.version, method: 'PATCH' }), reload);
    } catch (thrown) {
      if (!(thrown instanceof Problem) || !names.some((name) => thrown.errors.some((each) => each.pointer.startsWith('/' + name)))) {
        throw thrown;
      }
      setProblem(thrown);
      return;
    }
    clearDraft(form);
    setOpen(false);
    setDone(true);
    await reload();
  }
  if (!open) {
    return html`<${Card}>${done && html`<p role="status">${say('saved')}</p>`}
      <${Button} act=${() => { keep(JSON.stringify(was)); setOpen(true); }}>${say('stock.change')}<//><//>`;
  }
  return html`<${Card} title=${say('stock.change')}>${names.map((name) => html`<${AskField} key=${name} label=${say('stock.new.' + name)} value=${said[name]}
      set=${(/** @type {string} */ text) => keep(JSON.stringify({ ...said, [name]: text }))} error=${errorOf(name)} hint=${say('stock.now', nowOf(listing, name))} />`)}
    ${changed.length > 0 ? html`<${Button} main act=${save}>${say('stock.save')}<//>` : html`<${Quiet}>${say('stock.unchanged')}<//>`}
    <${Button} act=${() => { clearDraft(form); setOpen(false); }}>${say('cancel')}<//><//>`;
}

/** @param {any} listing @param {string} name */
function nowOf(listing, name) {
  return name === 'ask' ? askOf(listing) : name === 'stock' ? quantity(machine(listing.stock), listing.product) : days(listing.from, listing.to);
}

/** @param {{ listing: any, reload: () => Promise<void> }} props */
function Withdraw({ listing, reload }) {
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState(REASONS[0]);
  async function go() {
    await fresh(() => post(`/v1/listings/${listing.id}/withdraw`, { reason }, { version: listing.version }), reload);
    setAsks(false);
    await reload();
  }
  return html`<${Card}><${Button} act=${() => setAsks(true)}>${say('stock.withdraw')}<//>
    ${asks && html`<${Dialog} title=${say('stock.withdraw.why')} close=${() => setAsks(false)}>
      <${Choice} label=${say('stock.withdraw.note')} value=${reason} set=${setReason} options=${REASONS.map((each) => [each, say('withdraw.' + each)])} />
      <${Button} main act=${go}>${say('stock.withdraw.go')}<//><${Button} act=${() => setAsks(false)}>${say('cancel')}<//><//>`}<//>`;
}
