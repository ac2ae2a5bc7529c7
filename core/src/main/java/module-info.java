/** The matching library of Duijie: exact and deterministic, without clock, input or output. */
module org.duijie.core {
    requires static org.jspecify;

    exports org.duijie.core.quantity;
    exports org.duijie.core.product;
    exports org.duijie.core.market;
    exports org.duijie.core.match;
    exports org.duijie.core.match.check;
    exports org.duijie.core.match.plan;
    exports org.duijie.core.match.words;
    exports org.duijie.core.deal;
    exports org.duijie.core.deal.settlement;
    exports org.duijie.core.deal.terms;
    exports org.duijie.core.deal.watch;
    exports org.duijie.core.deal.weighing;
    exports org.duijie.core.campaign;
    exports org.duijie.core.sample;
    exports org.duijie.core.message;
    exports org.duijie.core.message.draft;
    exports org.duijie.core.message.place;
}
