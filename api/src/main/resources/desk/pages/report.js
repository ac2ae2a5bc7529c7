// How a campaign goes: big numbers, a bar a day, by product, kind of buyer and cooperative; a text for the group chat.
import '../liaison/words.js';
import { html, useState } from '../lib/preact.js';
import { all, get, Problem } from '../api.js';
import { jin, money, quantity } from '../format.js';
import { productName } from '../product.js';
import { language, say } from '../words.js';
import { Button, Card, Dialog, Loaded, useLoaded } from '../ui.js';
import { NewCampaign } from '../liaison/campaign.js';
import { Bulletin, yuanOf } from '../campaign/bulletin.js';
import { Earlier } from '../campaign/earlier.js';
import { Share } from '../campaign/share.js';
import { Message } from '../liaison/copy.js';
import { Table } from '../liaison/table.js';

/** @param {{ at: string[] }} props */
export default function ReportPage({ at }) {
  const loaded = useLoaded(async () => {
    const campaigns = (await all('/v1/campaigns')).reverse();
    const id = at[1] ?? campaigns[0]?.id;
    const report = id ? await get(`/v1/campaigns/${id}/report`) : null;
    return { campaigns, id, report, text: id ? await bulletin(id) : '' };
  }, [at[1]]);
  return html`<p><a class="link" href="#/">${say('back')}</a></p><h1 class="unseen">${say('nav.report')}</h1>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Shown} key=${value.id} ...${value} reload=${loaded.reload} />`} />`;
}

/**
 * The bulletin as text; empty where the line is down.
 * @param {string} id
 */
async function bulletin(id) {
  try {
    const answer = await fetch(`/v1/campaigns/${id}/report.txt`, { headers: { 'Accept-Language': language() }, credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Problem(answer.status, say('failed'), say('failed.detail'));
    }
    return await answer.text();
  } catch {
    return '';
  }
}

/** @param {{ campaigns: any[], id: string, report: any, text: string, reload: () => Promise<void> }} props */
function Shown({ campaigns, id, report, text, reload }) {
  const [makes, setMakes] = useState(false);
  /** @param {string} made */
  const made = (made) => { setMakes(false); location.hash = '#/report/' + made; reload(); };
  if (!report) {
    return html`<${Card} title=${say('campaign.none')}><${NewCampaign} done=${made} /><//>`;
  }
  return html`${campaigns.length > 1 && html`<nav class="tabs" aria-label=${say('campaign.which')}>${campaigns.map((each) => html`<a key=${each.id} class="plain"
      href=${'#/report/' + each.id} aria-current=${each.id === id ? 'page' : undefined}>${each.name}</a>`)}</nav>`}
    ${campaigns.find((each) => each.id === id)?.status === 'open' && html`<${Earlier} key=${id} id=${id} done=${reload} />`}
    <${Bulletin} report=${report}><p class="no-print">${text && html`<${Message} label=${say('report.copy')} title=${say('report.text')} text=${text} />`} <${Button} small act=${() => window.print()}>${say('report.print')}<//>
        <a class="link" href=${`/v1/campaigns/${id}/report.csv`} download>${say('report.csv')}</a></p><//>
    <div class="columns even">
      <${Card} title=${say('report.money')}><ul class="lines">
        ${[['report.settled', report.settled], ['report.paid.label', report.paid], ['report.recovered', report.lossRecovered], ['report.saved', report.feedSaved.cost]].map(([name, amount]) =>
          html`<li key=${name}><span>${say(name)}</span><strong>${report.money === 'rounded' ? yuanOf(report)(amount) : money(amount)}</strong></li>`)}</ul><//>
      <${Card} title=${say('report.unmet')}><${Table} names=${['what', 'intents', 'left']} rows=${report.unmet.map((/** @type {any} */ each) => ({ key: each.products.join(),
        cells: [each.products.map(productName).join('、'), each.intents, [each.heads, each.weight].filter((one) => !one.startsWith('0 '))
          .map((one) => one.endsWith('head') ? quantity(one, each.products[0]) : jin(one)).join(' + ')] }))} /><//></div>
    <${Share} key=${id} id=${id} name=${report.campaign.name} />
    <p><${Button} quiet act=${() => setMakes(true)}>${say('campaign.new')}<//></p>
    ${makes && html`<${Dialog} title=${say('campaign.new')} close=${() => setMakes(false)}><${NewCampaign} done=${made} /><//>`}`;
}
