// A new link or code: a picture to scan, a message to paste, a slip to print; or six digits to read out.
import { html, useState } from '../lib/preact.js';
import { time } from '../format.js';
import { say } from '../words.js';
import { Button, Dialog, Quiet } from '../ui.js';

/** @param {{ made: any, person: any, me: import('../app.js').Me, close: () => void }} props */
export function Made({ made, person, me, close }) {
  const [copied, setCopied] = useState(false);
  if (made.kind === 'code') {
    const digits = made.secret.code;
    return html`<${Dialog} title=${say('people.code.title')} close=${close}><p class="figure code">${digits.slice(0, 3)} ${digits.slice(3)}</p>
      <${Quiet}>${say('people.code.hint')}<//><${Button} main act=${close}>${say('close')}<//><//>`;
  }
  const message = say('people.message.' + person.role, person.name, location.origin + made.secret.path);
  async function copy() {
    await navigator.clipboard.writeText(message);
    setCopied(true);
  }
  return html`<${Dialog} title=${say('people.link.title', person.name)} close=${close}>
    <${Slip} made=${made} person=${person} me=${me} />
    <textarea readonly rows="3" aria-label=${say('people.link')}>${message}</textarea>
    <${Button} main act=${copy}>${say('people.copy')}<//>${copied && html`<p role="status">${say('people.copied')}</p>`}
    <${Button} act=${() => window.print()}>${say('people.print')}<//>
    <${Button} act=${close}>${say('close')}<//><//>`;
}

/**
 * What is printed: whose it is, what for, the code to scan, until when. On the screen only the code shows.
 * @param {{ made: any, person: any, me: import('../app.js').Me }} props
 */
function Slip({ made, person, me }) {
  const until = time(made.expiresAt);
  return html`<div class="slip"><p class="paper">${me.bureau.name}</p>
    <p class="paper figure">${person.name}</p><p class="paper">${person.partyName}</p>
    <p class="paper"><strong>${say('slip.for')}</strong>：${say('slip.' + person.role)}</p>
    ${made.secret.qr && html`<img class="qr" alt=${say('people.scan')} src=${'data:image/svg+xml,' + encodeURIComponent(made.secret.qr)} />`}
    <p class="screen quiet">${say('people.scan')}。${say('people.until', until)}</p>
    <p class="paper">${say('slip.how')}</p><p class="paper"><strong>${say('slip.until', until)}</strong></p>
    <p class="paper">${say('slip.help', me.user.name)}</p></div>`;
}
