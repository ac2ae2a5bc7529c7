// A sheet that is being entered: how far it is, stopping it, and what became of its rows.
import { html, useEffect } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import { say } from '../words.js';
import { Big, Button, Card, Loaded, Quiet, useLoaded } from '../ui.js';
import { Refused, Warnings } from './rows.js';

const EVERY_MS = 1000;

/** @param {{ id: string }} props */
export function Run({ id }) {
  const loaded = useLoaded(async () => {
    const run = await get('/v1/sheets/' + id);
    return { run, refused: isOver(run) && run.counts.refused > 0 ? await all(`/v1/sheets/${id}/rows?outcome=refused`, 5) : [] };
  }, [id]);
  const runs = loaded.value && !isOver(loaded.value.run);
  useEffect(() => {
    const timer = runs ? setInterval(loaded.reload, EVERY_MS) : 0;
    return () => clearInterval(timer);
  }, [runs, id]);
  return html`<${Loaded} of=${loaded} show=${(/** @type {any} */ value) => isOver(value.run)
    ? html`<${Over} ...${value} />` : html`<${Progress} run=${value.run} reload=${loaded.reload} />`} />`;
}

/** @param {any} run */
function isOver(run) {
  return run.status !== 'queued' && run.status !== 'running';
}

/** @param {{ run: any, reload: () => Promise<void> }} props */
function Progress({ run, reload }) {
  const { done, rows } = run.progress;
  async function cancel() {
    const now = await get('/v1/sheets/' + run.id);
    await post(`/v1/sheets/${run.id}/cancel`, null, { version: now.version });
    await reload();
  }
  return html`<${Card} class="narrow" title=${say('import.running')}><progress max=${Math.max(1, rows)} value=${done} aria-label=${say('import.running')}></progress>
    <p class="lead" role="status">${run.status === 'queued' ? say('import.queued') : say('import.progress', done, rows)}</p>
    <${Quiet}>${say('import.cancel.hint')}<//><${Button} act=${cancel}>${say('import.cancel')}<//><//>`;
}

/** @param {{ run: any, refused: any[] }} props */
function Over({ run, refused }) {
  const counts = run.counts;
  return html`<${Card} title=${say('import.' + run.status)}><div class="figures">
      <${Big} label=${say('import.new')} value=${String(counts.added)} /><${Big} label=${say('import.changed')} value=${String(counts.changed)} />
      <${Big} label=${say('import.same')} value=${String(counts.same)} /><${Big} label=${say('import.refused')} value=${String(counts.refused)} alarm=${counts.refused > 0} /></div>
    ${run.status !== 'done' && html`<p>${say('import.progress', run.progress.done, run.progress.rows)}</p>`}
    ${run.warnings.length > 0 && html`<${Warnings} warnings=${run.warnings} />`}
    <a class="plain go" href="#/import">${say('import.again')}</a><a class="plain" href="#/">${say('home')}</a><//>
    ${refused.length > 0 && html`<${Card} title=${say('import.refused.title', counts.refused)}><${Refused} rows=${refused} /><//>`}`;
}
