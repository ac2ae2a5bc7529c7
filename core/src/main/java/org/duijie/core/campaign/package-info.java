/**
 * What a campaign (助销行动) has rescued: {@link org.duijie.core.campaign.CampaignReport}, from its listings,
 * intents and deals alone.
 */
@NullMarked
package org.duijie.core.campaign;

import org.jspecify.annotations.NullMarked;
