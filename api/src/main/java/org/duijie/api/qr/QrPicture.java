package org.duijie.api.qr;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegmentAdvanced;

/** A text as a QR code: SVG in black on white, with the quiet zone of four modules that readers need. */
public final class QrPicture {
    /** The most characters that a code has; more would be too fine for a phone to read from paper. */
    public static final int MOST = 300;

    private static final int QUIET = 4;

    private QrPicture() {}

    /**
     * Draws {@code text}. A tenth of the picture may be dirty, and it is still read.
     *
     * @param text 1 to {@link #MOST} characters
     * @throws IllegalArgumentException when it is longer or empty
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

    /** The dark modules, each row as its runs. */
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
