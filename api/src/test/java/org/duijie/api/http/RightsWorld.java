package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.feature.Role;
import org.duijie.api.http.RightsTable.Whose;
import org.duijie.api.identity.Bureaus.Founded;

/** Two bureaus and their people, each with things of its own, and a word in every thing by which it would be known elsewhere. */
public final class RightsWorld {
    private static final String ELSEWHERE = "邻县";

    /** How many heads the deals are of that it makes. */
    static final long HEADS = 200;

    private final ServerTest server;
    private final Person cooperative;
    private final Person buyer;
    private final Person liaison;
    private final Person otherCooperative;
    private final Person otherBuyer;
    private final Person strangeCooperative;
    private final Person strangeBuyer;
    private int sheets;
    private final Map<String, Person> partners = new HashMap<>();

    /**
     * Someone who asks, or whose things are asked for.
     *
     * @param name what the party is called
     * @param seer the token of a liaison of the same bureau
     * @param bid what it pays: no other's is the same
     * @param phone in its contacts: no other's is the same
     */
    public record Person(
            Role role, String name, String party, String user, String token, String seer, String bid, String phone) {}

    public RightsWorld(ServerTest server, Founded ours, Founded theirs) {
        this.server = server;
        this.liaison = founder(ours);
        this.cooperative = person(Role.COOPERATIVE, "甲社", liaison.token(), 1);
        this.buyer = person(Role.BUYER, "甲校", liaison.token(), 2);
        this.otherCooperative = person(Role.COOPERATIVE, "乙社", liaison.token(), 3);
        this.otherBuyer = person(Role.BUYER, "乙校", liaison.token(), 4);
        Person stranger = founder(theirs);
        this.strangeCooperative = person(Role.COOPERATIVE, ELSEWHERE + "社", stranger.token(), 5);
        this.strangeBuyer = person(Role.BUYER, ELSEWHERE + "校", stranger.token(), 6);
        for (Person each : List.of(cooperative, otherCooperative, strangeCooperative)) {
            make("listings", each);
        }
        for (Person each : List.of(buyer, otherBuyer, strangeBuyer)) {
            make("intents", each);
        }
    }

    public Person actor(Role role) {
        return switch (role) {
            case COOPERATIVE -> cooperative;
            case BUYER -> buyer;
            case LIAISON -> liaison;
        };
    }

    /** Whose thing of {@code kind}, a segment of a path, is {@code whose} for {@code actor}; empty when there can be none. */
    public Optional<Person> owner(String kind, Person actor, Whose whose) {
        boolean isBuyers = List.of("intents", "purchases").contains(kind);
        return switch (whose) {
            case OWN -> Optional.of(actor).filter(each -> canHave(kind, each));
            case ANOTHER_PARTYS -> Optional.of(isBuyers ? otherBuyer : otherCooperative);
            case ANOTHER_BUREAUS -> Optional.of(isBuyers ? strangeBuyer : strangeCooperative);
        };
    }

    /** The id of a thing of {@code kind} that is {@code owner}'s: a new one, where that can be, such that {@code verb} can be done to it. */
    public String thing(String kind, String verb, Person actor, Person owner) {
        return switch (kind) {
            case "deals" -> deal(owner, verb);
            case "match-rounds" -> round(owner, verb);
            case "parties" -> owner.party();
            case "users" -> owner.equals(actor) ? owner.user() : make(kind, owner);
            default -> make(kind, owner);
        };
    }

    /** A token of {@code person}'s user for {@code scopes} alone, which are words with commas between. */
    String token(Person person, String scopes) {
        return made("tokens", person.token(), "{'scopes':['" + scopes.replace(",", "','") + "']}")
                .get("token")
                .textValue();
    }

    /** The token with which {@code person} asks a route of this scope: its own, or one for the calendar. */
    String tokenFor(Person person, String scope) {
        return scope.equals("calendar") ? token(person, scope) : person.token();
    }

