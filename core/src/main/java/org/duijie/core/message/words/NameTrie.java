package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.duijie.core.product.Product;

/** Holds the names of products letter by letter, so that the longest name at a position is found in one walk. */
final class NameTrie {
    private static final int MOST_LETTERS = 60;

    private final Node root = new Node();

    /** The products of a name that was found, and where it ends in the text. */
    record Name(int end, List<Product> products) {}

    void add(String name, List<Product> products) {
        Node node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.next.computeIfAbsent(name.charAt(i), any -> new Node());
        }
        node.products.addAll(products);
    }

    /** Returns the products whose name is exactly the part of {@code text} from {@code start} to {@code end}. */
    List<Product> named(String text, int start, int end) {
        Node node = end > text.length() ? null : root;
        for (int i = start; i < end && node != null; i++) {
            node = node.next.get(text.charAt(i));
        }
        return node == null ? List.of() : node.products;
    }

    /** Returns the longest name that begins at position {@code at} and has an end that {@code isEnd} accepts. */
    Optional<Name> longest(String text, int at, IntPredicate isEnd) {
        Node node = root;
        Optional<Name> longest = Optional.empty();
        for (int i = at; i < text.length() && i < at + MOST_LETTERS; i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            if (!node.products.isEmpty() && isEnd.test(i + 1)) {
                longest = Optional.of(new Name(i + 1, node.products));
            }
        }
        return longest;
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Product> products = new ArrayList<>();
    }
}
