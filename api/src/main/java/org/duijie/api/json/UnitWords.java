package org.duijie.api.json;

import org.duijie.core.campaign.Ware;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Form;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Container;

/**
 * The words for one unit and for several units of a product, such as 羽, 枚 or 件 in Chinese, and head or packs in
 * English.
 */
public record UnitWords(String one, String several) {
    /** Returns the words for one piece of a product. */
    public static UnitWords ofPiece(ProductPath path, boolean isChinese) {
        return of(path, false, isChinese);
    }

    private static UnitWords of(ProductPath path, boolean inPacks, boolean isChinese) {
        if (inPacks) {
            return isChinese ? new UnitWords("件", "件") : new UnitWords("pack", "packs");
        }
        boolean isLive = isLive(path);
        if (!isChinese) {
            return isLive ? new UnitWords("head", "head") : new UnitWords("piece", "pieces");
        }
        String word = Catalogue.standard()
                .find(path)
                .map(Product::countWords)
                .flatMap(words -> words.stream().findFirst())
                .orElse(isLive ? "只" : "个");
        return new UnitWords(word, word);
    }

    /**
     * Returns the words for the unit in which a product is counted. Goods sold by weight alone are given in kilograms.
     */
    public static UnitWords of(Ware ware, boolean isChinese) {
        if (ware.isLoose()) {
            return isChinese ? new UnitWords("公斤", "公斤") : new UnitWords("kg", "kg");
        }
        return ware.container()
                .map(container -> of(container, isChinese))
                .orElseGet(() -> of(ware.product(), ware.inPacks(), isChinese));
    }

    /** Returns the words for a container. */
    private static UnitWords of(Container container, boolean isChinese) {
        return isChinese
                ? new UnitWords(container.chinese(), container.chinese())
                : new UnitWords(container.english(1), container.english(2));
    }

    /**
     * Returns whether the catalogue has the product as a live animal. A group of products counts as a live animal if
     * all its products are.
     */
    public static boolean isLive(ProductPath path) {
        return Catalogue.standard().all().stream()
                .filter(product -> product.isUnder(path) && !product.isGroup())
                .map(product -> product.form().filter(Form.LIVE::equals).isPresent())
                .reduce(Boolean::logicalAnd)
                .orElse(false);
    }
}
