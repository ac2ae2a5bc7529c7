package org.duijie.api.factor;

import java.util.Optional;
import java.util.OptionalLong;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.identity.Users;

/**
 * The second factor of liaisons: six digits of an authenticator app, where the service wants them for adopting,
 * settling and whatever could get around them. A person enters an app by scanning a code and entering its first digits;
 * another liaison ends it when the phone is lost.
 */
public final class SecondFactors {
    /** How often wrong digits may be entered in a row. Then another liaison has to end the app. */
    static final int MOST_TRIES = 10;

    private final AppContext context;
    private final Audit audit;
    private final Totp totp = new Totp();
    private volatile boolean isNeeded;

    /**
     * What holds for a person.
     *
     * @param isNeeded whether the service wants it
     * @param row the app; empty when there is none
     */
    record Standing(boolean isNeeded, Optional<FactorRow> row) {
        String state() {
            return row.map(each -> !each.isOn() ? "begun" : each.tries() >= MOST_TRIES ? "locked" : "on")
                    .orElse("none");
        }
    }

    /** What became of digits. */
    private enum Outcome {
        RIGHT,
        WRONG,
        LOCKED,
        NONE
    }

    public SecondFactors(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new FactorResource(this);
    }

    /** Returns the apps for the record check. */
    public static Records records() {
        return Records.ofKind(
                "second_factors",
                "fac",
                (view, bureau, id) ->
                        new FactorTable(view).find(bureau, id).map(row -> ToldRow.of(FactorJson.told(checked(row)))));
    }

    /** Requires the second factor from now on. */
    public void need() {
        isNeeded = true;
    }

    /**
     * Returns {@code principal}, marked if it still has to give the digits that the service requires.
     *
     * @param code the digits; empty when it gave none
     * @param key the Idempotency-Key of the request, which may use the same digits when it is sent again
     * @throws Refused {@code SECOND_FACTOR_WRONG} or {@code SECOND_FACTOR_LOCKED}; the try is counted
     */
    public Principal confirmed(Principal principal, Optional<String> code, Optional<String> key) {
        if (!isNeeded || !principal.isLiaison()) {
            return principal;
        }
        if (code.isEmpty()) {
            return principal.owing();
        }
        Outcome outcome = context.database()
                .write(transaction -> new FactorTable(transaction)
                        .of(principal.bureau(), principal.user())
                        .filter(FactorRow::isOn)
                        .map(row -> tried(transaction, row, code.get(), key))
                        .orElse(Outcome.NONE));
        return switch (outcome) {
            case RIGHT -> principal;
            case LOCKED -> throw Refused.because(RefusalCode.SECOND_FACTOR_LOCKED);
            case WRONG -> throw Refused.because(RefusalCode.SECOND_FACTOR_WRONG);
            case NONE -> throw Refused.because(RefusalCode.SECOND_FACTOR_NEEDED);
        };
    }

    /** Returns what holds for the principal. */
    Standing of(Principal principal) {
        return context.database()
                .read(view -> new Standing(isNeeded, new FactorTable(view).of(principal.bureau(), principal.user())));
    }

