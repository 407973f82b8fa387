package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DAY_IMPOSSIBLE")
class DayImpossibleTest {
    private static ImmutableList<Finding> check(DossierFixtures fixture) {
        return DelayRules.DAY_IMPOSSIBLE.check(fixture.build(), HORIZON);
    }

    @Test
    void what_is_stated_as_done_after_the_last_known_day_is_found() {
        assertThat(check(aDossier()
                        .event("held", EventState.HELD, "2019-12-11")
                        .event("on-the-day", EventState.HELD, "2019-12-10")
                        .event("some-time", EventState.HELD, "2019")
                        .event("next-year", EventState.HELD, "2020")
                        .event("planned", EventState.PLANNED, "2020-03-05")
                        .meeting("met", MeetingState.HELD, "2020-01-07")))
                .flatExtracting(Finding::subjects)
                .containsExactlyInAnyOrder("held", "next-year", "met");
    }

    @Test
    void minutes_that_are_signed_after_the_last_known_day_are_found() {
        assertThat(check(aDossier()
                        .group(group -> group.addMeetings(Meeting.builder()
                                .id("met")
                                .date(DossierFixtures.on("2019-12-01"))
                                .state(MeetingState.HELD)
                                .minutesSigned(PartialDate.parse("2019-12-12"))
                                .provenance(DossierFixtures.STATED)
                                .build()))))
                .flatExtracting(Finding::subjects)
                .containsExactly("met");
    }

    private static Dossier met(UnaryOperator<Meeting.Builder> who) {
        Membership stays = Membership.builder()
                .id("stays")
                .since(PartialDate.parse("2019-01-01"))
                .provenance(DossierFixtures.STATED)
                .build();
        Membership left = stays.withId("left").withUntil(PartialDate.parse("2019-06"));
        return aDossier()
                .group(group -> group.addMemberships(stays, left)
                        .declaredSize(DeclaredSize.builder()
                                .members(2)
                                .on(PartialDate.parse("2019-01-01"))
                                .build())
                        .addMeetings(who.apply(Meeting.builder()
                                        .id("met")
                                        .date(DossierFixtures.on("2019-09-05"))
                                        .state(MeetingState.HELD)
                                        .provenance(DossierFixtures.STATED))
                                .build()))
                .build();
    }

    @Test
    void whoever_is_named_as_present_and_is_surely_no_member_on_the_day_is_found_and_may_not_count() {
        Dossier september = met(met -> met.addAttendees("stays", "left"));
        Dossier june = met(met -> met.addAttendees("stays", "left").date(DossierFixtures.on("2019-06-05")));

        assertThat(DelayRules.DAY_IMPOSSIBLE.check(september, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("met", "left"));
        assertThat(present(september)).isEqualTo(Headcount.between(1, 2));
        assertThat(DelayRules.DAY_IMPOSSIBLE.check(june, HORIZON)).isEmpty();
        assertThat(present(june)).isEqualTo(Headcount.exactly(2));
    }

    private static Headcount present(Dossier dossier) {
        return Composition.of(dossier).present(dossier.group().meetings().get(0));
    }

    @Test
    @Tag("TOTAL_UNLIKE_PARTS")
    void more_members_at_a_meeting_than_the_group_has_are_found() {
        assertThat(SumRules.TOTAL_UNLIKE_PARTS.check(met(met -> met.membersPresent(Headcount.exactly(2))), HORIZON))
                .isEmpty();
        assertThat(SumRules.TOTAL_UNLIKE_PARTS.check(met(met -> met.membersPresent(Headcount.atLeast(3))), HORIZON))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                                .isEqualTo(
                                        "Meeting of 5 September 2019: at least 3 members are stated to have been present, but"
                                                + " the group had 1 to 2."));
    }

    @Test
    void it_says_both_days() {
        Finding finding =
                check(aDossier().event("held", EventState.HELD, "2019-12-11")).get(0);

        assertThat(List.of(finding.explain(Wording.ENGLISH), finding.explain(Wording.LITHUANIAN)))
                .map(words -> words.replace('\u00a0', ' '))
                .allSatisfy(words -> assertThat(words).doesNotContain("{"))
                .first()
                .asString()
                .startsWith("“")
                .endsWith(
                        "it is stated as done (11 December 2019), but the data are known only until 10 December 2019.");
    }

    @Test
    void of_2019_nothing_is_found() {
        assertThat(DelayRules.DAY_IMPOSSIBLE.check(Kaisiadorys.dossier(), HORIZON))
                .isEmpty();
    }
}
