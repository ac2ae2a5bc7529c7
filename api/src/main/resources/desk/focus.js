// Keeps the focus when what has it goes: a card that is answered, a link that leads to another page. Else people who use the keyboard start again at the top.

/**
 * Gives the focus to the nearest part of the page that is still there.
 * @param {HTMLElement} root
 */
export function keepFocus(root) {
  /** @type {HTMLElement[]} what had the focus last, and what is around it */
  let trail = [];
  root.addEventListener('focusin', (event) => {
    trail = [];
    for (let each = /** @type {HTMLElement | null} */ (event.target); each && each !== root; each = each.parentElement) {
      trail.push(each);
    }
  });
  new MutationObserver(() => {
    if (trail.length > 0 && !trail[0].isConnected && document.activeElement === document.body) {
      const near = trail.find((each) => each.isConnected) ?? root.querySelector('main');
      near?.setAttribute('tabindex', '-1');
      near?.focus({ preventScroll: true }); // which fails while a page that is on its way is hidden: then the next change is the time
    }
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
}
