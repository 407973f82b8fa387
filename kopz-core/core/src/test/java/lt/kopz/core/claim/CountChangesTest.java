package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountChangesTest {
    private static final Question IN_2018 = Question.of("meetings", "group").withPeriod(DateRange.ofYear(2018));
    private static final Question IN_2019 = Question.of("meetings", "group")
            .withPeriod(DateRange.of(LocalDate.of(2019, 1, 1), DossierFixtures.HORIZON));

    /** Two meetings in 2018 and five in 2019. */
    private static DossierFixtures meetings() {
        DossierFixtures meetings = aDossier()
                .meeting("a", MeetingState.HELD, "2018-03-01")
                .meeting("b", MeetingState.HELD, "2018-09-01")
                .meeting("cancelled", MeetingState.CANCELLED, "2018-10-01");
        for (int month = 1; month < 6; month++) {
            meetings = meetings.meeting("meeting-" + month, MeetingState.HELD, "2019-0" + month + "-05");
        }
        return meetings;
    }

    private static ClaimCheck judge(DossierFixtures fixture, Assertion assertion) {
        return judge(fixture.build(), assertion);
    }

    private static ClaimCheck judge(Dossier dossier, Assertion assertion) {
        Dossier claimed = Claims.requireFigures(dossier.withClaims(Claim.builder()
                .id("claim")
                .assertion(assertion)
                .provenance(
                        Provenance.stated(Source.of(DossierFixtures.DOCUMENT).at("item 9")))
                .build()));
        return Claims.of(claimed).check("claim");
    }

    @ParameterizedTest(name = "{0} by {1} where 2 became 5: {2}")
    @CsvSource({
        "INCREASE, 3, CONFIRMED",
        "INCREASE, 2, CONTRADICTED",
        "INCREASE, 4, CONTRADICTED",
        "INCREASE, , CONFIRMED",
        "DECREASE, 3, CONTRADICTED",
        "DECREASE, , CONTRADICTED",
        "NONE, , CONTRADICTED"
    })
    void more_meetings_than_in_the_year_before_are_an_increase_by_name(
            MoneyDirection direction, Long count, ClaimVerdict verdict) {
        FigureStated change = FigureStated.change(IN_2018, IN_2019, direction);
        assertThat(judge(meetings(), count == null ? change : change.withCount(Headcount.exactly(count)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} by {1} per cent where 2 became 5: {2}")
    @CsvSource({"INCREASE, 150, CONFIRMED", "INCREASE, 149, CONTRADICTED", "DECREASE, 60, CONTRADICTED"})
    void a_share_is_one_of_the_earlier_number(MoneyDirection direction, String percent, ClaimVerdict verdict) {
        assertThat(judge(
                                meetings(),
                                FigureStated.change(IN_2018, IN_2019, direction)
                                        .withShare(StatedShare.percent(percent)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "a third more than three: {0}")
    @CsvSource({"4, CONFIRMED", "5, CONTRADICTED", "3, CONTRADICTED"})
    void a_third_more_is_a_change_in_words(int then, ClaimVerdict verdict) {
        DossierFixtures meetings = aDossier();
        for (int month = 1; month <= 3; month++) {
            meetings = meetings.meeting("before-" + month, MeetingState.HELD, "2018-0" + month + "-05");
        }
        for (int month = 1; month <= then; month++) {
            meetings = meetings.meeting("then-" + month, MeetingState.HELD, "2019-0" + month + "-05");
        }
        assertThat(judge(
                                meetings,
                                FigureStated.change(IN_2018, IN_2019, MoneyDirection.INCREASE)
                                        .withShare(StatedShare.fraction(1, 3)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void a_share_of_nothing_is_none() {
        assertThat(judge(
                                aDossier().meeting("a", MeetingState.HELD, "2019-03-01"),
                                FigureStated.change(IN_2018, IN_2019, MoneyDirection.INCREASE)
                                        .withShare(StatedShare.percent("100")))
                        .verdict())
                .isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    @Test
    void the_check_says_both_numbers_and_the_change() {
        ClaimCheck check = judge(
                meetings(),
                FigureStated.change(IN_2018, IN_2019, MoneyDirection.DECREASE).withCount(Headcount.exactly(1)));

        assertThat(check.explain(Wording.ENGLISH))
                .contains("decrease of 1")
                .contains("2 then, 5 now: an increase of 3");
        assertThat(check.explain(Wording.LITHUANIAN)).contains("buvo 2, yra 5: padidėjo 3");
        assertThat(check.figures()).hasSize(2);
    }

    @Test
    void a_list_that_nobody_states_to_be_complete_may_confirm_and_never_contradicts() {
        DossierFixtures silent = meetings().statingNothingOfLists();
        Dossier dossier = silent.build();
        Question early = Question.of("meetings", "group")
                .withPeriod(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 2, 28)));
        Question late = Question.of("meetings", "group")
                .withPeriod(DateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 5, 31)));

        assertThat(judge(dossier, increase(early, late, 1)).verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(judge(dossier, increase(early, late, 2)).verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    private static Assertion increase(Question from, Question to, long by) {
        return FigureStated.change(from, to, MoneyDirection.INCREASE).withCount(Headcount.exactly(by));
    }

    @Test
    void a_list_in_part_leaves_open_what_is_not_recorded() {
        Dossier dossier = meetings()
                .statingNothingOfLists()
                .builder()
                .addCompleteness(CompletenessStatement.builder()
                        .id("partial")
                        .list(ListKind.MEETINGS)
                        .owner("group")
                        .extent(Extent.PARTIAL)
                        .provenance(STATED)
                        .build())
                .build();

        ClaimCheck check = judge(dossier, increase(IN_2018, IN_2019, 3));
        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    @Test
    void a_number_stated_for_the_list_counts_as_it_is_stated() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .builder()
                .addCompleteness(stated("before", 2018, 4), stated("after", 2019, 6))
                .build();
        Question before = Question.of("meetings", "group").withPeriod(DateRange.ofYear(2018));
        Question after = Question.of("meetings", "group")
                .withPeriod(DateRange.ofYear(2019))
                .withAsOf(DossierFixtures.HORIZON);

        assertThat(judge(dossier, increase(before, after, 2)).verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(judge(dossier, increase(before, after, 1)).verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    }

    private static CompletenessStatement stated(String id, int year, long number) {
        return CompletenessStatement.builder()
                .id(id)
                .list(ListKind.MEETINGS)
                .owner("group")
                .period(DateRange.ofYear(year))
                .number(Headcount.exactly(number))
                .provenance(STATED)
                .build();
    }

    @Test
    void what_is_claimed_of_a_time_that_is_not_over_cannot_be_determined() {
        assertThat(judge(
                                meetings(),
                                increase(
                                        IN_2018,
                                        Question.of("meetings", "group").withPeriod(DateRange.ofYear(2019)),
                                        3))
                        .verdict())
                .isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    @Test
    void events_participations_and_measures_done_can_be_claimed_to_change() {
        DossierFixtures events = aDossier()
                .event("first", EventState.HELD, "2019-05-01", Headcount.exactly(20))
                .event("second", EventState.HELD, "2019-09-01", Headcount.exactly(25))
                .event("third", EventState.HELD, "2019-10-01", Headcount.exactly(30));
        DateRange spring = DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30));
        DateRange autumn = DateRange.of(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 11, 30));

        assertThat(judge(events, increase(of("events", spring), of("events", autumn), 1))
                        .verdict())
                .isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(judge(events, increase(of("participations", spring), of("participations", autumn), 35))
                        .verdict())
                .isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(judge(
                                events,
                                increase(
                                        Question.of("measures-done", PLAN).withAsOf(LocalDate.of(2018, 12, 31)),
                                        Question.of("measures-done", PLAN),
                                        1))
                        .verdict())
                .isNotEqualTo(ClaimVerdict.CONTRADICTED);
    }

    private static Question of(String figure, DateRange period) {
        return Question.of(figure, MEASURE).withPeriod(period);
    }

    @ParameterizedTest(name = "no events until {0}: {1}")
    @CsvSource({"2019-04-30, CONFIRMED", "2019-05-01, CONTRADICTED", "2019-08-31, CONTRADICTED"})
    void a_number_is_claimed_of_each_day_of_a_time(LocalDate until, ClaimVerdict verdict) {
        Assertion none = FigureStated.of(Question.of("events", MEASURE), Headcount.zero())
                .withThroughout(DateRange.of(LocalDate.of(2019, 1, 1), until));

        assertThat(judge(aDossier().event("first", EventState.HELD, "2019-05-01", Headcount.exactly(20)), none)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void money_is_no_number_and_what_nobody_measures_is_not_determined() {
        Dossier dossier = aDossier()
                .event("first", EventState.HELD, "2019-05-01", Headcount.exactly(20))
                .build();
        ImmutableList<Assertion> claims = ImmutableList.of(
                FigureStated.of(Question.of("events", MEASURE), StatedAmount.exactly(Amounts.euro("1.00"))),
                FigureStated.of(Question.of("need", PLAN), Headcount.exactly(1)),
                FigureStated.of(Question.of("evnts", MEASURE), Headcount.exactly(1)));

        assertThat(claims).allSatisfy(claim -> {
            Dossier claimed = dossier.withClaims(
                    Claim.builder().id("claim").assertion(claim).build());
            assertThat(Claims.of(claimed).check("claim").verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThatThrownBy(() -> Dossiers.read(Dossiers.toBytes(claimed)))
                    .hasMessageContaining("/claims/0/assertion/stated");
        });
    }

    @Test
    void members_of_a_declared_size_did_not_change() {
        assertThat(judge(
                                aDossier()
                                        .group(group -> group.declaredSize(DeclaredSize.builder()
                                                .members(15)
                                                .on(PartialDate.parse("2018-05-01"))
                                                .build())),
                                FigureStated.change(
                                        Question.of("members", "group").withAsOf(LocalDate.of(2019, 1, 1)),
                                        Question.of("members", "group"),
                                        MoneyDirection.NONE))
                        .verdict())
                .isEqualTo(ClaimVerdict.CONFIRMED);
    }

    @Test
    void a_number_of_something_that_has_none_is_a_problem_at_its_place() {
        assertThatThrownBy(() -> judge(
                        aDossier(),
                        FigureStated.change(
                                Question.of("meetings", PLAN), Question.of("meetings", "group"), MoneyDirection.NONE)))
                .isInstanceOf(InvalidDossierException.class)
                .hasMessageContaining("/claims/0/assertion/stated/changedFrom/of");
    }

    @Test
    void a_number_stated_in_the_words_of_the_claim_itself_confirms_nothing() {
        Provenance words = Provenance.stated(
                Source.of(DossierFixtures.DOCUMENT).at("item 9").quoting("surengti 6 posėdžiai, dviem daugiau"));
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .builder()
                .addCompleteness(
                        stated("before", 2018, 4), stated("after", 2019, 6).withProvenance(words))
                .addClaims(
                        Claim.builder()
                                .id("one")
                                .assertion(change(2))
                                .provenance(words)
                                .build(),
                        Claim.builder()
                                .id("other")
                                .assertion(change(3))
                                .provenance(words)
                                .build(),
                        Claim.builder()
                                .id("elsewhere")
                                .assertion(change(2))
                                .provenance(STATED)
                                .build())
                .build();

        assertThat(Claims.of(dossier).checks())
                .extracting(check -> check.claim().id(), ClaimCheck::verdict)
                .containsExactly(
                        tuple("elsewhere", ClaimVerdict.CONFIRMED),
                        tuple("one", ClaimVerdict.CANNOT_TELL),
                        tuple("other", ClaimVerdict.CANNOT_TELL));
    }

    private static Assertion change(long by) {
        return increase(
                Question.of("meetings", "group").withPeriod(DateRange.ofYear(2018)),
                Question.of("meetings", "group")
                        .withPeriod(DateRange.ofYear(2019))
                        .withAsOf(DossierFixtures.HORIZON),
                by);
    }

    @Test
    void claims_in_the_same_words_share_one_dossier_without_what_stands_in_them() {
        Source source = Source.of(DossierFixtures.DOCUMENT).at("item 9").quoting("surengti 6 posėdžiai");
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .builder()
                .addCompleteness(stated("after", 2019, 6).withProvenance(Provenance.stated(source)))
                .build();
        Dossier apart = words("one", source, dossier).apart();
        assertThat(apart.completeness()).isEmpty();
        assertThat(words("other", source, dossier).apart()).isSameAs(apart);
        assertThat(words(
                                "third",
                                Source.of(DossierFixtures.DOCUMENT)
                                        .at("item 10")
                                        .quoting("kita"),
                                dossier)
                        .apart())
                .isSameAs(dossier);
    }

    private static OwnWords words(String id, Source source, Dossier dossier) {
        return OwnWords.of(
                dossier,
                Claim.builder()
                        .id(id)
                        .assertion(change(2))
                        .provenance(Provenance.stated(source))
                        .build());
    }

    @Test
    void claims_of_one_change_that_differ_disagree() {
        Dossier dossier = meetings()
                .builder()
                .addClaims(
                        Claim.builder()
                                .id("one")
                                .assertion(increase(IN_2018, IN_2019, 3))
                                .build(),
                        Claim.builder()
                                .id("other")
                                .assertion(increase(IN_2018, IN_2019, 4))
                                .build())
                .build();

        assertThat(Rulebook.standard().check(dossier))
                .anyMatch(finding -> finding.code().equals("CLAIMS_DISAGREE"));
    }

    private static DateRange months(int first, int last) {
        return DateRange.of(
                LocalDate.of(2019, first, 1),
                LocalDate.of(2019, last, 1).plusMonths(1).minusDays(1));
    }

    @ParameterizedTest(name = "{0} more {1}, with an inquiry without an answer about month {2}: {3}")
    @CsvSource({
        "20, participations, , CONFIRMED",
        "20, participations, 4, CANNOT_TELL",
        "20, participations, 2, CANNOT_TELL",
        "20, participations, 8, CONFIRMED",
        "1, events, , CONFIRMED",
        "1, events, 4, CANNOT_TELL",
        "1, events, 8, CONFIRMED"
    })
    void where_nobody_answered_there_may_be_more_than_is_recorded_of_that_time(
            long more, String figure, Integer month, ClaimVerdict verdict) {
        Dossier.Builder dossier = aDossier()
                .statingNothingOfLists()
                .event("a", EventState.HELD, "2019-02-01", Headcount.exactly(20))
                .event("b", EventState.HELD, "2019-03-01", Headcount.exactly(30))
                .event("c", EventState.HELD, "2019-04-01", Headcount.exactly(10))
                .builder();
        if (month != null) {
            dossier.addInactivity(Inactivity.builder()
                    .id("inquiry")
                    .kind(InactivityKind.NO_ANSWER)
                    .subject(MEASURE)
                    .period(months(month, month))
                    .provenance(STATED)
                    .build());
        }
        Question of = Question.of(figure, MEASURE);
        assertThat(judge(dossier.build(), increase(of.withPeriod(months(1, 2)), of.withPeriod(months(3, 5)), more))
                        .verdict())
                .isEqualTo(verdict);
    }
}
