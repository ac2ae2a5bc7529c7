// Deals of the campaign's goods that are older than the campaign, and so not counted in it, with the button that counts them in.
import './words.js';
import { html, useState } from '../lib/preact.js';
import { all, post } from '../api.js';
import { OVER } from '../answer.js';
import { say } from '../words.js';
import { Button, Card, Quiet, useLoaded } from '../ui.js';

const MOST_AT_ONCE = 100;

/**
 * The deals that belong to no campaign, of listings that are in this one.
 * @param {string} id
 */
async function earlier(id) {
  const [deals, listings] = await Promise.all([all('/v1/deals'), all('/v1/listings?campaign=' + id)]);
  const ours = new Set(listings.map((each) => each.id));
  return deals.filter((each) => !each.campaign && !OVER.has(each.state) && ours.has(each.listing));
}

/** @param {{ id: string, done: () => Promise<void> }} props */
export function Earlier({ id, done }) {
  const loaded = useLoaded(() => earlier(id), [id]);
  const [refused, setRefused] = useState(0);
  const deals = loaded.value ?? [];
  if (deals.length === 0) {
    return null;
  }
  async function go() {
    let no = 0;
    for (let at = 0; at < deals.length; at += MOST_AT_ONCE) {
      const items = deals.slice(at, at + MOST_AT_ONCE).map((/** @type {any} */ each) => ({ id: each.id, version: each.version, body: { campaign: id } }));
      const answer = await post('/v1/deals/bulk', { verb: 'joinCampaign', items });
      no += answer.items.filter((/** @type {any} */ each) => !each.deal).length;
    }
    setRefused(no);
    await Promise.all([loaded.reload(), done()]);
  }
  return html`<${Card} class="no-print"><p>${say('earlier.what', deals.length)}</p>
    ${refused > 0 && html`<p class="wrong" role="alert">${say('earlier.refused', refused)}</p>`}
    <${Button} act=${go}>${say('earlier.go', deals.length)}<//><${Quiet}>${say('earlier.hint')}<//><//>`;
}
