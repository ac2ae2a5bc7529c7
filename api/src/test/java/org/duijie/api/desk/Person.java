package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Somebody at the desk whose taps and keys are counted, and the time that they take by the keystroke-level model (Card, Moran and Newell): a key or
 * a click, pointing, a hand that changes between mouse and keys, a thought.
 */
final class Person {
    private static final int KEY_MS = 280;
    private static final int POINT_MS = 1_100;
    private static final int HAND_MS = 400;
    private static final int THOUGHT_MS = 1_350;
    private static final int MOST_TABS = 120;
    private static final int SHIFT = 8;
    private static final Map<String, Integer> CODES = Map.of(
            "Tab",
            9,
            "Enter",
            13,
            "Escape",
            27,
            " ",
            32,
            "ArrowLeft",
            37,
            "ArrowUp",
            38,
            "ArrowRight",
            39,
            "ArrowDown",
            40);
    private static final String FOCUS =
            "(() => { const e = document.activeElement; if (!e || e === document.body) return null;const r ="
                    + " e.getBoundingClientRect(), s = getComputedStyle(e);return {text: [e.labels?.[0]?.innerText,"
                    + " e.innerText, e.ariaLabel].find(t => t) ?? '',seen: e.matches(':focus-visible') && s.outlineStyle"
                    + " !== 'none' && parseFloat(s.outlineWidth) >= 2&& r.width > 0 && r.bottom > 0 && r.top < innerHeight"
                    + " && r.right > 0 && r.left < innerWidth}; })()";

    private final Chromium chromium;
    private boolean isAtKeys;
    private int taps;
    private int keys;
    private int ms;

    Person(Chromium chromium) {
        this.chromium = chromium;
    }

    int taps() {
        return taps;
    }

    int keys() {
        return keys;
    }

    int milliseconds() {
        return ms;
    }

    /** Points at the first button or link that says {@code text}, and presses it. */
    void tap(String text) {
        reach(false);
        chromium.tap(text);
        ms += POINT_MS + KEY_MS;
        taps++;
    }

    void thinks() {
        ms += THOUGHT_MS;
    }

    /** Types into what has the focus. Each character is a key: Chinese takes more, so what is counted types digits alone. */
    void writes(String text) {
        reach(true);
        chromium.tell("Input.insertText", Map.of("text", text));
        count(text.length());
    }

    void presses(String key) {
        press(key, 0);
    }

    /** Presses Tab until what says {@code text} has the focus. */
    void tabsTo(String text) {
        tab(text, 0);
    }

    /** Presses Shift and Tab until what says {@code text} has the focus. */
    void tabsBackTo(String text) {
        tab(text, SHIFT);
    }

    /** What the thing says that has the focus; fails if nothing has it, or if that cannot be seen. */
    String focus() {
        JsonNode focus = chromium.eval(FOCUS);
        assertThat(focus.isObject()).as("something has the focus: %s", focus).isTrue();
        assertThat(focus.get("seen").asBoolean())
                .as("the focus on '%s' can be seen", focus.get("text").textValue())
                .isTrue();
        return focus.get("text").textValue();
    }

    private void tab(String text, int shift) {
        for (int i = 0; i < MOST_TABS; i++) {
            press("Tab", shift);
            boolean isInPage =
                    chromium.eval(FOCUS).isObject(); // between the last and the first, the browser itself has it
            if (isInPage && focus().contains(text)) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + text + " in " + chromium.text());
    }

    private void press(String key, int modifiers) {
        reach(true);
        String typed = key.equals("Enter") ? "\r" : key.equals(" ") ? " " : "";
        for (String type : new String[] {typed.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp"}) {
            chromium.tell(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            key.equals(" ") ? "Space" : key,
                            "text",
                            type.equals("keyUp") ? "" : typed,
                            "modifiers",
                            modifiers,
                            "windowsVirtualKeyCode",
                            CODES.get(key)));
        }
        count(1);
    }

    private void count(int pressed) {
        keys += pressed;
        ms += pressed * KEY_MS;
    }

    private void reach(boolean toKeys) {
        if (isAtKeys != toKeys) {
            isAtKeys = toKeys;
            ms += HAND_MS;
        }
    }
}
