// A link that leads there on a phone: Amap takes points of GCJ-02.
import './words.js';
import { html } from '../lib/preact.js';
import { get } from '../api.js';
import { say } from '../words.js';
import { useLoaded } from '../ui.js';
import { toGcj } from './gcj.js';

const AMAP = 'https://uri.amap.com/navigation';

/** @param {{ at: { lat: number, lon: number }, name: string }} props */
export function Go({ at, name }) {
  const { lat, lon } = toGcj(at);
  const to = encodeURIComponent(`${lon.toFixed(6)},${lat.toFixed(6)},${name.replace(/,/g, ' ')}`);
  return html`<a class="link" href=${`${AMAP}?to=${to}&mode=car&coordinate=gaode&callnative=1`} target="_blank" rel="noopener noreferrer"
    aria-label=${say('go.to', name)}>${say('go')}</a>`;
}

/**
 * The same for a listing or an intent, once its place is known.
 * @param {{ path: string, name: string }} props
 */
export function GoTo({ path, name }) {
  const { value } = useLoaded(() => get(path), [path]);
  return value?.at ? html`<${Go} at=${value.at} name=${name} />` : null;
}
