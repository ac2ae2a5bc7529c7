// An intent in six fields. What was typed stays until it is sent; each error stands at its field.
import '../buyer/words.js';
import { html, useEffect, useState } from '../lib/preact.js';
import { all, get, post, Problem } from '../api.js';
import { days, today } from '../format.js';
import { productName } from '../product.js';
import { language, say } from '../words.js';
import { Button, Card, clearDraft, Loaded, Quiet, useDraft, useLoaded } from '../ui.js';
import { Conditions } from '../buyer/conditions.js';
import { byField, containerIn, entryOf, FieldProblem, formOf, later, meantWindow, suggestions, windowText } from '../buyer/entry.js';
import { Entry, withUnit } from '../buyer/field.js';
import { pathOf } from '../coop/draft.js';
import { isPin, kinds, taken } from '../place/pin.js';
import { Quote } from '../buyer/quote.js';
import { pays, wants } from '../buyer/row.js';

/** @typedef {import('../buyer/entry.js').Form} Form */

/** @typedef {Partial<Record<keyof Form | 'other', { text: string, choices: string[] }>>} Asks */

/** @type {Form} */
export const EMPTY = { product: '', amount: '', price: '', days: '', place: '', far: '', holds: '' };
/** @type {Record<'zh' | 'en', Record<string, string[]>>} */
const UNITS = {
  zh: { amount: ['只', '头', '斤', '公斤', '吨', '箱'], price: ['元/斤', '元/公斤', '元/只', '元/头', '元/箱'], far: ['20 公里', '50 公里', '100 公里'] },
  en: { amount: ['head', 'jin', 'kg', 't', 'box'], price: ['CNY/jin', 'CNY/kg', 'CNY/head', 'CNY/box'], far: ['20 km', '50 km', '100 km'] },
};

/** @param {{ me: any, at: string[] }} props */
export default function Want({ me, at }) {
  const loaded = useLoaded(async () => {
    const intents = (await all(`/v1/intents?party=${me.party.id}`)).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const model = at[1] ? await get(`/v1/${at[1].startsWith('lst_') ? 'listings' : 'intents'}/${at[1]}`) : null;
    const point = intents[0]?.at ?? (await get('/v1/parties/' + me.party.id)).at ?? null;
    return { intents, model, point: model?.products ? model.at : point };
  }, [at[1]]);
  return html`<p><a class="link" href="#/">${say('back')}</a></p>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${WantForm} key=${at[1] ?? ''} name=${'want' + (at[1] ?? '')} ...${value} />`} />`;
}

/**
 * @param {string} name
 * @param {Form} initial
 * @returns {[Form, (form: Form) => void]}
 */
export function useForm(name, initial) {
  const [text, setText] = useDraft(name, JSON.stringify(initial));
  /** @param {Form} form */
  const set = (form) => setText(JSON.stringify(form));
  return [{ ...EMPTY, ...JSON.parse(text) }, set];
}

/** @param {{ name: string, intents: any[], model: any, point: any }} props */
function WantForm({ name, intents, model, point }) {
  const last = intents[0];
  const initial = model ? formOf(model) : { ...EMPTY, place: point ? say('want.place.before') : '', far: last ? formOf(last).far : '' };
  const [form, setForm] = useForm(name, initial);
  const [done, setDone] = useState(/** @type {any} */ (null));
  if (done) {
    return html`<${Entered} intent=${done} />`;
  }
  return html`<${Card} class="stack" title=${say('want.title')}>
    <${IntentForm} form=${form} set=${setForm} point=${point} past=${[...new Set(intents.flatMap((each) => each.products))].slice(0, 4).map(productName)}
      name=${name} done=${(/** @type {any} */ intent) => { clearDraft(name); setDone(intent); }} /><//>`;
}

/**
 * The six fields, and a seventh while an amount is said in containers. Sends, or asks what it would get now.
 * `brief` leaves out how far it may come. `asks` are questions at fields, with answers to tap.
 * @param {{ form: Form, set: (form: Form) => void, point: any, past?: string[], name: string, more?: object, asks?: Asks, brief?: boolean, done: (intent: any) => void }} props
 */
