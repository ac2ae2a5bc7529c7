// Notices in words: what they ask for, until when, and a message to paste into a chat.
import { dealPrice, ofDeal } from '../amounts.js';
import { day, money, time, today } from '../format.js';
import { productName } from '../product.js';
import { knows, say } from '../words.js';

const SOON_MS = 12 * 60 * 60 * 1000;

/**
 * What a notice asks of a role.
 * @param {any} notice
 * @param {string} role
 */
export function titleOf(notice, role) {
  if (notice.kind === 'changed') {
    const what = ofLoads(say('notice.did.' + notice.event.verb), notice.event.loads);
    return notice.event.reason && knows('reason.' + notice.event.reason) ? say('notice.because', what, say('reason.' + notice.event.reason)) : what;
  }
  const own = `notice.${notice.kind}.${role}`;
  return ofLoads(say(knows(own) ? own : 'notice.' + notice.kind), notice.loads);
}

/**
 * @param {string} text
 * @param {number[]} [loads]
 */
function ofLoads(text, loads) {
  return loads ? say('notice.loads', text, loads.join(say('loads.and'))) : text;
}

/**
 * The deal in one sentence, as the role sees it.
 * @param {any} notice
 * @param {string} role
 */
export function factsOf(notice, role) {
  const deal = notice.deal;
  const amount = ofDeal(deal, deal.heads);
  const at = dealPrice(deal, deal.price);
  const on = day(deal.pickUpOn);
  const name = productName(deal.product);
  const facts = role === 'cooperative' ? say('notice.facts.cooperative', deal.buyer, amount, name, at, on)
    : role === 'buyer' ? say('notice.facts.buyer', deal.cooperative, amount, name, at, on)
      : say('notice.facts.liaison', deal.cooperative, deal.buyer, amount, name, at, on);
  return notice.open ? facts + say(notice.kind === 'repay' ? 'notice.back.amount' : 'notice.open.amount', money(notice.open)) : facts;
}

/**
 * Until when; empty when nothing says so.
 * @param {any} notice
 */
export function endOf(notice) {
  if (notice.until) {
    return say('notice.until', time(notice.until));
  }
  if (notice.event) {
    return time(notice.event.at);
  }
  return notice.on ? say(notice.on < today() ? 'notice.late' : notice.kind === 'pay' ? 'notice.due' : 'notice.on', day(notice.on)) : '';
}

/** @param {any} notice */
export function isSoon(notice) {
  return notice.until ? new Date(notice.until).getTime() - Date.now() < SOON_MS : notice.kind !== 'changed' && notice.on !== undefined && notice.on <= today();
}

/**
 * A message for the other side of a notice, ready to be pasted.
 * @param {any} notice
 * @param {string} role
 */
export function messageOf(notice, role) {
  const deal = notice.deal;
  const to = role === 'buyer' ? deal.cooperative : role === 'cooperative' ? deal.buyer : addressee(notice);
  const key = `notice.say.${notice.kind}`;
  const own = `${key}.${role}`;
  const amount = ofDeal(deal, deal.heads);
  const about = say('notice.say.about', deal.number, productName(deal.product), amount, dealPrice(deal, deal.price), day(deal.pickUpOn));
  const end = notice.until ? time(notice.until) : notice.on ? day(notice.on) : '';
  return say('notice.say.hello', to) + about + say(knows(own) ? own : key, end, notice.open ? money(notice.open) : '');
}

/**
 * Whom a liaison writes to: the side that has to do something, or both.
 * @param {any} notice
 */
function addressee(notice) {
  const deal = notice.deal;
  const said = deal.acceptedBy ?? [];
  if (notice.kind === 'hold' && said.length === 1) {
    return said[0] === 'buyer' ? deal.cooperative : deal.buyer;
  }
  return notice.kind === 'permit' || notice.kind === 'repay' ? deal.cooperative : notice.kind === 'pay' ? deal.buyer : say('notice.say.both', deal.cooperative, deal.buyer);
}
