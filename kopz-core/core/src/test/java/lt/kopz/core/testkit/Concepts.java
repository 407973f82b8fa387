package lt.kopz.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.GeneratedGroups;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.ledger.GeneratedLedgers;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.plan.Task;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.Citation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;

/**
 * A generator for each concept.
 *
 * <p>Values are as odd as they may be: amounts are negative and in currencies of no or three decimals, dates are ranges, seasons and
 * unknown, counts have one bound or none. Facts keep what a fact must keep; an id that they name need not be of any dossier, unless
 * they are taken from one with {@link #facts}.
 */
public final class Concepts {
    private Concepts() {}

    /**
     * Amounts.
     *
     * @return of any size that fits, also below zero, in euro, in litas, lire and dinars, and in yen, which has no decimals
     */
    public static Arbitrary<MonetaryAmount> amounts() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.of("EUR", "LTL", "JPY", "TND", "ITL"))
                .as((minor, code) -> Amounts.ofMinor(minor, Amounts.currency(code)));
    }

    /**
     * Amounts as a town spends them.
     *
     * @return 0 to 100,000.00 euro
     */
    public static Arbitrary<MonetaryAmount> euros() {
        return Arbitraries.longs().between(0, 10_000_000).map(minor -> Amounts.ofMinor(minor, Amounts.currency("EUR")));
    }

    /**
     * Amounts that may be known in part.
     *
     * @return in euro: exact, with one bound or two, or unknown
     */
    public static Arbitrary<AmountRange> amountRanges() {
        return Arbitraries.oneOf(
                euros().map(AmountRange::exactly),
                euros().map(AmountRange::atLeast),
                euros().map(AmountRange::atMost),
                Combinators.combine(euros(), euros()).as((low, more) -> AmountRange.between(low, low.add(more))),
                Arbitraries.just(AmountRange.unknown(Amounts.currency("EUR"))));
    }

    /**
     * Amounts as sources state them.
     *
     * @return of any currency and sign: exact, printed in coarser units, within bounds, about, and unknown
     */
    public static Arbitrary<StatedAmount> statedAmounts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.longs().between(-10_000_000_000_000L, 10_000_000_000_000L),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of("EUR", "LTL", "JPY", "TND"))
                .as(Concepts::stated);
    }

    private static StatedAmount stated(int kind, long minor, long less, long more, String code) {
        CurrencyUnit currency = Amounts.currency(code);
        MonetaryAmount value = Amounts.ofMinor(minor, currency);
        MonetaryAmount least = Amounts.ofMinor(minor - less, currency);
        MonetaryAmount most = Amounts.ofMinor(minor + more, currency);
        return switch (kind) {
            case 0 -> StatedAmount.exactly(value);
            case 1 -> StatedAmount.rounded(value, Amounts.ofMinor(1 + more, currency));
            case 2 -> StatedAmount.atLeast(least);
            case 3 -> StatedAmount.atMost(most);
            case 4 -> StatedAmount.between(least, most);
            case 5 -> StatedAmount.about(value, least, most);
            default -> StatedAmount.unknown(currency);
        };
    }

    /**
     * Counts.
     *
     * @return small ones and large ones: exact, about, with one bound or two, or unknown
     */
    public static Arbitrary<Headcount> headcounts() {
        Arbitrary<Long> bound = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, 1_000_000_000_000L))
                .withoutEdgeCases();
        Arbitrary<Headcount> bounded =
                Combinators.combine(bound, bound).as((a, b) -> Headcount.between(Math.min(a, b), Math.max(a, b)));
        Arbitrary<Headcount> about = Combinators.combine(bound, bound, bound).as((a, b, c) -> {
            List<Long> sorted = new ArrayList<>(List.of(a, b, c));
            Collections.sort(sorted);
            return Headcount.about(sorted.get(1), sorted.get(0), sorted.get(2));
        });
        return Arbitraries.<Headcount>oneOf(
                bound.map(Headcount::exactly),
                bound.map(Headcount::atLeast),
                bound.map(Headcount::atMost),
                bounded,
                about,
                Arbitraries.just(Headcount.unknown()));
    }

    /**
     * Days, months, quarters, halves and years.
     *
     * @return mostly of 2018 to 2021, and of the years 1 to 9999
     */
    public static Arbitrary<PartialDate.Unit> dateUnits() {
        Arbitrary<Integer> year = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(1, 9999)),
                Tuple.of(4, Arbitraries.integers().between(2018, 2021)));
        return Combinators.combine(
                        year,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 363))
                .as(Concepts::dateUnit)
                .withoutEdgeCases();
    }

    private static PartialDate.Unit dateUnit(int year, int kind, int day) {
        LocalDate date = LocalDate.ofYearDay(year, day + 1);
        return switch (kind) {
            case 0 -> PartialDate.of(date);
            case 1 -> PartialDate.of(YearMonth.from(date));
            case 2 -> PartialDate.of(YearQuarter.from(date));
            case 3 -> PartialDate.of(YearHalf.from(date));
            default -> PartialDate.ofYear(year);
        };
    }

    /**
     * Dates of any precision.
     *
     * @return units, ranges of them, open ranges, several days, days without a year, and unknown dates
     */
    public static Arbitrary<PartialDate> partialDates() {
        Arbitrary<PartialDate.Unit> unit = dateUnits();
        Arbitrary<MonthDay> monthDay = Arbitraries.integers()
                .between(0, 365)
                .map(day -> MonthDay.from(LocalDate.of(2020, 1, 1).plusDays(day)));
        Arbitrary<PartialDate> range = Combinators.combine(unit, unit)
                .filter((a, b) -> a.period().isBefore(b.period()))
                .as(PartialDate::range);
        Arbitrary<PartialDate> several =
                unit.list().uniqueElements().ofMinSize(2).ofMaxSize(4).map(PartialDate::several);
        return Arbitraries.<PartialDate>oneOf(
                        unit,
                        monthDay.map(PartialDate::withoutYear),
                        range,
                        several,
                        unit.map(PartialDate::until),
                        unit.map(PartialDate::from),
                        Arbitraries.just(PartialDate.unknown()))
                .withoutEdgeCases();
    }

    /**
     * Periods.
     *
     * @return of one day to some four years, beginning in 1990 to 2030
     */
    public static Arbitrary<DateRange> periods() {
        Arbitrary<LocalDate> start = Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(start, Arbitraries.integers().between(0, 1500))
                .as((day, more) -> DateRange.of(day, day.plusDays(more)))
                .withoutEdgeCases();
    }

    /**
     * How often a group meets.
     *
     * @return so often in a period of the calendar, or within so many units of time
     */
    public static Arbitrary<Cadence> cadences() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 14);
        return Arbitraries.<Cadence>oneOf(
                Combinators.combine(number, Arbitraries.of(Cadence.Unit.class)).as(Cadence::perCalendarPeriod),
                Combinators.combine(number, Arbitraries.of(Cadence.GapUnit.class))
                        .as(Cadence::withinGap));
    }

    /**
     * Citations of acts that are understood.
     *
     * @return by Lithuanian issuers or none, of a day or none, of one to three numbers, with a point or without, in every grammatical case
     */
    public static Arbitrary<Citation.Structured> citations() {
        return Combinators.combine(
                        Arbitraries.of(
                                        "Kaišiadorių rajono savivaldybės tarybos",
                                        "Vilniaus miesto mero",
                                        "LR vidaus reikalų ministro")
                                .optional(),
                        Arbitraries.integers().between(0, 12000).optional(),
                        Arbitraries.of(ActKind.COMMON),
                        Arbitraries.of("V17-66", "(19.6-33)SD-3679", "KOPŽ-1", "1K-184", "A1-207/V-542")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of("1", "1.2", "15-1", "19.6-33").optional(),
                        Arbitraries.of(
                                GrammaticalCase.NOMINATIVE,
                                GrammaticalCase.GENITIVE,
                                GrammaticalCase.DATIVE,
                                GrammaticalCase.ACCUSATIVE,
                                GrammaticalCase.INSTRUMENTAL,
                                GrammaticalCase.LOCATIVE))
                .as((issuer, day, kind, numbers, point, grammaticalCase) -> new Citation.Structured(
                        issuer,
                        day.map(LocalDate.of(1995, 1, 1)::plusDays),
                        kind,
                        ImmutableList.copyOf(numbers),
                        point,
                        grammaticalCase));
    }

    /**
     * Texts that a source may hold.
     *
     * @return in Lithuanian, in English, or in both; never blank
     */
    public static Arbitrary<LocalizedText> texts() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("aąbcčeęžŽ 0„“–\u00a0'\"<&=\\")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(text -> !text.isBlank());
        return Arbitraries.oneOf(
                words.map(LocalizedText::lithuanian),
                words.map(LocalizedText::english),
                Combinators.combine(words, words)
                        .as((own, translated) -> LocalizedText.lithuanian(own).with("en", translated)));
    }

    /**
     * How firmly something is known, and from where.
     *
     * @return stated or inferred, in the document of {@link DossierFixtures}
     */
    public static Arbitrary<Provenance> provenances() {
        Arbitrary<Source> source = Arbitraries.integers()
                .between(1, 30)
                .map(item -> Source.of(DossierFixtures.DOCUMENT).at("item " + item));
        return Arbitraries.oneOf(
                source.map(Provenance::stated),
                Combinators.combine(texts(), source).as(Provenance::inferred));
    }

    /**
     * Legal acts.
     *
     * @return of every usual kind, with none to two numbers, with a title or without
     */
    public static Arbitrary<LegalAct> acts() {
        return Combinators.combine(
                        ids("act"),
                        Arbitraries.of(
                                ActKind.DECISION,
                                ActKind.ORDINANCE,
                                ActKind.ORDER,
                                ActKind.RESOLUTION,
                                ActKind.LETTER,
                                ActKind.MINUTES),
                        partialDates(),
                        Arbitraries.of("V17-66", "KOPŽ-1", "1K-184")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2),
                        texts().optional(),
                        provenances())
                .as((id, kind, adopted, numbers, title, provenance) -> LegalAct.builder()
                        .id(id)
                        .kind(kind)
                        .adopted(adopted)
                        .numbers(numbers)
                        .title(title)
                        .provenance(provenance)
                        .build());
    }

    /**
     * Action plans.
     *
     * @return with one to three goals of a task each, and one to five measures, each of a task
     */
    public static Arbitrary<ActionPlan> plans() {
        return Combinators.combine(
                        ids("plan"),
                        texts(),
                        periods(),
                        Arbitraries.integers().between(1, 3),
                        Combinators.combine(texts(), partialDates().optional(), indicators())
                                .as(Planned::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5),
                        provenances())
                .as((id, title, period, goals, measures, provenance) -> ActionPlan.builder()
                        .id(id)
                        .title(title)
                        .period(period)
                        .goals(each(
                                goals,
                                i -> Goal.builder()
                                        .id(id + "-goal-" + i)
                                        .title(title)
                                        .build()))
                        .tasks(each(
                                goals,
                                i -> Task.builder()
                                        .id(id + "-task-" + i)
                                        .title(title)
                                        .goal(id + "-goal-" + i)
                                        .build()))
                        .measures(each(
                                measures.size(),
                                i -> measures.get(i).measure(id + "-measure-" + i, id + "-task-" + i % goals)))
                        .provenance(provenance)
                        .build());
    }

    private record Planned(LocalizedText title, Optional<PartialDate> due, Indicator indicator) {
        Measure measure(String id, String task) {
            return Measure.builder()
                    .id(id)
                    .number("1." + id.length())
                    .title(title)
                    .task(task)
                    .due(due)
                    .addIndicators(indicator.withId(id + "-indicator"))
                    .build();
        }
    }

    private static <T> ImmutableList<T> each(int number, IntFunction<T> made) {
        return IntStream.range(0, number).mapToObj(made).collect(ImmutableList.toImmutableList());
    }

    /**
     * Indicators.
     *
     * @return with targets and results for none to three of the years 2018 to 2021, as counts, amounts or numbers
     */
    public static Arbitrary<Indicator> indicators() {
        Arbitrary<Measured> measured = Arbitraries.oneOf(
                headcounts().map(Measured.OfCount::new),
                euros().map(Measured.OfAmount::new),
                Arbitraries.integers()
                        .between(-1000, 1000)
                        .map(number -> new Measured.OfNumber(BigDecimal.valueOf(number, 1))));
        Arbitrary<List<IndicatorValue>> values = Combinators.combine(
                        Arbitraries.integers().between(2018, 2021), measured, provenances())
                .as((year, value, provenance) -> new IndicatorValue(PartialDate.ofYear(year), value, provenance))
                .list()
                .uniqueElements(IndicatorValue::date)
                .ofMaxSize(3);
        return Combinators.combine(ids("indicator"), texts(), Arbitraries.of(IndicatorDirection.class), values, values)
                .as((id, name, direction, targets, actuals) -> Indicator.builder()
                        .id(id)
                        .name(name)
                        .direction(direction)
                        .targets(targets)
                        .actuals(actuals)
                        .build());
    }

    /**
     * Agreements.
     *
     * @return in every state, in force for a time that is known or not
     */
    public static Arbitrary<CooperationAgreement> agreements() {
        return Combinators.combine(
                        ids("agreement"),
                        texts(),
                        Arbitraries.of(AgreementState.class),
                        headcounts(),
                        partialDates(),
                        periods().optional(),
                        provenances())
                .as((id, purpose, state, documents, signed, inForce, provenance) -> CooperationAgreement.builder()
                        .id(id)
                        .purpose(purpose)
                        .addCounterparties(DossierFixtures.ORGANISATION)
                        .state(state)
                        .documents(documents)
                        .signed(signed)
                        .inForceFrom(inForce.map(period -> PartialDate.of(period.start())))
                        .inForceUntil(inForce.map(period -> PartialDate.of(period.end())))
                        .provenance(provenance)
                        .build());
    }

    /**
     * Books.
     *
     * @return up to 200 entries, as {@link GeneratedLedgers} makes them
     */
    public static Arbitrary<Ledger> ledgers() {
        return GeneratedLedgers.entries(200).map(Ledger::of);
    }

    /**
     * Entries of books.
     *
     * @return one of those of {@link GeneratedLedgers}
     */
    public static Arbitrary<LedgerEntry> ledgerEntries() {
        return GeneratedLedgers.entries(20)
                .filter(entries -> !entries.isEmpty())
                .flatMap(Arbitraries::of);
    }

    /**
     * Whole dossiers, consistent in themselves.
     *
     * @return two plans, their money and events around November 2019, and up to two groups with rules, members and meetings, as
     *     {@link GeneratedGroups} makes them; and further acts, plans and agreements
     */
    public static Arbitrary<Dossier> dossiers() {
        return Combinators.combine(
                        GeneratedGroups.dossiers(),
                        acts().list().uniqueElements(LegalAct::id).ofMaxSize(2),
                        plans().list().uniqueElements(ActionPlan::id).ofMaxSize(1),
                        agreements()
                                .list()
                                .uniqueElements(CooperationAgreement::id)
                                .ofMaxSize(2))
                .as((dossier, acts, plans, agreements) -> Dossier.builder()
                        .from(dossier)
                        .addAllActs(acts)
                        .addAllPlans(plans)
                        .addAllAgreements(agreements)
                        .build());
    }

    /**
     * Days on which something may be asked of {@link #dossiers}.
     *
     * @return from September 2019 to January 2020, in which most is dated
     */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 150).map(GeneratedGroups.FIRST_DAY::plusDays);
    }

    /**
     * Facts of one kind, such as events, needs, meetings or claims, each as it stands in a dossier.
     *
     * @param <T> the kind
     * @param kind its class
     * @return facts of {@link #dossiers}, of {@link FullDossier} and of {@link Kaisiadorys}
     */
    public static <T extends Fact> Arbitrary<T> facts(Class<T> kind) {
        return Arbitraries.oneOf(dossiers(), Arbitraries.of(FullDossier.dossier(), Kaisiadorys.dossier()))
                .map(dossier -> facts(dossier, kind))
                .filter(facts -> !facts.isEmpty())
                .flatMap(Arbitraries::of);
    }

    /**
     * All facts of a kind that a dossier holds, however deep.
     *
     * @param <T> the kind
     * @param dossier the dossier
     * @param kind its class; {@code Fact.class} for all facts
     * @return the facts, each once
     */
    public static <T extends Fact> ImmutableList<T> facts(Dossier dossier, Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(dossier, kind, found);
        return ImmutableSet.copyOf(found).asList();
    }

    private static <T extends Fact> void collect(Object held, Class<T> kind, List<T> found) {
        if (held instanceof Iterable<?> several) {
            several.forEach(one -> collect(one, kind, found));
        } else if (held instanceof Optional<?> perhaps) {
            perhaps.ifPresent(one -> collect(one, kind, found));
        } else if (held instanceof Dossier || held instanceof Fact) {
            if (kind.isInstance(held)) {
                found.add(kind.cast(held));
            }
            Arrays.stream(held.getClass().getSuperclass().getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())
                            && Modifier.isAbstract(method.getModifiers())
                            && method.getParameterCount() == 0)
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> collect(answer(method, held), kind, found));
        }
    }

    private static Object answer(Method method, Object by) {
        try {
            return method.invoke(by);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Arbitrary<String> ids(String kind) {
        return Arbitraries.integers().between(0, 99).map(number -> "a-" + kind + "-" + number);
    }
}
