package org.duijie.core.message.words;

import java.util.regex.Pattern;

/** Words between a container and its content or price: 一箱装20斤, 5斤箱装, 20斤/箱. */
final class HoldsForms {
    static final Pattern EACH = Pattern.compile("(?:每|一|1|单|整)\\s?");

    /** Words for the kind of a box before its name: 纸箱36斤. */
    static final Pattern KIND =
            Pattern.compile("(?:每|一|1)?\\s?(?:纸|泡沫|塑料|木|铁|彩|礼盒|礼品|周转|编织|麻|蛇皮|网|大|中|小)(?=[箱盒筐框袋桶篮篓])");

    static final Pattern HOLDS = Pattern.compile("(?:的?(?:净重|净含量|规格|重量|重|装|有|是|为|里面|里|内|含|共))*\\s?[:=,，]?\\s?");

    static final Pattern PER = Pattern.compile(
            "\\s?(?:/|每|一|1(?![0-9.])|装?一|装1(?![0-9.])|装?每|(?:真空|礼盒|纸箱|独立|精美)?装(?![到车好完货柜在])的?|的)?\\s?(?:(?:网|编织|麻|蛇皮|纸|泡沫|塑料|礼品?|精品|彩)(?=[箱盒筐框袋桶篮篓]))?");

    /** The pack after its content, and the container that is said again: 10斤真空一袋, 5斤箱装, 8只礼盒. */
    static final Pattern PACKED =
            Pattern.compile("\\s?(?:真空(?:包装|装|砖)?|(?:礼|礼品)?([箱盒袋桶筐])装?|编织([袋])装?)(?:\\s?(?:一|每|1|/)([箱盒袋桶筐件包]))?");

    /** The price of a box right after it: 5斤箱35元. */
    static final Pattern BOX_PRICE = Pattern.compile("\\s?[0-9]{1,4}(?:\\.[0-9]{1,2})?(?:元|块)(?![/0-9一每])");

    static final Pattern YUAN = Pattern.compile("\\s?(?:块钱|元钱|块|元)(?![0-9零二两三四五六七八九])");

    static final Pattern PER_ONE = Pattern.compile("\\s?(?:/|每|一|1)\\s?");

    static final Pattern COUNTED = Pattern.compile("[枚个只颗粒](?:一|每|/|1)[箱件筐]$");

    static final Pattern NET = Pattern.compile("净重(?:都是|是|为|约)?\\s?(?=[0-9])");

    private HoldsForms() {}
}
