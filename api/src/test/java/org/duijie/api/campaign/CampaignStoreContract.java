package org.duijie.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.duijie.api.campaign.CampaignOfferingsTable.Kind;
import org.duijie.api.db.Page;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.junit.jupiter.api.Test;

/** What every store has to do with campaigns and what is in them. Each kind of database has a subclass. */
abstract class CampaignStoreContract extends CampaignStore {
    @Test
    void a_campaign_is_found_in_its_own_bureau_and_by_those_who_have_something_in_it() {
        listings(table -> table.add(ours, "cmp_1", "lst_1", AT));
        intents(table -> table.add(ours, "cmp_2", "int_1", AT));

        assertThat(find("cmp_1", Optional.of("pty_1")))
                .map(CampaignRow::listings)
                .contains(1L);
        assertThat(find("cmp_2", Optional.of("pty_1")))
                .map(CampaignRow::intents)
                .contains(1L);
        assertThat(find("cmp_1", Optional.of("pty_2"))).isEmpty();
        assertThat(list(Optional.empty(), Optional.of("pty_1"))).containsExactly("cmp_1", "cmp_2");
        assertThat(list(Optional.empty(), Optional.of("pty_2"))).isEmpty();
        Optional<CampaignRow> elsewhere = database.read(view -> new CampaignTable(view).find(theirs, "cmp_1", ANY));
        assertThat(elsewhere).map(CampaignRow::listings).contains(0L);
    }

    @Test
    void a_campaign_is_written_over_the_version_before_its_own() {
        CampaignRow closed = campaign(ours, "cmp_1").changed("{}", CampaignStatus.CLOSED, AT);

        assertThat(update(closed)).isTrue();
        assertThat(update(closed)).isFalse();
        assertThat(list(Optional.of(CampaignStatus.OPEN), ANY)).containsExactly("cmp_2");
        assertThat(list(Optional.of(CampaignStatus.CLOSED), ANY)).containsExactly("cmp_1");
    }

    @Test
    void a_pair_is_barred_once_at_a_time_and_in_its_own_campaign() {
        assertThat(barred(table -> table.insert(pair("bar_1", "cmp_1")))).isTrue();
        assertThat(barred(table -> table.insert(pair("bar_2", "cmp_1")))).isFalse();
        assertThat(barred(table -> table.insert(pair("bar_3", "cmp_2")))).isTrue();
        assertThat(barredIn("cmp_1")).containsExactly(pair("bar_1", "cmp_1"));

        assertThat(barred(table -> table.lift(theirs, "bar_1", AT))).isFalse();
        assertThat(barred(table -> table.lift(ours, "bar_1", AT))).isTrue();
        assertThat(barred(table -> table.lift(ours, "bar_1", AT))).isFalse();
        assertThat(barredIn("cmp_1")).isEmpty();
        assertThat(barred(table -> table.find(ours, "cmp_1", "lst_1", "int_1").isPresent()))
                .isFalse();
        assertThat(barred(table -> table.insert(pair("bar_4", "cmp_1")))).isTrue();
        assertThat(barred(table -> table.count(ours, "cmp_1") == 1)).isTrue();
    }

    @Test
    void what_is_in_is_in_once_and_comes_out() {
        assertThat(listings(table -> table.add(ours, "cmp_1", "lst_1", AT))).isTrue();
        assertThat(listings(table -> table.add(ours, "cmp_1", "lst_1", AT))).isFalse();
        assertThat(listings(table -> table.contains(ours, "cmp_1", "lst_1"))).isTrue();
        assertThat(listings(table -> table.contains(theirs, "cmp_1", "lst_1"))).isFalse();
        assertThat(ids("cmp_1")).containsExactly("lst_1");

        assertThat(listings(table -> table.remove(ours, "cmp_1", "lst_1"))).isTrue();
        assertThat(listings(table -> table.remove(ours, "cmp_1", "lst_1"))).isFalse();
        assertThat(ids("cmp_1")).isEmpty();
    }

    @Test
    void what_deals_were_made_of_stays() {
        listings(table -> table.add(ours, "cmp_1", "lst_1", AT));

        assertThat(listings(table -> table.count(ours, "cmp_1", "lst_1"))).isTrue();
        assertThat(listings(table -> table.remove(ours, "cmp_1", "lst_1"))).isFalse();
        assertThat(listings(table -> table.count(ours, "cmp_2", "lst_1"))).isFalse();
        intents(table -> enrolled(table, "int_1"));
        intents(table -> enrolled(table, "int_1"));
        assertThat(intents(table -> table.remove(ours, "cmp_1", "int_1"))).isFalse();
    }

    @Test
    void deals_are_made_in_the_open_campaign_that_was_begun_last() {
        for (String campaign : List.of("cmp_1", "cmp_2")) {
            listings(table -> table.add(ours, campaign, "lst_1", AT));
        }

        assertThat(openCampaign()).contains("cmp_2");
        update(campaign(ours, "cmp_2").changed("{}", CampaignStatus.CLOSED, AT));
        assertThat(openCampaign()).contains("cmp_1");
        assertThat(listings(table -> table.count(ours, "cmp_2", "lst_1"))).isFalse();
        update(campaign(ours, "cmp_1").changed("{}", CampaignStatus.CLOSED, AT));
        assertThat(openCampaign()).isEmpty();
    }

    @Test
    void a_search_finds_what_is_in_a_campaign() {
        listings(table -> table.add(ours, "cmp_1", "lst_1", AT));
        intents(table -> table.add(ours, "cmp_2", "int_1", AT));

        assertThat(found("cmp_1")).containsExactly("lst_1");
        assertThat(found("cmp_2")).isEmpty();
        List<IntentRow> intents =
                database.read(view -> new IntentTable(view).list(ours, search("cmp_2"), new Page("", 10)));
        assertThat(intents).extracting(IntentRow::id).containsExactly("int_1");
    }

    @Test
    void a_snapshot_sees_one_moment() {
        List<String> seen = database.snapshot(view -> {
            CampaignOfferingsTable table = new CampaignOfferingsTable(view, Kind.LISTINGS);
            table.ids(ours, "cmp_1");
            elsewhere(() -> listings(other -> other.add(ours, "cmp_1", "lst_1", AT)));
            return table.ids(ours, "cmp_1");
        });

        assertThat(seen).isEmpty();
        assertThat(ids("cmp_1")).containsExactly("lst_1");
    }
}
