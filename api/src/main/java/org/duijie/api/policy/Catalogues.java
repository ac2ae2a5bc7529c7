package org.duijie.api.policy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.file.Products;
import org.duijie.api.http.Resource;
import org.duijie.core.product.Catalogue;

/** The catalogues of the bureaus: the standard catalogue with the additions of each bureau. */
public final class Catalogues extends Documents {
    private static final int MOST_KEPT = 200;

    private final AppContext context;
    private final Map<BureauId, Kept> kept = new ConcurrentHashMap<>();

    /** The catalogue of one version of a bureau's document. */
    private record Kept(long version, Products products) {}

    public Catalogues(AppContext context, Audit audit) {
        super(BureauDocument.CATALOGUE, context, audit);
        this.context = context;
    }

    /** Returns the HTTP routes of this feature: additions, products and places. */
    public List<Resource> resources() {
        return List.of(
                new DocumentResource("/v1/catalogue", this),
                new ProductResource(principal -> of(principal).catalogue()),
                new PlaceResource(principal -> of(principal).catalogue().places()));
    }

    /** Returns the additions for the record check. */
    public static Records records() {
        return records(BureauDocument.CATALOGUE);
    }

    /**
     * Returns the products of the principal's bureau, with the additions of the version that was read with the request.
     * Reads the additions from the database only if this process does not have that version in memory, and never for a
     * bureau without additions.
     */
    public Products of(Principal principal) {
        if (principal.catalogue() == DocumentRow.UNTOUCHED) {
            return Products.STANDARD;
        }
        Kept known = kept.get(principal.bureau());
        return known != null && known.version() == principal.catalogue() ? known.products() : read(principal.bureau());
    }

    private Products read(BureauId bureau) {
        DocumentRow row =
                context.database().read(view -> new DocumentTable(view, BureauDocument.CATALOGUE).get(bureau));
        Products products = row.isUntouched()
                ? Products.STANDARD
                : new Products(Catalogue.standard().withKept(CatalogueBody.kept(row.entered())));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.merge(
                bureau, new Kept(row.version(), products), (old, read) -> old.version() > read.version() ? old : read);
        return products;
    }
}
