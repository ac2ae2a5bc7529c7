// Whether there is a line. Without one the page shows what was read last, and says of when it is. And whether a form was
// already sent in another tab.
import { html, useEffect, useState } from './lib/preact.js';
import { get } from './api.js';
import { time } from './format.js';
import { say } from './words.js';

/** Shown while there is no line. */
export function Line() {
  const [lost, setLost] = useState(/** @type {{ at: string } | null} */ (null));
  const [twice, setTwice] = useState(false);
  useEffect(() => {
    /** @param {any} event */
    const gone = (event) => setLost((old) => ({ at: event.detail ?? old?.at ?? '' }));
    const back = () => setLost(null);
    // a browser that says it is on line again may still have no line: asking tells
    const ask = () => { get('/v1/me').catch(() => {}); };
    /** @type {[string, (event: any) => void][]} */
    const heard = [['duijie:offline', gone], ['offline', gone], ['duijie:online', back], ['online', ask],
      ['duijie:elsewhere', () => setTwice(true)], ['hashchange', () => setTwice(false)]];
    heard.forEach(([name, hear]) => window.addEventListener(name, hear));
    return () => heard.forEach(([name, hear]) => window.removeEventListener(name, hear));
  }, []);
  return html`${lost && html`<p class="notice" role="status">${lost.at ? say('offline.at', time(lost.at)) : say('offline')}</p>`}
    ${twice && html`<p class="notice" role="status">${say('sent.elsewhere')}</p>`}`;
}
