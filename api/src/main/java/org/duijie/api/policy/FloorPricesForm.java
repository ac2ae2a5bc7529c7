package org.duijie.api.policy;

import java.util.List;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Shape;
import org.duijie.core.deal.terms.FloorPrices;

/** The floor prices below which no deal may be made, by product. */
final class FloorPricesForm implements DocumentForm {
    @Override
    public Shape shape() {
        return FloorPricesBody.SHAPE;
    }

    @Override
    public List<Complaint> read(byte[] entered) {
        Decoded<FloorPrices> read = FloorPricesBody.read(entered);
        Refused.orRefused(read);
        return read.complaints();
    }
}
