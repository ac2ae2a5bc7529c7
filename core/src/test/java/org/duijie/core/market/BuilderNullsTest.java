package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.InvalidFieldsException.InvalidField;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null for a value of a builder is reported by build(), with all else that is missing. */
class BuilderNullsTest {
    /** Every method of a builder with every place where it takes an object. */
    static Stream<Arguments> places() {
        return Stream.of(ListingBuilder.class, IntentBuilder.class, MarketBuilder.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .flatMap(method -> IntStream.range(0, method.getParameterCount())
                        .filter(k -> !method.getParameterTypes()[k].isPrimitive())
                        .mapToObj(k -> arguments(method, k)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void null_for_a_value_is_told_as_its_field_missing_beside_the_others(Method method, int place) throws Exception {
        Object builder = empty(method.getDeclaringClass());
        Object[] values = Arrays.stream(method.getParameterTypes())
                .map(BuilderNullsTest::some)
                .toArray();
        values[place] = null;

        method.invoke(builder, values);

        assertThat(missing(builder))
                .startsWith(builder instanceof MarketBuilder ? "on" : "of")
                .anyMatch(field -> field.replace("[0]", "").equals(method.getName()));
    }

    static Stream<Arguments> lists() {
        return places().filter(place -> isList(((Method) place.get()[0]).getParameterTypes()[(int) place.get()[1]]));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void null_in_a_list_is_told_with_its_position(Method method, int place) throws Exception {
        Object builder = empty(method.getDeclaringClass());
        Class<?> type = method.getParameterTypes()[place];
        Object twice = type.isArray() ? Array.newInstance(type.getComponentType(), 2) : Arrays.asList(null, null);

        method.invoke(builder, twice);

        assertThat(missing(builder)).contains(method.getName() + "[0]", method.getName() + "[1]");
    }

    @Test
    void a_missing_entry_is_told_in_words() {
        assertThatThrownBy(Market.on("2022-12-19").locks(Arrays.asList((LockedLine) null))::build)
                .hasMessage("market: locks[0] is missing: give no null to locks(…)");
        assertThatThrownBy(Market.on((LocalDate) null)::build)
                .hasMessage("market: on is missing: call on(…) before build()");
        assertThatThrownBy(Market.on("2022-12-19").settlesAt(null)::build)
                .hasMessage("market: settlesAt is missing: call settlesAt(…) before build()");
    }

    @Test
    void values_that_would_fail_later_are_refused_at_once() {
        assertThatNullPointerException()
                .isThrownBy(() -> ExplainPolicy.DEFAULT.withStop(null))
                .withMessage("stop");
        assertThatNullPointerException()
                .isThrownBy(() -> new MarketPolicy(Money.ZERO, Money.ZERO, Money.ZERO, 1.3, null))
                .withMessage("agreedPrice");
        assertThatNullPointerException()
                .isThrownBy(() -> new LockedLine(null, "a", Heads.of(1), Lingbao.TODAY))
                .withMessage("listing");
    }

    private static Object empty(Class<?> builder) {
        if (builder == MarketBuilder.class) {
            return Market.on((String) null);
        }
        return builder == ListingBuilder.class ? Listing.of(null) : PurchaseIntent.of(null);
    }

    private static List<String> missing(Object builder) {
        InvalidFieldsException refused = catchThrowableOfType(InvalidFieldsException.class, () -> {
            if (builder instanceof ListingBuilder listing) {
                listing.build();
            } else if (builder instanceof IntentBuilder intent) {
                intent.build();
            } else {
                ((MarketBuilder) builder).build();
            }
        });
        return refused.fields().stream()
                .filter(each -> each.refusal().isEmpty())
                .map(InvalidField::field)
                .toList();
    }

    private static boolean isList(Class<?> type) {
        return type.isArray() || type == Collection.class;
    }

    private static Object some(Class<?> type) {
        if (type == long.class) {
            return 1L;
        }
        return type == String.class ? "1 kg" : null;
    }
}
