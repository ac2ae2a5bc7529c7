package org.duijie.core.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.core.deal.weighing.WeighEntry;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;

/**
 * The loads of a deal, in order of loading.
 *
 * @param list one or more loads, numbered from 1
 */
public record Loads(List<Load> list) {
    /** The maximum number of loads of a deal. */
    public static final int MOST = 100;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when there is no load, or the number of a load is not its position in the list
     */
    public Loads {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("a loaded deal has a load");
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).number() != i + 1) {
                throw new IllegalArgumentException("load " + list.get(i).number() + " is number " + (i + 1));
            }
        }
    }

    static Loads of(Load first) {
        return new Loads(List.of(first));
    }

    public int count() {
        return list.size();
    }

    /** Returns the load that left last. */
    public Load latest() {
        return list.get(list.size() - 1);
    }

    /** Returns the number of heads loaded, over all loads. */
    public Heads loaded() {
        return Heads.of(
                list.stream().mapToLong(load -> load.loading().loaded().count()).sum());
    }

    /** Returns the loads that were weighed, disputed or not. */
    public List<Weighed> weighed() {
        return list.stream().flatMap(Loads::weighed).toList();
    }

    /** Returns all weigh-ins and reversals: those of the first load, then those of the second, and so on. */
    public List<WeighEntry> entries() {
        return weighed().stream()
                .flatMap(load -> load.weighings().entries().stream())
                .toList();
    }

    boolean has(String entry) {
        return weighed().stream().anyMatch(load -> load.weighings().has(entry));
    }

    /** Returns the numbers of the valid weigh-ins that nobody contests. */
    List<String> weighIns() {
        return list.stream()
                .filter(Weighed.class::isInstance)
                .map(load -> ((Weighed) load).weighIn().id())
                .toList();
    }

    /**
     * Returns the loads with {@code changed} in place of the load with the same number, or at the end if there is none.
     */
    Loads with(Load changed) {
        List<Load> all = new ArrayList<>(list);
        if (changed.number() > all.size()) {
            all.add(changed);
        } else {
            all.set(changed.number() - 1, changed);
        }
        return new Loads(all);
    }

    /** Returns the loads after disputing each load whose valid weigh-in is one of {@code weighIns}. */
    Loads disputed(List<String> weighIns, Dispute why) {
        return new Loads(list.stream()
                .map(load -> load instanceof Weighed weighed
                                && weighIns.contains(weighed.weighIn().id())
                        ? weighed.dispute(why)
                        : load)
                .toList());
    }

    /** Returns the load as weighed; empty while it is on the road. */
    private static Stream<Weighed> weighed(Load load) {
        if (load instanceof Disputed disputed) {
            return Stream.of(disputed.weighed());
        }
        return load instanceof Weighed weighed ? Stream.of(weighed) : Stream.empty();
    }

    /** Returns the valid weigh-ins, disputed or not, in order of loads. */
    List<WeighIn> standing() {
        return weighed().stream().map(Weighed::weighIn).toList();
    }
}
