// One offer: what was read shown in lines, what is missing asked in fields, and one green button that puts it on the market.
import { html, useState } from '../lib/preact.js';
import { post, Problem } from '../api.js';
import { day, price, quantity, today } from '../format.js';
import { countWord, productName } from '../product.js';
import { machine } from '../units.js';
import { language, say } from '../words.js';
import { Button, Trouble, useDraft } from '../ui.js';
import { bodyOf, containerOf, fieldOf, FIELDS, needed, pathOf, saidOf } from './draft.js';
import { AskField, DayField, PlaceField, ProductField, showFirstWrong } from './fields.js';
import { isFree, isPast, Look } from './look.js';

/** What a question ends with: its choices, which are shown as buttons here. */
const CHOICES = /(可能是：| Possible: ).*$/;

/** @typedef {import('./draft.js').Said} Said */
/** @typedef {import('./draft.js').FieldName} FieldName */
/** @typedef {{ pointer: string, detail: string, choices: string[] }} Question */

/**
 * @param {{ form: string, read: any, spans?: any[], questions?: Question[], remarks?: string[], home: import('./draft.js').Spot | null,
 *   sent: (listing: any) => void }} props `form` names what is kept of it over reloads
 */
export function Offer({ form, read, spans = [], questions = [], remarks = [], home, sent }) {
  const [kept, keep] = useDraft(form, JSON.stringify(saidOf(read, spans)));
  const [open, setOpen] = useState(/** @type {FieldName[]} */ ([]));
  const [problem, setProblem] = useState(/** @type {Problem | null} */ (null));
  const [looks, setLooks] = useState(false);
  /** @type {Said} */
  const said = JSON.parse(kept);
  const was = saidOf(read, spans);
  const errors = errorsOf(problem);
  const wanted = needed(said);
  const shownAsLine = FIELDS.filter((each) => was[each] && !open.includes(each) && !errors[each]);
  const shownAsField = FIELDS.filter((each) => !shownAsLine.includes(each)
    && (wanted.has(each) || open.includes(each) || Boolean(errors[each]) || said[each] && each !== 'place'
      || questions.some((question) => fieldOf(question.pointer) === each) || each === 'place' && !home));

  /** @param {FieldName} name @param {any} value */
  function set(name, value) {
    setProblem(problem && new Problem(problem.status, problem.title, problem.detail, problem.errors.filter((each) => fieldOf(each.pointer) !== name)));
    keep(JSON.stringify({ ...said, [name]: value }));
  }
  /** Shows all once more where nothing was read that was looked at already, or where a value is asked about. */
  async function look() {
    const isWhole = [...wanted].every((each) => typeof said[each] !== 'string' || said[each].trim()) && Boolean(said.place || home);
    if (isWhole && (!was.product || isFree(said.ask) || isPast(said.from))) {
      setLooks(true);
    } else {
      await send();
    }
  }
  async function send() {
    setProblem(null);
    try {
      sent(await post('/v1/listings', bodyOf(isPast(said.from) ? { ...said, from: today() } : said, read, home), { form }));
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.errors.length === 0) {
        throw thrown;
      }
      setLooks(false);
      setProblem(thrown);
      showFirstWrong();
    }
  }
  const others = problem?.errors.filter((each) => each.severity === 'error' && !fieldOf(each.pointer)) ?? [];
  return html`<ul class="lines">${shownAsLine.map((name) => html`<${Line} key=${name} name=${name} said=${was} read=${read}
      heard=${heard(name, spans)} change=${() => setOpen([...open, name])} />`)}<${More} read=${read} /></ul>
    ${remarks.map((each) => html`<p class="quiet" key=${each}>${each}</p>`)}
    ${shownAsField.map((name) => html`<${OneField} key=${name} name=${name} said=${said} set=${set} error=${errors[name]} home=${home}
      question=${questions.find((each) => fieldOf(each.pointer) === name)} />`)}
    ${!shownAsField.includes('place') && !was.place && home && html`<p class="quiet">${say('offer.at.home')}
      <button type="button" class="link" onClick=${() => setOpen([...open, 'place'])}>${say('offer.elsewhere')}</button></p>`}
    ${problem && html`<p class="wrong" role="alert">${say('offer.wrong')}</p>`}
    ${others.length > 0 && html`<${Trouble} problem=${new Problem(422, say('failed'), '', others)} />`}
    <${Button} main act=${look}>${say('offer.go')}<//>
    ${looks && html`<${Look} said=${said} label=${(/** @type {FieldName} */ name) => labelOf(name, said)} home=${home} send=${send} close=${() => setLooks(false)} />`}`;
}

