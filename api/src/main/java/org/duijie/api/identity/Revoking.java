package org.duijie.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duijie.api.identity.OpenLinks.OpenLink;

/**
 * Revokes a token and the tokens issued with it, level by level. A level is revoked before the tokens issued with it
 * are listed. Issuing a token {@linkplain TokenTable#keep locks} the token that authorises it. So no token can be
 * issued during the revocation and stay valid.
 */
final class Revoking {
    private static final int MOST_TOLD = 200;

    private final TokenTable table;
    private final String now;
    private final boolean alsoForOthers;
    private final List<TokenRow> fallen = new ArrayList<>();
    private final List<TokenRow> standing = new ArrayList<>();
    private final Set<String> falling = new HashSet<>();
    private final Set<String> users = new HashSet<>();

    /**
     * Starts the revocation.
     *
     * @param alsoForOthers whether to revoke the tokens of other users too
     */
    Revoking(TokenTable table, String now, boolean alsoForOthers) {
        this.table = table;
        this.now = now;
        this.alsoForOthers = alsoForOthers;
    }

    /**
     * Revokes {@code first} and the tokens that depend on it. Returns the tokens that were valid before, in their old
     * state.
     */
    List<TokenRow> fell(TokenRow first) {
        List<TokenRow> level = List.of(first);
        while (!level.isEmpty()) {
            for (TokenRow token : level) {
                if (falls(token, first)) {
                    falling.add(token.id());
                    users.add(token.user());
                    revoke(token);
                } else if (token.revokedAt().isEmpty() && token.expiresAt().compareTo(now) > 0) {
                    standing.add(token);
                }
            }
            level = table.madeWith(
                    first.bureau(), level.stream().map(TokenRow::id).toList());
        }
        return List.copyOf(fallen);
    }

    /**
     * Returns whether a link has to be withdrawn too. This is so if it was made with a revoked token, and signs in the
     * user of {@code first} or, if tokens of others are revoked too, anyone. If it is not recorded with which token the
     * link was made, a revoked token of its maker is enough.
     */
    boolean takes(OpenLink link, TokenRow first) {
        boolean isMadeWith = link.madeWith().map(falling::contains).orElse(users.contains(link.madeBy()));
        return isMadeWith && (alsoForOthers || link.user().equals(first.user()));
    }

    /**
     * Adds two lists and a number to {@code json}, which describes the first token: the other revoked tokens, the
     * tokens of other users that remain valid, and the number of withdrawn links. Each list has at most 200 entries.
     */
    ObjectNode told(ObjectNode json, int linksWithdrawn) {
        ArrayNode also = json.putArray("alsoRevoked");
        String first = json.get("id").textValue();
        fallen.stream()
                .map(TokenRow::id)
                .filter(id -> !id.equals(first))
                .limit(MOST_TOLD)
                .forEach(also::add);
        ArrayNode others = json.putArray("forOthers");
        standing.stream()
                .limit(MOST_TOLD)
                .forEach(token -> others.addObject()
                        .put("id", token.id())
                        .put("user", token.user())
                        .put("ending", token.ending()));
        return json.put("linksWithdrawn", linksWithdrawn);
    }

    private boolean falls(TokenRow token, TokenRow first) {
        boolean isFirst = token.id().equals(first.id());
        boolean isOwn = token.user().equals(first.user())
                && token.madeWith().filter(falling::contains).isPresent();
        return isFirst || isOwn || alsoForOthers;
    }

    private void revoke(TokenRow token) {
        if (table.revoke(token.bureau(), token.id(), now)) {
            fallen.add(token);
        }
    }
}
