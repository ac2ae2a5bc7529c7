// The same every week: a calendar of intents from one, and those that run.
import '../buyer/words.js';
import { html, useState } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import { day, quantity, today } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Button, Card, Choice, Loaded, Quiet, useLoaded } from '../ui.js';
import { againOf, later } from '../buyer/entry.js';
import { pays, wants } from '../buyer/row.js';
import { daysOf } from '../buyer/taken.js';
import { useDoubt } from '../road/doubt.js';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** @param {{ me: any, at: string[] }} props */
export default function Weekly({ me, at }) {
  const loaded = useLoaded(async () => ({
    intent: at[1] ? await get('/v1/intents/' + at[1]) : null,
    own: at[1] ? { intents: await all('/v1/intents?party=' + me.party.id), deals: await all('/v1/deals') } : null,
    calendars: (await all(`/v1/calendars?party=${me.party.id}`)).filter((each) => each.kind === 'intents' && each.status === 'open'),
  }), [at[1]]);
  return html`<p><a class="link" href="#/">${say('back')}</a></p>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`${value.intent && html`<${Plan} intent=${value.intent} own=${value.own} made=${loaded.reload} />`}
      <${Card} title=${say('weekly.title')}>${value.calendars.length === 0 ? html`<${Quiet}>${say('weekly.none')}<//>`
        : html`<ul class="lines">${value.calendars.map((/** @type {any} */ each) => html`<${Running} key=${each.id} calendar=${each} changed=${loaded.reload} />`)}</ul>`}<//>`} />`;
}

/** @param {{ intent: any, own: { intents: any[], deals: any[] }, made: () => Promise<void> }} props */
function Plan({ intent, own, made }) {
  const first = intent.from > today() ? intent.from : later(today(), 1);
  const [weekday, setWeekday] = useState(DAYS[new Date(first + 'T00:00:00Z').getUTCDay()]);
  const [weeks, setWeeks] = useState('4');
  const [done, setDone] = useState(false);
  const planned = daysOf(weekday, Number(weeks), intent, own);
  const list = (/** @type {string[]} */ those) => those.map(day).join(say('loads.and'));
  const doubt = planned.doubled.length > 0 ? say('weekly.doubled', list(planned.doubled)) : '';
  const question = useDoubt(doubt);
  if (done) {
    return html`<${Card}><p>${say('weekly.done')}</p><//>`;
  }
  async function go() {
    const { from, to, demand, minimum, ...entry } = againOf(intent);
    if (!question.passes()) {
      return;
    }
    const every = { day: weekday, from: planned.first, to: planned.last, demand, minimum };
    await post('/v1/calendars', { kind: 'intents', entry, every }, { form: 'weekly.' + intent.id });
    setDone(true);
    await made();
  }
  return html`<${Card} class="stack" title=${intent.products.map(productName).join('、')}>
    <p class="figure">${say('weekly.each', wants(intent))}</p><p class="quiet">${say('intent.bid', pays(intent))}</p>
    <label class="field"><span>${say('weekly.day')}</span><select value=${weekday} onChange=${(/** @type {any} */ event) => setWeekday(event.target.value)}>
      ${DAYS.map((each) => html`<option key=${each} value=${each} selected=${each === weekday}>${say('weekly.' + each)}</option>`)}</select></label>
    <${Choice} label=${say('weekly.long')} value=${weeks} set=${setWeeks} options=${['4', '8', '16'].map((each) => [each, say('weekly.weeks', each)])} />
    <p>${say('weekly.span', day(planned.first), day(planned.last))}</p>
    ${planned.skipped.length > 0 && html`<p class="asked">${say('weekly.skipped', list(planned.skipped))}</p>`}
    ${question.shows && html`<p class="wrong" role="alert">${doubt}</p>`}
    <${Button} main act=${go}>${say(question.shows ? 'weekly.both' : 'weekly.go')}<//><//>`;
}

/** @param {{ calendar: any, changed: () => Promise<void> }} props */
function Running({ calendar, changed }) {
  const { entry, every } = calendar;
  const product = entry.products[0];
  async function end() {
    await post(`/v1/calendars/${calendar.id}/withdraw`, { reason: 'noLongerNeeded' }, { version: calendar.version });
    await changed();
  }
  return html`<li><span><strong>${entry.products.map(productName).join('、')}</strong><br />
      <small>${every ? html`${say(DAYS.includes(every.day) ? 'weekly.' + every.day : 'weekly.title')} · ${quantity(every.demand, product)} · ${say('weekly.until', day(every.to))}` : say('weekly.parts', calendar.of)}</small></span>
    <span class="right"><${Button} small act=${end}>${say('weekly.end')}<//></span></li>`;
}
