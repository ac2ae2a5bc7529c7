package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.SheetFault;

/** Warns of words in a note that belong into a field of the row, such as 最少500只. Matching does not read notes. */
final class NoteHints {
    private static final String AMOUNT = "[0-9零一二两三四五六七八九十百千万半.]{1,12}";
    private static final String UNIT = "(?:公斤|斤|吨|克|只|头|羽|枚|个|箱|件|筐|袋|板|盒|车)";
    private static final String DAY = "(?:年底|月底|月中|元旦|春节|过年|腊月|除夕|周末|[0-9]{1,2}月|[0-9]{1,2}[日号])";
    private static final Pattern SMALLEST = Pattern.compile("(?:最少|至少|不少于|不低于|起订量?|起售量?|起批量?|起运量?)[^，。；、,;0-9一-十]{0,3}"
            + AMOUNT + UNIT + "?|" + AMOUNT + UNIT + "(?:起订|起售|起批|起送|起卖|起发|起拉)|整车(?:起|卖|走|拉)");
    private static final Pattern TAKEN =
            Pattern.compile("[^，。；、,; ]{0,8}(?:已订|订走|已预订|被订|已卖|卖出|已售|售出|已定|定走|拉走|留给|预留)[^，。；、,; ]{0,8}");
    private static final Pattern LAST =
            Pattern.compile("(?:到|至|截止到?|截至)" + DAY + "[^，。；、,; ]{0,4}|" + DAY + "[^，。；、,; ]{0,3}(?:前|之前|截止|为止|止)");
    private static final Pattern PAPERS =
            Pattern.compile("[^，。；、,; ]{0,6}(?:检疫|合格证|检测报告|检测单|屠宰证|绿色食品|有机认证)[^，。；、,; ]{0,4}");
    private static final Pattern NO_PAPERS = Pattern.compile("无|没|不");

    private NoteHints() {}

    static void listing(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        String note = note(cells);
        taken(note, complaints);
        absent(note, SMALLEST, "minimumPickup", SheetKind.LISTINGS, body, complaints);
        absent(note, LAST, "to", SheetKind.LISTINGS, body, complaints);
        papers(note, "certificates", SheetKind.LISTINGS, body, complaints);
    }

    static void intent(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        String note = note(cells);
        absent(note, SMALLEST, "minimum", SheetKind.INTENTS, body, complaints);
        absent(note, LAST, "to", SheetKind.INTENTS, body, complaints);
        papers(note, "requires", SheetKind.INTENTS, body, complaints);
    }

    private static String note(SheetCells cells) {
        return cells.normal("note");
    }

    /**
     * Warns of a note that says that stock is sold or reserved. The number in the row may include this stock or not.
     */
    private static void taken(String note, List<Complaint> complaints) {
        Matcher found = TAKEN.matcher(note);
        if (found.find()) {
            complaints.add(Refusals.at(SheetFault.NOTE_STOCK_TAKEN, "/note", found.group()));
        }
    }

    private static void papers(String note, String field, SheetKind kind, ObjectNode body, List<Complaint> complaints) {
        Matcher found = PAPERS.matcher(note);
        if (found.find() && !NO_PAPERS.matcher(found.group()).find()) {
            absent(note, PAPERS, field, kind, body, complaints);
        }
    }

    private static void absent(
            String note, Pattern words, String field, SheetKind kind, ObjectNode body, List<Complaint> complaints) {
        Matcher found = words.matcher(note);
        if (!body.has(field) && found.find()) {
            Dictionary headings = Dictionary.of(kind);
            complaints.add(Refusals.at(
                    SheetFault.NOTE_NOT_READ,
                    "/note",
                    found.group(),
                    headings.heading(field, Locale.CHINESE),
                    headings.heading(field, Locale.ENGLISH)));
        }
    }
}
