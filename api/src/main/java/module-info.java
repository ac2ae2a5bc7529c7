/** The door to Duijie: the command line, and the codecs between files and the domain. */
module org.duijie.api {
    requires org.duijie.core;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires static org.jspecify;

    opens org.duijie.api.cli to
            info.picocli;
}
