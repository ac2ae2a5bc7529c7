// Bars across and a line, as own SVG. All figures are text beside them, so that nobody needs the picture.
import { html } from '../lib/preact.js';

const WIDE = 600;
const TALL = 160;
const SIDE = 8;
const FULL = 1000n;

/** @typedef {{ key: string, size: bigint, name: string, value: string, note?: string, of?: bigint }} Share */

/**
 * One bar a row: its length is its share of the largest, or of its own `of`.
 * @param {{ title: string, rows: Share[] }} props
 */
export function Shares({ title, rows }) {
  const most = rows.reduce((max, each) => each.size > max ? each.size : max, 1n);
  return html`<ul class="shares" aria-label=${title}>${rows.map((each) => html`<li key=${each.key}>
    <span class="share-name">${each.name}</span><strong class="share-value">${each.value}</strong>
    <svg viewBox="0 0 1000 12" preserveAspectRatio="none" width="100%" height="12" aria-hidden="true"><rect width="1000" height="12" class="track" />
      <rect width=${String(part(each.size, each.of ?? most))} height="12" class="bar-of" /></svg>
    ${each.note && html`<small>${each.note}</small>`}</li>`)}</ul>`;
}

/**
 * @param {bigint} size
 * @param {bigint} of
 */
function part(size, of) {
  const found = size * FULL / (of > 0n ? of : 1n);
  return found > FULL ? FULL : found;
}

/**
 * A sum that grows from day to day.
 * @param {{ title: string, points: { key: string, size: bigint, name: string, value: string }[] }} props
 */
export function Line({ title, points }) {
  const last = points[points.length - 1];
  const most = points.reduce((max, each) => each.size > max ? each.size : max, 1n);
  /** @param {number} i */
  const x = (i) => SIDE + Math.round(i * (WIDE - 2 * SIDE) / Math.max(1, points.length - 1));
  /** @param {bigint} size */
  const y = (size) => SIDE + TALL - Number(size * BigInt(TALL) / most);
  const told = points.map((each) => each.name + ' ' + each.value).join(', ');
  return html`<svg class="line-of" viewBox=${`0 0 ${WIDE} ${TALL + 2 * SIDE}`} width="100%" role="img" aria-label=${title + ': ' + told}>
    <line x1="0" x2=${WIDE} y1=${TALL + SIDE} y2=${TALL + SIDE} class="axis" />
    <polyline points=${points.map((each, i) => `${x(i)},${y(each.size)}`).join(' ')} class="stroke" />
    ${points.map((each, i) => html`<circle key=${each.key} cx=${x(i)} cy=${y(each.size)} r="5" class="bar-of" />`)}</svg>
    <p class="between quiet"><span>${points[0].name} ${points[0].value}</span>${points.length > 1 && html`<span>${last.name} ${last.value}</span>`}</p>`;
}
