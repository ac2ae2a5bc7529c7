package org.duijie.api.kill;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What clients do: a list of operations a role, drawn from evenly. */
final class Operations {
    private Operations() {}

    /** Listings are entered, changed and withdrawn; {@code party} stands in the body when a liaison speaks for it. */
    static List<Operation> ofListings(String party) {
        return goods("/v1/listings", name -> listing(name, party), "ask");
    }

    /** The same of purchase intents. */
    static List<Operation> ofIntents(String party) {
        return goods("/v1/intents", name -> intent(name, party), "bid");
    }

    private static List<Operation> goods(String path, Entry entry, String price) {
        Operation create = (mine, name, random) -> Optional.of(Write.making(path, name, entry.named(name)));
        Operation change = (mine, name, random) -> mine.anOpenOne(random)
                .map(thing -> Write.changing(
                        thing.path(),
                        thing.version(),
                        "{\"" + price + "\":\"" + price(random) + "\",\"note\":\"" + name + "\"}"));
        Operation withdraw = (mine, name, random) -> mine.anOpenOne(random)
                .map(thing -> Write.doing(
                        thing.path() + "/withdraw", name, thing.version(), "{\"reason\":\"soldElsewhere\"}"));
        return List.of(create, create, change, change, change, withdraw);
    }

    private static String listing(String name, String party) {
        return "{\"product\":\"poultry/broiler\",\"stock\":\"24000 只\",\"unitWeight\":{\"min\":\"6 jin\",\"max\":\"7 jin\"},"
                + "\"ask\":\"5.10 CNY/jin\",\"from\":\"2026-12-19\",\"to\":\"2026-12-31\","
                + "\"at\":{\"lat\":34.5,\"lon\":110.9},\"note\":\"" + name + "\"" + speakingFor(party) + "}";
    }

    private static String intent(String name, String party) {
        return "{\"products\":[\"poultry/broiler\",\"eggs\"],\"demand\":\"200 head\",\"bid\":\"5.30 CNY/jin\","
                + "\"from\":\"2026-12-19\",\"to\":\"2026-12-31\",\"at\":{\"lat\":34.5,\"lon\":110.9},"
                + "\"note\":\"" + name + "\"" + speakingFor(party) + "}";
    }

    private static String speakingFor(String party) {
        return party.isEmpty() ? "" : ",\"party\":\"" + party + "\"";
    }

    private static String price(SplittableRandom random) {
        return random.nextInt(1, 9) + "." + random.nextInt(1, 10) + " CNY/jin";
    }

    private interface Entry {
        String named(String name);
    }
}
