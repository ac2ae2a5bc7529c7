package org.duijie.api.paper;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Documents are made of typed values; only {@link PaperJson} writes JSON, and only {@link PaperParties} reads it, for contacts and divisions. */
class PaperTypesTest {
    private static final JavaClasses PAPER = new ClassFileImporter()
            .withImportOption(location -> location.contains(Papers.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath()))
            .importPackagesOf(Papers.class);

    @Test
    void only_the_facade_and_the_writer_of_json_know_json() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(PaperParties.class, PaperJson.class, PaperResource.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(PAPER);
    }

    @Test
    void no_document_reads_a_number_a_price_or_a_day_back_from_text() {
        noClasses()
                .should()
                .callConstructor(BigDecimal.class, String.class)
                .orShould()
                .callMethodWhere(target(nameMatching("parse.*")))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .check(PAPER);
    }
}
