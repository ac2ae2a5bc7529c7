package org.duijie.api.json;

/**
 * What can be wrong with a file beyond the values in it, which {@link org.duijie.core.quantity.Reason} names. The names
 * are stable; {@code complaints_en.properties} and {@code complaints_zh.properties} hold the sentences.
 */
public enum Fault {
    /** There is no such file. */
    FILE_MISSING,
    /** A directory stands where a file should. */
    FILE_IS_DIRECTORY,
    /** The file is there, and the system does not let it be read. */
    FILE_UNREADABLE,
    /** The file has more bytes than are accepted; {0} is the most. */
    FILE_TOO_LARGE,
    /** There is nothing in the file. */
    EMPTY_FILE,
    /** The text is not UTF-8, from line {0}, column {1} on. */
    NOT_UTF8,
    /** The text is not JSON, at line {0}, column {1}; nothing behind that was read. */
    SYNTAX,
    /** The text ends at line {0}, column {1}, before it is complete. */
    TRUNCATED,
    /** Something stands behind the end, at line {0}, column {1}. */
    TRAILING,
    /** Objects and lists stand in each other more than {0} deep; nothing behind that was read. */
    TOO_DEEP,
    /** A text, a name or a number is longer than any should be; nothing behind that was read. */
    TOO_LONG,
    /** The value is of another JSON type than the field's, {0}. */
    WRONG_TYPE,
    /** A field that must be there is not. */
    MISSING_FIELD,
    /** There is no such field; {0} is the nearest that there is, or all. */
    UNKNOWN_FIELD,
    /** This and {0} do not go together. */
    NOT_BOTH,
    /** The field stands more than once in its object. */
    DUPLICATE_FIELD,
    /** The id is taken, by what stands at {0}. */
    DUPLICATE_ID,
    /** A change is of one version, not of any that stands there. */
    ANY_VERSION,
    /** The entry has {0} bytes, more than the {1} that one may have. */
    ENTRY_TOO_LARGE,
    /** The list has more than {0} entries. */
    LIST_TOO_LONG,
    /** There is no such party, or none of the kind that belongs here. */
    UNKNOWN_PARTY,
    /** There is no such listing. */
    UNKNOWN_LISTING,
    /** There is no such intent. */
    UNKNOWN_INTENT,
    /** There is no such campaign, or it is closed. */
    UNKNOWN_CAMPAIGN,
    /** {0} pairs are barred in the campaign, and more may not be. */
    TOO_MANY_BARRED,
    /** An import enters listings and intents alone: bars and locked lines belong to a round. */
    OF_A_ROUND,
    /** The listing has no such loss. */
    UNKNOWN_LOSS,
    /** The plan has no such line. */
    UNKNOWN_LINE,
    /** A line that the round is to keep cannot stand in its market, by {0}. */
    CANNOT_BE_KEPT,
    /** The listing has no quarantine certificate of this number. */
    UNKNOWN_PERMIT,
    /** The intent asks for nothing. */
    NOTHING_WANTED,
    /** The intent does not take {0}. */
    PRODUCT_NOT_TAKEN,
    /** The demand is counted in heads, the stock weighed. */
    WEIGHED_NOT_COUNTED,
    /** The day is before today, or not in both windows: {0} and {1}. */
    DAY_OUTSIDE_WINDOWS,
    /** Only who speaks for another says how it heard. */
    ONLY_ON_BEHALF,
    /** There is no such user. */
    UNKNOWN_USER,
    /** The code is not 18 characters of GB 32100's alphabet. */
    NOT_A_CREDIT_CODE,
    /** The code's check character is not {0}; some early codes are so. */
    CREDIT_CODE_CHECK,
    /** The code is another party's. */
    CREDIT_CODE_TAKEN,
    /** The role is not one of the party's kind, {0}. */
    ROLE_OF_OTHER_KIND,
    /** The time is not RFC 3339 in UTC. */
    NOT_A_TIME,
    /** The time is not between {0} and {1}. */
    TIME_OUT_OF_RANGE,
    /** What has happened is said to be after today, {0}. */
    DAY_TO_COME,
    /** A quarantine certificate holds {0} days at most, so to {1}. */
    PERMIT_TOO_LONG,
    /** Only {0} has forms. */
    PERMIT_WITHOUT_FORM,
    /** A dressed price by weight for a product whose dressed yield is not known. */
    NO_DRESSED_YIELD,
    /** The text holds {0}, which nobody can see or which turns the direction of writing. */
    HIDDEN_CHARACTER,
    /** The import says twice which party this name is. */
    NAMED_TWICE,
    /** Nothing in the file is of a party of this name and kind. */
    NOT_IN_FILE,
    /** Only liaisons change this of a party. */
    LIAISON_ONLY,
    /** A party is {0} for ever. */
    KIND_STAYS,
    /** Buyers alone have it. */
    OF_BUYERS_ALONE,
    /** There is no such query parameter here; {0} are those that there are. */
    UNKNOWN_PARAMETER,
    /** The query parameter stands there without a value. */
    NO_VALUE,
    /** A part of the query is not UTF-8 in percent-encoding. */
    NOT_PERCENT_ENCODED,
    /** The header stands more than once. */
    HEADER_TWICE,
    /** The idempotency key is too long, or not of visible ASCII characters. */
    NOT_A_KEY,
    /** There is no weigh ticket yet; the deal is in the state {0}. */
    NOT_WEIGHED_YET,
    /** There is no settlement sheet yet; the deal is in the state {0}. */
    NOT_SETTLED_YET,
    /** The cursor is not one that a page of this list led to. */
    NOT_A_CURSOR,
    /** The match round is in this state and has no plan: it has to be done. */
    ROUND_NOT_DONE,
    /** The pick-up day is past, or not one of the listing's, {0}. */
    DAY_OUTSIDE_LISTING,
    /** A buyer's own proposal holds heads {0} h at most. */
    HOLD_TOO_LONG,
    /** The buyer's own proposals may hold {0} heads more of this listing, {1} ‰ of what is free. */
    HOLDS_TOO_MUCH,
    /** {0} of the buyer's own proposals wait for an answer, which is the most. */
    TOO_MANY_PROPOSALS,
    /** The cooperative has refused; the buyer may propose again on {0}. */
    REFUSED_LATELY,
    /** Until {0} the buyer does not propose again, for its last proposal was withdrawn or ran out. */
    PROPOSED_LATELY,
    /** The bureau has several parties of this name and kind. */
    AMBIGUOUS_PARTY,
    /** The weight of a head has no meaning for stock by weight. */
    UNIT_WEIGHT_IGNORED(Severity.WARNING),
    /** The catalogue does not know the product. */
    UNKNOWN_PRODUCT(Severity.WARNING),
    /** A product that lives in water: it needs no quarantine certificate for the table, but does as fry. */
    CERTIFICATE_UNLIKELY(Severity.WARNING),
    /**
     * A product under poultry or livestock that the catalogue does not know alive: it is likely to need a quarantine
     * certificate.
     */
    CERTIFICATE_LIKELY(Severity.WARNING),
    /** The stock was loaded on another day than {0}, which was agreed. */
    LOADED_ON_OTHER_DAY(Severity.WARNING),
    /** What does not live cannot die. */
    REASON_OF_ANIMALS(Severity.WARNING),
    /** The latitude is none, and the place would be in China with latitude and longitude exchanged. */
    LAT_LON_EXCHANGED,
    /** The place is not in China. */
    PLACE_ABROAD(Severity.WARNING),
    /** The place is not in China, but would be with latitude and longitude exchanged. */
    PLACE_EXCHANGED(Severity.WARNING),
    /** The place is {0} from the middle of the bureau's latest listings; {1} would be no surprise. */
    PLACE_FAR(Severity.WARNING),
    /** A head usually weighs {0} to {1}. */
    WEIGHT_FAR(Severity.WARNING),
    /** By what a head gains it weighs {0} on {1}; usual are {2} to {3}. */
    WEIGHT_GROWN_FAR(Severity.WARNING),
    /** The product usually costs {0} to {1}. */
    PRICE_FAR(Severity.WARNING),
    /** With the weight that is stated the price is far from the usual, {0} to {1}: one of the two is wrong. */
    PRICE_OR_WEIGHT_FAR(Severity.WARNING),
    /** The price is above {0}, as no vegetable or fruit is. */
    PRICE_STEEP(Severity.WARNING),
    /** An unsold head is worth more than twice the ask, {0}. */
    SALVAGE_OVER_ASK(Severity.WARNING),
    /** Keeping a head for a day costs more than the ask, {0}. */
    HOLDING_OVER_ASK(Severity.WARNING),
    /** A day's gain is over a tenth of a head, {0}. */
    GAIN_FAR(Severity.WARNING),
    /** More animals than anybody keeps. */
    STOCK_FAR(Severity.WARNING),
    /** Each supplier must bring more than the whole demand, {0}. */
    PER_SUPPLIER_OVER_DEMAND(Severity.WARNING),
    /** A reach of less than a kilometre. */
    DISTANCE_SHORT(Severity.WARNING),
    /** The window is longer than two years from {0}. */
    WINDOW_LONG(Severity.WARNING),
    /** A cost of driving above {0}. */
    COST_FAR(Severity.WARNING),
    /** The catalogue does not know the product; {0} is likely meant. */
    MISSPELT_PRODUCT(Severity.WARNING),
    /** The product was given by a name of it, and taken as {0}. */
    PRODUCT_BY_NAME(Severity.WARNING),
    /** The market file does not say what haul and trips cost. */
    FREE_DRIVING(Severity.WARNING),
    /** A head gains weight each day, and keeping it costs nothing. */
    GAIN_WITHOUT_COST(Severity.WARNING),
    /** Nobody has set the bureau's policy. */
    POLICY_UNSET(Severity.WARNING),
    /** By the policy carrying costs nothing. */
    HAUL_FREE(Severity.WARNING),
    /** The party {0} is of the same kind and name. */
    PARTY_ALIKE(Severity.WARNING),
    /** The name mixes Latin letters with Cyrillic or Greek ones that look like them. */
    LETTERS_MIXED(Severity.WARNING),
    /** The name ends as that of a {0}. */
    KIND_UNLIKE_NAME(Severity.WARNING),
    /** The code begins as those of another kind of body do. */
    KIND_UNLIKE_CODE(Severity.WARNING),
    /** Looks like {0}, entered twice. */
    ENTERED_TWICE(Severity.WARNING),
    /** The last day is before the market's day, {0}. */
    WINDOW_PAST(Severity.WARNING),
    /** An intent of a market file asks for nothing. */
    NO_DEMAND(Severity.WARNING),
    /** The last day of a campaign is before today, {0}. */
    CAMPAIGN_PAST(Severity.WARNING),
    /** The stock fills not even one pack of {0}. */
    PACK_OVER_STOCK(Severity.WARNING),
    /** The least pick-up is more than the whole stock, {0}. */
    PICKUP_OVER_STOCK(Severity.WARNING),
    /** The entry stands in its list already. */
    REPEATED(Severity.WARNING),
    /** There are {0} warnings more than were kept. */
    MORE_WARNINGS(Severity.WARNING);

    private final Severity severity;

    Fault() {
        this(Severity.ERROR);
    }

    Fault(Severity severity) {
        this.severity = severity;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }
}
