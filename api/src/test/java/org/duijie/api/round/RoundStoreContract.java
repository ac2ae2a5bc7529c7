package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.db.Page;
import org.duijie.api.feature.Role;
import org.duijie.api.identity.SomeUser;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.api.round.RoundFileTable.Name;
import org.duijie.api.round.RoundFileTable.RoundFile;
import org.duijie.api.round.RoundReasonTable.Reason;
import org.duijie.api.round.RoundTable.Leases;
import org.duijie.api.round.RoundTable.Share;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.plan.MatchProgress.Stage;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store has to do with match rounds and who works on them. Each kind of database has a subclass. */
abstract class RoundStoreContract {
    private static final AtomicInteger NEXT = new AtomicInteger(2_000);
    private static final String AT = at("08:00:00");
    private static final String ROUND = "rnd_1";
    private static final Optional<MatchProgress> PROGRESS = Optional.of(
            new MatchProgress(Stage.IMPROVE, Optional.of(Money.ofMicros(90)), Optional.of(Money.ofMicros(100))));

    private final BureauId ours = new BureauId("bur_" + NEXT.incrementAndGet());
    private final BureauId theirs = new BureauId("bur_" + NEXT.incrementAndGet());
    private Database database;

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        database.write(tx -> {
            new BureauTable(tx).insert(ours, "局", AT);
            new PartyTable(tx)
                    .insert(new PartyRow(
                            ours, "pty_1", PartyKind.BUREAU, Optional.empty(), "局", Optional.empty(), "{}", 1, AT, AT));
            SomeUser.of(tx, ours, "pty_1", Role.LIAISON, AT);
            new RoundTable(tx).insert(RoundRow.queued(ours, ROUND, Optional.empty(), "{}", "usr_1", "{}", AT));
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_round_is_taken_up_once_and_again_when_its_lease_is_over() {
        assertThat(take("08:00:01", "08:00:31")).isTrue();
        assertThat(take("08:00:02", "08:00:32")).isFalse();
        assertThat(take("08:00:32", "08:01:02")).isTrue();

        assertThat(round().work().fence()).isEqualTo(2);
        assertThat(round().work().lost()).isEqualTo(1);
    }

    @Test
    void a_round_waits_in_its_own_bureau_while_nobody_holds_it() {
        assertThat(waiting(ours, "08:00:00")).contains(ROUND);
        assertThat(waiting(theirs, "08:00:00")).isEmpty();

        take("08:00:01", "08:00:31");

        assertThat(waiting(ours, "08:00:31")).isEmpty();
        assertThat(waiting(ours, "08:00:32")).contains(ROUND);
    }

    @Test
    void who_writes_with_an_old_fence_is_too_late() {
        take("08:00:01", "08:00:31");
        take("08:00:32", "08:01:02");

        assertThat(did(table -> table.renew(ours, ROUND, 1, at("09:00:00"), PROGRESS)))
                .isFalse();
        assertThat(did(table -> table.finish(ours, ROUND, 1, "{}", AT))).isFalse();
        assertThat(did(table -> table.fail(ours, ROUND, 1, "fault", AT))).isFalse();
        assertThat(did(table -> table.release(ours, ROUND, 1))).isFalse();
        assertThat(did(table -> table.renew(ours, ROUND, 2, at("09:00:00"), PROGRESS)))
                .isTrue();
        assertThat(round().work().progress()).isEqualTo(PROGRESS);
    }

    @Test
    void a_round_ends_once() {
        take("08:00:01", "08:00:31");

        assertThat(did(table -> table.finish(ours, ROUND, 1, "{}", AT))).isTrue();
        assertThat(did(table -> table.finish(ours, ROUND, 1, "{}", AT))).isFalse();
        assertThat(did(table -> table.fail(ours, ROUND, 1, "fault", AT))).isFalse();
        assertThat(take("23:00:00", "23:00:30")).isFalse();
        assertThat(round().status()).isEqualTo(RoundStatus.DONE);
        assertThat(round().version()).isEqualTo(2);
    }

    @Test
    void a_round_that_was_let_go_waits_again() {
        take("08:00:01", "08:00:31");

        assertThat(did(table -> table.release(ours, ROUND, 1))).isTrue();
        assertThat(waiting(ours, "08:00:02")).contains(ROUND);
        assertThat(did(table -> table.finish(ours, ROUND, 1, "{}", AT))).isFalse();
        assertThat(take("08:00:03", "08:00:33")).isTrue();
        assertThat(round().work().lost()).isZero();
    }

    @Test
    void a_round_that_is_cancelled_is_its_workers_no_more() {
        take("08:00:01", "08:00:31");

        assertThat(did(table -> table.cancel(ours, ROUND, 2, AT))).isFalse();
        assertThat(did(table -> table.cancel(ours, ROUND, 1, AT))).isTrue();
        assertThat(did(table -> table.finish(ours, ROUND, 1, "{}", AT))).isFalse();
        assertThat(did(table -> table.turn(ours, ROUND, 2, AT))).isFalse();
        assertThat(listed(RoundStatus.CANCELLED)).containsExactly(ROUND);
        assertThat(listed(RoundStatus.RUNNING)).isEmpty();
    }

    @Test
    void a_done_round_is_turned_from_the_version_that_stands_there() {
        take("08:00:01", "08:00:31");
        did(table -> table.finish(ours, ROUND, 1, "{}", AT));

        assertThat(did(table -> table.turn(ours, ROUND, 1, AT))).isFalse();
        assertThat(did(table -> table.turn(ours, ROUND, 2, AT))).isTrue();
        assertThat(did(table -> table.turn(ours, ROUND, 2, AT))).isFalse();
    }

    @Test
    void lines_reasons_and_files_are_kept_as_they_were() {
        Allocation allocation = new Allocation(
                "lst_1",
                "int_1",
                Heads.of(200),
                Weight.parse("650 kg"),
                LocalDate.parse("2026-12-21"),
                UnitPrice.perGram(10_400),
                Money.parse("6760 CNY"),
                Money.ofMicros(-1));
        RoundLineRow line = new RoundLineRow(1, allocation, Optional.empty());
        RoundFile file = new RoundFile("h", "{\"asOf\":\"2026-12-19\"}\n");
        database.write(tx -> {
            new RoundLineTable(tx).insert(ours, ROUND, List.of(line));
            new RoundReasonTable(tx).insert(ours, ROUND, List.of("{\"a\":1}", "{\"a\":2}"));
            new RoundFileTable(tx).insert(ours, ROUND, Name.MARKET, file);
            return 0;
        });

        List<RoundLineRow> lines = database.read(view -> new RoundLineTable(view).list(ours, ROUND, 0, 10));
        List<Reason> reasons = database.read(view -> new RoundReasonTable(view).list(ours, ROUND, 1, 10));
        Optional<RoundFile> kept = database.read(view -> new RoundFileTable(view).find(ours, ROUND, Name.MARKET));
        assertThat(lines).containsExactly(line);
        assertThat(reasons).containsExactly(new Reason(2, "{\"a\":2}"));
        assertThat(kept).contains(file);
    }

    private boolean take(String now, String until) {
        return did(table -> table.take(ours, ROUND, leases(now), at(until)));
    }

    @Test
    void a_lease_that_ends_farther_ahead_than_any_is_given_counts_as_over() {
        take("08:00:01", "23:00:00");

        assertThat(waiting(ours, "08:00:02")).contains(ROUND);
        assertThat(share("08:00:02").running()).isZero();
        assertThat(take("08:00:02", "08:00:32")).isTrue();
        assertThat(take("08:00:03", "08:00:33")).isFalse();
    }

    @Test
    void a_bureaus_share_is_what_runs_and_when_it_was_last_served() {
        assertThat(share("08:00:00")).isEqualTo(new Share(0, ""));
        assertThat(count(RoundStatus.QUEUED)).isEqualTo(1);

        take("08:00:01", "08:00:31");

        assertThat(share("08:00:02")).isEqualTo(new Share(1, at("08:00:01")));
        assertThat(count(RoundStatus.QUEUED)).isZero();
        assertThat(count(RoundStatus.RUNNING)).isEqualTo(1);
        assertThat(did(table -> table.isHeld(ours, ROUND, 1))).isTrue();
        assertThat(did(table -> table.isHeld(ours, ROUND, 2))).isFalse();
        did(table -> table.cancel(ours, ROUND, 1, AT));
        assertThat(did(table -> table.isHeld(ours, ROUND, 1))).isFalse();
    }

    private Share share(String now) {
        return database.read(view -> new RoundTable(view).share(ours, leases(now)));
    }

    private long count(RoundStatus status) {
        return database.read(view -> new RoundTable(view).count(ours, status));
    }

    /** A lease is given for less than an hour here. */
    private static Leases leases(String now) {
        String hour = String.format("%02d", Integer.parseInt(now.substring(0, 2)) + 1);
        return new Leases(at(now), at(hour + now.substring(2)));
    }

    private boolean did(Predicate<RoundTable> statement) {
        return database.write(tx -> statement.test(new RoundTable(tx)));
    }

    private RoundRow round() {
        return database.read(view -> new RoundTable(view).find(ours, ROUND)).orElseThrow();
    }

    private Optional<String> waiting(BureauId bureau, String now) {
        return database.read(view -> new RoundTable(view).waiting(bureau, leases(now)));
    }

    private List<String> listed(RoundStatus status) {
        List<RoundRow> rows = database.read(
                view -> new RoundTable(view).list(ours, Optional.of(status), Optional.empty(), new Page("", 10)));
        return rows.stream().map(RoundRow::id).toList();
    }

    private static String at(String time) {
        return "2026-12-01T" + time + ".000Z";
    }
}
