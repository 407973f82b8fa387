package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Dossiers with no group, one or two, which may not have been there in 2018, two plans, three strategic measures and anything that may be
 * stated about money, events and agreements around November
 * 2019, in up to three currencies. Every fact has a source.
 */
public final class GeneratedDossiers {
    /** A day of the months that the generated facts are dated in, or close to them. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2019, 10, 28);

    public static final int DAYS = 75;

    private static final Provenance INFERRED =
            Provenance.inferred(text("taip suprantama"), STATED.sources().get(0));

    private record Money(int cents, int plan, int line, String date, int within, boolean inferred) {}

    private record Handed(int cents, int from, String date, boolean all) {}

    private record Happening(
            int plan,
            boolean inSeries,
            EventState state,
            String date,
            String since,
            int occurrences,
            Headcount heads) {}

    private record Cost(int subject, int cents, boolean byUnit, int from) {}

    private record Wanted(int plan, int cents, String date) {}

    private GeneratedDossiers() {}

    /** Those with much money, those with much of a group, and two that are known word for word. */
    public static Arbitrary<Dossier> ofEveryKind() {
        return Arbitraries.oneOf(
                GeneratedGroups.dossiers(),
                dossiers(),
                MoneyDossiers.dossiers(),
                Arbitraries.of(FullDossier.dossier(), Kaisiadorys.dossier()));
    }

    public static Arbitrary<Dossier> dossiers() {
        return filled(dossiers(dates()), false);
    }

    /** Dossiers in which every fact has its day. */
    public static Arbitrary<Dossier> exactlyDatedDossiers() {
        return filled(dossiers(exactDays()), true);
    }

    private static Arbitrary<Dossier> filled(Arbitrary<Dossier> few, boolean exactlyDated) {
        return Combinators.combine(few, Arbitraries.integers().between(0, 30), Arbitraries.longs())
                .as((dossier, facts, seed) -> FurtherFacts.added(dossier, facts, seed, exactlyDated));
    }