    /** Words that must not be in an answer to {@code reader}. */
    List<String> secretsFrom(Person reader) {
        if (reader.role() == Role.LIAISON) {
            return List.of(ELSEWHERE, strangeBuyer.bid(), strangeCooperative.phone(), strangeBuyer.phone());
        }
        List<Person> all = List.of(cooperative, buyer, otherCooperative, otherBuyer, strangeCooperative, strangeBuyer);
        return Stream.concat(
                        Stream.of(ELSEWHERE),
                        all.stream()
                                .filter(each -> !each.equals(reader))
                                .flatMap(each -> Stream.of(each.bid(), each.phone())))
                .toList();
    }

    /** {@code body} with a new listing where it names one. */
    String withListing(String body) {
        return body == null || !body.contains("LISTING")
                ? body
                : body.replace("LISTING", make("listings", cooperative));
    }

    /** {@code body} with a new campaign that has the listing of a deal of {@code owner}, where it names one. */
    String withCampaign(String body, String deal, Person owner) {
        if (body == null || !body.contains("JOINED")) {
            return body;
        }
        String listing = server.made(server.get("/v1/deals/" + deal, owner.seer()))
                .get("listing")
                .textValue();
        String campaign = id(made("campaigns", owner.seer(), RightsRequests.CAMPAIGN));
        String goods = "{'listings':['" + listing + "']}";
        server.made(server.post("/v1/campaigns/" + campaign + "/add", owner.seer(), goods, "If-Match", "\"1\""));
        return body.replace("JOINED", campaign);
    }

    /** {@code body} with a new pair where it names one; to lift the bar of {@code campaign} between them, that exists before. */
    String withPair(String body, String path, String campaign) {
        if (body == null || !body.contains("PAIR")) {
            return body;
        }
        String pair = "'listing':'" + make("listings", cooperative) + "','intent':'" + make("intents", buyer)
                + "','reason':'不合'";
        if (path.endsWith("/lift")) {
            server.post("/v1/campaigns/" + campaign + "/barred-pairs", liaison.token(), "{" + pair + "}");
        }
        return body.replace("PAIR", pair);
    }

    /** How {@code actor} proposes a deal with {@code owner}: of its listing, or for it. */
    String offer(Person actor, Person owner) {
        return switch (actor.role()) {
            case COOPERATIVE -> offer(owner, ",'intent':'" + make("intents", buyer) + "'");
            case BUYER -> offer(cooperative, ",'buyer':'" + owner.party() + "','at':{'lat':34.5,'lon':110.9}");
            case LIAISON -> offer(owner, ",'buyer':'" + otherBuyer.party() + "','at':{'lat':34.5,'lon':110.9}");
        };
    }

    private String offer(Person seller, String more) {
        return "{'listing':'" + make("listings", seller) + "','heads':'" + HEADS
                + " head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19'" + more + "}";
    }

    /** A deal of {@code owner} and someone without secrets of its own. */
    private String deal(Person owner, String verb) {
        boolean isBuyers = owner.role() == Role.BUYER;
        Role other = isBuyers ? Role.COOPERATIVE : Role.BUYER;
        Person partner =
                partners.computeIfAbsent(owner.party(), party -> person(other, owner.name() + "伙伴", owner.seer(), 7));
        Person seller = isBuyers ? partner : owner;
        Person taker = isBuyers ? owner : partner;
        String deal = id(made(
                "deals",
                owner.seer(),
                offer(seller, ",'buyer':'" + taker.party() + "','at':{'lat':34.5,'lon':110.9}")));
        new DealRoad(server, owner.seer()).lead(deal, HEADS, verb);
        return deal;
    }

    /** A round of {@code owner}'s bureau, which is done unless it is to be cancelled. */
    private String round(Person owner, String verb) {
        String round = id(made("match-rounds", owner.seer(), "{}"));
        boolean isOneToDo = !verb.equals("cancel");
        while (isOneToDo) {
            isOneToDo = server.app.roundWork().doNext();
        }
        return round;
    }

