package org.duijie.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duijie.api.feature.Role;

/** The table of {@code docs/rights.md}: what people read is what is tested. */
public final class RightsTable {
    private static final Path PAGE = Path.of("../docs/rights.md");
    private static final Pattern ROW = Pattern.compile("\\| (GET|POST|PATCH|PUT|DELETE) /.*");
    private static final Pattern SLASH = Pattern.compile(" / ");

    /** Whose thing is asked for. */
    public enum Whose {
        OWN,
        ANOTHER_PARTYS,
        ANOTHER_BUREAUS
    }

    /**
     * What one role gets on one route.
     *
     * @param statuses one for each {@link Whose}, or one alone when no thing is named; 0 where there is no such thing
     */
    record Cell(List<Integer> statuses) {
        private static Cell of(String text) {
            if (text.equals("–")) {
                return new Cell(List.of(403, 403, 403));
            }
            return new Cell(Arrays.stream(SLASH.split(text, -1))
                    .map(each -> each.equals("·") ? 0 : Integer.parseInt(each))
                    .toList());
        }

        boolean namesNothing() {
            return statuses.size() == 1;
        }

        int status(Whose whose) {
            return switch (whose) {
                case OWN -> statuses.get(0);
                case ANOTHER_PARTYS -> statuses.get(namesNothing() ? 0 : 1);
                case ANOTHER_BUREAUS -> statuses.get(namesNothing() ? 0 : 2);
            };
        }
    }

    /** One route; {@code scope} is a scope's word, or {@code open}. */
    record Row(String method, String path, String scope, Map<Role, Cell> cells) {
        private static Row of(String line) {
            String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
            String[] route = cells[0].split(" ", -1);
            return new Row(
                    route[0],
                    route[1],
                    cells[1],
                    Map.of(
                            Role.COOPERATIVE, Cell.of(cells[2]),
                            Role.BUYER, Cell.of(cells[3]),
                            Role.LIAISON, Cell.of(cells[4])));
        }

        String route() {
            return method + " " + path;
        }

        boolean isOpen() {
            return scope.equals("open");
        }
    }

    private RightsTable() {}

    static List<Row> rows() {
        try {
            return Files.readAllLines(PAGE).stream()
                    .filter(line -> ROW.matcher(line).matches())
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
