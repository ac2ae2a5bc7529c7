package org.duijie.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.sql.ResultSet;
import org.duijie.api.db.FoundRow;
import org.junit.jupiter.api.Test;

/** How tables read their rows. */
class TablesTest {
    @Test
    void rows_are_read_by_the_names_of_their_columns() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(FoundRow.class.getName())
                .should()
                .callMethodWhere(describe("a column is read by its number", TablesTest::readsByNumber))
                .because("a number shifts when a column is added; Sql.TEXT and Sql.NUMBER read queries with one column")
                .check(Duijie.CLASSES);
    }

    private static boolean readsByNumber(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(ResultSet.class)
                && call.getName().startsWith("get")
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(int.class));
    }
}
