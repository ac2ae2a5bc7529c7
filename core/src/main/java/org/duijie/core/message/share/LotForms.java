package org.duijie.core.message.share;

import java.util.regex.Pattern;

/** Words before a number that tell lots apart, and words that do not. */
final class LotForms {
    /** Where goods are kept tells no lot: 冷库2.1一斤. */
    static final Pattern KEPT = Pattern.compile("(?:冷库|仓库|库)[里中]?的?");

    /** Words that tell for whom, where or on which terms a price holds, and not of which goods. */
    static final Pattern TERMS = Pattern.compile(
            "采摘|入园|门票|[我你他按]|批发|零售|团购|散客|会员|税|自提|自取|[送到邮运]|快递|物流|地头|田头|塘|棚口|市场|现金|现款|赊|出厂|出库|库价|量大|全[要拿部包]|整[车库批单个]|打包|包圆|起|[定订押]金|昨|今天|明天|后天|价|约|大概|左右|便宜|优惠|原来|现在|目前|[涨降跌]|一柜|一车|改|以上|以下|每|^[加减]|另|返|满|收购|预|合计|总|共|成本|本钱|饲料|人工(?![挑选采摘])|工钱|毛重|净重|平均|均重|单重|水分|容重|年龄|[月日天]龄|电话|手机|微信|联系|多一|超|拉走|上门|买|卖|要|有|出|不$|^[的一二三四五六七八九十]$");

    static final Pattern SEX = Pattern.compile("[公母雌雄](?:的|[羔羊牛猪鸭鹅兔驴崽鸡犊蟹虾鸽](?:子|羔|崽)?)?");

    /** What is known, and is a lot where a price follows: 带泥, 今年新货, 去年的. */
    static final Pattern STATE = Pattern.compile(
            "(?:今年|去年|上年)的?(?:新|陈|老)?[货粮米的果茶]|[新陈老][货粮米茶]|带[泥皮土壳叶膘皮]|去[皮壳头]|洗[净好过]的?|[活鲜干冻熟生湿咸腌]的|[头一二三四五六][茬刀水遍]|散养|圈养|放养|笼养|[散箱袋盒筐]装|[0-9.]+(?:升|l|ml|毫升)[一每/]?[桶瓶壶罐]|未?[过分]筛|挑好的|捆好的|切好的");

    /** Words after the number of a size: 26以下2块8. */
    static final Pattern BOUND = Pattern.compile("(?:以[上下内]|往[上下])的?");

    static final Pattern YEAR = Pattern.compile("(?:今年|去年|上年)的?(?:新|陈|老)?[货粮米的果茶]的?");

    static final Pattern YOUNG = Pattern.compile("(?:不|没)?带[犊崽羔仔]子?的?|(?:[怀空][孕犊崽怀]|没怀|未孕)(?:的|上的)?");

    /** How wide a piece is; such a number is never a price: 80mm 90元, 果径80以上3.5. */
    static final Pattern WIDTH = Pattern.compile(
            ".*[0-9]\\s?(?:mm|cm|毫米|厘米|公分|#|(?:号|级)?果)(?:\\+|以上|以下|往上|左右|果|的)*|.*筛(?:上|下|选)?的?|(?:[4-9][05]\\s?[-~—–到至]\\s?)?[4-9][05](?:以上|以下|以内)?(?:的?果|的|是)?|(?:果径|直径|横径|口径|粒径).*");

    /** How animals were weighed; such words do not name a lot: 羯羊带皮称15一斤. */
    static final Pattern WEIGHED = Pattern.compile("(?:带皮|活|毛|净|空肚|饱肚|整只)?(?:重)?[称秤过][重称秤]?的?");

    private LotForms() {}
}
