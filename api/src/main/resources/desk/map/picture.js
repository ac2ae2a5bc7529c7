// A map without tiles, as an own SVG: points with names, arcs as wide as what they carry, rings of distance, a scale.
import './words.js';
import { html, useEffect, useRef, useState } from '../lib/preact.js';
import { say } from '../words.js';
import { Quiet } from '../ui.js';
import { useBorder } from './border.js';
import { arc, flat, handy, rings, told } from './flat.js';
import { labels } from './labels.js';

/** @typedef {import('./flat.js').Spot} Spot */
/** @typedef {{ key: string, name: string, at: Spot, kind: 'seller' | 'buyer' | 'here', pale?: boolean, href?: string, note?: string }} Point */
/** @typedef {{ key: string, from: Spot, to: Spot, size: number, text: string }} Way what goes from one spot to another, and how much of it */

const WIDEST = 14;
const THINNEST = 2;
const MOST_TOLD = 20;

/**
 * @param {{ title: string, points: Point[], ways?: Way[], around: Spot }} props points the most important first, and what the rings are around
 */
export function Picture({ title, points, ways = [], around }) {
  const frame = useRef(/** @type {any} */ (null));
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const seen = new ResizeObserver(([entry]) => setWidth(Math.max(240, Math.floor(entry.contentRect.width))));
    seen.observe(frame.current);
    return () => seen.disconnect();
  }, []);
  const border = useBorder();
  const height = Math.round(Math.min(520, Math.max(280, width * 0.6)));
  const texts = ways.length > 0 ? ways.map((each) => each.text) : points.map((each) => each.name + (each.note ? '：' + each.note : ''));
  const id = useRef('map' + Math.random().toString(36).slice(2));
  return html`<div class="map" ref=${frame}><svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} role=${points.some((each) => each.href) ? 'group' : 'img'}
      aria-labelledby=${id.current + 't'} aria-describedby=${id.current + 'd'}>
      <title id=${id.current + 't'}>${title}</title><desc id=${id.current + 'd'}>${texts.slice(0, MOST_TOLD).join('；')}</desc>
      <${Drawn} ...${{ points, ways, around, border, width, height }} /></svg>
    <p class="legend quiet"><span><i class="seller"></i>${say('map.seller')}</span><span><i class="buyer"></i>${say('map.buyer')}</span>
      ${points.some((each) => each.pale) && html`<span><i class="pale"></i>${say('map.pale')}</span>`}${ways.length > 0 && html`<span>${say('map.wide')}</span>`}</p>
    ${border?.approval && html`<${Quiet}>${say('map.approval', border.approval)}<//>`}</div>`;
}

/** @param {any} props */
function Drawn({ points, ways, around, border, width, height }) {
  const spots = points.map((/** @type {Point} */ each) => each.at);
  const map = flat([...spots, around], { width, height, margin: 44 });
  const middle = map.at(around);
  const placed = points.map((/** @type {Point} */ each) => ({ ...each, ...map.at(each.at) }));
  const names = labels(placed, { width, height });
  const most = Math.max(1, ...ways.map((/** @type {Way} */ each) => each.size));
  return html`${(border?.lines ?? []).map((/** @type {number[][]} */ line, /** @type {number} */ i) => html`<path key=${'b' + i} class="border" d=${path(line, map)} />`)}
    ${rings(map, around, spots).map(({ km, radius }) => html`<${Ring} key=${km} ...${{ km, radius, middle, width, height, marks: placed }} />`)}
    ${ways.map((/** @type {Way} */ each) => html`<path key=${each.key} class="way" d=${arc(map.at(each.from), map.at(each.to))}
      stroke-width=${Math.max(THINNEST, Math.round(each.size / most * WIDEST * 10) / 10)}><title>${each.text}</title></path>`)}
    ${placed.map((/** @type {any} */ each) => html`<${Mark} key=${each.key} point=${each} />`)}
    ${names.map((label, i) => label && html`<text key=${placed[i].key} class="name" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`)}
    <${Scale} perKm=${map.perKm} width=${width} height=${height} />`;
}

/** @param {{ km: number, radius: number, middle: import('./flat.js').Pixel, width: number, height: number, marks: import('./flat.js').Pixel[] }} props */
function Ring({ km, radius, middle, width, height, marks }) {
  const at = told(middle, radius, { width, height }, marks);
  return html`<g><circle class="ring" cx=${middle.x} cy=${middle.y} r=${radius} />${at && html`<text class="far" x=${at.x} y=${at.y}>${say('map.km', km)}</text>`}</g>`;
}

/** @param {{ point: any }} props */
function Mark({ point }) {
  const { x, y, kind, pale, href, name, note } = point;
  const shape = kind === 'seller' ? html`<rect x=${x - 7} y=${y - 7} width="14" height="14" rx="2" />` : html`<circle cx=${x} cy=${y} r="7" />`;
  const mark = html`<g class=${'mark ' + kind + (pale ? ' pale' : '')}><title>${name}${note && '：' + note}</title>${shape}</g>`;
  return href ? html`<a href=${href} aria-label=${name + (note ? '：' + note : '')}><circle class="touch" cx=${x} cy=${y} r="22" />${mark}</a>` : mark;
}

/** @param {{ perKm: number, width: number, height: number }} props */
function Scale({ perKm, width, height }) {
  const km = handy(width / 4 / perKm);
  const y = height - 12;
  return html`<g class="scale"><path d=${`M12 ${y - 5}V${y}H${Math.round(12 + km * perKm)}V${y - 5}`} /><text x="16" y=${y - 8} text-anchor="start">${say('map.km', km)}</text>
    <text x=${width - 16} y="22" text-anchor="middle">${say('map.north')}</text><path d=${`M${width - 16} 42V28m-4 5l4 -5l4 5`} /></g>`;
}

/**
 * @param {number[][]} line of longitude and latitude
 * @param {import('./flat.js').Flat} map
 */
function path(line, map) {
  return 'M' + line.map(([lon, lat]) => { const { x, y } = map.at({ lat, lon }); return x + ' ' + y; }).join('L');
}