/** @param {Problem | null} problem */
function errorsOf(problem) {
  /** @type {Record<string, string>} */
  const errors = {};
  for (const each of problem?.errors ?? []) {
    const name = fieldOf(each.pointer);
    if (each.severity === 'error' && name && !errors[name]) {
      errors[name] = each.code.startsWith('MISSING') ? say('offer.missing')
        : name === 'product' && !/AMBIGUOUS|SEVERAL/.test(each.code) ? say('offer.product.unknown') : each.detail;
    }
  }
  return errors;
}

/** @param {FieldName} name @param {any[]} spans */
function heard(name, spans) {
  return [...new Set(spans.filter((each) => fieldOf(each.pointer) === name).map((each) => each.text))].join('、');
}

/**
 * What was read of one field, the words that it was read from, and a way to change it.
 * @param {{ name: FieldName, said: Said, read: any, heard: string, change: () => void }} props
 */
function Line({ name, said, read, heard: words, change }) {
  return html`<li><span><small>${labelOf(name, said)}</small><br /><strong>${shown(name, said, read)}</strong>
      ${words && html`<br /><small>${say('offer.heard', words)}</small>`}</span>
    <span class="right"><button type="button" class="plain small" aria-label=${say('offer.change.of', labelOf(name, said))}
      onClick=${change}>${say('offer.change')}</button></span></li>`;
}

/** @param {FieldName} name @param {Said} said @param {any} read */
function shown(name, said, read) {
  if (name === 'stock' || name === 'holds') {
    return quantity(machine(said[name]), read.product);
  }
  if (name === 'ask') {
    return price(machine(said.ask), read.product);
  }
  return name === 'from' || name === 'to' ? day(said[name]) : name === 'place' ? said.place?.name || say('offer.at.read') : said[name];
}

/** @param {FieldName} name @param {Said} said */
function labelOf(name, said) {
  return name === 'holds' ? say('offer.holds', containerOf(said.stock) || say('offer.container'))
    : name === 'unitWeight' ? say('offer.unitWeight', language() === 'zh' ? countWord(pathOf(said.product)) : '') : say('offer.' + name);
}

/** What else was read, and goes out as it is. @param {{ read: any }} props */
function More({ read }) {
  const texts = [
    read.minimumPickup && say('offer.minimum', quantity(machine(read.minimumPickup), read.product)),
    read.priceAt === 'delivered' && say('offer.delivered'),
    read.certificates?.length > 0 && read.certificates.join('、'),
    read.container?.inner && say('offer.inner', read.container.inner.name, read.container.inner.holds),
  ].filter(Boolean);
  return texts.length > 0 && html`<li><span>${texts.join(' · ')}</span></li>`;
}

/** @param {FieldName} name @param {string} choice such as "箱 360 枚" for what a box holds */
function choiceValue(name, choice) {
  return name === 'product' ? productName(choice) : name === 'holds' ? choice.replace(/^[^\d\s]+ (?=\d)/, '') : choice;
}

/** @param {FieldName} name @param {string} choice */
function choiceText(name, choice) {
  return name === 'product' ? productName(choice) : name === 'ask' && /^[\d.]+ 元\/(斤|公斤)$/.test(choice) ? price(machine(choice))
    : /^\d{4}-\d\d-\d\d$/.test(choice) ? day(choice) : choiceValue(name, choice);
}

/**
 * @param {{ name: FieldName, said: Said, set: (name: FieldName, value: any) => void, error?: string, question?: Question,
 *   home: import('./draft.js').Spot | null }} props
 */
function OneField({ name, said, set, error, question, home }) {
  /** @param {any} value */
  const put = (value) => set(name, value);
  const told = question && !said[name] ? question.detail.replace(CHOICES, '') : error;
  /** @type {[string, string][]} */
  const choices = (question?.choices ?? []).map((each) => [choiceValue(name, each), choiceText(name, each)]);
  if (name === 'product') {
    return html`<${ProductField} value=${said.product} set=${put} error=${told} choices=${choices} />`;
  }
  if (name === 'from' || name === 'to') {
    return html`<${DayField} label=${say('offer.' + name)} value=${said[name]} set=${put} error=${told} choices=${choices}
      start=${name === 'to' ? said.from : undefined} steps=${name === 'to' ? [3, 7, 15] : [0, 1, 2]} />`;
  }
  if (name === 'place') {
    return html`<${PlaceField} value=${said.place} set=${put} error=${told} home=${home} />`;
  }
  return html`<${AskField} label=${labelOf(name, said)} value=${said[name]} set=${put} error=${told} chips=${choices}
    hint=${say(`offer.${name}${name === 'unitWeight' && countWord(pathOf(said.product)) === '枚' ? '.egg' : ''}.hint`)} />`;
}
