package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.cue.CueWords;
import org.duijie.core.message.place.CountyNames;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;

/** Finds phones, people and parties in a text. */
final class PersonWords {
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86[ -]?)?(1[3-9][0-9](?:[ -]?[0-9]){8})(?![0-9])");
    private static final Pattern LANDLINE = Pattern.compile("\\(?(0[0-9]{2,3})\\)?[ -]?([2-9][0-9]{6,7})(?![0-9])");
    private static final Pattern LABEL =
            Pattern.compile("(?:联系电话|联系方式|电话号码|手机号码|手机号|电话|手机|热线|tel|phone|微信同号|微信号|微信)\\s?[:是为]?\\s?");
    private static final String SPOKEN_DIGITS = "零〇洞幺一二两三四五六七八九拐勾0123456789";
    private static final String DIGITS_OF_SPOKEN = "00011223456789790123456789";
    private static final Pattern SPOKEN = Pattern.compile(
            "(?![0-9]{11})[1一幺][3-9三四五六七八九拐勾][" + SPOKEN_DIGITS + "]{9}(?![" + SPOKEN_DIGITS + "十百千万])");
    private static final Pattern DIGITS = Pattern.compile("[0-9](?:[ -]?[0-9]){6,15}");
    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭郎鲁韦覃闫冉马方任袁柳唐薛雷贺倪汤罗毕郝安常于傅康余顾孟黄穆萧尹姚邵汪毛米成戴宋庞熊纪舒屈项祝董梁杜蓝席季贾路江童颜郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁宣邓单洪包左石崔龚程邢裴陆翁甄段富乌焦谷车侯全班秋仲宫宁栾厉祖武符刘景龙叶黎白蒲邰蔺乔温庄晏柴阎习艾向古易廖耿关蒙曾沙丰巢蒯相查荣游盛侯岳齐田史申";
    private static final Pattern TITLED = Pattern.compile(
            "(?!关于|向各|向社|于[本今明]|后[天厨]|车间|方便|包[括含]|成[品本])[" + SURNAMES
                    + "](?:[\\u4e00-\\u9fa5]{0,2}?)(?:师傅|经理|老板娘?|总|主任|书记|社长|场长|厂长|校长|老师|会计|先生|女士|大哥|大姐|哥|姐|叔|婶|姨|嫂|伯|支书|队长|采购员?|主管|科长|股长|局长|镇长|乡长|村长|组长|站长|所长|会长|理事长|社长|园长|班长|店长|干事|阿姨|大爷|大妈|大叔|厨师长|师傅长|业务员|司机)|(?:老|小)["
                    + SURNAMES
                    + "](?![\\u4e00-\\u9fa5]?(?:菜|瓜|葱|羊|姜|桃|米|棚))(?![江河沟湾坪坡庄村镇乡桥集店铺圩坝口岭山塘湖港屯寨堡峪洼滩渡])(?![心皮肉瓤仁李杏梨枣柿橘柑橙薯豆米麦椒茄芹韭笋菇耳参鱼虾蟹牛羊马驴猪鸡鸭鹅鸽兔蜂蜡花果叶根籽芽苗茶竹布壳头芯])");
    private static final Pattern PHONE_NEXT =
            Pattern.compile("\\s?(?:电话|手机)?\\s?:?\\s?(?:1[3-9][0-9 -]{9}|[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9})");
    private static final Pattern NAMED =
            Pattern.compile("[\\u4e00-\\u9fa5]{2,3}(?=\\s?[:,，(]?\\s?(?:电话|手机|联系电话)?\\s?:?\\s?1[3-9][0-9][ -]?[0-9]{4}["
                    + " -]?[0-9]{4}(?![0-9]))");
    private static final Pattern PHONE_BEFORE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}[ ,，]?$");
    private static final Pattern NAME_AFTER =
            Pattern.compile("[" + SURNAMES + "][\\u4e00-\\u9fa5]{0,2}(?=[。,，;!\\s]*$|\\n)");
    private static final Pattern OFFICE = Pattern.compile(
            "(?:村?支书|书记|社长|场长|村长|队长|经理|老板|会计|主任|站长)\\s([" + SURNAMES + "])(?=[,，: ]\\s?1[3-9][0-9]{9})");
    private static final Pattern ROOM = Pattern.compile("[0-9]{3,4}(?:室|房|号|户)?\\s?(?=[\\u4e00-\\u9fa5])");
    private static final Pattern CONTACT = Pattern.compile(
            "(?:(?:联系人|负责人|经办人|收货人|接货人)\\s?[:是为]?|(?:采购员|采购人|业务员|供货人|发货人|发布人|对接人|厨师长|管理员|库管|社长|场长|村?支书|会计|货主|姓名)\\s?:(?=\\s?["
                    + SURNAMES + "]))\\s?([\\u4e00-\\u9fa5]{2,4})(?=[ ,，:;。0-9]|$|\\n)");
    private static final String CHAINS =
            "(?:永辉|华润万家|盒马|大润发|沃尔玛|物美|步步高|山姆|胖东来|中百|红旗连锁|联华|麦德龙|家乐福|银座|天虹|朴朴|家家悦|奥乐齐|钱大妈|百果园|美宜佳|苏果|人人乐|世纪华联|新华都|永旺|欧尚|卜蜂莲花|兴盛优选)";
    private static final Pattern PARTY = Pattern.compile(
            "[\\u4e00-\\u9fa5()]{2,24}?(?:专业合作社|养殖合作社|合作社|联合社|养殖场|养鸡场|养猪场|养牛场|养羊场|蛋鸡场|种猪场|鸡场|猪场|羊场|牛场|渔场|家庭农场|农场|牧场|果园|茶场|基地|养殖户|种植户|种植园|庄园|有限公司|公司|集团|食品厂|加工厂|超市|生鲜店|菜店|水果店|商行|粮油店|批发部|菜市场|农贸市场|批发市场|食堂|餐厅|饭店|酒店|宾馆|酒楼|饭庄|火锅店|烧烤店|幼儿园|小学|中学|高中|初中|一中|二中|三中|实验学校|学校|学院|大学|医院|养老院|敬老院|监狱|部队|机关|工厂|厂)(?:(?:[\\u4e00-\\u9fa5]{1,6}?(?:分店|分公司|分校|分院|校区|院区|店))(?![铺面里])|食堂|餐厅)?|"
                    + CHAINS + "[\\u4e00-\\u9fa5()]{0,8}?(?:分店|店|超市|门店)(?![铺面里])");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:点半?|大家好|[早上中下晚]午|早上|早晨|晚上|凌晨|傍晚|[一二三四五六七八九十两0-9]+(?:点钟?半?|号|日)|[之以]?[前后]|左右|直接|统一|务必|准时|按时|尽快|尽量|必须|及时|一起|拉到|运到|发往|发到|发给|供给|供应|拉|运|配|明天|今天|后天|明早|下周[一二三四五六日天]?|本周[一二三四五六日天]?|周[一二三四五六日天]|每天|每周|各位老板|各位|你好|您好|我们是|我们|我是|我这是|我这里是|我这里|我这边是|我这边|这里是|这是|我家是|咱们是|咱们|咱|我|俺们|俺是|俺|是|在|可以|可|能|免费|到|从|给|送到|送至|送|由|代|帮|替|请|麻烦|老板|为|来自|位于|地址|因|关于|与|和|跟|现|今|有|收|要|求购|采购|急|某)+");
    private static final Pattern SPENT = Pattern.compile(
            "(?:一个|几个|哪个|哪家|有没有|附近|全县|各|所有|大|小|整个|每个|多家|几家|别的|其他|收购|我们|自己|想|找|寻找|寻|谁)[\\u4e00-\\u9fa5]*"
                    + "|(?:酒店|饭店|饭馆|餐馆|酒楼|宾馆|超市|学校|医院|工厂|单位|公司|幼儿园|火锅店|烧烤店|水果店|生鲜店|菜店|菜市场|农贸市场|批发市场|批发部|食品厂|加工厂|[和或、]){2,}");

    /** A price or an amount in words that look like the name of a factory: 4毛一斤到厂. */
    private static final Pattern PRICED =
            Pattern.compile("(?:到|出|进|送|回|入)厂$|^[毛块角斤吨箱只头件袋筐]|[0-9一二三四五六七八九十两半几百千万每](?:块|毛|角|公?斤|吨|箱|袋|筐)");

    /** Words that no name of a firm has: 腐竹我厂有. */
    private static final Pattern NO_NAME =
            Pattern.compile("[的我你您啊嘛呢吧]|说一下|[带捎送拉运发放拿交搬寄][到去来给往在]|捎|顺路|赶早|下班|不送|别送|到(?:县|镇|市|城|学校|食堂|医院)");

    /** Who is spoken to: @恩江二中刘师傅. */
    private static final Pattern ADDRESSED = Pattern.compile("@[\\u4e00-\\u9fa5a-z0-9_-]{1,20}(?=$|[ ,，:;。!\\n])");

    private PersonWords() {}

    static void add(String text, int at, Gazetteer places, List<Token> found) {
        phone(text, at, found);
        match(ADDRESSED, text, at).ifPresent(m -> found.add(new Token(at, m.end(), new Meaning.Said(Cue.FILLER, ""))));
        match(TITLED, text, at)
                .filter(m -> !TextSigns.isIdeograph(text, at - 1)
                        || isLed(text, at)
                        || isAfterPlace(text, at, places)
                        || match(PHONE_NEXT, text, m.end()).isPresent())
                .ifPresent(m -> found.add(new Token(at, m.end(), new Meaning.Person(m.group()))));
        match(ROOM, text, at)
                .filter(m -> !TextSigns.isDigit(text, at - 1))
                .flatMap(m -> match(TITLED, text, m.end()))
                .ifPresent(m -> found.add(new Token(at, m.end(), new Meaning.Person(m.group()))));
        match(OFFICE, text, at)
                .filter(m -> !TextSigns.isIdeograph(text, at - 1) || isLed(text, at))
                .ifPresent(m -> found.add(new Token(at, m.end(), new Meaning.Person(m.group(1)))));
        match(CONTACT, text, at).ifPresent(m -> found.add(new Token(at, m.end(1), new Meaning.Person(m.group(1)))));
        boolean isStart = at == 0 || !TextSigns.isIdeograph(text, at - 1) || isLed(text, at);
        isStart &=
                text.charAt(at) != '们' && !(TextSigns.isDigit(text, at - 1) && "号日月点时".indexOf(text.charAt(at)) >= 0);
        if (isStart) {
            match(PARTY, text, at).ifPresent(m -> party(at, m, places).ifPresent(found::add));
        }
    }

    /** Adds a person's name right before a phone number: 刘芳 13900000000. */
    static void addNamed(String text, int at, Gazetteer places, GoodsWords goods, List<Token> found) {
        addAfterPhone(text, at, places, goods, found);
        boolean isStart = at == 0 || !TextSigns.isIdeograph(text, at - 1) || isLed(text, at);
        if (isStart && (SURNAMES.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == '阿')) {
            match(NAMED, text, at)
                    .filter(m -> isName(text, at, m.end(), places, goods))
                    .ifPresent(m -> found.add(new Token(at, m.end(), new Meaning.Person(m.group()))));
        }
    }

    /** Adds a name, or a surname alone, that ends a message or its line after a phone: 13900000000 李. */
    private static void addAfterPhone(String text, int at, Gazetteer places, GoodsWords goods, List<Token> found) {
        if (isAfterPhone(text, at)) {
            match(NAME_AFTER, text, at)
                    .filter(m -> m.end() == at + 1 || isName(text, at, m.end(), places, goods))
                    .ifPresent(m -> found.add(new Token(at, m.end(), new Meaning.Person(m.group()))));
        }
    }

    /** Returns whether a phone is right before position {@code at}. */
    private static boolean isAfterPhone(String text, int at) {
        return PHONE_BEFORE.matcher(text.substring(Math.max(0, at - 14), at)).find();
    }

    /** Returns whether a surname and nothing more follows a phone at position {@code at}: 13900000000 李. */
    static boolean isSurnameAt(String text, int at) {
        return isAfterPhone(text, at)
                && match(NAME_AFTER, text, at).filter(m -> m.end() == at + 1).isPresent();
    }

    /** Returns whether the only product in a name is its first character, which is also a surname: 李四, 梅红. */
    private static boolean isSurnameOnly(String text, int start, int end, GoodsWords goods) {
        return goods.inside(text, start)
                        .filter(named -> named.end() == start + 1)
                        .isPresent()
                && !CueWords.isAt(text, start + 1)
                && java.util.stream.IntStream.range(start + 1, end).noneMatch(at -> goods.isAt(text, at));
    }

    private static boolean isName(String text, int start, int end, Gazetteer places, GoodsWords goods) {
        String name = text.substring(start, end);
        boolean isPlace = !places.named(name).isEmpty() || CountyNames.has(name);
        return !isPlace
                && !CueWords.isAt(text, start)
                && (isSurnameOnly(text, start, end, goods)
                        || java.util.stream.IntStream.range(start, end).noneMatch(at -> goods.isAt(text, at)));
    }

    /** Returns whether a person with a title begins at position {@code at}: 老李. */
    static boolean isAt(String text, int at) {
        return match(TITLED, text, at).isPresent();
    }

    private static boolean isLed(String text, int at) {
        return at > 0 && "是找到给系在叫送我有里的天局站办委社村镇乡县市区场厂部堂店校院司厨".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isAfterPlace(String text, int at, Gazetteer places) {
        for (int start = Math.max(0, at - 4); start < at - 1; start++) {
            if (!places.named(text.substring(start, at)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Token> party(int at, Matcher found, Gazetteer places) {
        String words = found.group();
        Matcher lead = LEAD.matcher(words);
        int skip = lead.find() ? lead.end() : 0;
        String name = words.substring(skip);
        boolean isName = name.length() >= 4
                && NO_NAME.matcher(name).results().findAny().isEmpty()
                && !SPENT.matcher(name).matches()
                && !PRICED.matcher(name).find()
                && skip == 0;
        return isName ? Optional.of(new Token(at, found.end(), party(name, places))) : Optional.empty();
    }

    private static Meaning party(String name, Gazetteer places) {
        List<KnownPlace> known = PlaceWords.first(name, places);
        boolean isTold = PlaceWords.hasVillage(name) || (known.isEmpty() && PlaceWords.hasRegion(name));
        return new Meaning.Party(name, known, isTold);
    }

    private static void phone(String text, int at, List<Token> found) {
        if (TextSigns.isDigit(text, at) && TextSigns.isDigit(text, at - 1)) {
            return;
        }
        int begin = match(LABEL, text, at).map(Matcher::end).orElse(at);
        Optional<Matcher> mobile = match(MOBILE, text, begin);
        Optional<Matcher> landline = match(LANDLINE, text, begin);
        mobile.ifPresent(m -> found.add(phone(at, m.end(), m.group(1), true)));
        landline.ifPresent(m -> found.add(phone(at, m.end(), m.group(1) + m.group(2), true)));
        spoken(text, begin).ifPresent(digits -> found.add(phone(at, begin + digits.length(), digits, true)));
        if (mobile.isEmpty() && landline.isEmpty()) {
            match(DIGITS, text, begin)
                    .filter(m -> begin > at || m.group().replaceAll("[ -]", "").matches("1[3-9][0-9]{7,12}"))
                    .ifPresent(m -> found.add(phone(at, m.end(), m.group(), false)));
        }
    }

    /** Returns the digits of a mobile phone number that is written in Chinese numerals: 幺三八零零零零零零七一. */
    private static Optional<String> spoken(String text, int at) {
        boolean isInside = at > 0 && SPOKEN_DIGITS.indexOf(text.charAt(at - 1)) >= 0;
        return isInside
                ? Optional.empty()
                : match(SPOKEN, text, at)
                        .map(found -> found.group()
                                .chars()
                                .map(sign -> DIGITS_OF_SPOKEN.charAt(SPOKEN_DIGITS.indexOf(sign)))
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString());
    }

    private static Token phone(int at, int end, String digits, boolean isSound) {
        return new Token(at, end, new Meaning.Phone(digits.replaceAll("[ -]", ""), isSound));
    }

    private static Optional<Matcher> match(Pattern form, String text, int at) {
        if (at >= text.length()) {
            return Optional.empty();
        }
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 40));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    /** Separates people who answer the phone from people who are only addressed or mentioned: 王姐，你要的香菇. */
    static final class Called {
        private static final Pattern SPOKEN_TO = Pattern.compile("^\\s?(?:[,，!]|你|您|好|上次|上回|帮|麻烦|那)");
        private static final Pattern FOR_YOU = Pattern.compile(
                "[给帮替为][你您](?![说打发]|联系|留言)|[你您](?:们)?(?:[订定要问]|上次|那边)|[给帮替]我(?:们|店|家|这)?[^,，。;]{0,4}?[送留发拉装带弄配来备]");
        private static final Pattern THANKED = Pattern.compile("(?:谢谢|感谢|@|问下|问问|告诉|转告|多谢|麻烦|辛苦)\\s?$");
        private static final Pattern LIST = Pattern.compile("接龙");
        private static final int NEAR = 8;

        private final String text;
        private final List<Token> phones = new ArrayList<>();
        private final List<Token> people = new ArrayList<>();

        private Called(String text, List<Sentence> sentences) {
            this.text = text;
            sentences.forEach(sentence -> sentence.tokens().forEach(token -> {
                if (token.meaning() instanceof Meaning.Phone) {
                    phones.add(token);
                } else if (token.meaning() instanceof Meaning.Person) {
                    people.add(token);
                }
            }));
        }

        /** Returns the sentences after replacing people who are not to be called by fillers. */
        static List<Sentence> told(String text, List<Sentence> sentences) {
            Called called = new Called(text, sentences);
            return called.people.isEmpty()
                    ? sentences
                    : sentences.stream().map(called::told).toList();
        }

        private Sentence told(Sentence sentence) {
            return sentence.with(sentence.tokens().stream()
                    .map(token -> token.meaning() instanceof Meaning.Person && !isCalled(token)
                            ? new Token(token.start(), token.end(), new Meaning.Said(Cue.FILLER, ""))
                            : token)
                    .toList());
        }

        private boolean isCalled(Token person) {
            if (hasPhone(person)) {
                return true;
            }
            boolean isOther = people.stream().anyMatch(this::hasPhone);
            return !isOther && !isSpokenTo(person) && !LIST.matcher(text).find();
        }

        private boolean hasPhone(Token person) {
            return phones.stream()
                    .anyMatch(phone -> (phone.start() >= person.end() && phone.start() - person.end() <= NEAR)
                            || (person.start() >= phone.end() && person.start() - phone.end() <= 2));
        }

        private boolean isSpokenTo(Token person) {
            boolean isFirst = text.substring(0, person.start()).isBlank();
            String before = text.substring(Math.max(0, person.start() - 4), person.start());
            String after = text.substring(person.end(), Math.min(text.length(), person.end() + 4));
            return (isFirst
                            && (SPOKEN_TO.matcher(after).find()
                                    || FOR_YOU.matcher(text).find()))
                    || THANKED.matcher(before).find();
        }
    }
}