export function IntentForm({ form, set, point, past = [], name, more = {}, asks = {}, brief = false, done }) {
  const [errors, setErrors] = useState(/** @type {import('../buyer/entry.js').Errors} */ ({}));
  const [asked, setAsked] = useState(/** @type {any} */ (null));
  const [dropped, setDropped] = useDraft(name + '.dropped', '');
  const kept = Object.fromEntries(Object.entries(more).filter(([each]) => !dropped.split(' ').includes(each)));
  useEffect(() => {
    if (Object.keys(errors).length > 0) {
      const wrong = /** @type {HTMLElement | null} */ (document.querySelector('[aria-invalid=true]'));
      wrong?.focus({ preventScroll: true });
      wrong?.scrollIntoView({ block: 'center' });
    }
  }, [errors]);
  /** @param {keyof Form} field */
  const put = (field) => (/** @type {string} */ text) => {
    set({ ...form, [field]: text });
    setErrors({ ...errors, [field]: undefined });
    setAsked(null);
  };
  /** @param {(entry: any) => Promise<void>} send */
  async function checked(send) {
    setErrors({});
    try {
      await send({ ...kept, ...await entryOf(form, point) });
    } catch (thrown) {
      const told = thrown instanceof FieldProblem ? thrown.errors
        : thrown instanceof Problem && thrown.status === 422 ? byField(thrown.errors) : null;
      if (!told || Object.keys(told).length === 0) {
        throw thrown;
      }
      setErrors(told);
    }
  }
  const units = UNITS[language()];
  const word = containerIn(form.amount, form.price);
  const found = suggestions(form.product, 6);
  const windows = [[1, 1], [2, 2], [1, 3], [1, 7]].map(([from, to]) => windowText(later(today(), from), later(today(), to)));
  /** @param {string} chip */
  const pickProduct = (chip) => put('product')(form.product.replace(/[^、,，]*$/, chip));
  /** @param {string} chip whose point it is, or the place of before */
  const pickPlace = (chip) => put('place')(isPin(form.place) ? taken(form.place, kinds().find(([, text]) => text === chip)?.[0] ?? 'wgs').name : chip);
  return html`<${Entry} label=${say('want.product')} value=${form.product} set=${put('product')} ask=${asks.product} most=${200} error=${errors.product}
      hint=${say('want.product.hint')} chips=${form.product ? found : past} pick=${pickProduct} />
    <${Entry} label=${say('want.amount')} value=${form.amount} set=${put('amount')} ask=${asks.amount} error=${errors.amount} hint=${say('want.amount.hint')}
      chips=${unitless(form.amount) ? units.amount : []} pick=${(/** @type {string} */ unit) => put('amount')(withUnit(form.amount, unit))} />
    ${(word || errors.holds) && html`<${Entry} label=${say('want.holds', word)} value=${form.holds} set=${put('holds')} ask=${asks.holds} error=${errors.holds} hint=${say('want.holds.hint')} />`}
    <${Entry} label=${say('want.price')} value=${form.price} set=${put('price')} ask=${asks.price} error=${errors.price} hint=${say('want.price.hint')}
      chips=${unitless(form.price) ? units.price : []} pick=${(/** @type {string} */ unit) => put('price')(withUnit(form.price, unit))} />
    <${Entry} label=${say('want.days')} value=${form.days} set=${put('days')} ask=${asks.days} error=${errors.days} hint=${say('want.days.hint')} chips=${form.days ? [] : windows} />
    ${meantWindow(form.days) && html`<p class="quiet" role="status">${meantWindow(form.days)}</p>`}
    <${Entry} label=${say('want.place')} value=${form.place} set=${put('place')} ask=${asks.place} error=${errors.place ?? (isPin(form.place) ? say('pin.ask') : undefined)}
      hint=${say('want.place.hint')} most=${300} pick=${pickPlace} chips=${isPin(form.place) ? kinds().map(([, text]) => text) : point && form.place !== say('want.place.before') ? [say('want.place.before')] : []} />
    ${!brief && html`<${Entry} label=${say('want.far')} value=${form.far} set=${put('far')} ask=${asks.far} error=${errors.far} hint=${say('want.far.hint')} chips=${form.far ? [] : units.far} />`}
    <${Conditions} of=${{ ...kept, products: [pathOf(form.product)] }} drop=${(/** @type {string} */ each) => { setDropped(dropped + ' ' + each); setAsked(null); }} />
    ${errors.other && html`<p class="wrong" role="alert">${errors.other}</p>`}
    <${Button} main act=${() => checked(async (entry) => done(await post('/v1/intents', entry, { form: name })))}>${say('want.go')}<//>
    <${Button} act=${() => checked(async (entry) => setAsked({ entry, quote: await post('/v1/quotes', { intent: entry }, { form: 'quote' }) }))}>${say('want.quote')}<//>
    ${asked && html`<${Quote} quote=${asked.quote} entry=${asked.entry} take=${(/** @type {Partial<Form>} */ change) => { set({ ...form, ...change }); setAsked(null); }} />`}`;
}

/** @param {string} text */
function unitless(text) {
  return /^[\d.,０-９一二三四五六七八九十百千万半两]+$/.test(text.trim());
}

/**
 * What was entered, as the service read it, with the way back.
 * @param {{ intent: any }} props
 */
export function Entered({ intent }) {
  const [gone, setGone] = useState(false);
  const doubts = (intent.warnings ?? []).filter((/** @type {any} */ each) => each.code !== 'PRODUCT_BY_NAME');
  async function undo() {
    await post(`/v1/intents/${intent.id}/withdraw`, { reason: 'enteredWrongly' }, { version: intent.version });
    setGone(true);
  }
  if (gone) {
    return html`<${Card} title=${say('want.undone')}><a class="plain" href="#/">${say('home')}</a><//>`;
  }
  return html`<${Card} class="stack" title=${say('want.done')}>
    <p class="lead"><strong>${intent.products.map(productName).join('、')}</strong></p>
    <p class="figure">${wants(intent)}</p>
    <p>${say('intent.bid', pays(intent))}</p><p>${days(intent.from, intent.to)}</p><${Conditions} of=${intent} />
    ${doubts.length > 0 && html`<ul>${doubts.map((/** @type {any} */ each) => html`<li>${/[a-z]{3}_[0-9A-Z]{20}/.test(each.detail) ? say('want.twice') : each.detail}</li>`)}</ul>`}
    <${Quiet}>${say('want.done.next')}<//>
    <a class="plain go" href=${'#/intent/' + intent.id}>${say('want.quote')}</a>
    <${Button} act=${undo}>${say('want.undo')}<//><//>`;
}

