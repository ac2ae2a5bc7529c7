package org.duijie.api.serve;

/**
 * Thrown when the server cannot listen at its address: another program does so already, or the address does not belong
 * to this machine.
 */
public final class AddressTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AddressTakenException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