    /** A dossier with so many facts, as a seed gives it. */
    public static Dossier large(int facts, long seed) {
        return FurtherFacts.added(
                build(15, 1, List.of(), List.of(), List.of(), List.of(), List.of()), facts, seed, seed % 2 == 0);
    }

    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
    }

    private static Arbitrary<String> exactDays() {
        return Arbitraries.integers()
                .between(0, 60)
                .map(n -> LocalDate.of(2019, 11, 1).plusDays(n).toString());
    }

    private static Arbitrary<String> dates() {
        Arbitrary<String> ranges = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 20))
                .as((first, length) -> LocalDate.of(2019, 11, 1).plusDays(first) + "/"
                        + LocalDate.of(2019, 11, 1).plusDays(first + length));
        return Arbitraries.frequencyOf(
                Tuple.of(6, exactDays()),
                Tuple.of(2, Arbitraries.of("2019-11", "2019-12", "2019")),
                Tuple.of(1, ranges),
                Tuple.of(1, exactDays().map(day -> "../" + day)),
                Tuple.of(2, Arbitraries.of("XXXX-XX-XX")));
    }

    private static Arbitrary<Integer> cents() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0)),
                Tuple.of(9, Arbitraries.integers().between(1, 200_000)));
    }

    private static Arbitrary<Dossier> dossiers(Arbitrary<String> dates) {
        Arbitrary<Integer> choice = Arbitraries.integers().between(-1, 5);
        Arbitrary<Money> money = Combinators.combine(
                        cents(), choice, choice, dates, choice, Arbitraries.of(true, false))
                .as(Money::new);
        Arbitrary<Handed> handed = Combinators.combine(cents(), choice, dates, Arbitraries.of(true, false))
                .as(Handed::new);
        Arbitrary<Headcount> heads = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 400).map(Headcount::exactly),
                Arbitraries.longs().between(0, 400).map(Headcount::atLeast),
                Arbitraries.longs().between(0, 400).map(Headcount::atMost),
                Arbitraries.just(Headcount.unknown()));
        Arbitrary<Happening> happening = Combinators.combine(
                        choice,
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(
                                Tuple.of(5, EventState.HELD),
                                Tuple.of(4, EventState.PLANNED),
                                Tuple.of(2, EventState.POSTPONED),
                                Tuple.of(1, EventState.CANCELLED)),
                        dates,
                        Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just("")), Tuple.of(1, dates)),
                        Arbitraries.integers().between(1, 5),
                        heads)
                .as(Happening::new);
        Arbitrary<Cost> cost = Combinators.combine(
                        Arbitraries.integers().between(0, 8), cents(), Arbitraries.of(true, false), choice)
                .as(Cost::new);
        Arbitrary<Wanted> wanted = Combinators.combine(choice, cents(), dates).as(Wanted::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 3),
                        money.list().ofMaxSize(5),
                        handed.list().ofMaxSize(2),
                        happening.list().ofMaxSize(6),
                        cost.list().ofMaxSize(5),
                        wanted.list().ofMaxSize(3))
                .as(GeneratedDossiers::build);
    }

    private static Dossier build(
            int horizon,
            int joined,
            List<Money> moneys,
            List<Handed> handeds,
            List<Happening> happenings,
            List<Cost> costs,
            List<Wanted> wanteds) {
        Dossier.Builder builder = aDossier()
                .builder()
                .knownUntil(Sourced.stated(LocalDate.of(2019, 11, 20).plusDays(horizon)))
                .strategicMeasures(IntStream.range(0, 3)
                        .mapToObj(i -> StrategicMeasure.builder()
                                .id("line-" + i)
                                .name(text(i < 2 ? "ta pati" : "kita"))
                                .code("0" + i)
                                .provenance(STATED)
                                .build())
                        .toList())
                .plans(IntStream.range(0, 2)
                        .mapToObj(i -> ActionPlan.builder()
                                .id("plan-" + i)
                                .title(text("planas " + i))
                                .period(DateRange.ofYears(2019, 2020))
                                .implementsMeasure("line-" + (i == 0 ? 0 : 2))
                                .addMeasures(DossierFixtures.measure("measure-" + i))
                                .provenance(STATED)
                                .build())
                        .toList())
                .series(IntStream.range(0, 2)
                        .mapToObj(i -> EventSeries.builder()
                                .id("series-" + i)
                                .measure("measure-" + i)
                                .title(text("ciklas " + i))
                                .date(on("2019"))
                                .provenance(STATED)
                                .build())
                        .toList());
        if (horizon % 5 == 0) {
            builder.groups(List.of());
        } else if (horizon % 5 == 1) {
            builder.addGroups(CoordinationGroup.builder()
                    .id("group-2")
                    .name(text("komisija"))
                    .kind(GroupKind.COMMISSION)
                    .provenance(STATED)
                    .build());
        }
        if (horizon % 10 < 3) {
            builder.addInactivity(Inactivity.builder()
                    .id("no-group")
                    .kind(InactivityKind.NO_GROUP)
                    .period(DateRange.of(
                            LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31).plusDays(100L * (horizon % 10))))
                    .provenance(STATED)
                    .build());
        }
        if (horizon % 3 > 0) {
            builder.addInactivity(Inactivity.builder()
                    .id("idle")
                    .kind(horizon % 3 == 1 ? InactivityKind.NOTHING_DONE : InactivityKind.NO_ANSWER)
                    .subject(horizon % 2 == 0 ? "measure-0" : "plan-1")
                    .period(DateRange.of(
                            LocalDate.of(2019, 11, 1), LocalDate.of(2019, 11, 1).plusDays(horizon)))
                    .reason(text("lėšų neskirta"))
                    .provenance(horizon % 5 == 0 ? INFERRED : STATED)
                    .build());
        }
        if (joined > 0) {
            builder.addDecisions(Decision.builder()
                    .id("decision-1")
                    .kind(Decision.Kind.SAME)
                    .addSubjects("line-0", "line-1")
                    .provenance(joined > 1 ? INFERRED : STATED)
                    .build());
        }
        if (joined > 2) {
            builder.addDecisions(Decision.builder()
                    .id("decision-2")
                    .kind(Decision.Kind.SAME)
                    .addSubjects("line-1", "line-2")
                    .provenance(Provenance.inferred(
                            text("kita priežastis"), STATED.sources().get(0)))
                    .build());
        }
        for (int i = 0; i < wanteds.size(); i++) {
            Wanted wanted = wanteds.get(i);
            builder.addNeeds(Need.builder()
                    .id("need-" + i)
                    .plan("plan-" + Math.floorMod(wanted.plan(), 2))
                    .amount(euro(wanted.cents()))
                    .period(DateRange.ofYears(2019, 2020))
                    .effective(on(wanted.date()))
                    .provenance(STATED)
                    .build());
        }
        List<Appropriation> appropriations = appropriations(moneys);
        builder.appropriations(appropriations);
        for (int i = 0; i < handeds.size() && !appropriations.isEmpty(); i++) {
            Handed handed = handeds.get(i);
            Appropriation from = appropriations.get(Math.floorMod(handed.from(), appropriations.size()));
            builder.addTransfers(Transfer.builder()
                    .id("transfer-" + i)
                    .amount(
                            handed.all() && !from.counted().exact().isNegative()
                                    ? from.counted().exact()
                                    : euro(handed.cents()))
                    .recipient(DossierFixtures.ORGANISATION)
                    .purpose(text("kitkas"))
                    .paidFrom(Sourced.stated(from.id()))
                    .date(on(handed.date()))
                    .provenance(STATED)
                    .build());
        }
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < happenings.size(); i++) {
            events.add(event(i, happenings.get(i)));
        }
        builder.events(events);
        for (int i = 0; i < costs.size(); i++) {
            builder.addExpenditures(expenditure(i, costs.get(i), events, appropriations));
        }
        return builder.build();
    }

    private static List<Appropriation> appropriations(List<Money> moneys) {
        List<Appropriation> appropriations = new ArrayList<>();
        for (int i = 0; i < moneys.size(); i++) {
            Money money = moneys.get(i);
            Appropriation.Builder builder = Appropriation.builder()
                    .id("money-" + i)
                    .amount(euro(money.cents()))
                    .effective(on(money.date()))
                    .provenance(STATED);
            if (money.plan() >= 0) {
                builder.plan(Sourced.of("plan-" + money.plan() % 2, money.inferred() ? INFERRED : Provenance.stated()));
            }
            if (money.line() >= 0) {
                builder.strategicMeasure("line-" + money.line() % 3);
            }
            if (money.within() >= 2 && i > 0) {
                builder.within("money-" + money.within() % i);
            }
            appropriations.add(builder.build());
        }
        return appropriations;
    }

    private static Event event(int index, Happening happening) {
        int plan = Math.floorMod(happening.plan(), 2);
        Event.Builder builder = Event.builder()
                .id("event-" + index)
                .measure("measure-" + plan)
                .kind(EventKind.LECTURE)
                .title(text("paskaita " + index))
                .state(happening.state())
                .duration(
                        index % 4 == 0
                                ? Optional.empty()
                                : Optional.of(TeachingHours.clock(BigDecimal.valueOf(15L * index, 1))))
                .date(on(happening.date()))
                .occurrences(happening.occurrences())
                .participations(happening.heads())
                .provenance(index % 3 == 0 ? INFERRED : STATED);
        if (happening.inSeries()) {
            builder.series("series-" + plan);
        }
        if (happening.state() == EventState.POSTPONED) {
            builder.reason(text("lektorės liga"));
            if (!happening.since().isEmpty()) {
                builder.postponedTo(PartialDate.parse(happening.since()));
            }
        } else if (!happening.since().isEmpty()) {
            builder.plannedSince(PartialDate.parse(happening.since()));
        }
        if (index % 2 == 1) {
            // Whoever was counted came at least once: the most that the participations allow.
            builder.persons(Sourced.of(
                    Persons.boundsFromTotal(Participations.of(happening.heads()), happening.occurrences())
                            .count(),
                    INFERRED));
        }
        return builder.build();
    }

    private static Expenditure expenditure(int index, Cost cost, List<Event> events, List<Appropriation> from) {
        String subject = cost.subject() < 2 || events.isEmpty()
                ? "series-" + cost.subject() % 2
                : events.get(cost.subject() % events.size()).id();
        Expenditure.Builder builder = Expenditure.builder()
                .id("cost-" + index)
                .subject(subject)
                .amount(euro(cost.cents()))
                .provenance(STATED);
        if (cost.byUnit()) {
            builder.unitPrice(UnitPrice.builder()
                    .amount(euro(cost.cents() % 5000))
                    .units(10)
                    .build());
        }
        if (cost.from() >= 0 && !from.isEmpty()) {
            builder.paidFrom(Sourced.stated(from.get(cost.from() % from.size()).id()));
        }
        return builder.build();
    }

    private static MonetaryAmount euro(long cents) {
        return Amounts.ofMinor(cents, Amounts.currency("EUR"));
    }

    /** The same facts, every list of them in another order. */
    public static Dossier shuffled(Dossier dossier, Random random) {
        return Dossier.builder()
                .from(dossier)
                .strategicMeasures(shuffled(dossier.strategicMeasures(), random))
                .plans(shuffled(dossier.plans(), random))
                .series(shuffled(dossier.series(), random))
                .events(shuffled(dossier.events(), random))
                .needs(shuffled(dossier.needs(), random))
                .appropriations(shuffled(dossier.appropriations(), random))
                .revenues(shuffled(dossier.revenues(), random))
                .contracts(shuffled(dossier.contracts(), random))
                .transfers(shuffled(dossier.transfers(), random))
                .expenditures(shuffled(dossier.expenditures(), random))
                .payments(shuffled(dossier.payments(), random))
                .bookings(shuffled(dossier.bookings(), random))
                .agreements(shuffled(dossier.agreements(), random))
                .organisations(shuffled(dossier.organisations(), random))
                .acts(shuffled(dossier.acts(), random))
                .claims(shuffled(dossier.claims(), random))
                .decisions(shuffled(dossier.decisions(), random))
                .inactivity(shuffled(dossier.inactivity(), random))
                .build();
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> copy = new ArrayList<>(facts);
        Collections.shuffle(copy, random);
        return copy;
    }
}
