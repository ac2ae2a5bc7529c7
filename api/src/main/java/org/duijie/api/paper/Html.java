package org.duijie.api.paper;

import java.util.List;

/** Builds an HTML page, and escapes every text put into it. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Adds HTML made by the program, without escaping it. Never call it with text from a person. */
    Html raw(String html) {
        text.append(html);
        return this;
    }

    /** Adds an element with a text; {@code opening} is its name and attributes. */
    Html element(String opening, String content) {
        text.append('<').append(opening).append('>');
        escaped(content);
        text.append("</").append(opening.split(" ", -1)[0]).append('>');
        return this;
    }

    /** Adds a table row: a heading, then cells. */
    Html row(String head, String... cells) {
        raw("<tr>").element("th scope=\"row\"", head);
        for (String cell : cells) {
            element("td", cell);
        }
        return raw("</tr>");
    }

    /** Adds the heading row of a table. */
    Html heads(List<String> heads) {
        raw("<tr>");
        heads.forEach(head -> element("th scope=\"col\"", head));
        return raw("</tr>");
    }

    private void escaped(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
