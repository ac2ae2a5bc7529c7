// Tells when something may have changed: by a stream of the service where the line holds, by asking again where it does not.
// A page in the background asks nothing.

const POLL_MS = 30_000;
const SILENT_MS = 40_000;
const WATCH_MS = 10_000;
const RETRY_MS = 300_000;
const MOST_FAILURES = 3;

/**
 * Calls `changed` now and whenever something may have changed, until the returned function is called.
 * @param {() => void} changed
 * @returns {() => void}
 */
export function listen(changed) {
  /** @type {EventSource | null} */
  let source = null;
  let heardAt = 0;
  let failures = 0;
  let polls = false;
  let polledAt = Date.now();
  let triedAt = 0;
  let lost = false;

  function close() {
    source?.close();
    source = null;
  }
  function open() {
    close();
    heardAt = triedAt = Date.now();
    if (!('EventSource' in window)) {
      polls = true;
      return;
    }
    source = new EventSource('/v1/notices/stream');
    for (const name of ['hello', 'beat', 'changed']) {
      source.addEventListener(name, () => hear(name));
    }
    source.onerror = () => {
      failures++;
      if (source?.readyState === EventSource.CLOSED || failures >= MOST_FAILURES) {
        fall();
      }
    };
  }
  /** @param {string} name */
  function hear(name) {
    heardAt = Date.now();
    failures = 0;
    if (name !== 'beat') {
      changed();
    }
    polls = false;
  }
  /** The line does not hold: ask from time to time, and try the stream again later. */
  function fall() {
    close();
    polls = true;
  }
  function watch() {
    const now = Date.now();
    if (document.hidden) {
      return;
    }
    if (source && now - heardAt > SILENT_MS) {
      fall();
    }
    if (polls && now - polledAt >= POLL_MS) {
      polledAt = now;
      changed();
    }
    if (!source && now - triedAt >= RETRY_MS) {
      open();
    }
  }
  const gone = () => { lost = true; };
  /** The service answers again: then its stream may too. */
  function answered() {
    if (lost && !source && !document.hidden) {
      open();
    }
    lost = false;
  }
  function seen() {
    if (document.hidden) {
      close();
    } else {
      changed();
      open();
    }
  }
  changed();
  open();
  const timer = setInterval(watch, WATCH_MS);
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', seen);
  window.addEventListener('duijie:offline', gone);
  window.addEventListener('duijie:online', answered);
  return () => {
    close();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', seen);
    window.removeEventListener('duijie:offline', gone);
    window.removeEventListener('duijie:online', answered);
  };
}
