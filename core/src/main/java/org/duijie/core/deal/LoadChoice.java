package org.duijie.core.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duijie.core.deal.terms.PermitRule;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.weighing.Loading;

/**
 * Finds the loads that an action applies to: the named loads or, if none is named, the loads in a state that allows it.
 */
record LoadChoice(Loaded deal, Verb verb) {
    /** Returns the load that is named, or the only one of {@code kind} that is not settled. */
    <L extends Load> Outcome<L> one(OptionalInt named, Class<L> kind) {
        if (named.isPresent()) {
            return named(named.getAsInt(), kind);
        }
        return several(List.of(), kind)
                .then(fit -> fit.size() == 1
                        ? Outcome.done(fit.get(0))
                        : Outcome.refused(Refusal.of(Refusal.Code.LOAD_NOT_NAMED, verb.code(), numbers(fit))));
    }

    /** Returns the deal with a correction of the load that is named, or of the only one, settled or not. */
    Outcome<Loaded> corrected(OptionalInt named, UnaryOperator<Loading> correction) {
        List<Load> all = deal.loads().list();
        if (named.isEmpty() && all.size() > 1) {
            return Outcome.refused(Refusal.of(Refusal.Code.LOAD_NOT_NAMED, verb.code(), numbers(all)));
        }
        int number = named.orElse(1);
        if (number < 1 || number > all.size()) {
            return Outcome.refused(Refusal.of(Refusal.Code.LOAD_UNKNOWN, number, all.size()));
        }
        Load load = all.get(number - 1);
        Loading told = correction.apply(load.loading());
        return PermitRule.refusalOn(told.on(), deal.terms(), told.permit())
                .<Outcome<Loaded>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(deal.with(load.with(told))));
    }

    /** Returns the loads that are named, each once, or all of {@code kind} that are not settled. */
    <L extends Load> Outcome<List<L>> several(List<Integer> named, Class<L> kind) {
        if (named.isEmpty()) {
            List<L> fit = deal.loads().list().stream()
                    .filter(load -> fits(load, kind))
                    .map(kind::cast)
                    .toList();
            return fit.isEmpty() ? Outcome.refused(deal.misplaced(verb)) : Outcome.done(fit);
        }
        List<L> found = new ArrayList<>();
        for (int number : named.stream().distinct().sorted().toList()) {
            Outcome<L> one = named(number, kind);
            if (one.refusal().isPresent()) {
                return Outcome.refused(one.refusal().get());
            }
            found.add(one.orElseThrow());
        }
        return Outcome.done(found);
    }

    private <L extends Load> Outcome<L> named(int number, Class<L> kind) {
        int count = deal.loads().count();
        if (number < 1 || number > count) {
            return Outcome.refused(Refusal.of(Refusal.Code.LOAD_UNKNOWN, number, count));
        }
        Load load = deal.loads().list().get(number - 1);
        return fits(load, kind)
                ? Outcome.done(kind.cast(load))
                : Outcome.refused(Refusal.of(
                        Refusal.Code.LOAD_NOT_IN_STATE,
                        verb.code(),
                        deal.stateOf(load).code(),
                        number));
    }

    private boolean fits(Load load, Class<? extends Load> kind) {
        return kind.isInstance(load) && !deal.isSettled(load);
    }

    private static String numbers(List<? extends Load> loads) {
        return loads.stream().map(load -> Integer.toString(load.number())).collect(Collectors.joining(", "));
    }
}
