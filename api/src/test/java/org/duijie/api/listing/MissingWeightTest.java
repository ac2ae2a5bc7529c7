package org.duijie.api.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.api.http.ServerTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted stock without a weight is refused with an example that fits the product and that can be entered as it is. */
class MissingWeightTest extends ServerTest {
    @ParameterizedTest
    @CsvSource({
        "poultry/broiler, 200 只, 5-7 jin, 5-7 斤",
        "livestock/pig, 40 头, 219-268 jin, 219-268 斤",
        "egg/chicken, 3600 枚, 55-65 g, 55-65 克",
        "vegetable/chinese-cabbage, 500 棵, 1-2 jin, 1-2 斤",
    })
    void the_example_fits_the_product(String product, String stock, String english, String chinese) {
        OfferingBody body = OfferingBody.listing(stock)
                .with("product", product)
                .with("ask", "5 CNY/jin")
                .without("unitWeight");
        String token = member("cooperative", "合作社" + product).token();

        assertThat(detail(body, token, "en")).contains("such as " + english);
        assertThat(detail(body, token, "zh")).contains("例如 " + chinese);
        made(post("/v1/listings", token, body.with("unitWeight", english).toString()));
    }

    private String detail(OfferingBody body, String token, String language) {
        Got got = send("POST", "/v1/listings", token, body.toString(), "Accept-Language", language);
        assertThat(got.json().at("/errors/0/pointer").textValue()).isEqualTo("/unitWeight");
        assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("MISSING_FIELD");
        return got.json().at("/errors/0/detail").textValue();
    }
}
