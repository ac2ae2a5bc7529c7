package org.duijie.api.json;

/** The severity of a complaint. */
public enum Severity {
    /** An error: the file cannot be used until it is corrected. */
    ERROR,
    /** A warning: the file can be used, but somebody should check this. */
    WARNING
}
