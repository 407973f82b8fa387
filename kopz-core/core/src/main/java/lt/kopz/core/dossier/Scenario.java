package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;

/**
 * Assumptions about what is not known, applied to a dossier. The result is a new dossier in which every assumed part is marked
 * as assumed, so that every figure that rests on it is marked too.
 */
public final class Scenario {
    private Scenario() {}

    /**
     * The dossier in which every event and meeting that is planned for a day up to {@code until}, or postponed to one, has taken
     * place as planned.
     *
     * <p>Example: in the 2019 report of Kaišiadorys, three lectures for 158 pupils and a meeting are planned for December. With
     * {@code until} 31 December 2019 they count as held, and the participations held are "at least 608", assumed.
     *
     * @param dossier the dossier
     * @param until the last day, which becomes the horizon of the new dossier
     * @return the new dossier
     * @throws IllegalArgumentException if the day lies before the dossier's horizon
     */
    public static Dossier allPlannedTakesPlace(Dossier dossier, LocalDate until) {
        if (until.isBefore(dossier.knownUntil().value())) {
            throw new IllegalArgumentException("a scenario must reach at least to the horizon of its dossier, "
                    + dossier.knownUntil().value() + ", but was to end on " + until);
        }
        LocalizedText assumption = dossier.inItsLanguages(Phrase.of(DossierMessage.ALL_PLANNED_TAKES_PLACE));
        ImmutableList<Event> events = dossier.events().stream()
                .map(event -> supposed(event, until, assumption))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<CoordinationGroup> groups = dossier.groups().stream()
                .map(group -> group.withMeetings(group.meetings().stream()
                        .map(meeting -> supposed(meeting, until, assumption))
                        .toList()))
                .collect(ImmutableList.toImmutableList());
        return Dossier.builder()
                .from(dossier)
                .events(events)
                .groups(groups)
                .contradictions(apartFrom(
                        dossier,
                        ImmutableList.<Fact>builder()
                                .addAll(events)
                                .addAll(groups.stream()
                                        .flatMap(group -> group.meetings().stream())
                                        .toList())
                                .build()))
                .knownUntil(Sourced.of(until, Provenance.assumed(assumption)))
                .build();
    }

    /**
     * The dossier in which money is appropriated that no source states.
     *
     * <p>Example: with 2550.00 more from 1 December 2019 for the plan of Kaišiadorys, its funding gap on 10 December is 0.00, assumed.
     *
     * @param dossier the dossier
     * @param appropriation the money that is taken to be appropriated, under an id the dossier does not have; its basis becomes an
     *     assumption
     * @return the new dossier
     * @throws InvalidDossierException if the appropriation does not fit into the dossier
     */
    public static Dossier appropriationAdded(Dossier dossier, Appropriation appropriation) {
        LocalizedText assumption = dossier.inItsLanguages(Phrase.of(DossierMessage.APPROPRIATION_ADDED));
        return Dossier.builder()
                .from(dossier)
                .addAppropriations(appropriation.withProvenance(assumed(assumption, appropriation.provenance())))
                .build();
    }

