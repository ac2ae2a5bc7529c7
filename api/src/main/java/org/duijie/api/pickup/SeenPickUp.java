package org.duijie.api.pickup;

import org.duijie.api.dealbook.DealRow;
import org.duijie.api.market.Lot;
import org.duijie.core.deal.PickUp;
import org.duijie.core.market.Place;

/**
 * A pick-up, with the data of its deal that the calendar shows.
 *
 * @param product the usual name of the product, in the language of the reader
 * @param lot the unit in which its heads are counted
 * @param at the place of the listing
 */
record SeenPickUp(PickUp pickUp, DealRow deal, String product, Lot lot, Place at) {}
