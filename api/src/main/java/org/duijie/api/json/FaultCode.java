package org.duijie.api.json;

/**
 * The code of an error or a warning. Codes never change. Their sentences are in {@code complaints_en.properties} and
 * {@code complaints_zh.properties}.
 */
public interface FaultCode {
    String name();

    /** Returns whether it is an error or a warning. */
    Severity severity();
}
