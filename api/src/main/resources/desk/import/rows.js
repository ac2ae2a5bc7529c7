// Rows of a sheet: what is wrong and where, or what is entered.
import { html } from '../lib/preact.js';
import { days } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Table } from '../liaison/table.js';

const PATH = /\b[a-z]+(?:\/[a-z]+(?:-[a-z]+)*)+\b/g;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** @param {{ rows: any[] }} props */
export function Refused({ rows }) {
  return html`<${Table} names=${['row', 'who', 'cell', 'why']} rows=${rows.map((row) => ({ key: String(row.row), cells: [
    String(row.row), row.party,
    html`<span>${errors(row).map((/** @type {any} */ each, /** @type {number} */ i) => html`<span key=${i}>${i > 0 && html`<br />`}${where(each)}</span>`)}</span>`,
    html`<span>${errors(row).map((/** @type {any} */ each, /** @type {number} */ i) => html`<span key=${i}>${i > 0 && html`<br />`}${told(each)}</span>`)}</span>`] }))} />`;
}

/** @param {{ rows: any[] }} props */
export function Accepted({ rows }) {
  return html`<${Table} names=${['row', 'who', 'entry', 'outcome']} rows=${rows.map((row) => ({ key: String(row.row), cells: [
    String(row.row), row.party, content(row.fields ?? {}),
    html`<span>${say('outcome.' + row.outcome)}${row.problems.map((/** @type {any} */ each, /** @type {number} */ i) => html`<small key=${i}><br />${told(each)}</small>`)}</span>`] }))} />`;
}

/** @param {{ warnings: any[] }} props */
export function Warnings({ warnings }) {
  return html`<ul class="plain-list">${warnings.map((each, i) => html`<li key=${i}>${where(each) && where(each) + '：'}${told(each)}</li>`)}</ul>`;
}

/** @param {any} row */
function errors(row) {
  return row.problems.filter((/** @type {any} */ each) => each.severity === 'error');
}

/**
 * A sentence of the service with names of products in the place of their paths.
 * @param {any} problem
 */
function told(problem) {
  return problem.detail.replace(PATH, productName);
}

/** @param {any} problem */
function where(problem) {
  return [problem.column, problem.cell].filter(Boolean).join(' ');
}

/**
 * What is entered, as the sheet says it.
 * @param {any} fields
 */
function content(fields) {
  const products = fields.products ?? (fields.product ? [fields.product] : []);
  const window = DAY.test(fields.from) && DAY.test(fields.to) ? days(fields.from, fields.to)
    : fields.from && fields.to ? say('import.window', fields.from, fields.to) : fields.from ?? fields.to;
  return [products.map(productName).join('、'), fields.stock ?? fields.demand, fields.ask ?? fields.bid, window,
    fields.name, fields.creditCode].filter(Boolean).join(' · ');
}
