package org.duijie.api.cli.plan;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a whole number and checks its range. */
abstract class WholeNumber implements ITypeConverter<Long> {
    private final long least;
    private final long most;

    private WholeNumber(long least, long most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public Long convert(String text) {
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            throw new TypeConversionException("not between " + least + " and " + most);
        }
        return number;
    }

    /** Rounds of improvement: 0 or more. */
    static final class OfSteps extends WholeNumber {
        OfSteps() {
            super(0, Long.MAX_VALUE);
        }
    }

    /** Threads: 1 to 1,000. */
    static final class OfThreads extends WholeNumber {
        OfThreads() {
            super(1, 1_000);
        }
    }
}
