// What is different from an earlier plan: in sum, then line by line.
import './board-words.js';
import { html } from '../lib/preact.js';
import { all, get } from '../api.js';
import { goodsOf, sums } from '../amounts.js';
import { say } from '../words.js';
import { Button, Card, Loaded, useLoaded } from '../ui.js';
import { Changes } from './diff.js';
import { yuan } from './sums.js';

/** @typedef {{ listings: Map<string, any>, intents: Map<string, any> }} Sides */

/** @param {{ round: any, before: string } & Sides} props */
export function Since({ round, before, ...sides }) {
  const loaded = useLoaded(() => get(`/v1/match-rounds/${round.id}/diff?with=${before}`), [round.id, before]);
  return html`<${Card} title=${say('since.title')}><${Loaded} of=${loaded} show=${(/** @type {any} */ diff) => html`<p class="lead" role="status">${sum(diff, sides.listings)}</p>
    <${Changes} diff=${diff} ...${sides} />`} /><//>`;
}

/**
 * @param {any} diff
 * @param {Map<string, any>} listings
 */
function sum(diff, listings) {
  const sold = Object.entries(diff.listings).map(([id, count]) => ({ goods: goodsOf(listings.get(id) ?? { product: '' }), count }));
  const more = sums(sold).filter((each) => !each.includes('−'));
  const fewer = sums(sold).filter((each) => each.includes('−')).map((each) => each.replace(/−/g, ''));
  const parts = [...more.length > 0 ? [say('since.more', more.join(say('diff.and')))] : [], ...fewer.length > 0 ? [say('since.fewer', fewer.join(say('diff.and')))] : []];
  const worth = diff.value.startsWith('-') ? say('since.loses', yuan(diff.value.slice(1))) : say('since.gains', yuan(diff.value));
  return [...parts.length > 0 ? parts : [say('since.even')], worth].join(say('diff.and'));
}

/**
 * Opens the comparison with the last plan before this one, if there is one.
 * @param {{ round: any }} props
 */
export function Compare({ round }) {
  async function go() {
    const done = (await all('/v1/match-rounds?status=done')).filter((each) => each.createdAt < round.createdAt);
    location.hash = `#/round/${round.id}/${done.length === 0 ? 'none' : done[done.length - 1].id}`;
  }
  return html`<${Button} quiet act=${go}>${say('since.go')}<//>`;
}

/** Shown when there is no earlier plan. */
export function First() {
  return html`<${Card}><p role="status">${say('since.first')}</p><//>`;
}
