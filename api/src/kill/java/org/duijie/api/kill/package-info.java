/**
 * Kills the served jar with SIGKILL while clients write, starts it again on the same file, and looks whether anything that was
 * acknowledged is lost and anything that was sent again is doubled. A new kind of write is an {@link org.duijie.api.kill.Operation}, named
 * in {@link org.duijie.api.kill.Operations}. Behind the profile {@code kill}; docs/operations.md says how.
 */
package org.duijie.api.kill;
