package org.duijie.core;

import java.util.List;
import java.util.Optional;
import org.duijie.core.BadValues.Bad;
import org.duijie.core.market.Listing.Packing;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/** Containers that must be refused, with the reasons. */
final class BadContainers {
    private BadContainers() {}

    static List<Bad> all() {
        Container tray = Container.of("板", Heads.of(30));
        Packing box = new Packing(Container.of("箱", Weight.ofGrams(10_000)), false);
        Weight stock = Weight.ofGrams(1_000_000);
        return List.of(
                new Bad("2000 箱", Reason.NO_CONTAINER, () -> Quantity.parse("2000 箱", CountWords.COMMON)),
                BadValues.price("3 CNY/bottle", Reason.NO_CONTAINER),
                new Bad("40 head", Reason.NOT_OF_INNER, () -> new Container("件", Heads.of(40), Optional.of(tray))),
                new Bad(
                        "10 kg",
                        Reason.NOT_OF_INNER,
                        () -> new Container("件", Weight.parse("10 kg"), Optional.of(tray))),
                new Bad("板", Reason.SAME_NAME, () -> Container.of("tray", 12, tray)),
                new Bad("罗", Reason.NOT_ONE_OF, () -> Container.of("罗", Heads.of(144))),
                new Bad("boxes", Reason.NOT_ONE_OF, () -> Container.of("boxes", Heads.of(144))),
                new Bad("10 head", Reason.NOT_ONE_OF, () -> Container.of("打", Heads.of(10))),
                new Bad("0 kg", Reason.TOO_SMALL, () -> Container.of("箱", Weight.NONE)),
                new Bad("100000001 head", Reason.TOO_LARGE, () -> Container.of("箱", Heads.of(100_000_001))),
                new Bad("101000 kg", Reason.TOO_LARGE, () -> Container.of("箱", Weight.parse("101 t"))),
                new Bad(
                        "9 kg",
                        Reason.PACK_AND_CONTAINER,
                        () -> box.pack(stock, Optional.of(Weight.ofGrams(9_000)), stock)),
                new Bad("10 kg", Reason.CONTAINER_UNLIKE_STOCK, () -> box.pack(Heads.of(9), Optional.empty(), stock)));
    }
}
