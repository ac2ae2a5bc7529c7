// How a campaign goes, for those signed in and for the public page: big numbers, days, products, buyers, cooperatives, the rest.
import '../liaison/words.js';
import './words.js';
import { html } from '../lib/preact.js';
import { countOf, said } from '../amounts.js';
import { day, days, jin, money } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Big, Card } from '../ui.js';
import { Bars } from '../liaison/chart.js';
import { total, yuan as exactYuan } from '../liaison/sums.js';
import { Line, Shares } from './charts.js';

/** @param {{ report: any, children?: any }} props */
export function Bulletin({ report, children }) {
  const yuan = yuanOf(report);
  return html`<${Card} title=${report.campaign.name}><p class="quiet">${report.bureau} · ${days(report.campaign.from, report.campaign.to)} · ${say('report.on', day(report.on))}</p>
      <div class="figures"><${Big} label=${say('report.sold')} value=${jin(report.delivered.weight)} note=${say('report.deals', report.delivered.deals)} />
        <${Big} label=${say('report.amount')} value=${yuan(report.delivered.amount)} note=${say('report.paid', yuan(report.paid))} />
        <${Big} alarm label=${say('report.left')} value=${jin(report.left.weight)} note=${say('report.spoken', jin(report.left.spokenFor))} /></div>${isRounded(report) && html`<p class="quiet">${say(report.campaign.id ? 'bulletin.rounded.seen' : 'bulletin.rounded')}</p>`}${children}<//>
    <${Days} report=${report} />
    <div class="columns even"><${Card} title=${say('report.products')}><${Shares} title=${say('report.products')} rows=${report.products.map(product(yuan))} /><//>
      <div><${Card} title=${say('report.kinds')}><${Rows} title=${say('report.kinds')} rows=${report.kinds.map(kind(yuan))} /><//>
        <${Card} title=${say('report.cooperatives')}><${Rows} title=${say('report.cooperatives')} rows=${report.cooperatives.map(cooperative(yuan))} /><//></div></div>`;
}

/** Whether amounts are computed from rounded prices. @param {any} report */
function isRounded(report) {
  return report.money === 'rounded';
}

/**
 * How a report says its amounts: to the yuan, or "about" and three digits where prices are rounded.
 * @param {any} report
 * @returns {(amount: string) => string}
 */
export function yuanOf(report) {
  return (amount) => isRounded(report) && !amount.startsWith('0 ') ? say('bulletin.about', about(amount)) : exactYuan(amount);
}

/** @param {{ report: any }} props */
function Days({ report }) {
  if (report.days.length === 0) {
    return html`<${Card} title=${say('report.days')}><p class="quiet">${say('report.days.none')}</p><//>`;
  }
  return html`<div class="columns even"><${Card} title=${say('report.days')}><${Bars} title=${say('report.days')} bars=${report.days.map(bar)} /><//>
    <${Card} title=${say('bulletin.sum')}><${Line} title=${say('bulletin.sum')} points=${sums(report.days)} /><//></div>`;
}

/** @param {{ title: string, rows: any[] }} props */
function Rows({ title, rows }) {
  return rows.length === 0 ? html`<p class="quiet">${say('bulletin.none')}</p>` : html`<${Shares} title=${title} rows=${rows} />`;
}

/** @param {any} each */
function bar(each) {
  return { key: each.day, size: grams(each.weight), value: jin(each.weight), name: monthDay(each.day) };
}

/** What was delivered up to each day. @param {any[]} all */
function sums(all) {
  return all.map((each, i) => {
    const { whole, scale } = total(all.slice(0, i + 1).map((one) => one.weight));
    const weight = decimalText(whole, scale) + ' kg';
    return { key: each.day, size: grams(weight), value: jin(weight), name: monthDay(each.day) };
  });
}

/** @param {string} iso */
function monthDay(iso) {
  return day(iso).replace(/（.*/, '');
}

/** @param {bigint} whole @param {number} scale */
function decimalText(whole, scale) {
  const digits = whole.toString().padStart(scale + 1, '0');
  return scale === 0 ? digits : digits.slice(0, -scale) + '.' + digits.slice(-scale);
}

/** @param {(amount: string) => string} yuan */
function product(yuan) {
  return (/** @type {any} */ each) => ({ key: each.product, name: productName(each.product), value: say('bulletin.sold', sold(each)), size: grams(each.delivered.weight), of: grams(each.offered.weight),
    note: say('bulletin.of', volume(each.offered, each), volume(each.left, each), yuan(each.delivered.amount)) });
}

/** Whether a product is said by count: heads, or containers of one name. Packs without a name are said by weight. @param {any} each */
function isCounted(each) {
  return Boolean(each.heads) && (each.unit !== 'pack' || Boolean(each.container));
}

/** @param {any} each @returns {import('../amounts.js').Goods} */
function boxed(each) {
  return each.unit === 'pack' ? { by: 'box', product: each.product, box: each.container } : { by: 'head', product: each.product };
}

/** @param {any} each */
function sold(each) {
  return isCounted(each) ? said(boxed(each), each.heads.sold) : jin(each.delivered.weight);
}

/** @param {(amount: string) => string} yuan */
function kind(yuan) {
  return (/** @type {any} */ each) => ({ key: each.kind, name: say('buyerKind.' + each.kind), value: jin(each.weight), size: grams(each.weight), note: say('bulletin.kind', each.buyers, each.deals, yuan(each.amount)) });
}

/** @param {(amount: string) => string} yuan */
function cooperative(yuan) {
  return (/** @type {any} */ each) => ({ key: each.name, name: each.name, value: jin(each.delivered.weight), size: BigInt(each.deliveredPerMille), of: 1000n,
    note: say('bulletin.shares', permille(each.offeredPerMille), permille(each.deliveredPerMille), yuan(each.delivered.amount)) });
}

/** @param {any} each @param {any} line of the product */
function volume(each, line) {
  return isCounted(line) && each.heads ? said(boxed(line), countOf(each.heads)) : jin(each.weight);
}

/** An amount to three digits. @param {string} amount */
function about(amount) {
  const { whole, scale } = total([amount]);
  const by = 10n ** BigInt(Math.max(scale, `${whole < 0n ? -whole : whole}`.length - 3));
  const half = whole < 0n ? -by / 2n : by / 2n;
  return money({ whole: (whole + half) / by * by / 10n ** BigInt(scale), scale: 0 });
}

/** A weight in grams, for the length of a bar. @param {string} weight */
function grams(weight) {
  const { whole, scale } = total([weight]);
  return whole * 1000n / 10n ** BigInt(scale);
}

/** @param {number} part of a thousand */
function permille(part) {
  return `${Math.trunc(part / 10)}${part % 10 ? '.' + part % 10 : ''}%`;
}
