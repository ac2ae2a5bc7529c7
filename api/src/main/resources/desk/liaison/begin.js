// Starts a round and opens its page.
import { post } from '../api.js';

/**
 * Matches all that is open, or the stock and the demand of one campaign.
 * @param {string} [campaign]
 */
export async function begin(campaign) {
  const round = await post('/v1/match-rounds', campaign ? { campaign } : {});
  location.hash = '#/round/' + round.id;
}
