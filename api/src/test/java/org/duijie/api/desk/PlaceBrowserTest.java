package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Points that are pasted from other maps, and the way there. */
@Tag("thorough")
class PlaceBrowserTest extends DeskWalk {
    private static final Offset<Double> A_METRE = within(0.00001);
    private static final String AMAP = "https://uri.amap.com/marker?position=110.900330,34.518730&name=村口";

    PlaceBrowserTest() {
        super(360);
    }

    @BeforeEach
    void open() {
        chromium.clock(clock().instant());
        chromium.open(address("/"));
        chromium.sees("试用");
    }

    @Test
    void points_are_converted_as_others_convert_them_and_back() {
        JsonNode known = gcj("m.toGcj({lat: 39.915, lon: 116.404})"); // as coordtransform and gcoord have it
        JsonNode back = gcj("m.toWgs(m.toGcj({lat: 34.5166, lon: 110.8945}))");
        double apart = gcj("(() => { const a = {lat: 34.5166, lon: 110.8945}, b = m.toGcj(a);"
                        + "return Math.hypot((b.lat - a.lat) * 110570, (b.lon - a.lon) * 91730); })()")
                .asDouble();

        assertThat(known.get("lat").asDouble()).isCloseTo(39.91640428150164, within(1e-9));
        assertThat(known.get("lon").asDouble()).isCloseTo(116.41024449916938, within(1e-9));
        assertThat(back.get("lat").asDouble()).isCloseTo(34.5166, within(1e-9));
        assertThat(back.get("lon").asDouble()).isCloseTo(110.8945, within(1e-9));
        assertThat(apart).isBetween(510.0, 530.0);
    }

    @Test
    void a_pasted_pin_is_asked_for_its_kind_and_leads_back_to_where_it_was_copied() throws IOException {
        enter("采购方");
        typeIntent(AMAP);
        chromium.sees("从哪里复制来的");
        shoot("pin");
        chromium.tap("高德、腾讯、微信");
        chromium.tap("登记求购");
        chromium.sees("登记好了");
        JsonNode wanted = made(get("/v1/intents", liaison)).at("/items/0/at");
        JsonNode asked = gcj("m.toWgs({lat: 34.51873, lon: 110.90033})");
        assertThat(wanted.get("lat").asDouble()).isCloseTo(asked.get("lat").asDouble(), A_METRE);
        assertThat(wanted.get("lon").asDouble()).isCloseTo(asked.get("lon").asDouble(), A_METRE);

        leave();
        enter("合作社");
        typeOffer();
        chromium.type("货在哪里", "34.518730, 110.900330");
        chromium.tap("GPS、北斗定位器");
        chromium.tap("挂出去卖");
        chromium.tap("没错，挂出去");
        chromium.sees("挂出去了");
        JsonNode offered = made(get("/v1/listings", liaison)).at("/items/0/at");
        assertThat(offered.get("lat").asDouble()).isEqualTo(34.51873);
        assertThat(offered.get("lon").asDouble()).isEqualTo(110.90033);

        leave();
        enter("采购方");
        page("market");
        chromium.sees("导航过去");
        assertThat(chromium.eval("document.querySelector('a[target=_blank]').href")
                        .textValue())
                .startsWith("https://uri.amap.com/navigation?to=110.90")
                .contains("coordinate=gaode");
        assertThat(chromium.complaints()).isEmpty();
    }

    /** What the script that converts gives for {@code call}. */
    private JsonNode gcj(String call) {
        return chromium.eval(
                "import(document.querySelector('script[type=module]').src.replace(/app\\.js$/, 'place/gcj.js')).then(m"
                        + " => "
                        + call + ")");
    }
}
