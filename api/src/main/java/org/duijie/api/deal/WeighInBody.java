package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;
import static org.duijie.api.json.Shape.optionalObjects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.file.SoldWords;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.ObjectReader;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.weighing.Dead;
import org.duijie.core.deal.weighing.Reading;
import org.duijie.core.deal.weighing.RejectReason;
import org.duijie.core.deal.weighing.Rejection;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * A weigh-in: the weights, the number of heads at the scale, and who accepted. The weights come in one of four forms:
 * {@code gross} and {@code tare} of a single batch; {@code batches}, a list of such pairs; {@code weights}, one for
 * each head; or no weights if the heads were only counted.
 *
 * @param load the number of the load; empty for the only one that can be weighed
 */
record WeighInBody(WeighIn weighIn, OptionalInt load, Spoken.Claim voice) {
    private static final Shape BATCH = Shape.of(needed("gross", Kind.AMOUNT), needed("tare", Kind.AMOUNT));
    private static final int MOST_BATCHES = 100;
    private static final int MOST_REJECTIONS = 100;
    private static final Shape DEAD = Shape.of(needed("heads", Kind.AMOUNT), optional("weight", Kind.AMOUNT));
    private static final Shape REJECTION = DEAD.and(needed("reason", Kind.NAME));
    private static final Shape SHAPE = Spoken.Claim.SHAPE.and(
            LoadField.ONE,
            needed("on", Kind.DATE),
            optional("gross", Kind.AMOUNT),
            optional("tare", Kind.AMOUNT),
            optionalObjects("batches", BATCH, MOST_BATCHES),
            optional("weights", Kind.NAMES),
            needed("heads", Kind.AMOUNT),
            optionalObject("dead", DEAD),
            optionalObjects("rejections", REJECTION, MOST_REJECTIONS),
            needed("acceptors", Kind.NAMES));

    /** Reads a weigh-in that will have this number; heads may use the counting words of {@code words}. */
    public static Decoded<WeighInBody> read(byte[] json, String id, SoldWords words) {
        List<Part<Rejection>> rejections = new ArrayList<>();
        List<Part<Reading.Batch>> batches = new ArrayList<>();
        return Body.read(
                json,
                SHAPE,
                new ObjectReader.Elements() {
                    @Override
                    public void take(String list, int index, Fields fields) {
                        if (list.equals("batches")) {
                            batches.add(batch(fields));
                        } else {
                            rejections.add(rejection(fields, words));
                        }
                    }

                    @Override
                    public void miss(String list) {
                        if (list.equals("batches")) {
                            batches.add(Part.unread());
                        } else {
                            rejections.add(Part.unread());
                        }
                    }
                },
                fields -> read(fields, id, batches, rejections, words));
    }

    private static Part<WeighInBody> read(
            Fields fields,
            String id,
            List<Part<Reading.Batch>> batches,
            List<Part<Rejection>> rejections,
            SoldWords words) {
        Part<LocalDate> on = fields.part("on", Window::parseDay);
        Part<Reading> reading = reading(fields, batches);
        Part<Heads> heads = heads(fields, words);
        Part<Dead> dead = fields.has("dead")
                ? fields.inner("dead").map(inner -> dead(inner, words)).orElse(Part.unread())
                : Part.of(Dead.NONE);
        Part<List<String>> acceptors = fields.parts("acceptors", Name::require);
        Part<OptionalInt> load = LoadField.one(fields);
        Part<Spoken.Claim> voice = Spoken.Claim.read(fields);
        if (!Part.allRead(rejections.toArray(new Part<?>[0]))) {
            return Part.unread();
        }
        List<Rejection> rejected = rejections.stream().map(Part::get).toList();
        return fields.built(
                "on",
                () -> new WeighInBody(
                        new WeighIn(id, on.get(), reading.get(), heads.get(), dead.get(), rejected, acceptors.get()),
                        load.get(),
                        voice.get()),
                on,
                reading,
                heads,
                dead,
                acceptors,
                load,
                voice);
    }

    private static Part<Reading> reading(Fields fields, List<Part<Reading.Batch>> batches) {
        if (fields.has("weights")) {
            return single(fields);
        }
        if (fields.has("batches")) {
            return several(fields, batches);
        }
        if (!fields.has("gross") && !fields.has("tare")) {
            return Part.of(Reading.Counted.UNKNOWN);
        }
        if (!fields.has("gross") || !fields.has("tare")) {
            fields.complain(Fault.MISSING_FIELD, fields.has("gross") ? "tare" : "gross");
            return Part.unread();
        }
        Part<Reading.Batch> batch = batch(fields);
        return batch.isRead() ? Part.of(batch.get()) : Part.unread();
    }

    private static Part<Reading.Batch> batch(Fields fields) {
        Part<Weight> gross = fields.part("gross", Weight::parse);
        Part<Weight> tare = fields.part("tare", Weight::parse);
        return fields.built("gross", () -> new Reading.Batch(gross.get(), tare.get()), gross, tare);
    }

    /** Reads {@code batches}. A list with one batch means the same as {@code gross} and {@code tare}. */
    private static Part<Reading> several(Fields fields, List<Part<Reading.Batch>> batches) {
        if (fields.has("gross") || fields.has("tare")) {
            fields.complain(Fault.NOT_BOTH, "batches", fields.has("gross") ? "gross" : "tare");
            return Part.unread();
        }
        if (!Part.allRead(batches.toArray(new Part<?>[0]))) {
            return Part.unread();
        }
        List<Reading.Batch> all = batches.stream().map(Part::get).toList();
        return fields.built("batches", () -> {
            if (all.isEmpty()) {
                throw new InvalidValueException(Reason.EMPTY_LIST, "[]");
            }
            return all.size() == 1 ? all.get(0) : new Reading.Batches(all);
        });
    }

    private static Part<Reading> single(Fields fields) {
        for (String other : List.of("gross", "tare", "batches")) {
            if (fields.has(other)) {
                fields.complain(Fault.NOT_BOTH, "weights", other);
                return Part.unread();
            }
        }
        Part<List<Weight>> weights = fields.parts("weights", Weight::parse);
        return fields.built("weights", () -> new Reading.HeadByHead(weights.get()), weights);
    }

    private static Part<Dead> dead(Fields fields, SoldWords words) {
        Part<Heads> heads = heads(fields, words);
        Part<Optional<Weight>> weight = weight(fields);
        return fields.built("heads", () -> new Dead(heads.get(), weight.get()), heads, weight);
    }

    private static Part<Rejection> rejection(Fields fields, SoldWords words) {
        Part<Heads> heads = heads(fields, words);
        Part<Optional<Weight>> weight = weight(fields);
        Part<RejectReason> reason = fields.part("reason", RejectReason::parse);
        return fields.built(
                "heads", () -> new Rejection(heads.get(), weight.get(), reason.get()), heads, weight, reason);
    }

    private static Part<Heads> heads(Fields fields, SoldWords words) {
        return fields.part("heads", words::count);
    }

    private static Part<Optional<Weight>> weight(Fields fields) {
        return fields.partOr("weight", Optional.empty(), text -> Optional.of(Weight.parse(text)));
    }
}
