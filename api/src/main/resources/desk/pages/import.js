// Entering a sheet: which kind, the file, what it would do, and the run. "#/import/ID" is one run.
import '../import/words.js';
import '../liaison/words.js';
import { html, useState } from '../lib/preact.js';
import { all } from '../api.js';
import { time } from '../format.js';
import { language, say } from '../words.js';
import { asProblem, Card, Loaded, Quiet, Trouble, useLoaded } from '../ui.js';
import { Preview } from '../import/preview.js';
import { Run } from '../import/run.js';
import { send } from '../import/send.js';

/** @type {Record<string, string[]>} */
const KINDS = { cooperative: ['listings'], buyer: ['intents'], liaison: ['listings', 'intents', 'parties'] };

/** @param {{ at: string[], me: import('../app.js').Me }} props */
export default function Import({ at, me }) {
  const back = html`<p><a class="link" href=${at[1] ? '#/import' : '#/'}>${say('back')}</a></p>`;
  return at[1] ? html`${back}<${Run} key=${at[1]} id=${at[1]} />` : html`${back}<${Start} me=${me} />`;
}

/** @param {{ me: import('../app.js').Me }} props */
function Start({ me }) {
  const kinds = KINDS[me.role];
  const [kind, setKind] = useState(kinds[0]);
  const [file, setFile] = useState(/** @type {File | null} */ (null));
  const [seen, setSeen] = useState(/** @type {any} */ (null));
  const [problem, setProblem] = useState(/** @type {any} */ (null));
  /** @param {File | undefined} chosen */
  async function choose(chosen) {
    if (!chosen) {
      return;
    }
    setProblem(null);
    setSeen(null);
    setFile(chosen);
    try {
      setSeen(await send(chosen, { kind, preview: true }));
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setFile(null);
    }
  }
  function again() {
    setFile(null);
    setSeen(null);
  }
  if (file) {
    return seen ? html`<${Preview} file=${file} kind=${kind} seen=${seen} again=${again} />` : html`<p class="wait" role="status">${say('import.reading')}</p>`;
  }
  return html`<${Card} title=${say('import.title')}><${Quiet}>${say('import.hint')}<//>
      ${kinds.length > 1 && html`<p class="quiet">${say('import.what')}</p><div class="chips">${kinds.map((each) => html`<button key=${each} type="button" class="plain"
        aria-pressed=${each === kind} onClick=${() => setKind(each)}>${say('import.' + each)}</button>`)}</div>`}
      <label class="pick"><span>${say('import.file')}</span><input class="unseen" type="file" accept=".xlsx,.csv,text/csv" onChange=${(/** @type {any} */ event) => choose(event.target.files[0])} /></label>
      ${problem && html`<${Trouble} problem=${problem} />`}
      <a class="link" download href=${`/v1/sheets/templates/${kind}.xlsx?lang=${language()}`}>${say('import.template')}</a><//>
    ${me.role === 'liaison' && html`<${Card} title=${say('import.export')}><${Quiet}>${say('import.export.hint')}<//>
      <p>${['listings', 'intents', 'deals'].map((each) => html`<a key=${each} class="link" download href=${`/v1/exports/${each}.xlsx?lang=${language()}`}>${say(each === 'deals' ? 'import.export.deals' : 'import.' + each)}</a> `)}</p><//>`}
    <${Earlier} />`;
}

function Earlier() {
  const loaded = useLoaded(() => all('/v1/sheets'));
  return html`<${Card} title=${say('import.earlier')}><${Loaded} of=${loaded} show=${(/** @type {any[]} */ runs) => runs.length === 0
    ? html`<${Quiet}>${say('import.earlier.none')}<//>`
    : html`<ul class="lines">${[...runs].reverse().map((each) => html`<li key=${each.id}><a class="line" href=${'#/import/' + each.id}><strong>${say('import.earlier.one', say('import.' + each.kind), each.counts.rows, each.counts.refused)}</strong>
      <br /><small>${time(each.createdAt)} · ${say('import.' + each.status)}</small></a></li>`)}</ul>`} /><//>`;
}
