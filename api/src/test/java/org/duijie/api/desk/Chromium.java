package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A tab of a headless Chromium, driven by its own protocol over a web socket: nothing but the JDK is needed. */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE_S = 60;

    private final ChromiumProgram program;
    private final String profile;
    private final DevTools tab;

    private Chromium(ChromiumProgram program, String profile) {
        this.program = program;
        this.profile = profile;
        this.tab = program.newTab(profile);
        List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable").forEach(each -> tell(each, Map.of()));
    }

    /** Opens a tab for somebody new to the desk, whose text is at {@code percent} of its size, as people set it who see badly. */
    static Chromium start(int percent) throws IOException, InterruptedException {
        ChromiumProgram program = ChromiumProgram.withText(percent);
        return new Chromium(program, program.newProfile());
    }

    /** Opens another tab of the same person, of the same width. It is closed with the first. */
    Chromium another() {
        Chromium other = new Chromium(program, profile);
        other.wide(eval("innerWidth").intValue(), eval("innerHeight").intValue());
        return other;
    }

    /** Brings this tab to the front. */
    void front() {
        tell("Page.bringToFront", Map.of());
    }

    /** Shows the page at {@code width} CSS pixels, as a phone below 500. */
    void wide(int width, int height) {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void open(String address) {
        tell("Page.navigate", Map.of("url", address));
    }

    /** Lets pages believe that it is {@code now}, as a service does that runs by another clock. */
    void clock(Instant now) {
        long ahead = Duration.between(Instant.now(), now).toMillis();
        tell(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "{ const Real = Date; globalThis.Date = class extends Real {"
                                + "constructor(...a) { if (a.length) { super(...a); } else { super(Real.now() + "
                                + ahead + "); } }"
                                + "static now() { return Real.now() + " + ahead + "; } }; }"));
    }

    /** Prefers dark colours, or light ones. */
    void dark(boolean isDark) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light");
        tell("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** Cuts the line, or joins it again. */
    void offline(boolean isCut) {
        tell(
                "Network.emulateNetworkConditions",
                Map.of("offline", isCut, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** The value of a script in the page. */
    JsonNode eval(String script) {
        JsonNode told =
                tell("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        assertThat(told.has("exceptionDetails")).as("%s: %s", script, told).isFalse();
        return told.at("/result/value");
    }

    /** Waits until the page shows {@code text}. */
    void sees(String text) {
        waitFor("document.body ? document.body.innerText.includes(" + quoted(text) + ") : false", text);
    }

    void waitFor(String script, String text) {
        for (int i = 0; i < PATIENCE_S * 10; i++) {
            if (eval(script).asBoolean()) {
                return;
            }
            pause();
        }
        throw new AssertionError("the page does not show " + text + " but " + eval("document.body.innerText"));
    }

    String text() {
        return eval("document.body.innerText").asText();
    }

    /** Presses the first button or link whose text contains {@code text}, as a finger would: where it is on the screen. */
    void tap(String text) {
        tap(text, 1);
    }

    /** Presses it {@code times} times, one after the other, without a pause. */
    void tap(String text, int times) {
        String found = "[...document.querySelectorAll('dialog button, button, a')]"
                + ".filter(e => e.ariaDisabled !== 'true' && e.innerText?.includes(" + quoted(text) + "))";
        waitFor(found + ".length > 0", text);
        JsonNode at =
                eval("(async () => { const found = " + found + ";const e = found.find(e => e.closest('dialog')) ??"
                        + " found[0];e.scrollIntoView({block:'center'}); let r, y"
                        + " = NaN; for (let i = 0; i < 20 && r?.y !== y; i++) {y"
                        + " = r?.y; await new Promise(f => setTimeout(f, 80)); r"
                        + " = e.getBoundingClientRect(); }" // once it rests
                        + "return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()");
        for (int i = 0; i < times; i++) {
            press("mousePressed", at, i + 1);
            press("mouseReleased", at, i + 1);
        }
    }

    private void press(String type, JsonNode at, int count) {
        double x = at.get("x").doubleValue();
        double y = at.get("y").doubleValue();
        tell("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", count));
    }

    /** Types into the field under {@code label}, in the place of what is there; a day as the field keeps it. */
    void type(String label, String text) {
        sees(label);
        eval("(() => { const found = [...document.querySelectorAll('label')].filter(e =>"
                + "e.innerText.includes(" + quoted(label) + "));"
                + "const field = (found.find(e => e.closest('dialog')) ?? found[0]).control;"
                + "field.focus(); if (field.type !== 'date') { field.select();" // at once: a page may move the focus
                + "document.execCommand(" + quoted(text) + " === '' ? 'delete' : 'insertText', false, " + quoted(text)
                + "); return; }"
                + "field.value = " + quoted(text) + ";"
                + "field.dispatchEvent(new Event('input', {bubbles: true})); })()");
    }

    /** Chooses a file in the field for files. */
    void choose(Path file) {
        waitFor("document.querySelector('input[type=file]') !== null", "a field for files");
        JsonNode field = tell("Runtime.evaluate", Map.of("expression", "document.querySelector('input[type=file]')"));
        tell(
                "DOM.setFileInputFiles",
                Map.of(
                        "files",
                        List.of(file.toAbsolutePath().toString()),
                        "objectId",
                        field.at("/result/objectId").textValue()));
    }

    /** Keeps a picture of the whole page. */
    void shoot(Path file, int width) throws IOException {
        int height =
                Math.min(3_000, eval("document.documentElement.scrollHeight").asInt());
        JsonNode shot = tell(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(shot.get("data").textValue()));
    }

    /** Shows the page as it would be printed, or as on a screen again. */
    void asPrinted(boolean isPrinted) {
        tell("Emulation.setEmulatedMedia", Map.of("media", isPrinted ? "print" : ""));
    }

    /** How many pages the printer would print. */
    int pagesPrinted() {
        JsonNode printed = tell("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69));
        String pdf =
                new String(Base64.getDecoder().decode(printed.get("data").textValue()), StandardCharsets.ISO_8859_1);
        return pdf.split("/Type /Page\\b(?!s)", -1).length - 1;
    }

    /** What the browser complained of: blocked by the policy, failed scripts. */
    List<String> complaints() {
        return tab.complaints();
    }

    /** Lets a test bring scripts of its own into pages that are opened from now on. */
    void bypassPolicy() {
        tell("Page.setBypassCSP", Map.of("enabled", true));
    }

    void forgetCookies() {
        tell("Network.clearBrowserCookies", Map.of());
    }

    @Override
    public void close() {
        program.forget(profile);
        tab.end();
    }

    /** Sends a command of the DevTools protocol, and returns its answer. */
    JsonNode tell(String method, Map<String, ?> parameters) {
        return tab.tell(method, parameters);
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
