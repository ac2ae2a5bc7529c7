package org.duijie.api.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.UnitWords;

/** The words of documents in one language: labels, and figures in local notation. Times are in China's time zone. */
final class PaperWords {
    private static final String LABELS = PaperWords.class.getPackageName() + ".papers";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Pattern FIGURE = Pattern.compile("[0-9.]+ (kg|head|pack)");
    private static final Pattern PRICE = Pattern.compile("([0-9.]+) CNY/(?:([0-9]+) )?(g|kg|head|pack)");
    private static final BigDecimal JIN_IN_KG = new BigDecimal("0.5");
    private static final int GRAM_IN_KG = 3;

    private final Locale language;
    private final ResourceBundle labels;

    private final UnitWords unit;
    private final UnitWords head;
    private final boolean isLive;

    /** Makes the words for an animal or another product, with the names of its units. */
    PaperWords(Locale language, UnitWords unit, UnitWords head, boolean isLive) {
        this.language = language;
        this.unit = unit;
        this.head = head;
        this.isLive = isLive;
        this.labels = ResourceBundle.getBundle(LABELS, language);
    }

    /** Returns the text of a label. Products that are not animals may have another text. */
    String label(String key) {
        String ofGoods = key + ".goods";
        String text = labels.getString(!isLive && labels.containsKey(ofGoods) ? ofGoods : key);
        return text.replace("{one}", unit.one()).replace("{several}", unit.several());
    }

    /** Returns {@code said} followed by {@code more} in brackets. */
    String bracketed(String said, String more) {
        return label("bracketed").replace("{1}", more).replace("{0}", said);
    }

    /** Returns the text of a stable code: {@code state.agreed}. */
    String label(String kind, JsonNode code) {
        return label(kind + "." + code.textValue());
    }

    /** Returns a recorded quantity with its unit in words: {@code 643.9 kg}, {@code 200 head}, {@code 1 pack}. */
    String figure(JsonNode text) {
        return figure(text.textValue());
    }

    private String figure(String text) {
        String[] parts = text.split(" ", -1);
        String number = grouped(new BigDecimal(parts[0]));
        if (parts[1].equals("kg")) {
            return filled("unit.kg", number);
        }
        UnitWords counted = parts[1].equals("head") ? head : unit;
        return number + " " + (parts[0].equals("1") ? counted.one() : counted.several());
    }

    /**
     * Returns a recorded price with its units in words: {@code 10.2 CNY/kg}, {@code 60 CNY/22500 g},
     * {@code 28 CNY/30 head}.
     */
    String price(JsonNode text) {
        return price("price", text);
    }

    /** Returns a price as a factor of a quantity: {@code 60 CNY ÷ 22.5 kg}. */
    String factor(JsonNode text) {
        return price("times", text);
    }

    private String price(String kind, JsonNode text) {
        Matcher price = PRICE.matcher(text.textValue());
        if (!price.matches()) {
            throw new IllegalArgumentException("no price of a deal: " + text);
        }
        BigDecimal yuan = new BigDecimal(price.group(1));
        String many = price.group(2);
        String per = price.group(3);
        if (per.equals("head") || per.equals("pack")) {
            return many == null
                    ? filled(kind + ".forOne", grouped(yuan))
                    : filled(kind + ".forMany", grouped(yuan), figure(many + " " + per));
        }
        if (many == null) {
            return filled(kind + ".byWeight", grouped(yuan), grouped(yuan.multiply(JIN_IN_KG)));
        }
        BigDecimal grams = new BigDecimal(many);
        BigDecimal kilograms = per.equals("g") ? grams.movePointLeft(GRAM_IN_KG) : grams;
        return filled(kind + ".forWeight", grouped(yuan), grouped(kilograms), grouped(kilograms.divide(JIN_IN_KG)));
    }

    /** Returns the text of a label with {@code figures} inserted. */
    String filled(String key, String... figures) {
        String text = label(key);
        for (int i = 0; i < figures.length; i++) {
            text = text.replace("{" + i + "}", figures[i]);
        }
        return text;
    }

    /** Returns a list of weights, with the unit only at the end. */
    String weights(List<JsonNode> texts) {
        return texts.stream()
                .map(each -> format("#,##0.00####").format(number(each)))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(label("comma")),
                        all -> label("unit.kg").replace("{0}", all)));
    }

    /** Returns an amount in yuan and fen: {@code ¥6,567.78}. */
    static String amount(JsonNode text) {
        return amount(yuan(text));
    }

    static String amount(BigDecimal yuan) {
        return (yuan.signum() < 0 ? "−¥" : "¥") + format("#,##0.00").format(yuan.abs());
    }

    static BigDecimal yuan(JsonNode text) {
        return number(text).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal number(JsonNode text) {
        return new BigDecimal(text.textValue().split(" ", -1)[0]);
    }

    /** Returns a warning about a weigh-in as a sentence. */
    String warning(JsonNode warning) {
        List<String> figures = StreamSupport.stream(warning.get("figures").spliterator(), false)
                .map(each -> FIGURE.matcher(each.textValue()).matches() ? figure(each) : each.textValue())
                .toList();
        return Refusals.warning(warning.get("code").textValue(), figures).text(language);
    }

    /** Returns a share in per mille as a percentage, such as {@code 0.5%}. */
    String share(JsonNode perMille) {
        return grouped(BigDecimal.valueOf(perMille.longValue(), 1)) + "%";
    }

    String time(JsonNode text) {
        return TIME.format(Instant.parse(text.textValue()));
    }

    private static String grouped(BigDecimal number) {
        return format("#,##0.############").format(number);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
