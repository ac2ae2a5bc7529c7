// The public page of a campaign: what its link shows to anybody, without signing in.
import '../campaign/words.js';
import { html, useEffect, useState } from '../lib/preact.js';
import { get } from '../api.js';
import { say } from '../words.js';
import { Button, Card, Loaded, useLoaded } from '../ui.js';
import { Bulletin } from '../campaign/bulletin.js';

export default function PublicBulletin() {
  const [code, setCode] = useState(location.hash.slice(1));
  useEffect(() => {
    const moved = () => setCode(location.hash.slice(1));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  const loaded = useLoaded(() => get('/v1/bulletins/' + encodeURIComponent(code || '-')), [code]);
  return html`<h1 class="unseen">${say('bulletin.title')}</h1>${loaded.problem ? html`<${Card}><p>${loaded.problem.detail}</p><//>`
    : html`<${Loaded} of=${loaded} show=${(/** @type {any} */ report) => html`<${Bulletin} report=${report}>
      <p class="no-print"><${Button} small act=${() => window.print()}>${say('bulletin.print')}<//></p><//>`} />`}`;
}
