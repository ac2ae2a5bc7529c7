package org.duijie.api.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QR codes as another program reads them. */
class QrPictureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://duijie.example.cn/l#01KATQ7X0H2K4M6P8R0T2V4X6Z7Q2W4E6R8T0Y1V3X5Z7B9D1F3H",
                "otpauth://totp/%E5%AF%B9%E6%8E%A5:%E6%9D%8E?secret=JBSWY3DPEHPK3PXP&issuer=%E5%AF%B9%E6%8E%A5",
                "灵宝市市场监管局",
                "x"
            })
    void another_program_reads_what_was_drawn(String text) {
        assertThat(QrReader.read(QrPicture.svg(text))).isEqualTo(text);
    }

    @Test
    void a_link_is_a_small_picture() {
        String link = "https://duijie.example.cn/l#01KATQ7X0H2K4M6P8R0T2V4X6Z7Q2W4E6R8T0Y1V3X5Z7B9D1F3H";

        assertThat(QrPicture.svg(link)).hasSizeLessThan(8_000).startsWith("<svg ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, QrPicture.MOST + 1})
    void texts_that_no_phone_could_read_are_refused(int length) {
        assertThatThrownBy(() -> QrPicture.svg("x".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(length));
    }
}
