package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.PublicationRule;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** The states of an act against all the days on which everything may have happened. */
class LivesOfActsProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    /** The days of an act, as far as they are known; {@code rule} is how many days after the publication its kind takes effect. */
    static final class Days {
        @Nullable PartialDate drafted;

        @Nullable PartialDate adopted;

        @Nullable PartialDate effective;

        @Nullable PartialDate published;

        @Nullable PartialDate end;

        @Nullable Integer rule;

        @Nullable Integer own;

        @Nullable Boolean must;

        @Override
        public String toString() {
            return "drafted " + drafted + ", adopted " + adopted + ", effective " + effective + ", published "
                    + published + ", end " + end + ", rule " + rule + ", own " + own + ", must " + must;
        }
    }

    /** What another act, adopted on a day or never, does to it, and which of the two states so. */
    record Deed(Optional<PartialDate> adopted, RelationKind kind, boolean point, Optional<PartialDate> since) {}

    @Provide
    Arbitrary<PartialDate> dates() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 100).map(day -> PartialDate.of(FIRST.plusDays(day))),
                Arbitraries.of("2019-01", "2019-02", "2019-03", "2019-33", "2019", "XXXX-XX-XX")
                        .map(PartialDate::parse));
    }

    @Provide
    Arbitrary<Days> days() {
        Arbitrary<@Nullable PartialDate> dates = dates().injectNull(0.4);
        return Builders.withBuilder(Days::new)
                .use(dates)
                .inSetter((days, date) -> days.drafted = date)
                .use(dates().injectNull(0.1))
                .inSetter((days, date) -> days.adopted = date)
                .use(dates)
                .inSetter((days, date) -> days.effective = date)
                .use(dates)
                .inSetter((days, date) -> days.published = date)
                .use(dates)
                .inSetter((days, date) -> days.end = date)
                .use(Arbitraries.of(0, 1, 14).injectNull(0.5))
                .inSetter((days, rule) -> days.rule = rule)
                .use(Arbitraries.of(0, 7).injectNull(0.7))
                .inSetter((days, own) -> days.own = own)
                .use(Arbitraries.of(true, false).injectNull(0.7))
                .inSetter((days, must) -> days.must = must)
                .build()
                .filter(days -> days.own == null || !Boolean.FALSE.equals(days.must))
                .filter(days -> days.adopted != null || days.drafted != null);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        dates().optional(0.8),
                        Arbitraries.of(
                                RelationKind.AMENDS,
                                RelationKind.REPEALS,
                                RelationKind.REPLACES,
                                RelationKind.AMENDED_BY,
                                RelationKind.REPEALED_BY,
                                RelationKind.REPLACED_BY),
                        Arbitraries.of(true, false),
                        dates().optional(0.3))
                .as(Deed::new)
                .list()
                .ofMaxSize(2);
    }

    private static Dossier dossier(Days days, List<Deed> deeds) {
        List<ActRelation> stated = new ArrayList<>();
        DossierFixtures fixture = aDossier();
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            String id = "act-" + i;
            ActRelation.Builder relation = ActRelation.builder()
                    .kind(deed.kind())
                    .act(deed.kind().isPassive() ? id : "act")
                    .since(deed.since().map(Sourced::stated));
            if (deed.point()) {
                relation.point(String.valueOf(i + 1));
            }
            if (deed.kind().isPassive()) {
                stated.add(relation.build());
            }
            fixture.act(
                    id,
                    act -> act.kind(ActKind.LAW)
                            .drafted(on("2018"))
                            .adopted(deed.adopted())
                            .addAllRelations(deed.kind().isPassive() ? List.of() : List.of(relation.build())));
        }
        fixture.act(
                "act",
                act -> act.drafted(sourced(days.drafted))
                        .adopted(Optional.ofNullable(days.adopted))
                        .effective(sourced(days.effective))
                        .published(sourced(days.published))
                        .noLongerFrom(sourced(days.end))
                        .mustBePublished(Optional.ofNullable(days.must))
                        .daysAfterPublication(Optional.ofNullable(days.own))
                        .addAllRelations(stated));
        Dossier.Builder builder = fixture.builder();
        if (days.rule != null) {
            builder.addPublicationRules(PublicationRule.builder()
                    .kind(ActKind.DECISION)
                    .daysAfterPublication(days.rule)
                    .build());
        }
        return builder.build();
    }

    private static Optional<Sourced<PartialDate>> sourced(@Nullable PartialDate date) {
        return Optional.ofNullable(date).map(Sourced::stated);
    }

    // ---- all that may have been

    /** The days that stand for all on which something may have happened, as seen from one day and some days before it. */
    private static Set<LocalDate> may(@Nullable PartialDate date, LocalDate day, int before) {
        if (date == null) {
            return Set.of(LocalDate.MAX);
        }
        LocalDate first = date.earliest().orElse(FIRST.minusYears(9));
        LocalDate last = date.latest().orElse(FIRST.plusYears(9));
        Set<LocalDate> days = new TreeSet<>(List.of(first, last));
        Stream.of(
                        day,
                        day.plusDays(1),
                        day.minusDays(before),
                        day.minusDays(before).plusDays(1))
                .filter(each -> !each.isBefore(first) && !each.isAfter(last))
                .forEach(days::add);
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What comes of one choice of days. */
    private static ActState outcome(
            LocalDate day,
            LocalDate drafted,
            LocalDate adopted,
            LocalDate begun,
            LocalDate published,
            LocalDate end,
            boolean amended,
            boolean repealed) {
        if (adopted.isAfter(day)) {
            return drafted.isAfter(day) ? ActState.NOT_YET : ActState.DRAFT;
        }
        if (repealed) {
            return ActState.REPEALED;
        }
        if (!end.isAfter(day)) {
            return ActState.EXPIRED;
        }
        if (!begun.isAfter(day)) {
            return amended ? ActState.AMENDED : ActState.IN_FORCE;
        }
        return published.isAfter(day) ? ActState.ADOPTED : ActState.PUBLISHED;
    }

    private static Set<ActState> naive(Days days, List<Deed> deeds, LocalDate day) {
        boolean must = days.must != null ? days.must : days.own != null || days.rule != null;
        int after = !must ? 0 : days.own != null ? days.own : days.rule != null ? days.rule : 0;
        PartialDate published = days.published == null && must ? PartialDate.unknown() : days.published;
        Set<ActState> usual = new TreeSet<>();
        Set<ActState> all = new TreeSet<>();
        boolean anyUsual = false;
        for (List<Boolean> done : done(deeds, day)) {
            for (LocalDate ofAdoption : may(days.adopted, day, after)) {
                for (LocalDate ofPublication : may(published, day, after)) {
                    for (LocalDate named : may(days.effective, day, after)) {
                        LocalDate stated = days.effective != null
                                ? named
                                : must && ofPublication != LocalDate.MAX ? ofPublication.plusDays(after) : ofAdoption;
                        LocalDate begun = later(later(ofAdoption, stated), must ? ofPublication : LocalDate.MIN);
                        for (LocalDate end : may(days.end, day, after)) {
                            for (LocalDate drafted : may(days.drafted, day, after)) {
                                ActState state = outcome(
                                        day, drafted, ofAdoption, begun, ofPublication, end, done.get(0), done.get(1));
                                all.add(state);
                                if (!ofAdoption.isAfter(stated)) {
                                    usual.add(state);
                                    anyUsual = true;
                                }
                            }
                        }
                    }
                }
            }
        }
        return anyUsual ? usual : all;
    }

    /** Whether the act is amended and whether it is repealed, in every way that may be. */
    private static Set<List<Boolean>> done(List<Deed> deeds, LocalDate day) {
        Set<List<Boolean>> all = Set.of(List.of(false, false));
        for (Deed deed : deeds) {
            Set<List<Boolean>> next = new java.util.HashSet<>();
            for (boolean happened : happened(deed, day)) {
                boolean amends = deed.point() || deed.kind().active() == RelationKind.AMENDS;
                for (List<Boolean> before : all) {
                    next.add(List.of(before.get(0) || (happened && amends), before.get(1) || (happened && !amends)));
                }
            }
            all = next;
        }
        return all;
    }

    private static Set<Boolean> happened(Deed deed, LocalDate day) {
        if (deed.adopted().isEmpty()) {
            return Set.of(false);
        }
        Set<Boolean> usual = new TreeSet<>();
        Set<Boolean> all = new TreeSet<>();
        for (LocalDate adopted : may(deed.adopted().get(), day, 0)) {
            for (LocalDate since : deed.since().map(date -> may(date, day, 0)).orElse(Set.of(adopted))) {
                boolean happened = !later(adopted, since).isAfter(day);
                all.add(happened);
                if (!adopted.isAfter(since)) {
                    usual.add(happened);
                }
            }
        }
        return usual.isEmpty() ? all : usual;
    }

    @Property(tries = 3000)
    void an_act_is_in_every_state_that_some_choice_of_its_days_leads_to_and_in_no_other(
            @ForAll("days") Days days, @ForAll("deeds") List<Deed> deeds, @ForAll @IntRange(max = 120) int day) {
        ActsInForce acts = ActsInForce.of(dossier(days, deeds));
        LocalDate asOf = FIRST.plusDays(day);

        ActStanding standing = acts.stateOn("act", asOf);

        assertThat(Set.copyOf(standing.possible())).isEqualTo(naive(days, deeds, asOf));
        assertThat(acts.inForce("act", asOf)).isEqualTo(standing.inForce());
    }

    @Property(tries = 500)
    void with_whole_days_there_is_one_state_and_once_ended_an_act_never_returns(
            @ForAll @IntRange(max = 30) int adopted,
            @ForAll @IntRange(max = 30) int published,
            @ForAll @IntRange(max = 30) int end) {
        Days days = new Days();
        days.adopted = PartialDate.of(FIRST.plusDays(adopted));
        days.published = PartialDate.of(FIRST.plusDays(adopted + published));
        days.end = PartialDate.of(FIRST.plusDays(adopted + published + end));
        days.own = 7;
        ActsInForce acts = ActsInForce.of(dossier(days, List.of()));

        List<ActState> lived = new ArrayList<>();
        for (int day = 0; day < 120; day++) {
            lived.add(acts.stateOn("act", FIRST.plusDays(day)).certain().orElseThrow());
        }
        assertThat(lived).isSorted();
        assertThat(ImmutableSet.copyOf(lived)).contains(ActState.EXPIRED);
        assertThat(lived.stream().filter(ActState::isInForce).count()).isEqualTo(Math.max(0, end - 7));
    }

    @Property(tries = 300)
    void what_both_acts_state_is_as_if_one_of_them_did(
            @ForAll("days") Days days, @ForAll("deeds") List<Deed> deeds, @ForAll @IntRange(max = 120) int day) {
        Dossier once = dossier(days, deeds);
        Dossier.Builder twice = Dossier.builder().from(once).acts(List.of());
        for (LegalAct act : once.acts()) {
            LegalAct.Builder both = LegalAct.builder().from(act);
            for (LegalAct other : once.acts()) {
                for (ActRelation relation : other.relations()) {
                    if (relation.act().equals(act.id())) {
                        both.addRelations(relation.withAct(other.id()).withKind(reversed(relation.kind())));
                    }
                }
            }
            twice.addActs(both.build());
        }
        LocalDate asOf = FIRST.plusDays(day);

        assertThat(ActsInForce.of(twice.build()).stateOn("act", asOf))
                .isEqualTo(ActsInForce.of(once).stateOn("act", asOf));
        assertThat(ActsInForce.of(twice.build()).said("act", asOf))
                .isEqualTo(ActsInForce.of(once).said("act", asOf));
    }

    private static RelationKind reversed(RelationKind kind) {
        return Stream.of(RelationKind.values())
                .filter(other -> other != kind && other.active() == kind.active())
                .findFirst()
                .orElseThrow();
    }

    @Example
    void an_act_published_on_1_march_that_takes_effect_14_days_later_is_in_force_from_the_15th() {
        Days days = new Days();
        days.drafted = PartialDate.parse("2019-01-10");
        days.adopted = PartialDate.parse("2019-02-21");
        days.published = PartialDate.parse("2019-03-01");
        days.rule = 14;
        ActsInForce acts = ActsInForce.of(dossier(days, List.of()));

        assertThat(Stream.of("01-09", "01-10", "02-20", "02-21", "02-28", "03-01", "03-14", "03-15")
                        .map(day -> acts.stateOn("act", LocalDate.parse("2019-" + day))
                                .certain()
                                .orElseThrow()))
                .containsExactly(
                        ActState.NOT_YET,
                        ActState.DRAFT,
                        ActState.DRAFT,
                        ActState.ADOPTED,
                        ActState.ADOPTED,
                        ActState.PUBLISHED,
                        ActState.PUBLISHED,
                        ActState.IN_FORCE);
        assertThat(acts.since("act")).contains(PartialDate.parse("2019-03-15"));
    }

    @Example
    void while_nothing_is_stated_of_a_publication_that_is_needed_whether_an_act_is_in_force_cannot_be_told() {
        Days days = new Days();
        days.adopted = PartialDate.parse("2019-02-21");
        days.must = true;
        ActsInForce acts = ActsInForce.of(dossier(days, List.of()));

        assertThat(acts.inForce("act", LocalDate.of(2019, 2, 20))).isEqualTo(Answer.NO);
        assertThat(acts.inForce("act", LocalDate.of(2019, 2, 21))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(acts.since("act")).contains(PartialDate.unknown());
        days.must = null;
        assertThat(ActsInForce.of(dossier(days, List.of())).inForce("act", LocalDate.of(2019, 2, 21)))
                .isEqualTo(Answer.YES);
    }

    @Example
    void acts_of_one_kind_take_effect_by_one_rule() {
        Dossier.Builder builder = aDossier().builder();
        for (int days : new int[] {1, 14}) {
            builder.addPublicationRules(PublicationRule.builder()
                    .kind(ActKind.LAW)
                    .daysAfterPublication(days)
                    .build());
        }

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidDossierException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.explain(Wording.ENGLISH))
                                        .contains("'LAW' is there twice")));
    }

    @Example
    void a_draft_is_never_in_force_and_does_nothing_to_other_acts() {
        Days days = new Days();
        days.adopted = PartialDate.parse("2019-01-02");
        Dossier dossier =
                dossier(days, List.of(new Deed(Optional.empty(), RelationKind.REPEALS, false, Optional.empty())));
        ActsInForce acts = ActsInForce.of(dossier);
        LocalDate later = LocalDate.of(2019, 12, 31);

        assertThat(acts.stateOn("act-0", later).certain()).contains(ActState.DRAFT);
        assertThat(acts.since("act-0")).isEmpty();
        assertThat(acts.stateOn("act", later).certain()).contains(ActState.IN_FORCE);
        assertThat(acts.amendedBy("act", later)).isEmpty();
        assertThat(acts.endedFrom("act", later)).isEmpty();
        assertThat(Sets.newHashSet(acts.on(later))).containsExactly(dossier.get(LegalAct.class, "act"));
    }

    @Example
    void a_relation_holds_from_the_day_stated_with_it() {
        Days days = new Days();
        days.adopted = PartialDate.parse("2019-01-02");
        Dossier dossier = dossier(
                days,
                List.of(new Deed(
                        Optional.of(PartialDate.parse("2019-02-01")),
                        RelationKind.REPEALED_BY,
                        false,
                        Optional.of(PartialDate.parse("2019-03-01")))));
        ActsInForce acts = ActsInForce.of(dossier);

        assertThat(acts.inForce("act", LocalDate.of(2019, 2, 28))).isEqualTo(Answer.YES);
        assertThat(acts.inForce("act", LocalDate.of(2019, 3, 1))).isEqualTo(Answer.NO);
        assertThat(acts.endedFrom("act", LocalDate.of(2019, 3, 1))).contains(PartialDate.parse("2019-03-01"));
    }
}
