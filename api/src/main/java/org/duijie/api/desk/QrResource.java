package org.duijie.api.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.json.Fault;
import org.duijie.api.qr.QrPicture;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** {@code /v1/qr-code}: a text as a picture, which one phone shows and another one reads. Stores nothing. */
final class QrResource implements Resource {
    @Override
    public void register(Routes routes) {
        routes.get("/v1/qr-code", Right.every(Scope.READ), QrResource::draw, "text");
    }

    private static Answer draw(Call call) {
        String text = call.query("text", QrResource::fitting)
                .orElseThrow(() -> ProblemException.ofParameter("text", "", Fault.MISSING_FIELD));
        return Answer.of(JsonNodeFactory.instance.objectNode().put("svg", QrPicture.svg(text)));
    }

    private static String fitting(String text) {
        if (text.length() > QrPicture.MOST) {
            throw new InvalidValueException(
                    Reason.TEXT_TOO_LONG, text.substring(0, 20) + "…", Integer.toString(QrPicture.MOST));
        }
        return text;
    }
}
