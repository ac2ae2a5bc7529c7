// What of the page that is shown does not fit: wider than the screen, cut off, outside its card, one control over another.
(() => {
  const SLACK = 1;
  const wide = document.documentElement.clientWidth;
  const root = document.querySelector('dialog[open]') ?? document.body;
  const found = [];
  const name = (e) => `<${e.tagName.toLowerCase()}${e.className?.baseVal === undefined && e.className ? '.' + e.className : ''}> ${(e.innerText || e.value || '').trim().replace(/\s+/g, ' ').slice(0, 40)}`;
  const isSeen = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.unseen, svg') && e.getClientRects().length > 0;
  const scrolls = (e) => e.closest('.chart');

  if (document.documentElement.scrollWidth > innerWidth + SLACK) {
    found.push(`the page is ${document.documentElement.scrollWidth} px wide, the screen ${innerWidth}`);
  }
  for (const e of root.querySelectorAll('*')) {
    if (isSeen(e) && !scrolls(e) && !['INPUT', 'TEXTAREA', 'SELECT', 'OPTION'].includes(e.tagName)) {
      if (getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + SLACK) {
        found.push(`cut off or to be scrolled: ${name(e)}`);
      }
    }
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && isSeen(parent) && !scrolls(parent)) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = (parent.closest('button, a.plain, .card, .sheet, td, th') ?? document.documentElement).getBoundingClientRect();
      if ([...range.getClientRects()].some((r) => r.width > SLACK && (r.right > Math.min(box.right, wide) + SLACK || r.left < Math.max(box.left, 0) - SLACK))) {
        found.push(`text sticks out: ${name(parent)}`);
      }
    }
  }
  const controls = [...root.querySelectorAll('button, a[href], input, select, textarea, summary')].filter((e) => isSeen(e) && !scrolls(e));
  const boxes = controls.map((e) => [...e.getClientRects()]);
  boxes.forEach((own, i) => {
    if (own.some((r) => r.right > wide + SLACK || r.left < -SLACK)) {
      found.push(`beyond the screen: ${name(controls[i])}`);
    }
    for (let j = i + 1; j < boxes.length; j++) {
      const isNested = controls[i].contains(controls[j]) || controls[j].contains(controls[i]);
      if (!isNested && own.some((a) => boxes[j].some((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK))) {
        found.push(`one over the other: ${name(controls[i])} and ${name(controls[j])}`);
      }
    }
  });
  return [...new Set(found)];
})()
