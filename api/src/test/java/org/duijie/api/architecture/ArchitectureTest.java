package org.duijie.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the house: who may use whom, and what no one may use. */
class ArchitectureTest {
    private static final String CORE = "org.duijie.core.";
    private static final JavaClasses DUIJIE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.duijie");

    @Test
    void quantity_uses_nothing_of_ours() {
        check(corePackageUsesOnly("quantity"));
    }

    @Test
    void product_uses_quantity() {
        check(corePackageUsesOnly("product", "quantity"));
    }

    @Test
    void market_uses_product_and_quantity() {
        check(corePackageUsesOnly("market", "product", "quantity"));
    }

    @Test
    void match_uses_market_product_and_quantity() {
        check(corePackageUsesOnly("match", "market", "product", "quantity"));
    }

    @Test
    void sample_uses_market_product_and_quantity() {
        check(corePackageUsesOnly("sample", "market", "product", "quantity"));
    }

    @Test
    void deal_uses_match_market_product_and_quantity() {
        check(corePackageUsesOnly("deal", "match", "market", "product", "quantity"));
    }

    @Test
    void campaign_uses_deal_market_product_and_quantity() {
        check(corePackageUsesOnly("campaign", "deal", "market", "product", "quantity"));
    }

    @Test
    void core_knows_nothing_of_the_api() {
        check(noClasses()
                .that()
                .resideInAPackage("org.duijie.core..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.duijie.api..")));
    }

    @Test
    void only_match_sees_its_internals() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(CORE + "match..")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE + "match.internal..")));
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
    void core_reads_no_stream_but_the_resources_of_product_and_sample() {
        check(noClasses()
                .that(resideInAPackage("org.duijie.core..")
                        .and(not(resideInAnyPackage(CORE + "product..", CORE + "sample.."))))
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

    private static ArchRule corePackageUsesOnly(String name, String... others) {
        String[] allowed = Stream.concat(Stream.of(name), Stream.of(others))
                .map(each -> CORE + each + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(CORE + name + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("org.duijie..")).or(resideInAnyPackage(allowed)));
    }

    private static void check(ArchRule rule) {
        rule.check(DUIJIE);
    }
}
