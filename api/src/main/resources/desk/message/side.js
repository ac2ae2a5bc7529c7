// The side of a pasted message. What does not say whether it sells or buys is asked about once; what is clearly of the other side gets a
// way on: the same goods, filled in for one's own side.
import { html } from '../lib/preact.js';
import { say } from '../words.js';
import { Button, Card } from '../ui.js';

/** @typedef {'listing' | 'intent'} Kind what one's own drafts become */

/** The fields that a draft keeps when it changes sides. Place, papers and the least amount are those of the other side. */
const PAIRS = [['product', 'products'], ['stock', 'demand'], ['ask', 'bid'], ['from', 'from'], ['to', 'to'], ['container', 'container'], ['unitWeight', 'unitWeight']];

/**
 * Whether somebody has to say whose side a message is of.
 * @param {any} reading
 */
export function isSideOpen(reading) {
  return !reading.side && reading.drafts.some(isUnsaid);
}

/** @param {any} draft */
function isUnsaid(draft) {
  return (draft.remarks ?? []).some((/** @type {any} */ each) => each.code === 'SIDE_NOT_SAID');
}

/**
 * Whether a draft is of one's own side.
 * @param {any} draft
 * @param {any} reading
 * @param {Kind} kind
 */
export function isMine(draft, reading, kind) {
  return Boolean(draft[kind]) && !(reading.side === 'other' && isUnsaid(draft));
}

/**
 * The reading with one of its drafts on one's own side.
 * @param {any} reading
 * @param {number} n
 * @param {Kind} kind
 */
function withTurned(reading, n, kind) {
  return { ...reading, drafts: reading.drafts.map((/** @type {any} */ each, /** @type {number} */ at) => at === n ? turned(each, kind) : each) };
}

/**
 * A draft as one of the other side: its goods, amount, price and days.
 * @param {any} draft
 * @param {Kind} kind
 */
export function turned(draft, kind) {
  const pairs = PAIRS.map(([ofListing, ofIntent]) => kind === 'intent' ? [ofListing, ofIntent] : [ofIntent, ofListing]);
  const was = kind === 'intent' ? 'listing' : 'intent';
  const remarks = (draft.remarks ?? []).filter((/** @type {any} */ each) => each.code === 'WEEKDAYS');
  if (draft[kind]) {
    return { ...draft, remarks };
  }
  /** @type {Record<string, any>} */
  const body = {};
  for (const [from, to] of pairs) {
    const value = draft[was][from];
    if (value !== undefined) {
      body[to] = to === 'products' ? [value] : from === 'products' ? value[0] : value;
    }
  }
  const moved = (/** @type {any[]} */ items) => items.flatMap((each) => {
    const [, of, name, rest] = /^\/(\w+)\/(\w+)(.*)$/.exec(each.pointer) ?? [];
    const pair = of === was ? pairs.find(([from]) => from === name) : undefined;
    return pair ? [{ ...each, pointer: `/${kind}/${pair[1]}${rest}` }] : of === was ? [] : [each];
  });
  return { ...draft, kind, [was]: undefined, [kind]: body, spans: moved(draft.spans), questions: moved(draft.questions), remarks };
}

/** @param {{ reading: any, keep: (next: any) => void, words: string }} props */
export function AskSide({ reading, keep, words }) {
  return html`<${Card}><p class="lead" role="status">${say(words + '.ask')}</p>
    <${Button} main act=${() => keep({ ...reading, side: 'mine' })}>${say(words + '.mine')}<//>
    <${Button} act=${() => keep({ ...reading, side: 'other' })}>${say(words + '.other')}<//><//>`;
}

/**
 * A draft of the other side, with the ways on.
 * @param {{ n: number, reading: any, kind: Kind, keep: (next: any) => void, words: string, children?: any }} props
 */
export function OtherSide({ n, reading, kind, keep, words, children }) {
  const said = [...new Set(reading.drafts[n].spans.map((/** @type {any} */ each) => each.text))];
  return html`<${Card} class="stack"><p class="lead">${say(words + '.is')}</p><p class="read">${said.map((each) => html`<q key=${each}>${each}</q>`)}</p>
    <${Button} act=${() => keep(withTurned(reading, n, kind))}>${say(words + '.turn')}<//>${children}<//>`;
}
