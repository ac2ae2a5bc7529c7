package org.duijie.core.match.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.duijie.core.market.Place;
import org.junit.jupiter.api.Test;

class NearRoadTest {
    private static final int PAIRS = 200_000;

    @Test
    void where_the_chord_tells_the_road_it_tells_the_haversines_metre() {
        Random random = new Random(1);
        int told = 0;
        for (int k = 0; k < PAIRS; k++) {
            Place from = new Place(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            double span = Math.pow(10, random.nextDouble() * 7 - 6);
            Place to = new Place(
                    Math.max(-90, Math.min(90, from.latitude() + span * (random.nextDouble() - 0.5))),
                    Math.max(-180, Math.min(180, from.longitude() + span * (random.nextDouble() - 0.5))));
            double detour = 1 + random.nextDouble();
            Spot there = Spot.of(to, Long.MAX_VALUE, detour);
            Spot here = Spot.of(from, Long.MAX_VALUE, detour);
            long near = NearRoad.metres(there.squaredChord(here.x(), here.y(), here.z()), detour);
            if (near != NearRoad.UNSURE) {
                told++;
                assertThat(near).isEqualTo(from.roadTo(to, detour).metres());
            }
        }
        assertThat(told).isGreaterThan(PAIRS * 9 / 10);
    }

    @Test
    void points_far_apart_are_left_to_the_haversine() {
        assertThat(NearRoad.metres(0.5, 1)).isEqualTo(NearRoad.UNSURE);
        assertThat(NearRoad.metres(Double.NaN, 1)).isEqualTo(NearRoad.UNSURE);
    }
}
