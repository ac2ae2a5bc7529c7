// The parts that pages are made of. A part shows; it asks the service for nothing.
import { html, useEffect, useLayoutEffect, useRef, useState } from './lib/preact.js';
import { Problem } from './api.js';
import { drafts } from './kept.js';
import { knows, say } from './words.js';

/** @typedef {{ title?: string, children?: any, class?: string }} CardProps */

/**
 * A white card with at most one green action.
 * @param {CardProps} props
 */
export function Card({ title, children, class: name = '' }) {
  return html`<section class=${'card ' + name}>${title && html`<h2>${title}</h2>`}${children}</section>`;
}

/** An amount that is not broken between its number and its unit. @param {any} text */
export function unbroken(text) {
  const [, before, amount] = typeof text === 'string' && /^(.*?)([\d.,]+ \S+)$/.exec(text) || ['', text, ''];
  return html`${before}${amount && html`<span class="amount">${amount}</span>`}`;
}

/**
 * A figure to see from afar, with what it means.
 * @param {{ label: string, value: string, note?: string, alarm?: boolean }} props
 */
export function Big({ label, value, note, alarm = false }) {
  return html`<div class="big"><p class="quiet">${label}</p>
    <p class=${'figure' + (alarm ? ' alarm' : '')}>${unbroken(value)}</p>${note && html`<p class="quiet">${note}</p>`}</div>`;
}

/**
 * A button. While what it does is under way, pressing it again does nothing; it keeps the focus, which `disabled` would lose. A problem is
 * told beside it.
 * @param {{ children?: any, act: () => any, main?: boolean, small?: boolean, quiet?: boolean, label?: string }} props
 */
export function Button({ children, act, main = false, small = false, quiet = false, label }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(/** @type {Problem | null} */ (null));
  const alive = useRef(true);
  const running = useRef(false);
  useEffect(() => {
    alive.current = true;
    return () => { alive.current = false; };
  }, []);
  async function press() {
    if (running.current) {
      return;
    }
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (thrown) {
      if (alive.current) {
        setProblem(asProblem(thrown));
      }
    }
    running.current = false;
    if (alive.current) {
      setBusy(false);
    }
  }
  const name = (main ? 'main' : quiet ? 'link' : 'plain') + (small ? ' small' : '');
  return html`<button type="button" class=${name} aria-disabled=${busy} aria-busy=${busy} aria-label=${label}
    onClick=${press}>${children}</button>${problem && html`<${Trouble} problem=${problem} />`}`;
}

/** @param {unknown} thrown */
export function asProblem(thrown) {
  return thrown instanceof Problem ? thrown : new Problem(0, say('failed'), say('failed.detail'));
}

/** The event at which pages load again what they show. */
const RELOAD = 'duijie:reload';

/**
 * What is wrong with one value; in words of the desk where those of the service are for programs.
 * @param {any} error
 */
