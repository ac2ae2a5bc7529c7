package org.duijie.api.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.Market;

/** Market files to read and to spoil. */
public final class MarketTexts {
    /** A small market that is written as the program writes it. */
    public static final String SMALL = """
            {
              "asOf": "2022-12-19",
              "policy": {
                "haulPerTonneKm": "0.6 CNY",
                "trip": "150 CNY",
                "tripPerKm": "2.5 CNY"
              },
              "listings": [
                {
                  "id": "shed-1",
                  "cooperative": "娄底村养殖合作社",
                  "product": "poultry/broiler",
                  "stock": "8000 head",
                  "unitWeight": {"min": "3 kg", "max": "3.5 kg"},
                  "dailyGain": "0.09 kg",
                  "ask": "10 CNY/kg",
                  "salvage": "4 CNY/kg",
                  "holdingCost": "0.8 CNY",
                  "from": "2022-12-20",
                  "to": "2022-12-28",
                  "at": {"lat": 34.516, "lon": 110.885},
                  "minimumPickup": "100 head",
                  "certificates": ["quarantine"]
                },
                {
                  "id": "eggs",
                  "cooperative": "示范蛋品合作社",
                  "product": "egg/chicken",
                  "stock": "5000 kg",
                  "pack": "15 kg",
                  "ask": "9 CNY/kg",
                  "from": "2022-12-19",
                  "to": "2022-12-30",
                  "at": {"lat": 34.6, "lon": 111.0}
                }
              ],
              "intents": [
                {
                  "id": "market-1",
                  "buyer": "示例超市",
                  "kind": "supermarket",
                  "products": ["poultry"],
                  "demand": "500 head",
                  "minimum": "200 head",
                  "unitWeight": {"max": "4 kg"},
                  "bid": "12 CNY/kg",
                  "from": "2022-12-19",
                  "to": "2022-12-25",
                  "at": {"lat": 34.7, "lon": 111.2},
                  "maxDistance": "60 km",
                  "maxSuppliers": 3,
                  "minimumPerSupplier": "50 head",
                  "requires": ["quarantine"]
                }
              ]
            }
            """;

    private MarketTexts() {}

    /** The small market with {@code from}, which is in it, replaced. */
    public static String smallWith(String from, String to) {
        if (!SMALL.contains(from)) {
            throw new IllegalArgumentException("not in the small market: " + from);
        }
        return SMALL.replace(from, to);
    }

    public static Decoded<Market> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Decoded<Market> read(byte[] bytes) {
        return MarketFile.read(new ByteArrayInputStream(bytes), "market.json", MarketFile.MOST_BYTES);
    }

    static String written(Market market, boolean compact) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MarketFile.write(market, out, compact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Each complaint as {@code pointer CODE}. */
    public static List<String> told(Decoded<?> decoded) {
        return decoded.complaints().stream()
                .map(each -> each.pointer() + " " + each.code())
                .toList();
    }

    /** Each complaint with its sentence, for a person who reads a failed test. */
    public static String toldInFull(Decoded<?> decoded, Locale locale) {
        return String.join(
                "\n",
                decoded.complaints().stream()
                        .map(each -> each.pointer() + ": " + each.text(locale))
                        .toList());
    }
}
