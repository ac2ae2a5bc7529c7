package org.duijie.core.quantity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a value was refused. The constant's name is the stable code for looking up the message in any language. The
 * English sentence says what is wrong and how to correct it. The details of the refusal replace {@code {0}} and {@code
 * {1}}.
 */
public enum Reason {
    NOT_A_QUANTITY("is not a number followed by a unit; write it like {0}"),
    TEXT_TOO_LONG("is longer than {0} characters; shorten it"),
    CROWDED("has too many goods and values for one message; send it in parts"),
    AMBIGUOUS("may mean {0} or {1}; write the one you mean"),
    TWO_VALUES("gives two values, {0} and {1}; give one"),
    NOT_ONE_VALUE("says ‘{0}’, but one value is needed here; write {1} if that is exact"),
    UNKNOWN_UNIT("has the unit {0}, which cannot be used here; use one of {1}"),
    PACK_OR_HEAD("can mean a pack or one of the {0} that a pack holds here; write {1} or {2}"),
    NO_CONTAINER(
            "is given in {0}, but what one {0} holds is not known; write jin, kg or a count instead, or give the listing or"
                    + " intent a container with the name {0} and what one holds, like {1}"),
    NOT_OF_INNER("does not come to whole {0}; say how many {0} it holds, like {1}"),
    SAME_NAME("has the same name as the container around it, {0}; give the inner one its own name"),
    PACK_AND_CONTAINER("does not agree with container, of which one holds {0}; leave pack out"),
    CONTAINER_UNLIKE_STOCK("is a {0}, but the stock is given by {1}; give both by count or both by weight"),
    NOT_WHOLE("is not a whole number of {0}, and Duijie never rounds what you enter; the nearest are {1} and {2}"),
    NEGATIVE("is below zero; give zero or more"),
    TOO_LARGE("is above the largest accepted value, {0}; check the number and its unit"),
    TOO_SMALL("is below the smallest accepted value, {0}"),
    OUT_OF_RANGE("is not between {0} and {1}"),
    NOT_A_DATE("is not a date; write year-month-day like 2022-12-19"),
    DATES_REVERSED("ends on {1}, before it begins on {0}; swap the two dates or correct one"),
    RANGE_REVERSED("has its minimum, {0}, above its maximum, {1}; swap the two"),
    MINIMUM_OVER_DEMAND("asks for at least {0} but for no more than {1}; lower the minimum or raise the demand"),
    KINDS_DIFFER("is given by {0} where the demand is given by {1}; give both by count or both by weight"),
    NOT_ONE_OF("is not a valid choice; use one of {0}"),
    NAME_IS_AMOUNT("reads as an amount or a unit; give a name that is neither"),
    NAME_TOO_SHORT("is a single character, which messages use in other words too; give the full name, such as 红枣"),
    NAME_MIXES_LETTERS("mixes Latin letters with letters that look like them; use one script"),
    NOT_A_NAME("is not a valid name: give 1 to {0} characters, none of them a control character"),
    HIDDEN_CHARACTER("contains {0}, a character that is invisible or reverses the direction of writing; remove it"),
    NOT_A_PRODUCT(
            "is neither a known product nor a product path; write its name in Chinese or English, or its path in lower-case"
                    + " words with / between, like {0}. docs/products.md and GET /v1/products list them all"),
    NAME_TAKEN("is already a name of {0}; choose another name"),
    PATH_TAKEN("is already a path of the catalogue; choose another path"),
    NO_PARENT("is under {0}, which is not in the catalogue; add that too, or choose a path under one that is"),
    NOT_IN_CATALOGUE("is not a path of the catalogue; give one that it has, or add it"),
    TOO_MANY("entries are too many; give at most {0}"),
    EMPTY_LIST("is empty; give at least one"),
    NOT_IN_MARKET("is not the id of any {0} in this market; give an id that it has"),
    CANNOT_TRADE("is a day on which {0} cannot trade: {1}; correct that, or unlock the line"),
    UNDER_LEAST("is less than the smallest delivery of this pair, {0}; raise it or unlock the line"),
    LOCKED_OVER_STOCK("is more than the other locked lines leave of {0}, which has {1}; lower it or unlock a line"),
    LOCKED_OVER_DEMAND("brings the locked lines of {0} to {1}, over its demand of {2}; lower it or unlock a line"),
    LOCKED_OVER_SUPPLIERS("has more locked lines than it accepts suppliers, {0}; unlock a line or accept more"),
    DUPLICATE("occurs more than once; give each once");

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final String english;

    Reason(String english) {
        this.english = english;
    }

    /** Returns the English sentence, with placeholders {@code {n}} for the details. */
    public String template() {
        return english;
    }

    String sentence(List<String> details) {
        return PLACE.matcher(english)
                .replaceAll(place -> Matcher.quoteReplacement(details.get(Integer.parseInt(place.group(1)))));
    }
}
