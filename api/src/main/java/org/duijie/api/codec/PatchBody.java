package org.duijie.api.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** A merge patch (RFC 7396). Only its form is looked at here; what comes of it is read like a whole body. */
public final class PatchBody {
    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PatchBody() {}

    public static Decoded<ObjectNode> read(byte[] json) {
        Complaints complaints = new Complaints();
        try (JsonParser parser = STRICT.createParser(json)) {
            JsonNode tree = STRICT.readTree(parser);
            if (tree instanceof ObjectNode patch) {
                return complaints.decoded(() -> patch);
            }
            complaints.add(
                    tree == null || tree.isMissingNode() ? Fault.EMPTY_FILE : Fault.WRONG_TYPE,
                    Pointer.ROOT,
                    "",
                    "object");
        } catch (JsonProcessingException e) {
            if (isDuplicate(e)) {
                complaints.add(new Complaint(Severity.ERROR, pointer(e), "", Fault.DUPLICATE_FIELD.name(), List.of()));
                return complaints.decoded(STRICT::createObjectNode);
            }
            String line = e.getLocation() == null
                    ? "1"
                    : Integer.toString(e.getLocation().getLineNr());
            String column = e.getLocation() == null
                    ? "1"
                    : Integer.toString(e.getLocation().getColumnNr());
            complaints.add(new Complaint(Severity.ERROR, "", "", Fault.SYNTAX.name(), List.of(line, column)));
        } catch (IOException e) {
            complaints.add(Fault.FILE_UNREADABLE, Pointer.ROOT, "");
        }
        return complaints.decoded(STRICT::createObjectNode);
    }

    private static boolean isDuplicate(JsonProcessingException e) {
        return e.getOriginalMessage().startsWith("Duplicate field");
    }

    private static String pointer(JsonProcessingException e) {
        return e.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }
}
