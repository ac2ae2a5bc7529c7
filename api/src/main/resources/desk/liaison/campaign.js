// Opens a campaign with all that is on the market now.
import { html, useState } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import { today } from '../format.js';
import { say } from '../words.js';
import { Button, clearDraft, Field, useDraft } from '../ui.js';
import { later } from './act.js';

const FORM = 'campaign.name';
const MOST = 1000;
const DAYS = 14;

/** @param {{ done: (id: string) => void }} props */
export function NewCampaign({ done }) {
  const [name, setName] = useDraft(FORM, '');
  const [to, setTo] = useState(later(DAYS));
  async function go() {
    const made = await post('/v1/campaigns', { name: name.trim(), from: today(), to });
    const campaign = await get('/v1/campaigns/' + made.id);
    const [listings, intents] = await Promise.all(['/v1/listings', '/v1/intents'].map((path) => all(path)));
    const open = (/** @type {any[]} */ items) => items.filter((each) => each.status === 'open').map((each) => each.id).slice(0, MOST);
    if (open(listings).length + open(intents).length > 0) {
      await post(`/v1/campaigns/${made.id}/add`, { listings: open(listings), intents: open(intents) }, { version: campaign.version });
    }
    clearDraft(FORM);
    done(made.id);
  }
  return html`<p>${say('campaign.hint')}</p><${Field} label=${say('campaign.name')} value=${name} set=${setName} most=${60} hint=${say('campaign.name.hint')} />
    <${Field} type="date" label=${say('campaign.to')} value=${to} set=${setTo} />
    <${Button} main act=${go}>${say('campaign.go')}<//>`;
}
