package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import org.duijie.core.quantity.Distance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    /** A degree of a great circle of the mean earth. */
    private static final double DEGREE_M = 2 * Math.PI * Place.EARTH_RADIUS_M / 360;

    private static final Place BEIJING = new Place(39.9042, 116.4074);

    /** Distances as the crow flies between city centres, from any atlas. */
    @ParameterizedTest(name = "{0} is {3} km from Beijing")
    @CsvSource({
        "Shanghai, 31.2304, 121.4737, 1067",
        "Guangzhou, 23.1291, 113.2644, 1888",
        "Lhasa, 29.6520, 91.1721, 2559",
        "London, 51.5074, -0.1278, 8140",
        "New York, 40.7128, -74.0060, 10990"
    })
    void a_known_city_is_as_far_as_an_atlas_says(String city, double latitude, double longitude, double km) {
        assertThat(metres(BEIJING, new Place(latitude, longitude), 1) / 1000.0).isCloseTo(km, withPercentage(0.5));
    }

    @Test
    void the_great_circle_is_followed_along_the_equator_over_a_pole_and_to_the_other_side_of_the_earth() {
        assertThat((double) metres(new Place(0, 0), new Place(0, 1), 1)).isCloseTo(DEGREE_M, within(0.5));
        assertThat((double) metres(new Place(0, 179.5), new Place(0, -179.5), 1))
                .isCloseTo(DEGREE_M, within(0.5));
        assertThat((double) metres(new Place(89, 20), new Place(89, -160), 1)).isCloseTo(2 * DEGREE_M, within(0.5));
        assertThat((double) metres(new Place(30, 110), new Place(-30, -70), 1)).isCloseTo(180 * DEGREE_M, within(0.5));
        assertThat((double) metres(new Place(90, 0), new Place(90, 77), 1)).isCloseTo(0, within(0.5));
    }

    @Test
    void the_road_is_longer_than_the_straight_line_by_the_detour() {
        double straight = metres(BEIJING, Lingbao.LINGBAO, 1);

        assertThat((double) metres(BEIJING, Lingbao.LINGBAO, 1.3)).isCloseTo(1.3 * straight, within(1.0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_road_is_what_the_definition_says_between_any_two_points(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 400; n++) {
            Place from = anywhere(random);
            Place to = random.nextBoolean() ? anywhere(random) : near(from, random);
            double detour = 1 + random.nextInt(20) / 10.0;

            assertThat(metres(from, to, detour)).isEqualTo(byDefinition(from, to, detour));
            assertThat(metres(to, from, detour)).isEqualTo(metres(from, to, detour));
            assertThat(metres(from, from, detour)).isZero();
        }
    }

    /** Road metres, written down once more from the paper: 2R · asin √h · detour, nearest metre, half up. */
    private static long byDefinition(Place a, Place b, double detour) {
        double toLatitude = StrictMath.toRadians(b.latitude()) - StrictMath.toRadians(a.latitude());
        double toLongitude = StrictMath.toRadians(b.longitude()) - StrictMath.toRadians(a.longitude());
        double h = StrictMath.pow(StrictMath.sin(toLatitude / 2), 2)
                + StrictMath.cos(StrictMath.toRadians(a.latitude()))
                        * StrictMath.cos(StrictMath.toRadians(b.latitude()))
                        * StrictMath.pow(StrictMath.sin(toLongitude / 2), 2);
        return (long) StrictMath.floor(
                2 * 6_371_008.8 * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h))) * detour + 0.5);
    }

    private static Place anywhere(Random random) {
        return new Place(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
    }

    private static Place near(Place place, Random random) {
        return new Place(
                Math.max(-90, Math.min(90, place.latitude() + random.nextDouble() - 0.5)),
                Math.max(-180, Math.min(180, place.longitude() + random.nextDouble() - 0.5)));
    }

    private static long metres(Place from, Place to, double detour) {
        Distance road = from.roadTo(to, detour);
        return road.metres();
    }
}
