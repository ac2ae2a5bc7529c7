package org.duijie.api.json;

import org.duijie.api.json.Complaint.Severity;

/** The faults of a file or a body, apart from the invalid values listed in {@link org.duijie.core.quantity.Reason}. */
public enum Fault implements Complaint.Code {
    /** There is no such file. */
    FILE_MISSING,
    /** The path is a folder, not a file. */
    FILE_IS_DIRECTORY,
    /** The system does not allow reading the file. */
    FILE_UNREADABLE,
    /** The file has more than {0} bytes, which is the maximum. */
    FILE_TOO_LARGE,
    /** The file is empty. */
    EMPTY_FILE,
    /** The text is not UTF-8, from line {0}, column {1} on. */
    NOT_UTF8,
    /** The text is not JSON, at line {0}, column {1}; the rest was not read. */
    SYNTAX,
    /** The text ends at line {0}, column {1}, before it is complete. */
    TRUNCATED,
    /** There is text after the end, at line {0}, column {1}. */
    TRAILING,
    /** Objects and lists are nested more than {0} deep; the rest was not read. */
    TOO_DEEP,
    /** A text, a name or a number is too long; the rest was not read. */
    TOO_LONG,
    /** The value has another JSON type than the field's, {0}. */
    WRONG_TYPE,
    /** A required field, {0}, is missing; {1} is an example of its value. Either may be left out. */
    MISSING_FIELD,
    /** There is no field {1}; {0} is the nearest valid name, or all valid names. */
    UNKNOWN_FIELD,
    /** This field and {0} exclude each other. */
    NOT_BOTH,
    /** The field occurs more than once in its object. */
    DUPLICATE_FIELD,
    /** The entry at {0} has the same id. */
    DUPLICATE_ID,
    /** The change must name a version; {@code *} is not accepted. */
    ANY_VERSION,
    /** The entry has {0} bytes, more than the maximum of {1}. */
    ENTRY_TOO_LARGE,
    /** The list has more than {0} entries. */
    LIST_TOO_LONG,
    /** There is no such party, or it is of the wrong kind. */
    UNKNOWN_PARTY,
    /** There is no such listing. */
    UNKNOWN_LISTING,
    /** It is a calendar; one of its open parts {0} is wanted. */
    CALENDAR_NAMED,
    /** The calendar has no open part with this number. */
    UNKNOWN_PART,
    /** Two parts of a request name the same part {0}. */
    PART_TWICE,
    /** The field belongs to each part of a calendar, not to the entry. */
    IN_EACH_PART,
    /** None of the weekdays is between {0} and {1}. */
    NO_SUCH_DAYS,
    /** More than {0} days up to this one fall on the weekdays. */
    TOO_MANY_DAYS,
    /** With its new parts, the calendar would have more than {0} parts, withdrawn ones included. */
    TOO_MANY_PARTS,
    /** The amount is below what deals have taken of the part, {0}. */
    BELOW_DEALT,
    /** The campaign has {0} deals for this entry. */
    IN_DEALS,
    /** Deals have taken {1} of part {0}, so its product, pack and unit cannot change. */
    PART_UNIT_STAYS,
    /** There is no such intent. */
    UNKNOWN_INTENT,
    /** There is no such campaign, or it is closed. */
    UNKNOWN_CAMPAIGN,
    /** The campaign has {0} barred pairs, which is the maximum. */
    TOO_MANY_BARRED,
    /** The file has barred pairs or locked lines, which belong to a round; an import enters listings and intents. */
    OF_A_ROUND,
    /** The listing has no such loss. */
    UNKNOWN_LOSS,
    /** The plan of the round has no such line. */
    UNKNOWN_LINE,
    /** A locked line breaks rule {0} in the market of the round. */
    CANNOT_BE_KEPT,
    /** The listing has no quarantine certificate of this number. */
    UNKNOWN_PERMIT,
    /** The intent has no demand. */
    NOTHING_WANTED,
    /** The intent does not take {0}. */
    PRODUCT_NOT_TAKEN,
    /** The demand is counted in heads, but the stock is sold by weight. */
    WEIGHED_NOT_COUNTED,
    /** The day is before today, or not in both windows: {0} and {1}. */
    DAY_OUTSIDE_WINDOWS,
    /** The field {@code heardBy} is only for users who act for another party. */
    ONLY_ON_BEHALF,
    /** There is no such user. */
    UNKNOWN_USER,
    /** The user has no phone number. A code can only be entered together with it. */
    NO_PHONE,
    /** The code is not 18 characters of GB 32100's alphabet. */
    NOT_A_CREDIT_CODE,
    /** The check character of the code should be {0}. Some codes issued early have a wrong one. */
    CREDIT_CODE_CHECK,
    /** The code belongs to another party. */
    CREDIT_CODE_TAKEN,
    /** The role does not match the party's kind, {0}. */
    ROLE_OF_OTHER_KIND,
    /** The time is not RFC 3339 in UTC. */
    NOT_A_TIME,
    /** The time is not between {0} and {1}. */
    TIME_OUT_OF_RANGE,
    /** The day of an event is after today, {0}. */
    DAY_TO_COME,
    /** A quarantine certificate is valid for {0} days at most: in this case, until {1}. */
    PERMIT_TOO_LONG,
    /** Only the certificate {0} has forms. */
    PERMIT_WITHOUT_FORM,
    /** The price is by dressed weight, but the dressing yield of the product is not known. */
    NO_DRESSED_YIELD,
    /** The import request gives a party for this name twice. */
    NAMED_TWICE,
    /** No entry of the file names a party of this name and kind. */
    NOT_IN_FILE,
    /** Only liaisons may change this field of a party. */
    LIAISON_ONLY,
    /** A party is {0}; its kind cannot change. */
    KIND_STAYS,
    /** Only buyers have this field. */
    OF_BUYERS_ALONE,
    /** The field is only for cooperatives. */
    OF_COOPERATIVES_ALONE,
    /** The period has more than the maximum number of days. */
    PERIOD_TOO_LONG,
    /** The period has been entered already. */
    PERIOD_TAKEN,
    /** The party of an entry cannot change. */
    PARTY_STAYS,
    /** The stated total of all purchases is less than the amount of the deals alone. */
    TOTAL_BELOW_DEALS(Severity.WARNING),
    NOTHING_RECALLED(Severity.WARNING),
    /** A token for the calendar cannot have another scope. */
    CALENDAR_ALONE,
    /** There is no such query parameter; {0} are the valid ones. */
    UNKNOWN_PARAMETER,
    /** The query parameter has no value. */
    NO_VALUE,
    /** Part of the query is not percent-encoded UTF-8. */
    NOT_PERCENT_ENCODED,
    /** The header occurs more than once. */
    HEADER_TWICE,
    /** The header asks for a WebSocket; the service has none. */
    NO_WEB_SOCKETS,
    /** The idempotency key is too long, or has characters other than visible ASCII. */
    NOT_A_KEY,
    /** There is no weigh ticket yet; the deal is in the state {0}. */
    NOT_WEIGHED_YET,
    /** There is no settlement sheet yet; the deal is in the state {0}. */
    NOT_SETTLED_YET,
    /** The cursor does not come from a page of this list. */
    NOT_A_CURSOR,
    /** The match round has no plan in this state; it must be done first. */
    ROUND_NOT_DONE,
    /** Too many listings and intents trade these products for a quote. */
    MARKET_TOO_LARGE,
    /** The market of the round has too many listings and intents, {0}, to be matched while somebody waits. */
    TOO_LARGE_TO_TRY,
    /** The explanation of the round names no change at this number. */
    NOTHING_TO_TRY,
    /** The entry to quote was withdrawn. */
    WITHDRAWN_QUOTED,
    /** Nothing of the entry is left to quote. */
    NOTHING_TO_QUOTE,
    /** The pick-up day is past, or outside the listing's window, {0}. */
    DAY_OUTSIDE_LISTING,
    /** A proposal made by the buyer may hold heads for {0} h at most. */
    HOLD_TOO_LONG,
    /** The buyer's own proposals may hold only {0} more heads of this listing, and in all {1} ‰ of its free heads. */
    HOLDS_TOO_MUCH,
    /** The buyer has {0} proposals that await an answer, which is the maximum. */
    TOO_MANY_PROPOSALS,
    /** The cooperative has declined; the buyer may propose again on {0}. */
    REFUSED_LATELY,
    /** The buyer may not propose before {0}, because its last proposal was withdrawn or expired. */
    PROPOSED_LATELY,
    /** The bureau has several parties of this name and kind. */
    AMBIGUOUS_PARTY,
    /** The weight of a head has no meaning for stock by weight. */
    UNIT_WEIGHT_IGNORED(Severity.WARNING),
    /** The catalogue does not know the product. */
    UNKNOWN_PRODUCT(Severity.WARNING),
    /** Aquatic products need no quarantine certificate as food, but need one as fry. */
    CERTIFICATE_UNLIKELY(Severity.WARNING),
    /** Poultry or livestock that the catalogue does not know as live. It probably needs a quarantine permit. */
    CERTIFICATE_LIKELY(Severity.WARNING),
    /** The pick-up days of the deals {0}, which are not loaded yet, are outside the window of their listing. */
    DEAL_OUTSIDE_WINDOW(Severity.WARNING),
    /** The deals {0}, which are not loaded yet, expect another weight than their listing has. */
    DEAL_AT_OTHER_WEIGHT(Severity.WARNING),
    /** The deal counts in the campaign {0} already. */
    IN_CAMPAIGN,
    /** The listing of the deal is not in the campaign. */
    LISTING_OUTSIDE_CAMPAIGN,
    /** The number of a certificate has no digit. */
    CERTIFICATE_NUMBER_UNLIKELY(Severity.WARNING),
    /** The stock was not loaded on the agreed day, {0}. */
    LOADED_ON_OTHER_DAY(Severity.WARNING),
    /** The reason for the loss applies only to animals, but the product is not an animal. */
    REASON_OF_ANIMALS(Severity.WARNING),
    /** The latitude is invalid, but the place would be in China if latitude and longitude were exchanged. */
    LAT_LON_EXCHANGED,
    /** The place is not in China. */
    PLACE_ABROAD(Severity.WARNING),
    /** The place is not in China, but would be if latitude and longitude were exchanged. */
    PLACE_EXCHANGED(Severity.WARNING),
    /** The place is {0} from the centre of the bureau's latest listings; up to {1} is usual. */
    PLACE_FAR(Severity.WARNING),
    /** A head usually weighs {0} to {1}. */
    WEIGHT_FAR(Severity.WARNING),
    /** By its daily gain, a head weighs {0} on {1}; {2} to {3} is usual. */
    WEIGHT_GROWN_FAR(Severity.WARNING),
    /** The product usually costs {0} to {1}. */
    PRICE_FAR(Severity.WARNING),
    /** At the stated weight, the price is far from the usual {0} to {1}. Either the weight or the price is wrong. */
    PRICE_OR_WEIGHT_FAR(Severity.WARNING),
    /** The price is above {0}, higher than any vegetable or fruit. */
    PRICE_STEEP(Severity.WARNING),
    /** An unsold head is worth more than twice the ask, {0}. */
    SALVAGE_OVER_ASK(Severity.WARNING),
    /** Keeping a head for a day costs more than the ask, {0}. */
    HOLDING_OVER_ASK(Severity.WARNING),
    /** The daily gain is more than a tenth of the weight of a head, {0}. */
    GAIN_FAR(Severity.WARNING),
    /** The number of animals is larger than on any farm. */
    STOCK_FAR(Severity.WARNING),
    /** The minimum from each supplier is more than the whole demand, {0}. */
    PER_SUPPLIER_OVER_DEMAND(Severity.WARNING),
    /** The maximum distance is less than a kilometre. */
    DISTANCE_SHORT(Severity.WARNING),
    /** The window is longer than two years from {0}. */
    WINDOW_LONG(Severity.WARNING),
    /** The haul or trip cost is above {0}. */
    COST_FAR(Severity.WARNING),
    /** The catalogue does not know the product; {0} was probably meant. */
    MISSPELT_PRODUCT(Severity.WARNING),
    /** The product was given by a name, which was read as {0}. */
    PRODUCT_BY_NAME(Severity.WARNING),
    /** The market file does not say what haul and trips cost. */
    FREE_DRIVING(Severity.WARNING),
    /** Heads gain weight each day, but the listing says that keeping them costs nothing. */
    GAIN_WITHOUT_COST(Severity.WARNING),
    /** The bureau's policy is not set yet. */
    POLICY_UNSET(Severity.WARNING),
    /** The policy has no haul cost. */
    HAUL_FREE(Severity.WARNING),
    /** The party {0} has the same name and kind. */
    PARTY_ALIKE(Severity.WARNING),
    /** The name mixes Latin letters with Cyrillic or Greek look-alikes. */
    LETTERS_MIXED(Severity.WARNING),
    /** The end of the name suggests that the party is a {0}. */
    KIND_UNLIKE_NAME(Severity.WARNING),
    /** The first characters of the code suggest another kind of party. */
    KIND_UNLIKE_CODE(Severity.WARNING),
    /** The whole quantity of part {0} is in deals, so the part stays as it is. */
    PART_DEALT(Severity.WARNING),
    /** Deals of part {0} are under way, so the part keeps the quantity that they take, {1}. */
    PART_KEPT(Severity.WARNING),
    /** The entry looks like a duplicate of {0}. */
    ENTERED_TWICE(Severity.WARNING),
    /** The last day is before the day of the market, {0}. */
    WINDOW_PAST(Severity.WARNING),
    /** An intent of a market file has a demand of 0. */
    NO_DEMAND(Severity.WARNING),
    /** The last day of a campaign is before today, {0}. */
    CAMPAIGN_PAST(Severity.WARNING),
    /** The stock is too small to fill one pack of {0}. */
    PACK_OVER_STOCK(Severity.WARNING),
    /** The minimum pick-up is more than the whole stock, {0}. */
    PICKUP_OVER_STOCK(Severity.WARNING),
    /** The entry is in its list already. */
    REPEATED(Severity.WARNING),
    /** There are {0} more warnings, which are not listed. */
    MORE_WARNINGS(Severity.WARNING);

    private final Severity severity;

    Fault() {
        this(Severity.ERROR);
    }

    Fault(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
