package lt.kopz.core.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures computed once more, with nothing but decimal numbers and first and last days. Slow and plain, as a clerk would do it
 * on paper: every amount that counts is added, every amount that may count widens the bounds.
 */
final class NaiveFigures {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Whether something is so: in no case, perhaps, in every case. */
    enum Is {
        NO,
        PERHAPS,
        YES
    }

    /** From the least to the most it can be; no most means that there is none. */
    record Bounds(BigDecimal least, @Nullable BigDecimal most) {
        static final Bounds NOTHING = new Bounds(BigDecimal.ZERO, BigDecimal.ZERO);

        Bounds plus(Bounds other) {
            return new Bounds(least.add(other.least), most == null || other.most == null ? null : most.add(other.most));
        }

        Bounds minus(Bounds other) {
            return new Bounds(
                    least.subtract(Objects.requireNonNull(other.most)),
                    Objects.requireNonNull(most).subtract(other.least));
        }

        /** One of the two. */
        Bounds or(Bounds other) {
            return new Bounds(least.min(other.least), most == null || other.most == null ? null : most.max(other.most));
        }

        Bounds times(BigDecimal factor) {
            return new Bounds(least.multiply(factor), most == null ? null : most.multiply(factor));
        }

        Bounds when(Is is) {
            return switch (is) {
                case YES -> this;
                case NO -> NOTHING;
                case PERHAPS -> new Bounds(least.min(BigDecimal.ZERO), most == null ? null : most.max(BigDecimal.ZERO));
            };
        }
    }

    private record Days(LocalDate first, LocalDate last) {
        static Days of(PartialDate date) {
            String text = date.toString();
            if (text.equals("XXXX-XX-XX")) {
                return new Days(LocalDate.MIN, LocalDate.MAX);
            }
            if (text.startsWith("../")) {
                return new Days(LocalDate.MIN, one(text.substring(3)).last);
            }
            int slash = text.indexOf('/');
            return slash < 0
                    ? one(text)
                    : new Days(one(text.substring(0, slash)).first, one(text.substring(slash + 1)).last);
        }

        private static Days one(String text) {
            return switch (text.length()) {
                case 4 -> new Days(LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31"));
                case 7 ->
                    new Days(
                            LocalDate.parse(text + "-01"), YearMonth.parse(text).atEndOfMonth());
                default -> new Days(LocalDate.parse(text), LocalDate.parse(text));
            };
        }
    }

    private final Dossier dossier;
    private final LocalDate asOf;
    private final LocalDate horizon;
    private final List<Need> needs;
    private final List<Appropriation> appropriations;
    private final List<Transfer> transfers;
    private final List<Expenditure> expenditures;
    private final List<Booking> bookings;

    NaiveFigures(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
        this.horizon = dossier.knownUntil().value();
        this.needs = ofTheCurrency(dossier.needs(), Need::amount);
        this.appropriations = ofTheCurrency(dossier.appropriations(), Appropriation::amount);
        this.transfers = ofTheCurrency(dossier.transfers(), Transfer::amount);
        this.expenditures = ofTheCurrency(dossier.expenditures(), Expenditure::amount);
        this.bookings = ofTheCurrency(dossier.bookings(), Booking::amount);
    }

    private <F> List<F> ofTheCurrency(List<F> facts, Function<F, StatedAmount> amount) {
        return facts.stream()
                .filter(fact -> amount.apply(fact).currency().equals(dossier.currency()))
                .toList();
    }

    private Is happened(PartialDate date) {
        Days days = Days.of(date);
        if (days.first().isAfter(asOf)) {
            return Is.NO;
        }
        boolean isKnown = !asOf.isBefore(horizon) && !days.first().isAfter(horizon);
        return !days.last().isAfter(asOf) || isKnown ? Is.YES : Is.PERHAPS;
    }

    Is held(Event event) {
        if (event.state() == EventState.CANCELLED) {
            return Is.NO;
        }
        if (event.state() == EventState.HELD) {
            Days days = Days.of(event.date().value());
            boolean isDoubtful = days.first().isAfter(horizon) && days.last().isAfter(asOf);
            return isDoubtful ? Is.PERHAPS : happened(event.date().value());
        }
        if (event.state() == EventState.POSTPONED && event.postponedTo().isEmpty()) {
            return Is.NO;
        }
        Days days = Days.of(event.postponedTo().orElse(event.date().value()));
        if (days.first().isAfter(asOf)) {
            return Is.NO;
        }
        return !days.last().isAfter(asOf)
                        || asOf.isAfter(horizon)
                        || !days.last().isAfter(horizon)
                ? Is.PERHAPS
                : Is.NO;
    }

