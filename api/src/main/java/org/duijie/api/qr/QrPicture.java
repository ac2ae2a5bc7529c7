package org.duijie.api.qr;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegmentAdvanced;

/** Draws a text as a QR code: an SVG image in black on white, with the quiet zone of four modules that readers need. */
public final class QrPicture {
    /**
     * The maximum number of characters in a code. A code with more would be too fine for a phone to read from paper.
     */
    public static final int MOST = 500;

    private static final int QUIET = 4;

    private QrPicture() {}

    /**
     * Draws {@code text}. The code can still be read if up to a tenth of the picture is damaged.
     *
     * @param text 1 to {@link #MOST} characters
     * @throws IllegalArgumentException when the text is empty or longer than {@link #MOST}
     */
    public static String svg(String text) {
        if (text.isEmpty() || text.length() > MOST) {
            throw new IllegalArgumentException("not between 1 and " + MOST + " characters: " + text.length());
        }
        QrCode code = QrCode.encodeSegments(
                QrSegmentAdvanced.makeSegmentsOptimally(text, Ecc.MEDIUM, QrCode.MIN_VERSION, QrCode.MAX_VERSION),
                Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path d=\"" + dark(code) + "\"/></svg>";
    }

    /** Returns the dark modules of the code as an SVG path: for each row, its runs of dark modules. */
    private static String dark(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - from)
                            .append("v1h")
                            .append(from - x)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
