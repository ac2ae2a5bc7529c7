package org.duijie.api.policy;

import java.util.List;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Shape;
import org.duijie.core.product.Additions;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.InvalidFieldsException.InvalidField;
import org.duijie.core.quantity.InvalidValueException;

/** What a bureau adds to the standard catalogue. */
final class CatalogueForm implements DocumentForm {
    @Override
    public Shape shape() {
        return CatalogueBody.SHAPE;
    }

    @Override
    public List<Complaint> read(byte[] entered) {
        Decoded<Additions> read = CatalogueBody.read(entered);
        Additions additions = Refused.orRefused(read);
        try {
            Catalogue.standard().with(additions);
        } catch (InvalidFieldsException refused) {
            throw Refused.because(
                    refused.fields().stream().map(CatalogueForm::complaint).toList());
        }
        return read.complaints();
    }

    /** Returns the complaint about a field such as {@code products[3].aliases[1]}. */
    private static Complaint complaint(InvalidField field) {
        InvalidValueException refusal = field.refusal().orElseThrow();
        String pointer =
                "/" + field.field().replace("[", "/").replace("].", "/").replace("]", "");
        return new Complaint(
                Complaint.Severity.ERROR,
                pointer.replaceAll("^/words/([0-9]+)/path$", "/words/$1/product"),
                refusal.value(),
                refusal.reason().name(),
                refusal.details());
    }
}
