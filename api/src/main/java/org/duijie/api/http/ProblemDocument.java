package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Complaint;

/**
 * An error answer (RFC 9457).
 *
 * @param about the subject of the detail, such as a parameter's name; may be empty
 * @param complaints the errors, field by field
 */
public record ProblemDocument(ProblemType type, String about, List<Complaint> complaints, Map<String, String> headers) {
    private static final String SENTENCES = ProblemDocument.class.getPackageName() + ".problems";

    /** Returns the document for a refusal of a part of a request, without headers. */
    public static ProblemDocument ofPart(Refused refused) {
        return new ProblemDocument(ProblemType.of(refused.refusal()), "", refused.complaints(), Map.of());
    }

    public Answer answer(Locale language, String requestId) {
        return new Answer(
                type.status(),
                headers,
                "application/problem+json",
                json(language, requestId).toString());
    }

    /** Returns the content for an error in one part of a request. */
    public ObjectNode told(Locale language) {
        ResourceBundle sentences = ResourceBundle.getBundle(SENTENCES, language);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type.uri());
        json.put("title", sentences.getString(type.slug() + ".title"));
        json.put("status", type.status());
        json.put("detail", sentences.getString(type.slug() + ".detail").replace("{0}", about));
        FieldErrors.add(json, "errors", complaints, language);
        return json;
    }

    private ObjectNode json(Locale language, String requestId) {
        return told(language).put("instance", "urn:duijie:request:" + requestId);
    }
}
