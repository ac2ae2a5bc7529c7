package org.duijie.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duijie.api.db.Database;
import org.duijie.api.serve.App;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Settings;
import org.duijie.client.ApiClient;
import org.duijie.client.ApiException;
import org.duijie.client.api.CampaignsApi;
import org.duijie.client.api.DealsApi;
import org.duijie.client.api.IntentsApi;
import org.duijie.client.api.ListingsApi;
import org.duijie.client.api.MatchRoundsApi;
import org.duijie.client.api.PartiesApi;
import org.duijie.client.api.UsersApi;
import org.duijie.client.model.AdoptionEntry;
import org.duijie.client.model.BuyerKind;
import org.duijie.client.model.CampaignEntry;
import org.duijie.client.model.CampaignGoods;
import org.duijie.client.model.Deal;
import org.duijie.client.model.DealState;
import org.duijie.client.model.DealYes;
import org.duijie.client.model.Intent;
import org.duijie.client.model.IntentEntry;
import org.duijie.client.model.Listing;
import org.duijie.client.model.ListingEntry;
import org.duijie.client.model.MarketStatus;
import org.duijie.client.model.MatchRound;
import org.duijie.client.model.MatchRoundEntry;
import org.duijie.client.model.Party;
import org.duijie.client.model.PartyEntry;
import org.duijie.client.model.Place;
import org.duijie.client.model.RoundStatus;
import org.duijie.client.model.SaidHeadWeights;
import org.duijie.client.model.SaidWeightRange;
import org.duijie.client.model.UserEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that a generator made of the contract alone, against a started service: listing, intent, search, change, problem; campaign, round, deal. */
class ClientTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 19);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private Marketplace marketplace;
    private ApiClient liaison;

    @BeforeEach
    void start(@TempDir Path folder) {
        Settings settings =
                Settings.read(Map.of("db", folder.resolve("duijie.db").toString(), "port", "0"), Map.of());
        try (Database database = Marketplace.open(settings)) {
            String token = new App(database, Clock.systemUTC())
                    .bureaus()
                    .found("灵宝市帮扶办", "李联络")
                    .token();
            marketplace = Marketplace.start(settings, Clock.systemUTC());
            liaison = client(token);
        }
    }

    @AfterEach
    void stop() {
        marketplace.close();
    }

    @Test
    void a_generated_client_walks_through_listing_intent_and_search() throws ApiException {
        ApiClient cooperative =
                member(new PartyEntry().kind(PartyEntry.KindEnum.COOPERATIVE).name("娄底村养殖合作社"));
        ApiClient school = member(new PartyEntry()
                .kind(PartyEntry.KindEnum.BUYER)
                .buyerKind(BuyerKind.SCHOOL)
                .name("城关中学"));

        Listing listing = new ListingsApi(cooperative)
                .createListing(ListingsApi.APICreateListingRequest.newBuilder()
                        .listingEntry(broilers())
                        .idempotencyKey("shed-1")
                        .build());
        Intent intent = intent(school);
        List<Listing> found = new ListingsApi(school)
                .listListings(ListingsApi.APIListListingsRequest.newBuilder()
                        .product("poultry")
                        .from(FIRST)
                        .to(LAST)
                        .box("34,110,35,111")
                        .text("娄底")
                        .limit(10)
                        .build())
                .getItems();

        assertThat(found).containsExactly(listing);
        assertThat(listing.getHeads()).isEqualTo(24_000);
        assertThat(intent.getBid()).isEqualTo("5.30 CNY/jin");
        assertThat(new IntentsApi(cooperative)
                        .getIntent(IntentsApi.APIGetIntentRequest.newBuilder()
                                .id(intent.getId())
                                .build())
                        .getBid())
                .isNull();
    }

    @Test
    void a_generated_client_changes_and_withdraws_and_is_told_what_is_wrong() throws ApiException {
        ApiClient cooperative =
                member(new PartyEntry().kind(PartyEntry.KindEnum.COOPERATIVE).name("娄底村养殖合作社"));
        ListingsApi listings = new ListingsApi(cooperative);
        String id = listing(cooperative).getId();

        Listing changed = listings.changeListing(ask(id, "5.00 CNY/jin"));

        assertThat(changed.getAsk()).isEqualTo("5.00 CNY/jin");
        assertThat(changed.getStatus()).isEqualTo(MarketStatus.OPEN);
        assertThat(listings.getListingHistory(ListingsApi.APIGetListingHistoryRequest.newBuilder()
                                .id(id)
                                .build())
                        .getItems())
                .hasSize(2);
        assertThatThrownBy(() -> listings.changeListing(ask(id, "4.90 CNY/jin")))
                .isInstanceOfSatisfying(ApiException.class, problem -> {
                    assertThat(problem.getCode()).isEqualTo(412);
                    assertThat(problem.getResponseBody()).contains("urn:duijie:problem:stale");
                });
    }

    @Test
    void a_generated_client_goes_from_a_campaign_over_a_match_round_to_an_agreed_deal()
            throws ApiException, InterruptedException {
        ApiClient cooperative =
                member(new PartyEntry().kind(PartyEntry.KindEnum.COOPERATIVE).name("娄底村养殖合作社"));
        ApiClient school = member(new PartyEntry()
                .kind(PartyEntry.KindEnum.BUYER)
                .buyerKind(BuyerKind.SCHOOL)
                .name("城关中学"));
        CampaignsApi campaigns = new CampaignsApi(liaison);
        String campaign = campaigns
                .createCampaign(CampaignsApi.APICreateCampaignRequest.newBuilder()
                        .campaignEntry(
                                new CampaignEntry().name("助销").from(FIRST).to(LAST))
                        .build())
                .getId();
        CampaignGoods goods = new CampaignGoods()
                .addListingsItem(listing(cooperative).getId())
                .addIntentsItem(intent(school).getId());
        campaigns.addToCampaign(CampaignsApi.APIAddToCampaignRequest.newBuilder()
                .ifMatch("\"1\"")
                .id(campaign)
                .campaignGoods(goods)
                .build());

        MatchRound round = done(new MatchRoundsApi(liaison)
                .createMatchRound(MatchRoundsApi.APICreateMatchRoundRequest.newBuilder()
                        .matchRoundEntry(
                                new MatchRoundEntry().campaign(campaign).steps(10L))
                        .build())
                .getId());
        AdoptionEntry lines = new AdoptionEntry();
        new MatchRoundsApi(liaison)
                .listMatchRoundLines(MatchRoundsApi.APIListMatchRoundLinesRequest.newBuilder()
                        .id(round.getId())
                        .build())
                .getItems()
                .forEach(line -> lines.addLinesItem(line.getId()));
        new MatchRoundsApi(liaison)
                .adoptMatchRound(MatchRoundsApi.APIAdoptMatchRoundRequest.newBuilder()
                        .ifMatch("\"2\"")
                        .id(round.getId())
                        .adoptionEntry(lines)
                        .build());
        Deal proposed = new DealsApi(school)
                .listDeals(DealsApi.APIListDealsRequest.newBuilder()
                        .state(DealState.PROPOSED)
                        .campaign(campaign)
                        .build())
                .getItems()
                .get(0);
        accept(school, proposed, "\"1\"");
        Deal agreed = accept(cooperative, proposed, "\"2\"");

        assertThat(agreed.getState()).isEqualTo(DealState.AGREED);
        assertThat(agreed.getTerms().getHeads()).isEqualTo(agreed.getHeads().getCommitted() + " head");
        assertThat(campaigns
                        .getCampaignReport(CampaignsApi.APIGetCampaignReportRequest.newBuilder()
                                .id(campaign)
                                .build())
                        .getMatched()
                        .getWeight())
                .isEqualTo(agreed.getTerms().getExpectedWeight());
        assertThat(campaigns
                        .getCampaignHistory(CampaignsApi.APIGetCampaignHistoryRequest.newBuilder()
                                .id(campaign)
                                .build())
                        .getItems())
                .hasSize(2);
    }

    private MatchRound done(String id) throws ApiException, InterruptedException {
        var asked = MatchRoundsApi.APIGetMatchRoundRequest.newBuilder().id(id).build();
        MatchRound round = new MatchRoundsApi(liaison).getMatchRound(asked);
        while (round.getStatus() != RoundStatus.DONE) {
            Thread.sleep(100);
            round = new MatchRoundsApi(liaison).getMatchRound(asked);
        }
        return round;
    }

    private static Listing listing(ApiClient cooperative) throws ApiException {
        return new ListingsApi(cooperative)
                .createListing(ListingsApi.APICreateListingRequest.newBuilder()
                        .listingEntry(broilers())
                        .build());
    }

    private static Intent intent(ApiClient buyer) throws ApiException {
        return new IntentsApi(buyer)
                .createIntent(IntentsApi.APICreateIntentRequest.newBuilder()
                        .intentEntry(wish())
                        .build());
    }

    private static ListingsApi.APIChangeListingRequest ask(String listing, String price) {
        return ListingsApi.APIChangeListingRequest.newBuilder()
                .ifMatch("\"1\"")
                .id(listing)
                .requestBody(Map.of("ask", price))
                .build();
    }

    private static Deal accept(ApiClient side, Deal deal, String version) throws ApiException {
        return new DealsApi(side)
                .acceptDeal(DealsApi.APIAcceptDealRequest.newBuilder()
                        .ifMatch(version)
                        .id(deal.getId())
                        .dealYes(new DealYes())
                        .build());
    }

    private ApiClient member(PartyEntry entry) throws ApiException {
        Party party = new PartiesApi(liaison)
                .createParty(PartiesApi.APICreatePartyRequest.newBuilder()
                        .partyEntry(entry)
                        .build());
        return client(new UsersApi(liaison)
                .inviteUser(UsersApi.APIInviteUserRequest.newBuilder()
                        .userEntry(new UserEntry().party(party.getId()).name("某人"))
                        .build())
                .getToken());
    }

    private ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + marketplace.port());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private static ListingEntry broilers() {
        return new ListingEntry()
                .product("poultry/broiler")
                .stock("24000 head")
                .unitWeight(
                        new SaidHeadWeights(new SaidWeightRange().min("6 jin").max("7 jin")))
                .ask("5.10 CNY/jin")
                .from(FIRST.toString())
                .to(LAST.toString())
                .at(new Place().lat(34.55).lon(110.85));
    }

    private static IntentEntry wish() {
        return new IntentEntry()
                .products(List.of("poultry"))
                .demand("4000 jin")
                .bid("5.30 CNY/jin")
                .from(FIRST.toString())
                .to(LAST.toString())
                .at(new Place().lat(34.52).lon(110.9));
    }
}
