package org.duijie.core.product;

/**
 * How far a slaughtered animal is dressed. A dressed weight has no meaning without it. The terms are those of NY/T 823.
 */
public enum Dressing {
    /** 白条: bled and plucked. Traders differ in how far the bird is gutted, so the parties should agree on it. */
    CARCASS("白条"),
    /** 半净膛: the gut, crop and windpipe are out; heart, liver, gizzard, lungs and abdominal fat stay in. */
    HALF_EVISCERATED("半净膛"),
    /** 全净膛: the giblets, lungs and abdominal fat are out too, and a chicken's head and feet are off. */
    EVISCERATED("全净膛");

    private final String chinese;

    Dressing(String chinese) {
        this.chinese = chinese;
    }

    /** Returns the trade term: 白条, 半净膛 or 全净膛. */
    public String chinese() {
        return chinese;
    }
}
