package org.duijie.api.cli.plan;

import org.duijie.api.cli.console.Voice;
import org.duijie.core.market.Listing;
import org.duijie.core.match.words.Figures;
import org.duijie.core.match.words.Names;
import org.duijie.core.quantity.Heads;

/** Formats heads of a listing in the way its owner counts them: as a number, or as the weight of packs. */
final class StockText {
    private final Voice voice;
    private final Names names;

    StockText(Voice voice, Names names) {
        this.voice = voice;
        this.names = names;
    }

    String heads(Listing listing, long heads) {
        return voice.figures().quantity(Tally.of(listing.stock(), Heads.of(heads)), names.headWord(listing));
    }

    /** Returns a difference with its sign. */
    String signed(Listing listing, long heads) {
        return Figures.signed(Long.signum(heads), heads(listing, Math.abs(heads)));
    }
}
