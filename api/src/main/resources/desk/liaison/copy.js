// A text to send to somebody: shown, and copied in one tap.
import { html, useState } from '../lib/preact.js';
import { say } from '../words.js';
import { Button, Dialog } from '../ui.js';

/** @param {{ label: string, title: string, text: string }} props */
export function Message({ label, title, text }) {
  const [shown, setShown] = useState(false);
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return html`<${Button} small act=${() => setShown(true)}>${label}<//>
    ${shown && html`<${Dialog} title=${title} close=${() => setShown(false)}>
      <textarea readonly rows="6" aria-label=${title}>${text}</textarea>
      <${Button} main act=${copy}>${say('people.copy')}<//>${copied && html`<p role="status">${say('people.copied')}</p>`}
      <${Button} act=${() => setShown(false)}>${say('close')}<//><//>`}`;
}
