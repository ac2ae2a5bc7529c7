// Rows of a sheet: what is wrong and where, or what is entered.
import { html } from '../lib/preact.js';
import { days } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { told } from '../ui.js';
import { Table } from '../liaison/table.js';

const PATH = /\b[a-z]+(?:\/[a-z]+(?:-[a-z]+)*)+\b/g;
const LISTS = new Set(['UNKNOWN_UNIT', 'NOT_ONE_OF', 'UNKNOWN_FIELD']);
const DAY = /^\d{4}-\d\d-\d\d$/;

/** @param {{ rows: any[] }} props */
export function Refused({ rows }) {
  return html`<${Table} names=${['row', 'who', 'cell', 'why']} rows=${rows.map((row) => ({ key: String(row.row), cells: [
    String(row.row), row.party,
    html`<span>${errors(row).map((/** @type {any} */ each, /** @type {number} */ i) => html`<span key=${i}>${i > 0 && html`<br />`}${where(each)}</span>`)}</span>`,
    html`<span>${errors(row).map((/** @type {any} */ each, /** @type {number} */ i) => html`<span key=${i}>${i > 0 && html`<br />`}${read(each)}</span>`)}</span>`] }))} />`;
}

/** @param {{ rows: any[] }} props */
export function Accepted({ rows }) {
  return html`<${Table} names=${['row', 'who', 'entry', 'outcome']} rows=${rows.map((row) => ({ key: String(row.row), cells: [
    String(row.row), row.party, content(row.fields ?? {}),
    html`<span>${say('outcome.' + row.outcome)}${row.problems.map((/** @type {any} */ each, /** @type {number} */ i) => html`<small key=${i}><br />${read(each)}</small>`)}</span>`] }))} />`;
}

/** @param {{ warnings: any[] }} props */
export function Warnings({ warnings }) {
  return html`<ul class="plain-list">${warnings.map((each, i) => html`<li key=${i}>${where(each) && where(each) + '：'}${read(each)}</li>`)}</ul>`;
}

/** @param {any} row */
function errors(row) {
  return row.problems.filter((/** @type {any} */ each) => each.severity === 'error');
}

/**
 * What is wrong, with names of products in the place of their paths, and lists as they are written.
 * @param {any} problem
 */
function read(problem) {
  const text = told(problem).replace(PATH, productName);
  const at = LISTS.has(problem.code) ? Math.max(text.lastIndexOf('：'), text.lastIndexOf(': ')) + 1 : 0;
  return at > 0 ? text.slice(0, at) + text.slice(at).trim().split(/\s+/).join(say('list.and')) : text;
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
