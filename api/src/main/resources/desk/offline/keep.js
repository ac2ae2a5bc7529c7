// Keeps the files that this page has loaded, so that the desk opens again without a line.

/** Starts the worker of this version, and tells it what was loaded before. Where a browser has none, nothing is kept. */
export async function keep() {
  if (!navigator.serviceWorker) {
    return;
  }
  const base = new URL('..', import.meta.url).pathname;
  const script = base + 'offline/worker.js';
  const types = /** @type {any} */ (window).trustedTypes;
  const url = types ? types.createPolicy('desk', { createScriptURL: () => script }).createScriptURL('') : script;
  const { installing, waiting, active } = await navigator.serviceWorker.register(url, { scope: '/' });
  const loaded = performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname).filter((each) => each.startsWith(base));
  [installing, waiting, active].forEach((each) => each?.postMessage(loaded));
}
