// The way to the notices in the header, with how many are unread; and what all pages know of them.
import { html, useEffect, useState } from './lib/preact.js';
import { get } from './api.js';
import { say } from './words.js';
import { listen } from './live.js';

/** The name of the event that tells a page which notices there are now. */
export const INBOX = 'duijie:inbox';

/** Tells all pages which notices there are now. @param {any} inbox */
export function tell(inbox) {
  window.dispatchEvent(new CustomEvent(INBOX, { detail: inbox }));
}

/** Asks which notices there are, and tells all pages. */
async function refresh() {
  try {
    tell(await get('/v1/notices'));
  } catch {
    // the next one tells
  }
}

export function Inbox() {
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    /** @param {any} event */
    const told = (event) => setUnread(event.detail.unread);
    window.addEventListener(INBOX, told);
    const stop = listen(refresh);
    return () => {
      stop();
      window.removeEventListener(INBOX, told);
    };
  }, []);
  return html`<a class="link inbox" href="#/notices" aria-label=${say('notice.open', unread)}>${say('notice.title')}${unread > 0 && html`<span class="count" aria-hidden="true">${unread}</span>`}</a>`;
}
