package org.duijie.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.duijie.api.architecture.Duijie.API;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Database;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packages of the service, one a feature: which may use which, and what a resource, a facade and a table may know. docs/architecture.md
 * draws the same.
 */
class FeaturesTest {
    /** Each uses only those after it. */
    private static final PackageOrder ORDER = new PackageOrder(
            API,
            List.of(
                    "cli",
                    "cli.plan",
                    "cli.console",
                    "serve",
                    "server",
                    "desk",
                    "intake",
                    "exchange",
                    "paper",
                    "recall",
                    "pickup",
                    "purchase",
                    "bulletin",
                    "report",
                    "notice",
                    "bulk",
                    "quote",
                    "trial",
                    "round",
                    "deal",
                    "dealbook",
                    "loss",
                    "campaign",
                    "market",
                    "calendar",
                    "message",
                    "listing",
                    "intent",
                    "offering",
                    "factor",
                    "session",
                    "identity",
                    "policy",
                    "party",
                    "place",
                    "idempotency",
                    "audit",
                    "http",
                    "feature",
                    "file",
                    "sheet",
                    "workbook",
                    "qr",
                    "json",
                    "db"));

    static Stream<String> packages() {
        return ORDER.packages().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_only_those_behind_it(String name) {
        ORDER.requireThatNoneUsesThoseBefore(name);
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
    void most_types_are_of_their_package_alone() {
        ORDER.requirePackagePrivate(70);
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
                .check(Duijie.CLASSES);
    }

    @Test
    void the_door_knows_no_table() {
        noClasses()
                .that()
                .resideInAnyPackage(API + "http", API + "server")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(API + "db").and(not(belongToAnyOf(Database.UnavailableException.class))))
                .check(Duijie.CLASSES);
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
                        resideInAnyPackage(API + "http", API + "server", "io.javalin..", "org.eclipse.jetty..")
                                .and(not(belongToAnyOf(Resource.class)))) // a facade gives its own
                .check(Duijie.CLASSES);
    }

    @Test
    void only_tables_and_the_database_speak_sql() {
        noClasses()
                .that(resideInAnyPackage("org.duijie.api..")
                        .and(not(resideInAnyPackage(API + "db")))
                        .and(not(describe(
                                "a table",
                                (JavaClass each) -> each.getName()
                                        .matches(".*(Table|Rows|Index|Finder|Condition|Conditions|Alike)(\\$.*)?")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jdbi..", "java.sql.."))
                .check(Duijie.CLASSES);
    }

    @Test
    void a_table_knows_no_principal() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Table")
                .should()
                .dependOnClassesThat(belongToAnyOf(Principal.class))
                .check(Duijie.CLASSES);
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
                                        || types.get(0).getAllMethods().stream()
                                                .anyMatch(each ->
                                                        each.getRawReturnType().isAssignableTo(BureauId.class)))))
                .check(Duijie.CLASSES);
    }

    @Test
    void files_and_json_know_nothing_of_the_service() {
        classes()
                .that()
                .resideInAnyPackage(API + "json", API + "file")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAnyPackage("org.duijie.api..")).or(resideInAnyPackage(API + "json", API + "file")))
                .check(Duijie.CLASSES);
    }
}
