package org.duijie.api.session;

import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * A request to sign in: with the code of a link; with a code that was read out and the phone number; or through a door
 * of the demo.
 *
 * @param device the kind of device
 */
record SessionBody(Optional<String> code, Optional<String> phone, Optional<String> door, Device device) {
    private static final Shape SHAPE = Shape.of(
            optional("code", Kind.NAME),
            optional("phone", Kind.NAME),
            optional("door", Kind.NAME),
            optional("device", Kind.NAME));

    static Decoded<SessionBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<Optional<String>> code = said(fields, "code");
            Part<Optional<String>> phone = said(fields, "phone");
            Part<Optional<String>> door = said(fields, "door");
            Part<Device> device =
                    fields.partOr("device", Device.DESK, text -> Device.of(Common.oneOf(text, "phone", "desk")));
            if (fields.has("code") && fields.has("door")) {
                fields.complain(Fault.NOT_BOTH, "code", "door");
            } else if (!fields.has("code") && !fields.has("door")) {
                fields.complain(Fault.MISSING_FIELD, "code");
            }
            return fields.built(
                    "code",
                    () -> new SessionBody(code.get(), phone.get(), door.get(), device.get()),
                    code,
                    phone,
                    door,
                    device);
        });
    }

    private static Part<Optional<String>> said(Fields fields, String field) {
        return fields.partOr(field, Optional.empty(), text -> Optional.of(Name.require(text)));
    }
}
