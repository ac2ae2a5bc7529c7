package org.duijie.core.product;

/**
 * Another name for a product of the catalogue, such as one that only a valley uses.
 *
 * @param word the name
 * @param path the product it means
 */
public record OwnWord(String word, ProductPath path) {}
