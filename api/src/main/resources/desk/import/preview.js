// What a sheet would do, row by row, before anything is entered.
import { html, useState } from '../lib/preact.js';
import { say } from '../words.js';
import { Big, Button, Card, Quiet } from '../ui.js';
import { Table } from '../liaison/table.js';
import { Accepted, Refused, Warnings } from './rows.js';
import { send } from './send.js';

/** @param {{ file: File, kind: string, seen: any, again: () => void }} props */
export function Preview({ file, kind, seen, again }) {
  const [update, setUpdate] = useState(false);
  const counts = seen.counts;
  const enters = counts.added + (update ? counts.offered : 0);
  async function run() {
    const made = await send(file, { kind, update });
    location.hash = '#/import/' + made.id;
  }
  return html`<${Card} title=${say('import.of', file.name, counts.rows)}><div class="figures">
      <${Big} label=${say('import.new')} value=${String(counts.added)} />
      <${Big} label=${say('import.same')} value=${String(counts.same)} />
      <${Big} label=${say('import.refused')} value=${String(counts.refused)} alarm=${counts.refused > 0} /></div>
    ${counts.offered > 0 && html`<p>${say('import.offered', counts.offered)}</p><label class="tick"><input type="checkbox" checked=${update}
      onChange=${(/** @type {any} */ event) => setUpdate(event.target.checked)} /><span>${say('import.update')}</span></label>`}
    ${enters > 0 ? html`<${Button} main act=${run}>${say('import.go', enters)}<//>` : html`<p>${say(counts.same > 0 && counts.refused === 0 ? 'import.same' : 'import.nothing')}</p>`}
    <${Button} act=${again}>${say('import.other')}<//><//>
    ${seen.warnings.length > 0 && html`<${Card} title=${say('import.warnings')}><${Warnings} warnings=${seen.warnings} /><//>`}
    ${counts.refused > 0 && html`<${Card} title=${say('import.refused.title', counts.refused)}><${Quiet}>${say('import.fix')}<//>
      <${Refused} rows=${seen.refused} />${counts.refused > seen.refused.length && html`<${Quiet}>${say('import.refused.more', seen.refused.length)}<//>`}<//>`}
    ${counts.accepted > 0 && html`<${Card} title=${say('import.accepted.title', counts.accepted)}><${Accepted} rows=${seen.accepted} />
      ${counts.accepted > seen.accepted.length && html`<${Quiet}>${say('import.accepted.more', seen.accepted.length)}<//>`}<//>`}
    <${Card}><details><summary>${say('import.columns')}</summary><${Table} names=${['heading', 'means']} rows=${seen.columns.map((/** @type {any} */ each) => ({ key: each.column,
      cells: [each.column + ' ' + each.heading, meaning(each)] }))} /></details><//>`;
}

/** @param {{ field?: string, unit?: string }} column */
function meaning({ field, unit }) {
  if (!field) {
    return say('import.columns.none');
  }
  const text = say('field.' + field);
  return (text === 'field.' + field ? say('field.other') : text) + (unit ? `（${unit}）` : '');
}
