package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands on papers, in one language: labels, and figures as people there write them. Times are China's. */
final class PaperWords {
    private static final String LABELS = PaperWords.class.getPackageName() + ".papers";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final BigDecimal JIN_IN_KG = new BigDecimal("0.5");

    private final ResourceBundle labels;

    PaperWords(Locale language) {
        this.labels = ResourceBundle.getBundle(LABELS, language);
    }

    /** The text of a label, or of a stable code behind it: {@code state.agreed}. */
    String label(String key) {
        return labels.getString(key);
    }

    String label(String kind, JsonNode code) {
        return label(kind + "." + code.textValue());
    }

    /** A quantity or a price as the record writes it, with its unit in words: {@code 643.9 kg}, {@code 10.2 CNY/kg}. */
    String figure(JsonNode text) {
        String[] parts = text.textValue().split(" ", -1);
        BigDecimal number = new BigDecimal(parts[0]);
        if (parts[1].equals("CNY/kg")) {
            BigDecimal perJin = number.multiply(JIN_IN_KG);
            return label("price.byWeight").replace("{0}", grouped(number)).replace("{1}", grouped(perJin));
        }
        return label("unit." + parts[1].replace('/', '-')).replace("{0}", grouped(number));
    }

    /** An amount in yuan and fen: {@code ¥6,567.78}. */
    String amount(JsonNode text) {
        BigDecimal yuan = yuan(text);
        return (yuan.signum() < 0 ? "−¥" : "¥") + format("#,##0.00").format(yuan.abs());
    }

    static BigDecimal yuan(JsonNode text) {
        return new BigDecimal(text.textValue().split(" ", -1)[0]).setScale(2, RoundingMode.UNNECESSARY);
    }

    String perMille(JsonNode share) {
        return share.asText() + " ‰";
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
