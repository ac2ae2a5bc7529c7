package org.duijie.api.docs;

import java.util.List;
import java.util.regex.Pattern;

/** A phrase that reads as translated, and what to write instead. docs/CONTRIBUTING.md says the same in prose. */
record Tic(String name, Pattern pattern, String instead) {
    static final List<Tic> ALL = List.of(
            tic(
                    "stand",
                    "\\bst(?:ands?|ood)\\b(?![- ](?:alone|for)\\b)",
                    "is, is in, appears; of an entry: is current; of a rule: holds"),
            tic(
                    "behind",
                    "\\bbehind\\b(?! (?:a|an|the|its) (?:reverse )?prox)",
                    "after (time, order); in, under (place)"),
            tic("so many", "\\bso (?:many|often|long a)\\b", "the number itself, or: a given number, N, at most"),
            tic("the house", "\\bthe house\\b", "Duijie, the project, the code"),
            tic("otherwise than", "\\botherwise than\\b", "differently from; differences between"),
            tic("not more", "\\bwhy (?:it|that|this) is not more\\b", "what limits it"),
            tic("says is not kept", "\\bwhat it says is not kept\\b", "only its hash is stored"),
            tic("be … or not", "\\bbe (?:the|it|they|its)\\b.{1,40}?\\bor not\\b", "even if …; whether or not …"),
            tic("truck comes", "\\buntil the truck comes\\b", "before pick-up"),
            tic("of before", "\\bof before\\b", "earlier"),
            tic("one who", "\\b(?:one|for|to|by|of|from) who\\b", "whoever, a person who, the caller"),
            tic("not any more", "\\bnot any ?more\\b", "no longer"),
            tic("told", "\\b(?:is|are|be|been|was|were|and|as) told\\b", "reported, shown, returned, listed"),
            tic("reckon", "\\breckon(?:s|ed)?\\b", "calculate; count as"),
            tic("mend", "\\bmend(?:s|ed|ing)?\\b", "fix, correct, repair"),
            tic("take back", "\\btakes? back\\b", "reverse, undo"),
            tic("采购意向", "采购意向", "购销意向"),
            tic("交易", "交易(?!所|市场)", "成交"),
            tic("匹配", "匹配", "撮合（整轮）、配对（一对）"),
            tic("称重", "称重", "过磅"),
            tic("加工厂", "(?<!屠宰)加工厂", "加工企业"),
            tic("批发", "批发(?!商|市场|价)", "批发商"),
            tic("出价 +", "(?:出价|要价|运距|起运量) ?\\+", "出价提高 0.50 元/斤（至 …）、运距上限放宽 2.4 公里"),
            tic("多得的钱", "多得的钱", "与不成交相比，双方合计多得的收益"),
            tic("变成成交", "变成成交", "帮滞销农产品找到买家、落成订单"),
            tic("它有多好", "它有多好", "离最优还差多少"),
            tic("留下记录的服务", "留下记录的服务", "全程留痕的服务"),
            tic("因之而生", "因之而生", "最初的案例"),
            tic("一点也没", "一点也没", "完全没有、全部未…"));

    private static Tic tic(String name, String pattern, String instead) {
        return new Tic(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), instead);
    }
}
