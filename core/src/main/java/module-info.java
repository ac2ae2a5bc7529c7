/** The thinking of Duijie: exact, deterministic, and free of clocks, input and output. */
module org.duijie.core {
    requires static org.jspecify;
}
