// An address without a page.
import { html } from '../lib/preact.js';
import { say } from '../words.js';
import { Card } from '../ui.js';

export default function Lost() {
  return html`<${Card}><p>${say('notFound')}</p><p><a class="plain" href="#/">${say('home')}</a></p><//>`;
}