    /** A campaign with something of {@code owner}'s in it. */
    private String campaign(Person owner) {
        String id = id(made("campaigns", owner.seer(), RightsRequests.CAMPAIGN));
        String goods = owner.role() == Role.BUYER ? "intents" : "listings";
        server.made(server.post(
                "/v1/campaigns/" + id + "/add",
                owner.seer(),
                "{'" + goods + "':['" + make(goods, owner) + "']}",
                "If-Match",
                "\"1\""));
        return id;
    }

    private static boolean canHave(String kind, Person person) {
        return switch (kind) {
            case "listings" -> person.role() == Role.COOPERATIVE;
            case "intents", "purchases" -> person.role() == Role.BUYER;
            case "deals", "campaigns", "calendars" -> person.role() != Role.LIAISON;
            case "match-rounds" -> person.role() == Role.LIAISON;
            default -> true;
        };
    }

    private String make(String kind, Person owner) {
        return switch (kind) {
            case "users" -> id(made(kind, owner.seer(), "{'party':'" + owner.party() + "','name':'又一人'}"));
            case "tokens" -> id(made(kind, owner.token(), "{'scopes':['read']}"));
            case "calendars" -> id(made(kind, owner.token(), RightsRequests.filled("CALENDAR", owner)));
            case "listings" -> id(made(kind, owner.token(), RightsRequests.filled(RightsRequests.LISTING, owner)));
            case "intents" -> id(made(kind, owner.token(), RightsRequests.filled(RightsRequests.INTENT, owner)));
            case "purchases" -> id(made(kind, owner.token(), RightsRequests.filled("PURCHASE", owner)));
            case "campaigns" -> campaign(owner);
            case "sheets" -> sheet(owner);
            default -> throw new AssertionError("RightsWorld cannot make one of " + kind);
        };
    }

    /** A run that {@code owner} asked for, and that waits: of something it may enter, with bytes that were not sent before. */
    private String sheet(Person owner) {
        sheets++;
        String name = owner.role() == Role.COOPERATIVE ? owner.name() : "";
        String row = name + ",苹果," + sheets + ",2,2026-12-19,灵宝市";
        return switch (owner.role()) {
            case COOPERATIVE -> sheet(owner, "listings", RightsRequests.SHEET + "\n" + row);
            case BUYER -> sheet(owner, "intents", RightsRequests.SHEET.replace("合作社", "采购方") + "\n" + row);
            case LIAISON -> sheet(owner, "parties", "名称,类别\n新社" + sheets + ",合作社");
        };
    }

    private String sheet(Person owner, String kind, String file) {
        return id(server.made(server.post("/v1/sheets?kind=" + kind, owner.token(), file)));
    }

    private Person founder(Founded founded) {
        String token = founded.token();
        String party = server.get("/v1/users/" + founded.liaison(), token)
                .json()
                .get("party")
                .textValue();
        return new Person(Role.LIAISON, "联络员", party, founded.liaison(), token, token, "5.60 CNY/jin", "13900000009");
    }

    private Person person(Role role, String name, String seer, int number) {
        String phone = "1390000000" + number;
        String buyerKind = role == Role.BUYER ? ",'buyerKind':'school'" : "";
        String party = id(made(
                "parties",
                seer,
                "{'kind':'" + role.word() + "','name':'" + name + "'" + buyerKind
                        + ",'contacts':[{'name':'张三','phone':'" + phone + "'}]}"));
        JsonNode user = made("users", seer, "{'party':'" + party + "','name':'某人'}");
        String token = user.get("token").textValue();
        return new Person(role, name, party, id(user), token, seer, "5.3" + number + " CNY/jin", phone);
    }

    private JsonNode made(String kind, String token, String body) {
        return server.made(server.post("/v1/" + kind, token, body));
    }

    private static String id(JsonNode thing) {
        return thing.get("id").textValue();
    }
}