    /**
     * Begins an app. One that was begun and not confirmed is replaced.
     *
     * @return its data; the field {@code secret} has what the app needs, which is not shown again
     * @throws Refused {@code STATE} when one is in use
     */
    public View begin(Principal principal) {
        return context.database().write(transaction -> {
            Optional<FactorRow> earlier = new FactorTable(transaction).of(principal.bureau(), principal.user());
            if (earlier.filter(FactorRow::isOn).isPresent()) {
                throw Refused.because(RefusalCode.STATE);
            }
            earlier.ifPresent(row -> end(transaction, principal, row));
            String secret = totp.secret();
            FactorRow row = new FactorRow(
                    principal.bureau(),
                    context.newId("fac"),
                    principal.user(),
                    secret,
                    Hash.of(secret),
                    context.now(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    0,
                    "");
            new FactorTable(transaction).insert(row);
            record(transaction, principal, "factor.begun", Optional.empty(), row, 1);
            String name = Users.nameOf(transaction, principal.bureau(), principal.user())
                    .orElse("");
            return new View(row.id(), 1, FactorJson.write(row, name));
        });
    }

    /**
     * Confirms an app by its first digits.
     *
     * @throws Refused {@code STATE} when none was begun, {@code SECOND_FACTOR_WRONG}
     */
    Standing confirm(Principal principal, byte[] body) {
        String code = Refused.orRefused(FactorBody.read(body)).code();
        return context.database().write(transaction -> {
            FactorTable table = new FactorTable(transaction);
            FactorRow row = table.of(principal.bureau(), principal.user())
                    .filter(found -> !found.isOn())
                    .orElseThrow(() -> Refused.because(RefusalCode.STATE));
            OptionalLong step = totp.step(row.secret(), digits(code), context.moment());
            if (step.isEmpty()) {
                throw Refused.because(RefusalCode.SECOND_FACTOR_WRONG);
            }
            FactorRow after = row.confirmed(context.now());
            table.use(row, step.getAsLong(), "");
            table.confirm(after);
            record(transaction, principal, "factor.confirmed", Optional.of(row), after, 2);
            return new Standing(isNeeded, Optional.of(after));
        });
    }

    /**
     * Ends the app of another liaison, whose phone is lost or locked out.
     *
     * @throws Refused {@code STATE} for the principal's own, or when there is none
     */
    Standing reset(Principal principal, String user) {
        principal.requireNothingOwed();
        return context.database().write(transaction -> {
            if (!Users.exists(transaction, principal.bureau(), user)) {
                throw Refused.because(RefusalCode.NOT_FOUND);
            }
            FactorRow row = new FactorTable(transaction)
                    .of(principal.bureau(), user)
                    .filter(found -> !user.equals(principal.user()))
                    .orElseThrow(() -> Refused.because(RefusalCode.STATE));
            end(transaction, principal, row);
            return new Standing(isNeeded, Optional.empty());
        });
    }

    /**
     * Tries digits. Those of the app that were used before are refused but not counted as a guess: whoever enters them
     * has seen them or sends twice, and they will never be taken again, so that a guesser gains nothing by them.
     */
    private Outcome tried(Transaction transaction, FactorRow row, String code, Optional<String> key) {
        FactorTable table = new FactorTable(transaction);
        if (row.tries() >= MOST_TRIES) {
            return Outcome.LOCKED;
        }
        String by = key.map(Hash::of).orElse("");
        OptionalLong step = totp.step(row.secret(), digits(code), context.moment());
        boolean isNew = step.isPresent() && step.getAsLong() > row.lastStep();
        boolean isSameAgain =
                step.isPresent() && step.getAsLong() == row.lastStep() && !by.isEmpty() && by.equals(row.lastKey());
        if ((isNew && table.use(row, step.getAsLong(), by)) || isSameAgain) {
            return Outcome.RIGHT;
        }
        if (step.isEmpty()) {
            table.countTry(row);
        }
        return Outcome.WRONG;
    }

    private void end(Transaction transaction, Principal by, FactorRow row) {
        FactorRow after = row.ended(context.now(), by.user());
        if (new FactorTable(transaction).end(after)) {
            record(
                    transaction,
                    by,
                    "factor.ended",
                    Optional.of(row),
                    after,
                    row.confirmedAt().isPresent() ? 3 : 2);
        }
    }

    /** Apps show the digits in two groups. */
    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    /** The row as its secret says, so that an exchanged secret is found. */
    private static FactorRow checked(FactorRow row) {
        return row.secret().isEmpty() ? row : row.withFingerprint(Hash.of(row.secret()));
    }

    private void record(
            Transaction transaction,
            Principal by,
            String action,
            Optional<FactorRow> before,
            FactorRow after,
            long version) {
        audit.record(
                transaction,
                by,
                Change.updated(
                        action,
                        after.id(),
                        version,
                        Users.partyOf(transaction, after.bureau(), after.user()),
                        FactorJson.told(before),
                        FactorJson.told(after)));
    }
}
