package org.duijie.api.json;

/** How bad a complaint is. */
public enum Severity {
    /** The file cannot be used until this is mended. */
    ERROR,
    /** The file can be used; somebody should look at this. */
    WARNING
}
