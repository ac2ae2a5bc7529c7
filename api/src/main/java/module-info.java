/** The service, the command line, and the codecs between files, bodies and the domain. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"
}) // the service runs from one jar on the class path
module org.duijie.api {
    requires org.duijie.core;
    requires io.github.bucket4j.core;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.zaxxer.hikari;
    requires de.siegmar.fastcsv;
    requires flyway.core;
    requires com.eatthepath.otp;
    requires info.picocli;
    requires io.javalin;
    requires io.nayuki.qrcodegen;
    requires java.json.canonicalization;
    requires java.management;
    requires java.sql;
    requires java.xml;
    requires kotlin.stdlib;
    requires micrometer.core;
    requires micrometer.registry.prometheus;
    requires org.apache.commons.compress;
    requires org.dhatim.fastexcel;
    requires org.eclipse.jetty.ee10.servlet;
    requires org.eclipse.jetty.server;
    requires org.jdbi.v3.core;
    requires org.postgresql.jdbc;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;

    opens org.duijie.api.cli to
            info.picocli;
    opens org.duijie.api.cli.console to
            info.picocli;
    opens org.duijie.api.cli.plan to
            info.picocli;
}
