// What this browser keeps: answers that were read, forms under way and drafts. All of it is of one person, and goes when that
// person signs out or another one signs in.

const SEEN = 'duijie.seen:';
const FORM = 'duijie.form:';
const DRAFT = 'duijie.draft:';
const OWNER = 'duijie.owner';
const MOST_CHARACTERS = 200_000;

/** What was read, by path; it goes first when the store is full. */
export const seen = shelf(SEEN);
/** The keys of forms that the service has not decided. */
export const forms = shelf(FORM);
/** What was typed. */
export const drafts = shelf(DRAFT);

/** @param {string} prefix */
function shelf(prefix) {
  return {
    /** @param {string} key @returns {string | null} */
    get: (key) => read(prefix + key),
    /** @param {string} key @param {string} text */
    put: (key, text) => write(prefix + key, text),
    /** @param {string} key */
    drop: (key) => remove(prefix + key),
  };
}

/**
 * Notes who is signed in here; what another person left behind is forgotten.
 * @param {string} user
 * @returns {boolean} whether somebody else was signed in before
 */
export function belongsTo(user) {
  const other = read(OWNER) !== null && read(OWNER) !== user;
  if (other) {
    forgetAll();
  }
  write(OWNER, user);
  return other;
}

/** Forgets all that is of a person, when that person signs out. */
export function forgetAll() {
  keys((key) => [SEEN, FORM, DRAFT].some((each) => key.startsWith(each)) || key === OWNER).forEach(remove);
}

/** Forgets what was read, when a session has ended: what was typed waits for the same person. */
export function forgetSeen() {
  keys((key) => key.startsWith(SEEN)).forEach(remove);
}

/**
 * Calls `changed` when another person signs in, or this one signs out, in another tab.
 * @param {() => void} changed
 * @returns {() => void} stops it
 */
export function onOwner(changed) {
  /** @param {StorageEvent} event */
  const heard = (event) => event.key === OWNER && event.newValue !== event.oldValue && changed();
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

/** @param {(key: string) => boolean} which */
function keys(which) {
  try {
    return Object.keys(localStorage).filter(which);
  } catch {
    return [];
  }
}

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Keeps a text. In a full store, what was read makes room for what was typed and sent.
 * @param {string} key
 * @param {string} text
 */
function write(key, text) {
  if (text.length > MOST_CHARACTERS) {
    remove(key);
    return;
  }
  try {
    localStorage.setItem(key, text);
  } catch {
    keys((each) => each.startsWith(SEEN)).forEach(remove);
    again(key, text);
  }
}

/**
 * @param {string} key
 * @param {string} text
 */
function again(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // a closed store: then it is kept only as long as the page
  }
}

/** @param {string} key */
function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
