package org.duijie.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.duijie.api.architecture.Duijie.CORE;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.core.match.Explainer;
import org.duijie.core.match.LiveMarket;
import org.duijie.core.match.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the library: which may use which, and who sees the engine's inside. docs/architecture.md draws the same. */
class CoreTest {
    private static final PackageOrder ORDER = new PackageOrder(
            CORE,
            List.of(
                    "campaign",
                    "deal.watch",
                    "deal",
                    "deal.settlement",
                    "deal.weighing",
                    "deal.terms",
                    "match",
                    "match.internal.round",
                    "match.internal.exact",
                    "match.internal.live",
                    "match.internal.explain",
                    "match.internal.explain.remedy",
                    "match.internal.explain.party",
                    "match.internal.flow",
                    "match.internal.search",
                    "match.internal.price",
                    "match.internal.pattern",
                    "match.internal.problem",
                    "match.internal.run",
                    "match.words",
                    "match.check",
                    "match.plan",
                    "sample",
                    "message",
                    "message.fill",
                    "message.share",
                    "message.words",
                    "message.calendar",
                    "message.cue",
                    "message.token",
                    "message.draft",
                    "message.place",
                    "market",
                    "product",
                    "quantity"));

    static Stream<String> packages() {
        return ORDER.packages().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_only_those_behind_it(String name) {
        ORDER.requireThatNoneUsesThoseBefore(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity | quantity",
                "product  | product quantity",
                "market   | market product quantity",
                "match    | match market product quantity",
                "sample   | sample market product quantity",
                "deal     | deal match market product quantity",
                "campaign | campaign deal market product quantity"
            })
    void a_part_uses_only_the_parts_it_is_built_on(String part, String uses) {
        String[] allowed =
                Stream.of(uses.split(" ", -1)).map(each -> CORE + each + "..").toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(CORE + part + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("org.duijie..")).or(resideInAnyPackage(allowed)))
                .check(Duijie.CLASSES);
    }

    @Test
    void every_package_stands_in_the_order() {
        ORDER.requireThatAllAreNamed();
    }

    @Test
    void no_packages_use_each_other_in_a_ring() {
        ORDER.requireNoCycle();
    }

    @Test
    void no_package_has_more_types_than_a_reader_can_hold() {
        ORDER.requireFewTypes();
    }

    @Test
    void only_the_entry_points_of_the_engine_see_its_inside() {
        noClasses()
                .that(not(resideInAPackage(CORE + "match.internal.."))
                        .and(not(belongToAnyOf(Matcher.class, Explainer.class, LiveMarket.class))))
                .should()
                .dependOnClassesThat(resideInAPackage(CORE + "match.internal.."))
                .check(Duijie.CLASSES);
    }
}
