package org.duijie.api.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Conditions of a query and what they are bound to; a value never stands in the text. */
final class Where {
    private final StringBuilder text;
    private final Map<String, Object> bound = new HashMap<>();

    Where(String first) {
        this.text = new StringBuilder(" WHERE ").append(first);
    }

    Where and(String condition) {
        text.append(" AND ").append(condition);
        return this;
    }

    Where bind(String name, Object value) {
        bound.put(name, value);
        return this;
    }

    /** Adds {@code condition}, which names {@code :name}, when there is a value. */
    Where and(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> and(condition).bind(name, present));
        return this;
    }

    /** This product and all under it: a range of an index, for {@code 0} is the character behind {@code /}. */
    Where andUnder(String column, Optional<String> product) {
        return product.map(path -> and("(" + column + " = :product OR (" + column + " > :under AND " + column
                                + " < :beyond))")
                        .bind("product", path)
                        .bind("under", path + "/")
                        .bind("beyond", path + "0"))
                .orElse(this);
    }

    /** Takes over what an inner condition is bound to. */
    Where bindAllOf(Where inner) {
        bound.putAll(inner.bound);
        return this;
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        bound.forEach(statement::bind);
        return statement;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
