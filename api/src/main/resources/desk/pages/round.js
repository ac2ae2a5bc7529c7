// A round: its progress, then its plan. Without an id in the address, the last round.
import '../liaison/words.js';
import { html, useEffect } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import { time } from '../format.js';
import { say } from '../words.js';
import { Button, Card, Loaded, Quiet, useLoaded } from '../ui.js';
import { percent, Plan } from '../liaison/plan.js';
import { begin } from '../liaison/begin.js';
import { Compare, First, Since } from '../liaison/since.js';
import { yuan } from '../liaison/sums.js';

const EVERY_MS = 1000;
const STAGES = ['compile', 'price', 'plan', 'improve', 'certify', 'explain', 'done'];

/** @param {{ at: string[] }} props */
export default function Round({ at }) {
  const loaded = useLoaded(() => load(at[1]), [at[1]]);
  const runs = loaded.value?.round && !over(loaded.value.round);
  useEffect(() => {
    const timer = runs ? setInterval(loaded.reload, EVERY_MS) : 0;
    return () => clearInterval(timer);
  }, [runs, at[1]]);
  return html`<p><a class="link" href="#/">${say('back')}</a></p><h1 class="unseen">${say('round.title')}</h1>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Shown} key=${value.round?.id} ...${value} before=${at[2]} reload=${loaded.reload} />`} />`;
}

/** @param {any} round */
function over(round) {
  return round.status !== 'queued' && round.status !== 'running';
}

/** @param {string} [id] */
async function load(id) {
  const round = id ? await get('/v1/match-rounds/' + id) : (await all('/v1/match-rounds')).pop();
  if (!round || round.status !== 'done') {
    return { round: round ?? null };
  }
  const path = '/v1/match-rounds/' + round.id;
  const [lines, left, listings, intents] = await Promise.all([all(path + '/lines'), all(path + '/explanation'), all('/v1/listings'), all('/v1/intents')]);
  const deals = round.adopted > 0 ? await all('/v1/deals') : [];
  return { round, lines, left, listings: named(listings), intents: named(intents), numbers: new Map(deals.map((each) => [each.id, each.number])) };
}

/** @param {any[]} items */
function named(items) {
  return new Map(items.map((each) => [each.id, each]));
}

/** @param {any} props */
function Shown({ round, before, reload, ...plan }) {
  if (!round) {
    return html`<${Card}><p>${say('round.none')}</p><${Button} main act=${() => begin()}>${say('round.go')}<//><//>`;
  }
  if (!over(round)) {
    return html`<${Progress} round=${round} reload=${reload} />`;
  }
  if (round.status !== 'done') {
    return html`<${Card} title=${say('round.' + round.status)}>${round.failureDetail && html`<p>${round.failureDetail}</p>`}
      <${Button} main act=${() => begin()}>${say('round.again')}<//><//>`;
  }
  const { listings, intents } = plan;
  return html`${before === 'none' ? html`<${First} />`
    : before && html`<${Since} round=${round} before=${before} listings=${listings} intents=${intents} />`}
    <${Plan} round=${round} ...${plan} reload=${reload} />
    <p class="quiet">${!before && html`<${Compare} round=${round} /> `}${say('round.at', time(round.createdAt), round.market.listings, round.market.intents)} <${Button} quiet act=${() => begin()}>${say('round.again')}<//></p>`;
}

/** @param {{ round: any, reload: () => Promise<void> }} props */
function Progress({ round, reload }) {
  const step = round.progress;
  const at = Math.max(0, STAGES.indexOf(step?.stage ?? 'compile'));
  async function cancel() {
    await post(`/v1/match-rounds/${round.id}/cancel`, null, { version: round.version });
    await reload();
  }
  return html`<${Card} title=${say('round.running')}><progress max=${STAGES.length} value=${at + 1} aria-label=${say('round.running')}></progress>
    <p class="lead" role="status">${round.status === 'queued' ? say('round.queued') : say('stage.' + STAGES[at])}</p>
    ${step?.value && html`<p>${say('round.value', yuan(step.value))}${step.gap !== undefined && ' · ' + say('plan.gap', percent(step.gap))}</p>`}
    <${Quiet}>${say('round.wait', round.market.listings, round.market.intents)}<//>
    <${Button} act=${cancel}>${say('round.cancel')}<//><//>`;
}