    /**
     * The dossier as if a draft were adopted, on the day from which there is one. Every need, amount of money and revenue that rests on it is
     * marked as assumed, and so is every figure of them, whatever prints it.
     *
     * <p>Example: by the draft budget 1087300.00 are given; the council has adopted none. With the draft adopted the appropriated money is
     * 1087300.00, assumed; without, nothing is recorded.
     *
     * @param dossier the dossier
     * @param act the id of the draft
     * @return the new dossier; the same where the act is adopted already
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public static Dossier draftAdopted(Dossier dossier, String act) {
        LegalAct draft = dossier.get(LegalAct.class, act);
        if (!draft.isDraft()) {
            return dossier;
        }
        LocalizedText assumption =
                dossier.inItsLanguages(Phrase.of(DossierMessage.DRAFT_ADOPTED).with("act", Citations.of(dossier, act)));
        Dossier adopted = Dossier.builder()
                .from(dossier)
                .acts(dossier.acts().stream()
                        .map(each -> each.id().equals(act)
                                ? each.withAdopted(draft.drafted().orElseThrow().value())
                                        .withProvenance(assumed(assumption, each.provenance()))
                                : each)
                        .toList())
                .build();
        ImmutableSet<String> decided = ids(Decided.of(dossier));
        Predicate<Fact> isSupposed = Predicate.not((Fact fact) -> decided.contains(fact.id()))
                .and(fact -> ids(Decided.of(adopted)).contains(fact.id()));
        return Dossier.builder()
                .from(adopted)
                .needs(supposed(adopted.needs(), isSupposed, assumption, Need::withProvenance))
                .appropriations(
                        supposed(adopted.appropriations(), isSupposed, assumption, Appropriation::withProvenance))
                .revenues(supposed(adopted.revenues(), isSupposed, assumption, Revenue::withProvenance))
                .build();
    }

    private static ImmutableSet<String> ids(Decided decided) {
        return Stream.of(decided.needs(), decided.appropriations(), decided.revenues())
                .flatMap(ImmutableList::stream)
                .map(Fact::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static <F extends Fact> ImmutableList<F> supposed(
            List<F> facts, Predicate<Fact> isSupposed, LocalizedText assumption, BiFunction<F, Provenance, F> with) {
        return facts.stream()
                .map(fact -> isSupposed.test(fact) ? with.apply(fact, assumed(assumption, fact.provenance())) : fact)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The dossier in which each further event of a series costs what the ones so far did.
     *
     * <p>Example: of ten lectures at 30.00 each seven were held; if six more are planned beyond the ten, nine are left and cost 270.00. For
     * every series with a unit price and planned events that the price is not said to cover, the price is taken to cover all events stated,
     * and the whole cost becomes price times events, assumed.
     *
     * @param dossier the dossier
     * @return the new dossier; the same where every event is covered
     */
    public static Dossier unitCostsHold(Dossier dossier) {
        LocalizedText assumption = dossier.inItsLanguages(Phrase.of(DossierMessage.UNIT_COSTS_HOLD));
        ImmutableList<Expenditure> expenditures = dossier.expenditures().stream()
                .map(expenditure -> covering(dossier, expenditure, assumption))
                .collect(ImmutableList.toImmutableList());
        return Dossier.builder()
                .from(dossier)
                .expenditures(expenditures)
                .contradictions(apartFrom(dossier, expenditures))
                .build();
    }

    /** What is supposed of a fact holds whatever sources state; what they state stays. */
    private static ImmutableList<Contradiction> apartFrom(Dossier dossier, List<? extends Fact> facts) {
        ImmutableSet<String> supposed = facts.stream()
                .filter(fact -> !dossier.get(Fact.class, fact.id()).equals(fact))
                .map(Fact::id)
                .collect(ImmutableSet.toImmutableSet());
        return dossier.contradictions().stream()
                .map(contradiction -> supposed.contains(contradiction.subject())
                        ? contradiction.withField(Optional.empty())
                        : contradiction)
                .collect(ImmutableList.toImmutableList());
    }

    private static Expenditure covering(Dossier dossier, Expenditure expenditure, LocalizedText assumption) {
        if (expenditure.unitPrice().isEmpty() || expenditure.priceBeyondCost().isPresent()) {
            return expenditure;
        }
        UnitPrice price = expenditure.unitPrice().get();
        return expenditure
                .subject()
                .map(dossier::eventsStatedOf)
                .map(Math::toIntExact)
                .filter(stated -> stated > price.units())
                .map(stated -> expenditure
                        .withUnitPrice(price.withUnits(stated))
                        .withAmount(StatedAmount.exactly(Amounts.times(price.amount(), stated)))
                        .withProvenance(assumed(assumption, expenditure.provenance())))
                .orElse(expenditure);
    }

    private static Meeting supposed(Meeting meeting, LocalDate until, LocalizedText assumption) {
        return meeting.state().isToCome() && meeting.date().value().isOnOrBefore(until) == Answer.YES
                ? meeting.withState(MeetingState.HELD).withProvenance(assumed(assumption, meeting.provenance()))
                : meeting;
    }

    private static Event supposed(Event event, LocalDate until, LocalizedText assumption) {
        if (event.state() == EventState.PLANNED && event.date().value().isOnOrBefore(until) == Answer.YES) {
            return event.withState(EventState.HELD).withProvenance(assumed(assumption, event.provenance()));
        }
        if (event.state() == EventState.POSTPONED
                && event.postponedTo()
                        .filter(day -> day.isOnOrBefore(until) == Answer.YES)
                        .isPresent()) {
            return Event.builder()
                    .from(event)
                    .state(EventState.HELD)
                    .date(Sourced.of(event.postponedTo().orElseThrow(), Provenance.assumed(assumption)))
                    .postponedTo(Optional.empty())
                    .reason(Optional.empty())
                    .provenance(assumed(assumption, event.provenance()))
                    .build();
        }
        return event;
    }

    private static Provenance assumed(LocalizedText assumption, Provenance provenance) {
        return Provenance.of(Basis.ASSUMED, Optional.of(assumption), provenance.sources());
    }
}
