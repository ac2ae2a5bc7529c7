package org.duijie.api.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What one audit line tells the open streams.
 *
 * @param seq the number of the line
 * @param kind the kind of thing that changed, such as {@code deal}; empty for an action without a kind
 * @param parties the ids of the parties of a deal or listing; an empty text for each that the line does not name
 */
record NewsLine(long seq, String kind, List<String> parties) {
    private static final List<String> OWNERS = List.of("/after/cooperative/id", "/after/buyer/id", "/after/party/id");

    static NewsLine of(ObjectNode line) {
        String action = line.get("action").textValue();
        return new NewsLine(
                line.get("seq").longValue(),
                action.substring(0, Math.max(0, action.indexOf('.'))),
                OWNERS.stream().map(owner -> line.at(owner).asText()).toList());
    }
}
