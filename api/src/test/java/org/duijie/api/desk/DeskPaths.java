package org.duijie.api.desk;

/** Under which path a file of the desk is served. */
public final class DeskPaths {
    private DeskPaths() {}

    public static String of(String name) {
        return "/desk/" + new DeskFiles().version() + "/" + name;
    }
}
