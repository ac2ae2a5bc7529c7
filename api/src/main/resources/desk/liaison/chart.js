// Bars as an own SVG: one a day, with its value above and its day below; the same figures stand in its description.
import { html } from '../lib/preact.js';

const STEP = 88;
const TALL = 150;
const TOP = 28;

/**
 * @param {{ title: string, bars: { key: string, size: bigint, value: string, name: string }[] }} props sizes are compared with each other
 */
export function Bars({ title, bars }) {
  const most = bars.reduce((max, each) => each.size > max ? each.size : max, 1n);
  const wide = Math.max(4, bars.length) * STEP;
  return html`<div class="chart" role="group" tabindex="0" aria-label=${title}><svg viewBox=${`0 0 ${wide} ${TALL + TOP + 26}`} width=${wide} role="img" aria-label=${title + ': ' + bars.map((each) => each.name + ' ' + each.value).join(', ')}>
    <line x1="0" x2=${wide} y1=${TOP + TALL} y2=${TOP + TALL} class="axis" />
    ${bars.map((each, i) => {
      const high = Number(each.size * BigInt(TALL) / most);
      return html`<g key=${each.key}><rect x=${i * STEP + 14} y=${TOP + TALL - high} width=${STEP - 28} height=${high} rx="4" class="bar-of" />
        <text x=${i * STEP + STEP / 2} y=${TOP + TALL - high - 8} class="value">${each.value}</text>
        <text x=${i * STEP + STEP / 2} y=${TOP + TALL + 19}>${each.name}</text></g>`;
    })}</svg></div>`;
}
