package org.duijie.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.duijie.api.architecture.Duijie.CORE;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What the library may not touch, and what no class is called. */
class ArchitectureTest {
    @Test
    void core_knows_nothing_of_the_api() {
        check(noClasses()
                .that()
                .resideInAPackage("org.duijie.core..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.duijie.api..")));
    }

    @Test
    void core_neither_logs_nor_talks_to_the_world() {
        check(noClasses()
                .that()
                .resideInAPackage("org.duijie.core..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.sql..", "java.util.logging..")
                        .or(resideInAPackage("java.nio..").and(not(resideInAPackage("java.nio.charset.."))))));
    }

    @Test
    void core_reads_no_stream_but_the_tables_that_it_brings() {
        check(noClasses()
                .that(resideInAPackage("org.duijie.core..")
                        .and(not(resideInAnyPackage(
                                CORE + "product..",
                                CORE + "sample..",
                                CORE + "message.cue..",
                                CORE + "message.place.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("java.io..")));
    }

    @Test
    void core_reads_no_clock() {
        check(noClasses()
                .that()
                .resideInAPackage("org.duijie.core..")
                .should()
                .dependOnClassesThat(type(Clock.class))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethodWhere(target(name("now"))));
    }

    @Test
    void core_draws_no_number_without_a_seed() {
        check(noClasses()
                .that()
                .resideInAPackage("org.duijie.core..")
                .should()
                .dependOnClassesThat(type(ThreadLocalRandom.class))
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Collections.class, "shuffle", List.class)
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class));
    }

    @Test
    void a_class_is_named_for_what_it_is() {
        check(noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper|Service)"));
    }

    private static void check(ArchRule rule) {
        rule.check(Duijie.CLASSES);
    }
}
