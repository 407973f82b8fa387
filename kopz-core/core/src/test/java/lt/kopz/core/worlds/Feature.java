package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/** What a small dossier may have; a kind of difference names those that it needs. */
enum Feature {
    NEEDS(dossier -> !dossier.needs().isEmpty()),
    APPROPRIATIONS(dossier -> !dossier.appropriations().isEmpty()),
    REVENUES(dossier -> !dossier.revenues().isEmpty()),
    PARTS(dossier -> lines(dossier).anyMatch(line -> !line.within().isEmpty())),
    CROSSING(dossier -> lines(dossier).anyMatch(line -> dimensions(dossier, line) > 1)),
    PARTS_OF_PARTS(dossier ->
            lines(dossier).anyMatch(line -> !line.within().isEmpty() && dimensions(dossier, line) > 0)),
    COMPLETE_BY(dossier -> lines(dossier).anyMatch(line -> !line.completeBy().isEmpty())),
    CHANGES(dossier -> lines(dossier)
            .anyMatch(line -> line instanceof Amendable change && change.change() != ChangeKind.ORIGINAL)),
    EDITIONS(
            dossier -> dossier.needs().stream().anyMatch(need -> need.replaces().isPresent())),
    RECURRENCE(
            dossier -> dossier.needs().stream().anyMatch(need -> need.recurs().isPresent())),
    NEGATIVE(dossier -> dossier.all(MoneyFact.class).stream()
            .anyMatch(fact -> Interval.of(fact).isNegative())),
    RANGES(dossier -> dossier.all(MoneyFact.class).stream()
                    .anyMatch(fact -> !Interval.of(fact).isExact())
            || dossier.events().stream()
                    .map(Event::participations)
                    .anyMatch(count -> !(count instanceof Headcount.Exactly))),
    PRINTED(dossier -> dossier.all(MoneyFact.class).stream()
            .anyMatch(fact -> fact.amount().precision().isPresent())),
    VAGUE_DAYS(dossier -> dates(dossier).anyMatch(date -> date.asDay().isEmpty())),
    CONTRADICTIONS(dossier -> !dossier.contradictions().isEmpty()),
    COMPLETENESS(dossier -> !dossier.completeness().isEmpty()),
    CARRY_OVER(
            dossier -> dossier.bookings().stream().anyMatch(booking -> booking.kind() != BookingKind.CLOSING_BALANCE)),
    COSTS(dossier -> !dossier.expenditures().isEmpty()),
    CONTRACTS(dossier -> !dossier.contracts().isEmpty()),
    PAYMENTS(dossier -> payments(dossier, PaymentKind.PAYMENT)),
    REFUNDS(dossier -> payments(dossier, PaymentKind.REFUND)),
    REFUNDS_UNDER_CONTRACTS(dossier -> dossier.contracts().stream()
            .anyMatch(contract -> !new Links(dossier).refunds(contract).isEmpty())),
    BROAD_SPENDING(dossier -> Stream.<Stream<? extends Marked>>of(
                    dossier.contracts().stream(), dossier.expenditures().stream(), dossier.payments().stream())
            .flatMap(spent -> spent)
            .anyMatch(spent -> spent.task().or(spent::goal).isPresent())),
    HANDOVERS(dossier ->
            dossier.revenues().stream().anyMatch(each -> new Links(dossier).handovers(each, Set.of("account")) > 0)),
    PARTS_DRAWN_ON(dossier -> dossier.appropriations().stream()
            .filter(part -> !part.within().isEmpty())
            .anyMatch(part -> dossier.all(MoneyFact.class).stream()
                    .filter(fact -> !fact.equals(part))
                    .anyMatch(new Links(dossier).isOn(part)))),
    FUNDED_BY(dossier -> dossier.appropriations().stream()
            .anyMatch(money -> !money.fundedBy().isEmpty())),
    TRANSFERS(dossier -> !dossier.transfers().isEmpty()),
    EVENTS(dossier -> !dossier.events().isEmpty()),
    SERIES(dossier -> !dossier.series().isEmpty()),
    DELIVERABLES(
            dossier -> !dossier.plans().get(0).measures().get(0).deliverables().isEmpty()),
    INDICATORS(dossier -> !dossier.plans().get(0).measures().get(0).indicators().isEmpty()),
    AGREEMENTS(dossier -> !dossier.agreements().isEmpty()),
    INACTIVITY(dossier -> !dossier.inactivity().isEmpty()),
    UNANSWERED(dossier -> dossier.inactivity().stream().anyMatch(said -> said.kind() == InactivityKind.NO_ANSWER)),
    GROUP(dossier -> !dossier.groups().isEmpty());

    private final Predicate<Dossier> isThere;

    Feature(Predicate<Dossier> isThere) {
        this.isThere = isThere;
    }

    static ImmutableSet<Feature> of(Dossier dossier) {
        return Arrays.stream(values())
                .filter(feature -> feature.isThere.test(dossier))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<Itemised> lines(Dossier dossier) {
        return Stream.of(dossier.needs(), dossier.appropriations(), dossier.revenues())
                .flatMap(List::stream);
    }

    private static long dimensions(Dossier dossier, Itemised whole) {
        return lines(dossier)
                .filter(part -> part.within().contains(whole.id()))
                .map(part -> Dimension.between(part, whole))
                .distinct()
                .count();
    }

    private static Stream<PartialDate> dates(Dossier dossier) {
        return Stream.of(
                        lines(dossier).map(Itemised::effective),
                        dossier.payments().stream().map(Payment::date),
                        dossier.expenditures().stream().flatMap(cost -> cost.date().stream()),
                        dossier.events().stream().map(Event::date))
                .flatMap(each -> each)
                .map(Sourced::value);
    }

    private static boolean payments(Dossier dossier, PaymentKind kind) {
        return dossier.payments().stream().anyMatch(payment -> payment.kind() == kind);
    }
}
