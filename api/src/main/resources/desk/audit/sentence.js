// A line of the audit as a sentence: who did what, for whom, to what, and why.
import { quantity } from '../format.js';
import { productName } from '../product.js';
import { knows, say } from '../words.js';

const NOBODY = new Map([['usr_service', 'audit.service'], ['usr_owner', 'audit.owner']]);

/** What a liaison does for a party; all else it does for the bureau. */
const SPOKEN = new Set(['deal', 'listing', 'intent', 'calendar', 'purchase']);
/** A token that began a session says by what. */
const SIGNED_IN = /^(with|door) /;
const STORED = /^[\d.]+ (head|pack|kg|g)$/;

/** @typedef {{ users: Map<string, string>, parties: Map<string, string> }} Names */

/**
 * @param {any} line
 * @param {Names} names
 */
export function sentence(line, names) {
  const nobody = NOBODY.get(line.actor);
  const who = nobody ? say(nobody) : names.users.get(line.actor) ?? '';
  const about = subject(line, names);
  const did = verb(line) + (about && '，' + about) + because(line.reason);
  const party = SPOKEN.has(line.action.split('.')[0]) && line.onBehalfOf && names.parties.get(line.onBehalfOf);
  return party ? say('audit.for', who, party, did) : say('audit.self', who, did);
}

/** @param {any} line */
function verb({ action, reason, loads }) {
  const [kind, word] = action.split('.');
  const key = kind === 'deal' ? 'did.' + word : action === 'token.created' && SIGNED_IN.test(reason ?? '') ? 'act.signedIn' : 'act.' + action;
  const did = knows(key) ? say(key) : action;
  return loads ? say('did.loads', did, loads.join(say('loads.and'))) : did;
}

/**
 * What was changed, in words; never its id.
 * @param {any} line
 * @param {Names} names
 */
function subject(line, names) {
  const it = line.after ?? {};
  switch (line.action.split('.')[0]) {
    case 'deal':
      return it.number ? say('audit.deal.of', it.number, it.cooperative?.name ?? '', it.buyer?.name ?? '') : '';
    case 'listing':
      return [owner(it, names), it.product && productName(it.product), amount(it.stock, it.product)].filter(Boolean).join(' ');
    case 'intent':
      return [owner(it, names), (it.products ?? []).map(productName).join('、'), amount(it.demand, it.products?.[0])].filter(Boolean).join(' ');
    case 'link':
    case 'token':
    case 'factor':
      return it.user === line.actor ? '' : names.users.get(it.user) ?? '';
    case 'party':
    case 'campaign':
    case 'user':
      return person(it.name, line.persons);
    default:
      return '';
  }
}

/**
 * As it was entered, or as the service writes it.
 * @param {string} [text]
 * @param {string} [product]
 */
function amount(text, product) {
  return text && STORED.test(text) ? quantity(text, product) : text;
}

/**
 * @param {any} it
 * @param {Names} names
 */
function owner(it, names) {
  return names.parties.get(it.party?.id ?? it.party) ?? '';
}

/**
 * A name, which the chain has as a hash and the answer beside it.
 * @param {any} name
 * @param {Record<string, string> | undefined} persons
 */
function person(name, persons) {
  return typeof name === 'string' ? name : persons?.[name?.hmac] ?? '';
}

/** @param {string} [reason] such as "soldElsewhere: 已在集市售出" */
function because(reason) {
  const [code, ...note] = (reason ?? '').split(': ');
  return code && knows('reason.' + code) ? say('did.because', [say('reason.' + code), ...note].join('，')) : '';
}
