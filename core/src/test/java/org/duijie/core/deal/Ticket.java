package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.weighing.Dead;
import org.duijie.core.deal.weighing.Reading;
import org.duijie.core.deal.weighing.RejectReason;
import org.duijie.core.deal.weighing.Rejection;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** A weigh ticket in one phrase: the heads and their weight, on the day after tomorrow's pick-up is due, one acceptor. */
public record Ticket(WeighIn weighIn) {

    public static Ticket of(long heads, String net) {
        return batch(heads, net, "0 kg");
    }

    public static Ticket batch(long heads, String gross, String tare) {
        return of(heads, new Reading.Batch(Weight.parse(gross), Weight.parse(tare)));
    }

    public static Ticket headByHead(long heads, String... weights) {
        return of(
                heads,
                new Reading.HeadByHead(Arrays.stream(weights).map(Weight::parse).toList()));
    }

    public static Ticket of(long heads, Reading reading) {
        return new Ticket(
                new WeighIn("wgh-1", Bargain.PICK_UP, reading, Heads.of(heads), Dead.NONE, List.of(), List.of("Wang")));
    }

    /** Counted alone. */
    public static Ticket counted(long heads) {
        return of(heads, Reading.Counted.UNKNOWN);
    }

    public Ticket numbered(String id) {
        return new Ticket(new WeighIn(
                id,
                weighIn.on(),
                weighIn.reading(),
                weighIn.heads(),
                weighIn.dead(),
                weighIn.rejections(),
                weighIn.acceptors()));
    }

    public Ticket on(LocalDate day) {
        return new Ticket(new WeighIn(
                weighIn.id(),
                day,
                weighIn.reading(),
                weighIn.heads(),
                weighIn.dead(),
                weighIn.rejections(),
                weighIn.acceptors()));
    }

    public Ticket dead(long heads, String weight) {
        return with(new Dead(Heads.of(heads), Weight.parse(weight)), weighIn.rejections(), weighIn.acceptors());
    }

    public Ticket rejecting(long heads, String weight, RejectReason reason) {
        List<Rejection> more = new ArrayList<>(weighIn.rejections());
        more.add(new Rejection(Heads.of(heads), Weight.parse(weight), reason));
        return with(weighIn.dead(), more, weighIn.acceptors());
    }

    /** Turned away, and nobody said what they weigh. */
    public Ticket rejectingUnweighed(long heads, RejectReason reason) {
        List<Rejection> more = new ArrayList<>(weighIn.rejections());
        more.add(new Rejection(Heads.of(heads), Optional.empty(), reason));
        return with(weighIn.dead(), more, weighIn.acceptors());
    }

    public Ticket acceptedBy(String... people) {
        return with(weighIn.dead(), weighIn.rejections(), List.of(people));
    }

    private Ticket with(Dead dead, List<Rejection> rejections, List<String> acceptors) {
        return new Ticket(new WeighIn(
                weighIn.id(), weighIn.on(), weighIn.reading(), weighIn.heads(), dead, rejections, acceptors));
    }
}