    Is planned(Event event) {
        Is held = held(event);
        if (event.state() == EventState.CANCELLED || event.state() == EventState.POSTPONED || held == Is.YES) {
            return Is.NO;
        }
        Days days = Days.of(event.date().value());
        if (held == Is.PERHAPS && !days.last().isAfter(asOf)) {
            return Is.NO;
        }
        Is unlessTold = event.state() == EventState.HELD ? Is.NO : asOf.isBefore(horizon) ? Is.PERHAPS : Is.YES;
        Is since = event.plannedSince().map(this::happened).orElse(unlessTold);
        boolean isPerhapsOver = held == Is.PERHAPS && !days.first().isAfter(asOf);
        return isPerhapsOver && since == Is.YES ? Is.PERHAPS : since;
    }

    private static Bounds exactly(StatedAmount amount) {
        return exactly(amount.range().exact());
    }

    private static Bounds exactly(MonetaryAmount amount) {
        BigDecimal decimal = amount.getNumber().numberValueExact(BigDecimal.class);
        return new Bounds(decimal, decimal);
    }

    /** Empty while no need is set for certain. */
    Optional<Bounds> need(ActionPlan plan) {
        List<Need> known = needs.stream()
                .filter(need -> need.plan().equals(plan.id()))
                .filter(need -> happened(need.effective().value()) != Is.NO)
                .toList();
        Bounds sum = Bounds.NOTHING;
        boolean any = false;
        for (Need need : known) {
            any |= happened(need.effective().value()) == Is.YES;
            boolean restated =
                    known.stream().anyMatch(later -> editionsBefore(later).contains(need));
            if (!restated && around(need).stream().noneMatch(larger -> isSuperseded(larger, known))) {
                sum = sum.plus(
                        withParts(need, edition(need, known), known, this::around, part -> edition(part, known)));
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    /** A need, or what it restates where nobody knows whether it does yet. */
    private Bounds edition(Need need, List<Need> known) {
        Bounds amount = exactly(need.amount());
        Bounds before = editionsBefore(need).stream()
                .filter(known::contains)
                .findFirst()
                .map(earlier -> edition(earlier, known))
                .orElse(Bounds.NOTHING);
        return happened(need.effective().value()) == Is.YES ? amount : amount.or(before);
    }

    /** What a need restates, the latest first. */
    private List<Need> editionsBefore(Need need) {
        List<Need> before = new ArrayList<>();
        Optional<String> earlier = need.replaces();
        while (earlier.isPresent()) {
            String id = earlier.get();
            Need found = needs.stream()
                    .filter(other -> other.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            before.add(found);
            earlier = found.replaces();
        }
        return before;
    }

    /** Whether a need, or one that restates it, directly or by way of others, is known. */
    private boolean isSuperseded(Need need, List<Need> known) {
        return known.contains(need)
                || needs.stream()
                        .anyMatch(
                                later -> later.replaces().equals(Optional.of(need.id())) && isSuperseded(later, known));
    }

    private List<Need> around(Need need) {
        List<Need> around = new ArrayList<>();
        for (Optional<String> larger = need.within().stream().findFirst();
                larger.isPresent();
                larger = around.get(around.size() - 1).within().stream().findFirst()) {
            String id = larger.get();
            around.add(needs.stream()
                    .filter(other -> other.id().equals(id))
                    .findFirst()
                    .orElseThrow());
        }
        return around;
    }

    Bounds appropriated(ActionPlan plan) {
        return appropriated(money -> isFor(money, plan), false);
    }

    private boolean isFor(Appropriation money, ActionPlan plan) {
        Appropriation original = original(money);
        return original.plan().isPresent()
                ? original.plan().get().value().equals(plan.id())
                : original.within().stream().anyMatch(whole -> isFor(dossier.get(Appropriation.class, whole), plan));
    }

    private boolean isWithin(Appropriation money, Predicate<Appropriation> some) {
        return some.test(money)
                || original(money).within().stream()
                        .anyMatch(whole -> isWithin(dossier.get(Appropriation.class, whole), some));
    }

    private Appropriation original(Appropriation money) {
        return money.amends()
                .flatMap(id -> appropriations.stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst())
                .orElse(money);
    }

    /** An amount that is not known exactly is no less than what its parts along one dimension are for certain. */
    private static <F extends Itemised> Bounds withParts(
            F whole, Bounds own, List<F> known, Function<F, List<F>> around, Function<F, Bounds> amount) {
        Bounds bounded = own;
        for (Dimension dimension : Dimension.values()) {
            BigDecimal least = BigDecimal.ZERO;
            boolean any = false;
            for (F part : known) {
                Optional<F> larger =
                        around.apply(part).stream().filter(known::contains).findFirst();
                if (larger.equals(Optional.of(whole)) && Dimension.between(part, whole) == dimension) {
                    any = true;
                    least = least.add(withParts(part, amount.apply(part), known, around, amount).least);
                }
            }
            boolean exact = bounded.least.equals(bounded.most);
            if (any && !exact && least.compareTo(bounded.least) > 0 && least.compareTo(bounded.most) <= 0) {
                bounded = new Bounds(least, bounded.most);
            }
        }
        return bounded;
    }

    private Bounds appropriated(Predicate<Appropriation> which, boolean together) {
        Bounds sum = Bounds.NOTHING;
        List<Appropriation> known = appropriations.stream()
                .filter(each -> each.amends().isEmpty() && which.test(each) && isKnown(each) && !isGone(each, which))
                .toList();
        for (Appropriation money : appropriations) {
            if (money.amends().isEmpty()
                    && which.test(money)
                    && around(money).stream().noneMatch(larger -> which.test(larger) && isKnown(larger))) {
                sum = sum.plus(withParts(
                        money, asChanged(money, together), known, this::around, part -> asChanged(part, together)));
            }
        }
        return sum;
    }

    /** Whether everything that is known of a part may come before the last new whole of the next larger amount that is known and not gone. */
    private boolean isGone(Appropriation part, Predicate<Appropriation> which) {
        for (Appropriation larger : around(part)) {
            if (which.test(larger) && isKnown(larger) && !isGone(larger, which)) {
                List<Appropriation> wholes = statements(larger)
                        .filter(each -> each.change() == ChangeKind.REPLACED)
                        .sorted(Comparator.comparing(
                                        (Appropriation change) ->
                                                change.effective().value(),
                                        PartialDate.ORDER)
                                .thenComparing(NaiveFigures::place))
                        .toList();
                return !wholes.isEmpty()
                        && statements(part)
                                .allMatch(each -> Days.of(each.effective().value())
                                        .first()
                                        .isBefore(Days.of(wholes.get(wholes.size() - 1)
                                                        .effective()
                                                        .value())
                                                .last()));
            }
        }
        return false;
    }

    private Stream<Appropriation> statements(Appropriation money) {
        return appropriations.stream()
                .filter(each -> original(each).equals(money)
                        && happened(each.effective().value()) != Is.NO);
    }

    /** Whether anything of an appropriation, or of what changed it, may be in effect. */
    private boolean isKnown(Appropriation money) {
        return statements(money).findAny().isPresent();
    }

    private Bounds asChanged(Appropriation money, boolean together) {
        List<Appropriation> line = new ArrayList<>(appropriations.stream()
                .filter(change -> change.amends().equals(Optional.of(money.id())))
                .sorted(Comparator.comparing(
                                (Appropriation change) -> change.effective().value(), PartialDate.ORDER)
                        .thenComparing(NaiveFigures::place))
                .toList());
        line.add(0, money);
        Bounds either = null;
        for (Appropriation last : line) {
            if (last.change() == ChangeKind.REPLACED || last == money) {
                Optional<Bounds> reading = withLast(last, line, together);
                either = reading.isPresent() && either != null ? either.or(reading.get()) : reading.orElse(either);
            }
        }
        return Objects.requireNonNull(either);
    }

    /** What a line is if this is the last new whole of it, or if it is the original and there is none. */
    private Optional<Bounds> withLast(Appropriation last, List<Appropriation> line, boolean together) {
        Is there = inEffect(last, together);
        boolean isOriginal = last.change() != ChangeKind.REPLACED;
        if (there == Is.NO && !isOriginal) {
            return Optional.empty();
        }
        Bounds sum = isOriginal ? exactly(last.amount()).when(there) : exactly(last.amount());
        for (Appropriation each : line) {
            Is after = isOriginal ? Is.YES : comesAfter(each, last, line);
            Is counts = inEffect(each, together);
            if (each == last || counts == Is.NO) {
                continue;
            }
            if (each.change() == ChangeKind.REPLACED) {
                if (after == Is.YES && counts == Is.YES) {
                    return Optional.empty();
                }
            } else if (each.change() != ChangeKind.ORIGINAL && after != Is.NO) {
                Bounds amount = exactly(each.amount());
                Bounds signed = each.change() == ChangeKind.REDUCED ? Bounds.NOTHING.minus(amount) : amount;
                sum = sum.plus(signed.when(after == Is.YES ? counts : Is.PERHAPS));
            }
        }
        return Optional.of(sum);
    }

    private Is inEffect(Appropriation money, boolean together) {
        return together && isHandedOn(money)
                ? Is.YES
                : happened(money.effective().value());
    }

    /** On one day by id, a number of fewer digits first. */
    private static String place(Appropriation money) {
        return NUMBER.matcher(money.id())
                .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group());
    }

    private static Is comesAfter(Appropriation change, Appropriation whole, List<Appropriation> line) {
        Days days = Days.of(change.effective().value());
        Days its = Days.of(whole.effective().value());
        if (days.equals(its) && days.first().equals(days.last())) {
            return line.indexOf(change) > line.indexOf(whole) ? Is.YES : Is.NO;
        }
        if (days.first().isAfter(its.last())) {
            return Is.YES;
        }
        return days.last().isBefore(its.first()) ? Is.NO : Is.PERHAPS;
    }

    /** The appropriations that this one is a part of, the next larger first. */
    private List<Appropriation> around(Appropriation money) {
        List<Appropriation> around = new ArrayList<>();
        Optional<String> larger = money.within().stream().findFirst();
        while (larger.isPresent()) {
            String id = larger.get();
            Appropriation next = appropriations.stream()
                    .filter(other -> other.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            around.add(next);
            larger = next.within().stream().findFirst();
        }
        return around;
    }

    private boolean isHandedOn(Appropriation money) {
        List<Transfer> onwards = transfers.stream()
                .filter(transfer -> isPaidFrom(transfer.paidFrom(), money))
                .toList();
        BigDecimal sum = onwards.stream()
                .map(transfer -> exactly(transfer.amount()).least())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return happened(money.effective().value()) == Is.PERHAPS
                && !onwards.isEmpty()
                && onwards.stream()
                        .allMatch(transfer -> happened(transfer.date().value()) == Is.PERHAPS)
                && sum.compareTo(exactly(money.amount()).least()) == 0;
    }

    private static boolean isPaidFrom(Optional<Sourced<String>> paidFrom, Appropriation money) {
        return paidFrom.map(Sourced::value).equals(Optional.of(money.id()));
    }

    /** What is promised from money of which nobody knows whether it is there yet may be promised from none. */
    Bounds committedFromPlan(ActionPlan plan) {
        Bounds sum = Bounds.NOTHING;
        for (Is there : List.of(Is.PERHAPS, Is.YES)) {
            sum = sum.plus(cost(
                            money -> isFor(money, plan)
                                    && happened(original(money).effective().value()) == there,
                            this::planned)
                    .when(there));
        }
        return sum;
    }

    Bounds unspent(ActionPlan plan) {
        Predicate<Appropriation> pots = money -> isFor(money, plan);
        return appropriated(pots, true).minus(transferred(pots)).minus(cost(pots, this::held));
    }

    /** What is left on the books of a plan. */
    Bounds balance(ActionPlan plan) {
        Predicate<Appropriation> pots = money -> isFor(money, plan);
        return balance(pots, pots, booking -> isOf(booking, plan));
    }

    private Bounds balance(Predicate<Appropriation> given, Predicate<Appropriation> pots, Predicate<Booking> which) {
        return booked(BookingKind.OPENING_BALANCE, which)
                .plus(appropriated(given, true))
                .minus(transferred(pots))
                .minus(cost(pots, this::held))
                .minus(booked(BookingKind.CARRIED_OVER, which));
    }

    private boolean isOf(Booking booking, ActionPlan plan) {
        return booking.plan().isPresent()
                ? booking.plan().get().equals(plan.id())
                : isOn(booking, money -> isFor(money, plan));
    }

    private boolean isOn(Booking booking, Predicate<Appropriation> pots) {
        return appropriations.stream()
                .anyMatch(money -> booking.appropriation().equals(Optional.of(money.id())) && pots.test(money));
    }

    private Bounds booked(BookingKind kind, Predicate<Booking> which) {
        Bounds sum = Bounds.NOTHING;
        for (Booking booking : bookings) {
            if (booking.kind() == kind && which.test(booking)) {
                sum = sum.plus(
                        exactly(booking.amount()).when(happened(booking.date().value())));
            }
        }
        return sum;
    }

    private Bounds transferred(Predicate<Appropriation> pots) {
        Bounds transferred = Bounds.NOTHING;
        for (Transfer transfer : transfers) {
            for (Appropriation money : appropriations) {
                if (pots.test(money) && isPaidFrom(transfer.paidFrom(), money)) {
                    transferred = transferred.plus(exactly(transfer.amount())
                            .when(
                                    isHandedOn(money)
                                            ? Is.YES
                                            : happened(transfer.date().value())));
                }
            }
        }
        return transferred;
    }

    private Bounds cost(Predicate<Appropriation> pots, Function<Event, Is> counts) {
        Bounds sum = Bounds.NOTHING;
        for (Expenditure expenditure : expenditures) {
            if (appropriations.stream()
                    .anyMatch(money -> pots.test(money) && isPaidFrom(expenditure.paidFrom(), money))) {
                sum = sum.plus(cost(expenditure, counts));
            }
        }
        return sum;
    }

    private Bounds cost(Expenditure expenditure, Function<Event, Is> counts) {
        List<Event> all = dossier.events().stream()
                .filter(event -> expenditure.subject().equals(Optional.of(event.id()))
                        || (event.series().isPresent() && event.series().equals(expenditure.subject())))
                .toList();
        if (all.isEmpty()) {
            return eitherTotal(expenditure).when(Is.PERHAPS);
        }
        if (expenditure.unitPrice().isPresent()) {
            Bounds number = Bounds.NOTHING;
            for (Event event : all) {
                BigDecimal occurrences = BigDecimal.valueOf(event.occurrences());
                number = number.plus(new Bounds(occurrences, occurrences).when(counts.apply(event)));
            }
            return byPriceOrTotal(expenditure, expenditure.unitPrice().get(), number);
        }
        Set<Is> answers = new TreeSet<>();
        for (Event event : all) {
            if (event.state() != EventState.CANCELLED) {
                answers.add(counts.apply(event));
            }
        }
        if (answers.isEmpty()) {
            return Bounds.NOTHING;
        }
        return exactly(expenditure.amount())
                .when(answers.size() == 1 ? answers.iterator().next() : Is.PERHAPS);
    }

    /** The total as it is stated, and what the price makes where the two contradict each other, or where no total is stated. */
    private static Bounds eitherTotal(Expenditure cost) {
        Bounds total = exactly(cost.amount());
        if (cost.unitPrice().isEmpty()) {
            return total;
        }
        UnitPrice price = cost.unitPrice().get();
        BigDecimal byPrice = Amounts.decimal(price.amount()).multiply(BigDecimal.valueOf(price.units()));
        if (!cost.amount().range().isKnown()) {
            return new Bounds(byPrice, byPrice);
        }
        return contradicts(cost, price) ? total.or(new Bounds(byPrice, byPrice)) : total;
    }

    private static boolean contradicts(Expenditure cost, UnitPrice price) {
        BigDecimal byPrice = Amounts.decimal(price.amount()).multiply(BigDecimal.valueOf(price.units()));
        BigDecimal slack = cost.range().tolerance().add(halfCents(price));
        Optional<BigDecimal> least = cost.amount().range().lower().map(Amounts::decimal);
        Optional<BigDecimal> most = cost.amount().range().upper().map(Amounts::decimal);
        return least.filter(bound -> bound.subtract(byPrice).compareTo(slack) > 0)
                        .isPresent()
                || most.filter(bound -> byPrice.subtract(bound).compareTo(slack) > 0)
                        .isPresent();
    }

    private static BigDecimal halfCents(UnitPrice price) {
        return new BigDecimal("0.005").multiply(BigDecimal.valueOf(price.units()));
    }

    /** Each occurrence by its price, or by its share of the total, whichever is printed more finely; by both where they contradict each other. */
    private static Bounds byPriceOrTotal(Expenditure cost, UnitPrice price, Bounds number) {
        Bounds byPrice = number.times(Amounts.decimal(price.amount()));
        boolean contradicts = contradicts(cost, price);
        boolean isFine =
                cost.amount().range().isExact() && cost.range().tolerance().compareTo(halfCents(price)) <= 0;
        if (!contradicts && !isFine) {
            return byPrice;
        }
        Bounds total = exactly(cost.amount());
        BigDecimal units = BigDecimal.valueOf(price.units());
        Bounds share = new Bounds(
                total.least().multiply(number.least()).divide(units, 2, RoundingMode.FLOOR),
                number.most().signum() == 0
                        ? BigDecimal.ZERO
                        : total.most() == null
                                ? null
                                : total.most().multiply(number.most()).divide(units, 2, RoundingMode.CEILING));
        return contradicts ? byPrice.or(share) : share;
    }

    Optional<Bounds> strategicBalance(ActionPlan plan) {
        if (plan.implementsMeasure().isEmpty()) {
            return Optional.empty();
        }
        Set<String> same = new TreeSet<>(Set.of(plan.implementsMeasure().get()));
        for (int i = 0; i <= dossier.decisions().size(); i++) {
            for (Decision decision : dossier.decisions()) {
                if (decision.subjects().stream().anyMatch(same::contains)) {
                    same.addAll(decision.subjects());
                }
            }
        }
        StrategicMeasure measure = dossier.strategicMeasures().stream()
                .filter(each -> each.id().equals(plan.implementsMeasure().get()))
                .findFirst()
                .orElseThrow();
        if (dossier.strategicMeasures().stream()
                .anyMatch(other -> other.name().equals(measure.name()) && !same.contains(other.id()))) {
            return Optional.empty();
        }
        Predicate<Appropriation> naming = money ->
                original(money).strategicMeasure().filter(same::contains).isPresent();
        Predicate<Appropriation> pots = money -> isWithin(money, naming);
        return Optional.of(balance(naming, pots, booking -> isOn(booking, pots)));
    }

    /** What is added to what was held because nobody answered: nobody knows how much. */
    Bounds unanswered(Predicate<String> measures) {
        for (ActionPlan plan : dossier.plans()) {
            for (Measure measure : plan.measures()) {
                if (measures.test(measure.id()) && isUnanswered(plan, measure.id())) {
                    return new Bounds(BigDecimal.ZERO, null);
                }
            }
        }
        return Bounds.NOTHING;
    }

    private boolean isStated(String measure) {
        return dossier.events().stream()
                        .filter(event -> event.measure().equals(measure))
                        .anyMatch(this::isStated)
                || dossier.agreements().stream()
                        .filter(agreement -> agreement.measure().equals(Optional.of(measure)))
                        .anyMatch(this::isStated);
    }

    private boolean isStated(CooperationAgreement agreement) {
        boolean signed = agreement.state() != AgreementState.PREPARED
                && agreement.state() != AgreementState.TO_BE_SIGNED
                && happened(agreement.signed()) == Is.YES;
        return signed || happened(agreement.prepared()) == Is.YES;
    }

    private boolean isUnanswered(ActionPlan plan, String measure) {
        boolean stated = isStated(measure);
        return dossier.inactivity().stream()
                .filter(said -> said.kind() == InactivityKind.NO_ANSWER)
                .filter(said -> !asOf.isBefore(said.period().start()))
                .anyMatch(said -> said.subject().equals(Optional.of(measure))
                        || (!stated && said.subject().equals(Optional.of(plan.id()))));
    }

    /** Whether anything of an event is surely known by the day: held, planned, overdue, put off or called off. */
    private boolean isStated(Event event) {
        boolean isKnown = !asOf.isBefore(horizon);
        boolean dayHasCome = !Days.of(event.date().value()).last().isAfter(asOf);
        boolean isToldBefore =
                event.plannedSince().filter(since -> happened(since) == Is.YES).isPresent();
        return switch (event.state()) {
            case CANCELLED -> isKnown;
            case POSTPONED -> isKnown || dayHasCome;
            case HELD -> held(event) == Is.YES || isToldBefore;
            case PLANNED ->
                dayHasCome || isToldBefore || (isKnown && event.plannedSince().isEmpty());
        };
    }

    Bounds participations(Predicate<Event> which, Function<Event, Is> counts) {
        Bounds sum = Bounds.NOTHING;
        for (Event event : dossier.events()) {
            if (which.test(event)) {
                long least = event.participations().lower();
                Bounds number = new Bounds(
                        BigDecimal.valueOf(least),
                        event.participations().upper().isPresent()
                                ? BigDecimal.valueOf(
                                        event.participations().upper().getAsLong())
                                : null);
                sum = sum.plus(number.when(counts.apply(event)));
            }
        }
        return sum;
    }

    Bounds occurrences(Predicate<Event> which, Function<Event, Is> counts) {
        Bounds sum = Bounds.NOTHING;
        for (Event event : dossier.events()) {
            if (which.test(event)) {
                BigDecimal number = BigDecimal.valueOf(event.occurrences());
                sum = sum.plus(new Bounds(number, number).when(counts.apply(event)));
            }
        }
        return sum;
    }
}
