package org.duijie.core.match.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.duijie.core.market.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AroundTest {
    private static final int PLACES = 20_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whoever_a_spot_may_reach_stands_in_the_strips_around_it_at_the_poles_and_the_date_line_too(long seed) {
        Random random = new Random(seed);
        int reached = 0;
        for (int n = 0; n < PLACES; n++) {
            Place middle = place(edged(random, 90), edged(random, 180));
            long metres = (long) (Math.pow(random.nextDouble(), 3) * 12_000_000);
            double detour = 1 + random.nextDouble();
            Spot spot = Spot.of(middle, metres, detour);
            Around around = Around.of(middle, Math.toDegrees((metres + 1) / detour / Place.EARTH_RADIUS_M) + 1e-6);
            double wide = Math.toDegrees(metres / detour / Place.EARTH_RADIUS_M);
            Place other = place(
                    middle.latitude() + wide * (2 * random.nextDouble() - 1),
                    wrapped(middle.longitude() + 3 * wide * (2 * random.nextDouble() - 1)));
            Spot there = Spot.of(other, 0, detour);
            if (spot.mayReach(there.x(), there.y(), there.z())) {
                reached++;
                int strip = Strips.of(other.latitude());
                double key = Strips.key(other.latitude(), other.longitude());
                assertThat(strip).isBetween(around.firstStrip(), around.lastStrip());
                assertThat(key).isBetween(around.from(strip), around.to(strip));
            }
        }
        assertThat(reached).isGreaterThan(PLACES / 20);
    }

    /** Often close to an edge of the map. */
    private static double edged(Random random, double most) {
        double anywhere = most * (2 * random.nextDouble() - 1);
        return random.nextInt(4) > 0 ? anywhere : Math.copySign(most - random.nextDouble(), anywhere);
    }

    private static double wrapped(double longitude) {
        return Math.IEEEremainder(longitude, 360);
    }

    private static Place place(double latitude, double longitude) {
        return new Place(Math.max(-90, Math.min(90, latitude)), longitude);
    }
}
