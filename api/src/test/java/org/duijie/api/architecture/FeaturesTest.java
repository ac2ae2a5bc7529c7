package org.duijie.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.StoreUnavailableException;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packages of the service, one a feature: which may use which, and what a resource, a facade and a table may know. docs/architecture.md
 * draws the same.
 */
class FeaturesTest {
    private static final String API = "org.duijie.api.";

    /** Each uses only those behind it. */
    private static final List<String> ORDER = List.of(
            "cli",
            "cli.plan",
            "cli.console",
            "serve",
            "server",
            "exchange",
            "paper",
            "recall",
            "report",
            "integrity",
            "privacy",
            "round",
            "delivery",
            "deal",
            "weighing",
            "loss",
            "campaign",
            "market",
            "listing",
            "intent",
            "offering",
            "bureau",
            "policy",
            "product",
            "identity",
            "party",
            "place",
            "idempotency",
            "audit",
            "http",
            "feature",
            "file",
            "json",
            "db");

    private static final int MOST_TYPES = 30;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.duijie.api");

    static Stream<Integer> packages() {
        return Stream.iterate(0, i -> i + 1).limit(ORDER.size());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_only_those_behind_it(int index) {
        String[] ahead =
                ORDER.subList(0, index).stream().map(each -> API + each).toArray(String[]::new);
        if (ahead.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(API + ORDER.get(index))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(ahead))
                    .check(CLASSES);
        }
    }

    @Test
    void every_package_stands_in_the_order() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(each -> !each.equals("org.duijie.api"))
                .map(each -> each.substring(API.length()))
                .collect(Collectors.toSet());

        assertThat(ORDER).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void no_package_has_more_types_than_a_reader_can_hold() {
        CLASSES.stream()
                .filter(each -> each.getEnclosingClass().isEmpty()
                        && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()))
                .forEach((name, types) -> assertThat(types).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void a_resource_holds_no_transaction_and_knows_no_table() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Table")
                        .or(simpleNameEndingWith("Row"))
                        .or(belongToAnyOf(Transaction.class))
                        .or(resideInAnyPackage("org.jdbi..", "java.sql..")))
                .check(CLASSES);
    }

    @Test
    void the_door_knows_no_table() {
        noClasses()
                .that()
                .resideInAnyPackage(API + "http", API + "server")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(API + "db").and(not(belongToAnyOf(StoreUnavailableException.class))))
                .check(CLASSES);
    }

    @Test
    void only_what_is_of_the_door_knows_http() {
        noClasses()
                .that(resideInAnyPackage("org.duijie.api..")
                        .and(not(resideInAnyPackage(API + "http", API + "server", API + "serve")))
                        .and(not(describe(
                                "of the door",
                                (JavaClass each) ->
                                        each.getName().matches(".*(Resource|Answer|Parameters|Style)(\\$.*)?")))))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(API + "http", API + "server", "io.javalin..", "org.eclipse.jetty.."))
                .check(CLASSES);
    }

    @Test
    void only_tables_and_the_database_speak_sql() {
        noClasses()
                .that(resideInAnyPackage("org.duijie.api..")
                        .and(not(resideInAnyPackage(API + "db")))
                        .and(not(describe(
                                "a table",
                                (JavaClass each) -> each.getName()
                                        .matches(".*(Table|Finder|Condition|Conditions|Alike)(\\$.*)?")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jdbi..", "java.sql.."))
                .check(CLASSES);
    }

    @Test
    void a_table_knows_no_principal() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Table")
                .should()
                .dependOnClassesThat(belongToAnyOf(Principal.class))
                .check(CLASSES);
    }

    @Test
    void no_table_finds_a_row_by_an_id_alone() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Table")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(API + "cli..")
                .and()
                .arePublic()
                .and()
                .doNotHaveName("all")
                .should()
                .haveRawParameterTypes(describe(
                        "a bureau, or a row that has one, first",
                        types -> !types.isEmpty()
                                && (types.get(0).isAssignableTo(BureauId.class)
                                        || types.get(0).getSimpleName().endsWith("Row"))))
                .check(CLASSES);
    }

    @Test
    void files_and_json_know_nothing_of_the_service() {
        classes()
                .that()
                .resideInAnyPackage(API + "json", API + "file")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAnyPackage("org.duijie.api..")).or(resideInAnyPackage(API + "json", API + "file")))
                .check(CLASSES);
    }
}
