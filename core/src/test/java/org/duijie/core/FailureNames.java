package org.duijie.core;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Prints the display name of each failed case, and so the seed of a random one, which Surefire's console leaves out. */
public final class FailureNames implements TestWatcher {
    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        System.err.printf(
                "failed: %s.%s: %s%n",
                context.getRequiredTestClass().getSimpleName(),
                context.getRequiredTestMethod().getName(),
                context.getDisplayName());
    }
}
