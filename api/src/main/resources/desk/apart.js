// Texts that are written from right to left, as names may be, keep their place: each is isolated, so that the order of what
// stands beside it does not change.

const OPEN = '\u2068';
const CLOSE = '\u2069';
const TURNS = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const MARKS = /[\u202A-\u202E\u2066-\u2069]/g;
const INNERMOST = /\u2068[^\u2068\u2069]*\u2069/g;
const MOST_NESTED = 8;

/**
 * The text with isolating marks around it, if a part of it could turn what stands beside it.
 * @param {string} text
 */
export function apart(text) {
  if (!TURNS.test(text)) {
    return text;
  }
  let rest = text;
  for (let i = 0; i < MOST_NESTED && rest.includes(OPEN); i++) {
    rest = rest.replace(INNERMOST, '');
  }
  return TURNS.test(rest) ? OPEN + text.replace(MARKS, '') + CLOSE : text;
}

/**
 * Isolates what pages show below `root`, now and whenever it changes.
 * @param {Node} root
 */
export function keepApart(root) {
  new MutationObserver((changes) => {
    for (const each of changes) {
      isolate(each.target);
      each.addedNodes.forEach(isolate);
    }
  }).observe(root, { childList: true, characterData: true, subtree: true });
  isolate(root);
}

/** @param {Node} node */
function isolate(node) {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = node.nodeType === Node.TEXT_NODE ? node : texts.nextNode(); text; text = texts.nextNode()) {
    const data = /** @type {Text} */ (text).data;
    const kept = apart(data);
    if (kept !== data) {
      /** @type {Text} */ (text).data = kept;
    }
  }
}
