package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.json.Complaint;
import org.duijie.api.sheet.SheetEntry.Where;
import org.duijie.core.product.Catalogue;

/** Makes the JSON body of a single entry from the cells of a row. */
abstract class RowReader {
    private static final Map<String, String> FIELD_OF_COLUMN = Map.ofEntries(
            Map.entry("window", "from"),
            Map.entry("weight", "amount"),
            Map.entry("lat", "at"),
            Map.entry("lon", "at"),
            Map.entry("place", "at"),
            Map.entry("holds", "container"),
            Map.entry("inner", "container"),
            Map.entry("innerHolds", "container"),
            Map.entry("unitWeightMin", "unitWeight"),
            Map.entry("unitWeightMax", "unitWeight"),
            Map.entry("partyCode", "party"),
            Map.entry("contact", "contacts"),
            Map.entry("phone", "contacts"),
            Map.entry("divisionCode", "division"));

    /** Fields whose value may be in the column of another field. */
    private static final Map<String, String> INSTEAD =
            Map.of("to", "from", "pack", "container", "container", "unitWeight");

    private final Spots spots;
    private final GoodsNames goods;

    RowReader(Spots spots, GoodsNames goods) {
        this.spots = spots;
        this.goods = goods;
    }

    /** Returns the reader of rows that may name products and places of {@code catalogue}. */
    static RowReader of(SheetKind kind, Catalogue catalogue) {
        Spots spots = new Spots(catalogue.places());
        GoodsNames goods = new GoodsNames(catalogue);
        return switch (kind) {
            case LISTINGS -> new ListingRowReader(spots, goods);
            case INTENTS -> new IntentRowReader(spots, goods);
            case PARTIES -> new PartyRowReader(spots, goods);
        };
    }

    /** Returns the row as a body. */
    SheetEntry read(SheetCells cells) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        List<Complaint> complaints = new ArrayList<>();
        fill(cells, body, complaints);
        return new SheetEntry(
                cells.row(),
                body,
                cells.text("party"),
                cells.normal("partyCode"),
                KindWords.buyer(cells.normal("buyerKind")),
                cells.normal("number"),
                cleared(cells, body),
                where(cells),
                complaints);
    }

    Spots spots() {
        return spots;
    }

    GoodsNames goods() {
        return goods;
    }

    /** Puts the fields of a row into {@code body}. */
    abstract void fill(SheetCells cells, ObjectNode body, List<Complaint> complaints);

    /** Returns the field of the body that a column gives. */
    String field(String column) {
        return FIELD_OF_COLUMN.getOrDefault(column, column);
    }

    private Set<String> cleared(SheetCells cells, ObjectNode body) {
        Set<String> cleared = new HashSet<>();
        cells.cells().forEach((column, cell) -> {
            if (!body.has(field(column))) {
                cleared.add(field(column));
            }
        });
        if (cells.cells().containsKey(CellContainer.HOLDS) && !body.has("pack") && !body.has(CellContainer.COLUMN)) {
            cleared.add("pack");
        }
        return cleared;
    }

    private Map<String, Where> where(SheetCells cells) {
        Map<String, Where> where = new HashMap<>();
        cells.cells().forEach((column, cell) -> {
            Where here = new Where(cell.column().letter(), cell.text());
            String field = field(column);
            where.merge(field, here, (one, other) -> one.text().isEmpty() ? other : one);
        });
        INSTEAD.forEach((field, other) ->
                Optional.ofNullable(where.get(other)).ifPresent(here -> where.putIfAbsent(field, here)));
        return where;
    }
}
