package org.duijie.core.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Folded;
import org.duijie.core.quantity.Hidden;
import org.duijie.core.quantity.InvalidFieldsException.InvalidField;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** Adds a bureau's entries to the copy of a catalogue, and collects what is wrong with them. */
final class AddedEntries {
    private static final int LONGEST_NAME = 200;

    private final Catalogue catalogue;
    private final List<InvalidField> invalid = new ArrayList<>();

    AddedEntries(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds all valid entries, and returns the errors of the others, by list, position and field. */
    List<InvalidField> add(Additions additions) {
        requireSmall("products", additions.products(), Additions.MOST_PRODUCTS);
        requireSmall("words", additions.words(), Additions.MOST_WORDS);
        requireSmall("places", additions.places(), Additions.MOST_PLACES);
        if (invalid.isEmpty()) {
            List<Product> products = additions.products();
            IntStream.range(0, products.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(k -> depth(products.get(k).path())))
                    .forEach(k -> product("products[" + k + "].", products.get(k)));
            IntStream.range(0, additions.words().size())
                    .forEach(k -> word("words[" + k + "].", additions.words().get(k)));
            places(additions.places());
        }
        return invalid;
    }

    private void requireSmall(String field, List<?> list, int most) {
        isSound(field, () -> {
            if (list.size() > most) {
                throw new InvalidValueException(Reason.TOO_MANY, String.valueOf(list.size()), String.valueOf(most));
            }
        });
    }

    private void product(String at, Product product) {
        int before = invalid.size();
        isSound(at + "path", () -> catalogue.requireFree(product.path()));
        isSound(at + "chinese", () -> requireFree(product.chinese()));
        isSound(at + "english", () -> requireEnglish(product));
        List<String> aliases = product.aliases();
        requireSmall(at + "aliases", aliases, Additions.MOST_ALIASES);
        for (int k = 0; k < aliases.size(); k++) {
            String alias = aliases.get(k);
            isSound(at + "aliases[" + k + "]", () -> requireFree(alias));
        }
        isSound(at + "countWords", () -> requireUsual(product));
        if (invalid.size() == before) {
            catalogue.include(product);
        }
    }

    private void word(String at, OwnWord word) {
        Optional<Product> meant = catalogue.find(word.path());
        boolean isKnown = isSound(at + "path", () -> {
            if (meant.isEmpty()) {
                throw new InvalidValueException(
                        Reason.NOT_IN_CATALOGUE, word.path().slug());
            }
        });
        boolean isUsable = isSound(at + "word", () -> requireName(word.word()));
        if (isKnown && isUsable) {
            isSound(at + "word", () -> catalogue.named().mean(word.word(), meant.orElseThrow()));
        }
    }

    private void places(List<NamedPlace> places) {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < places.size(); k++) {
            String name = places.get(k).name();
            boolean isSound = isSound("places[" + k + "].name", () -> {
                requireName(name);
                if (!seen.add(Folded.of(name))) {
                    throw new InvalidValueException(Reason.DUPLICATE, name);
                }
            });
            if (isSound) {
                catalogue.include(places.get(k));
            }
        }
    }

    /** Refuses an English name that is in use. A name equal to the Chinese one was checked already. */
    private void requireEnglish(Product product) {
        if (!product.english().equals(product.chinese())) {
            requireFree(product.english());
        }
    }

    private void requireFree(String name) {
        requireName(name);
        catalogue.named().requireFree(name);
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new InvalidValueException(Reason.NOT_A_NAME, name, String.valueOf(LONGEST_NAME));
        }
        Hidden.requireNone(name);
        OwnNames.require(name);
    }

    /**
     * Refuses counting words that the neighbouring products of the catalogue do not have, because stored amounts are
     * read without the additions.
     */
    private void requireUsual(Product product) {
        CountWords usual = catalogue.nearestCountWords(product.path());
        for (String word : product.countWords()) {
            if (!usual.contains(word)) {
                throw new InvalidValueException(Reason.NOT_ONE_OF, word, usual.heads());
            }
        }
    }

    private static int depth(ProductPath path) {
        return (int) path.slug().chars().filter(each -> each == '/').count();
    }

    private boolean isSound(String field, Runnable check) {
        try {
            check.run();
            return true;
        } catch (InvalidValueException refusal) {
            invalid.add(new InvalidField(field, Optional.of(refusal)));
            return false;
        }
    }
}