export function told({ code, detail }) {
  return knows('error.' + code) ? say('error.' + code, /[“']([^”']*)[”']/.exec(detail)?.[1] ?? '') : spoken(detail);
}

const ID = /\s?[（(][a-z]{3}_[0-9A-Z]{26}[）)]|\s?[a-z]{3}_[0-9A-Z]{26}(?: (?=[（\u4e00-\u9fa5]))?/g;

/** A text of the service as people read it: without ids. @param {string} text */
export function spoken(text) {
  return text.replace(ID, '');
}

/**
 * What went wrong, and the way out: where somebody else was faster, to what there is now. What was typed stays.
 * @param {{ problem: Problem }} props
 */
export function Trouble({ problem }) {
  const errors = problem.errors.filter((each) => each.severity === 'error');
  const stale = problem.status === 412;
  return html`<div class="trouble" role="alert"><strong>${stale ? say('stale') : problem.title}</strong>
    ${stale || errors.length === 0 ? html`<p>${stale ? say('stale.detail') : spoken(problem.detail)}</p>` : html`<ul>${errors.map((each) => html`<li>${told(each)}</li>`)}</ul>`}
    ${(stale || problem.status === 409) && html`<button type="button" class="plain small" onClick=${() => window.dispatchEvent(new Event(RELOAD))}>${say('stale.reload')}</button>`}</div>`;
}

/**
 * A field with its label. It keeps what was typed, over reloads too, until `clearDraft`.
 * @param {{ label: string, value: string, set: (text: string) => void, type?: string, mode?: string,
 *   most?: number, auto?: string, hint?: string }} props
 */
export function Field({ label, value, set, type = 'text', mode, most = 200, auto = 'off', hint }) {
  return html`<label class="field"><span>${label}</span>
    <input type=${type} inputmode=${mode} value=${value} maxlength=${most} autocomplete=${auto}
      onInput=${(/** @type {any} */ event) => set(event.target.value)} />${hint && html`<small>${hint}</small>`}</label>`;
}

/**
 * A choice of few: each an own button-sized line.
 * @param {{ label: string, value: string, set: (value: string) => void, options: [string, string][] }} props
 */
export function Choice({ label, value, set, options }) {
  const name = useRef('choice' + Math.random().toString(36).slice(2));
  return html`<fieldset class="choice"><legend>${label}</legend>${options.map(([key, text]) => html`<label key=${key}>
    <input type="radio" name=${name.current} value=${key} checked=${key === value} onChange=${() => set(key)} />
    <span>${text}</span></label>`)}</fieldset>`;
}

/**
 * A state that survives reloads and lost lines, for what people type.
 * @param {string} form
 * @param {string} initial
 * @returns {[string, (text: string) => void]}
 */
export function useDraft(form, initial) {
  const [value, setValue] = useState(() => drafts.get(form) ?? initial);
  /** @param {string} text */
  function set(text) {
    setValue(text);
    drafts.put(form, text);
  }
  return [value, set];
}

/** @param {string} form */
export function clearDraft(form) {
  drafts.drop(form);
}

/**
 * A dialogue over the page: Escape and, unless it is firm, the back of the card close it. Then what opened it has the focus again.
 * @param {{ title: string, children?: any, close: () => void, firm?: boolean }} props
 */
export function Dialog({ title, children, close, firm = false }) {
  const box = useRef(/** @type {any} */ (null));
  const gone = useRef(false);
  useLayoutEffect(() => {
    // before the next paint: a key pressed at once is for the dialogue, not for the page behind
    const dialog = box.current;
    dialog.showModal();
    return () => {
      gone.current = true;
      dialog.close();
    };
  }, []);
  return html`<dialog ref=${box} aria-label=${title} onClose=${() => gone.current || close()}
    onClick=${(/** @type {any} */ event) => event.target === box.current && !firm && close()}>
    <div class="sheet"><h2>${title}</h2>${children}</div></dialog>`;
}

/**
 * Loads once, and again by `reload`; shows the wait and the trouble itself.
 * @template T
 * @param {() => Promise<T>} load
 * @param {any[]} [on]
 * @returns {{ value: T | null, problem: Problem | null, reload: () => Promise<void> }}
 */
export function useLoaded(load, on = []) {
  const [state, setState] = useState(/** @type {{ value: any, problem: Problem | null }} */ ({ value: null, problem: null }));
  async function reload() {
    try {
      setState({ value: await load(), problem: null });
    } catch (thrown) {
      setState((old) => ({ value: old.value, problem: asProblem(thrown) }));
    }
  }
  useEffect(() => {
    reload();
    window.addEventListener(RELOAD, reload);
    return () => window.removeEventListener(RELOAD, reload);
  }, on);
  return { ...state, reload };
}

/**
 * Shows what was loaded, or that it is on its way, or what went wrong.
 * @param {{ of: { value: any, problem: Problem | null, reload: () => Promise<void> }, show: (value: any) => any }} props
 */
export function Loaded({ of, show }) {
  return html`${of.problem && html`<${Card}><${Trouble} problem=${of.problem} />
    <${Button} act=${of.reload}>${say('again')}<//><//>`}
    ${of.value !== null ? show(of.value) : !of.problem && html`<p class="wait" role="status">${say('wait')}</p>`}`;
}

/** @param {{ children?: any }} props */
export function Quiet({ children }) {
  return html`<p class="quiet">${children}</p>`;
}
