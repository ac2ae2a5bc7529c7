package org.duijie.api.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the picture of a QR code as a phone does: from its pixels. */
public final class QrReader {
    private static final int PIXELS = 4;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    private QrReader() {}

    /** Returns the text of the code in {@code svg}. */
    public static String read(String svg) {
        Matcher side = SIDE.matcher(svg);
        if (!side.find()) {
            throw new AssertionError("no picture: " + svg);
        }
        int modules = Integer.parseInt(side.group(1));
        int width = modules * PIXELS;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        RUN.matcher(svg).results().forEach(run -> {
            int x = Integer.parseInt(run.group(1)) * PIXELS;
            int y = Integer.parseInt(run.group(2)) * PIXELS;
            int length = Integer.parseInt(run.group(3)) * PIXELS;
            for (int row = y; row < y + PIXELS; row++) {
                Arrays.fill(pixels, row * width + x, row * width + x + length, 0);
            }
        });
        return decoded(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))), svg);
    }

    private static String decoded(BinaryBitmap bitmap, String svg) {
        try {
            return new QRCodeReader()
                    .decode(
                            bitmap,
                            Map.of(
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    java.util.List.of(BarcodeFormat.QR_CODE),
                                    DecodeHintType.PURE_BARCODE,
                                    true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no code in a picture of " + svg.length() + " characters", e);
        } catch (ReaderException e) {
            throw new AssertionError("not readable: a picture of " + svg.length() + " characters", e);
        }
    }
}
