/**
 * The results of a campaign (助销行动): {@link org.duijie.core.campaign.CampaignReport}, computed only from its listings,
 * intents and deals.
 */
@NullMarked
package org.duijie.core.campaign;

import org.jspecify.annotations.NullMarked;
