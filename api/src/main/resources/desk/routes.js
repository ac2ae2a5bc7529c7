// Which page each role sees at which address: "#/people" is "people"; "" is the first. Each page is a file of its own.

/** @type {Record<string, Record<string, () => Promise<any>>>} */
export const routes = {
  cooperative: {
    '': () => import('./pages/cooperative.js'),
    offer: () => import('./pages/offer.js'),
    stock: () => import('./pages/stock.js'),
    deal: () => import('./pages/coop-deal.js'),
    import: () => import('./pages/import.js'),
    devices: () => import('./pages/devices.js'),
    notices: () => import('./pages/notices.js'),
  },
  buyer: {
    '': () => import('./pages/buyer.js'),
    want: () => import('./pages/buyer-want.js'),
    paste: () => import('./pages/buyer-paste.js'),
    market: () => import('./pages/buyer-market.js'),
    intent: () => import('./pages/buyer-intent.js'),
    weekly: () => import('./pages/buyer-weekly.js'),
    deal: () => import('./pages/buyer-deal.js'),
    import: () => import('./pages/import.js'),
    devices: () => import('./pages/devices.js'),
    notices: () => import('./pages/notices.js'),
  },
  liaison: {
    '': () => import('./pages/liaison.js'),
    audit: () => import('./pages/audit.js'),
    people: () => import('./pages/people.js'),
    round: () => import('./pages/round.js'),
    deals: () => import('./pages/deals.js'),
    deal: () => import('./pages/deal.js'),
    calls: () => import('./pages/calls.js'),
    enter: () => import('./pages/enter.js'),
    entry: () => import('./pages/entry.js'),
    report: () => import('./pages/report.js'),
    import: () => import('./pages/import.js'),
    devices: () => import('./pages/devices.js'),
    notices: () => import('./pages/notices.js'),
  },
};
