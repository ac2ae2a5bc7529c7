package org.duijie.core.message;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Corrects typing slips in the names of common goods, by a character that looks or sounds alike: 鸡旦, 罗卜, 白莱, 黄爪. */
final class Slips {
    /** What is meant by a mistyped sign. */
    private static final Map<Character, Character> MEANT = Map.ofEntries(
            Map.entry('旦', '蛋'),
            Map.entry('莱', '菜'),
            Map.entry('爪', '瓜'),
            Map.entry('罗', '萝'),
            Map.entry('箩', '萝'),
            Map.entry('内', '肉'),
            Map.entry('杮', '柿'),
            Map.entry('署', '薯'),
            Map.entry('暑', '薯'),
            Map.entry('交', '椒'),
            Map.entry('姑', '菇'),
            Map.entry('茹', '菇'),
            Map.entry('付', '腐'),
            Map.entry('羌', '姜'),
            Map.entry('韮', '韭'),
            Map.entry('斗', '豆'));

    /** One slip a match. A place, a body part and a verb that are written with the same character are left out. */
    private static final Pattern SLIP = Pattern.compile("(?<=[鸡鸭鹅鸽]|鹌鹑)旦(?![夕凡])"
            + "|(?<=[白菠芹青韭香油包娃花荠苋蔬榨酸心头麦])莱(?![芜阳西州山钢城村镇乡县市农])"
            + "|(?<=[黄西冬南苦丝甜])爪(?![子牙哇])"
            + "|[罗箩](?=卜)"
            + "|(?<=[猪牛羊鸡鸭驴兔])内(?![脏外地部蒙销江])"
            + "|(?<=西红)杮|(?<=[红紫甘番白]|马铃)[署暑](?![假期名理])"
            + "|(?<=[辣青花麻])交(?![货给易通付到往汇流警界割代])"
            + "|(?<=[香平草金蘑磨])[姑茹](?!娘)|(?<=豆)付|(?<=[生老鲜])羌(?![族塘])|韮|(?<=[土黄绿毛])斗(?=[0-9一二两三四五六七八九十 ,，]|$)");

    private Slips() {}

    /** Returns the plain text with the slips corrected. Positions do not change. */
    static String corrected(String plain) {
        StringBuilder text = new StringBuilder(plain);
        Matcher slip = SLIP.matcher(plain);
        while (slip.find()) {
            char slipped = plain.charAt(slip.start());
            text.setCharAt(slip.start(), MEANT.getOrDefault(slipped, slipped));
        }
        return text.toString();
    }
}
