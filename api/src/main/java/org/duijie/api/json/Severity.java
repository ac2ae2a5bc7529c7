package org.duijie.api.json;

/** The severity of a complaint. */
public enum Severity {
    /** The file cannot be used until this is corrected. */
    ERROR,
    /** The file can be used; somebody should check this. */
    WARNING
}
