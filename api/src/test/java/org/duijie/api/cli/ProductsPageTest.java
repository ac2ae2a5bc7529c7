package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.quantity.Folded;
import org.junit.jupiter.api.Test;

/** The page of the products tells the catalogue, line by line. */
final class ProductsPageTest {
    private static final Path PAGE = LingbaoPageTest.ROOT.resolve("docs/products.md");

    @Test
    void it_has_every_product_of_the_catalogue_by_all_its_names() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .as("docs/products.md should have these rows:%n%s", String.join("\n", expected()))
                .isEqualTo(expected());
    }

    @Test
    void it_has_every_group_by_all_its_names() throws IOException {
        List<String> cells = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("| 品类 |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> Stream.of(line.split(" *[|,] *", -1)))
                .filter(name -> !name.isBlank())
                .map(Folded::of)
                .toList();

        assertThat(cells)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Catalogue.standard().tags());
    }

    private static List<String> expected() {
        return Catalogue.standard().all().stream().map(ProductsPageTest::row).toList();
    }

    private static String row(Product product) {
        return "| `" + product.path() + "` | " + product.chinese() + " | " + product.english() + " | "
                + product.aliases().stream().collect(Collectors.joining(", ")) + " |";
    }
}
