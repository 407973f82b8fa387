package lt.kopz.core.problem;

import static lt.kopz.core.money.Amounts.euro;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.count.Subset;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.AgendaItem;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.MeetingForm;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.privacy.CountTable;
import lt.kopz.core.privacy.Position;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.regulation.ActEdition;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Citation;
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.PublicationRule;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.regulation.TermOfOffice;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Addresses;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.MoneyConversion;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.WordForms;
import lt.kopz.core.wording.Wording;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.javamoney.moneta.Money;

/** For every rule of the values that a dossier is made of, something that breaks it. */
final class Refusals {
    /** What breaks a rule, and the kind it is refused as. */
    record Broken(ProblemKind kind, ThrowingCallable making) {
        @Override
        public String toString() {
            return kind.name();
        }
    }

    private static final LocalizedText WORDS = LocalizedText.of("lt", "žodžiai");
    private static final PartialDate MARCH = PartialDate.parse("2019-03");
    private static final PartialDate MAY = PartialDate.parse("2019-05");
    private static final Sourced<PartialDate> ON = Sourced.stated(MARCH);
    private static final DateRange YEAR = DateRange.parse("2019-01-01/2019-12-31");
    private static final Rate RATE = new Rate(
            Amounts.currency("EUR"),
            Amounts.currency("USD"),
            BigDecimal.ONE,
            LocalDate.of(2019, 3, 5),
            "Lietuvos bankas");
    private static final MonetaryAmount LESS_THAN_NOTHING = euro("-5.00");

    private Refusals() {}

    static ImmutableList<Broken> all() {
        return ImmutableList.<Broken>builder()
                .addAll(values())
                .addAll(dates())
                .addAll(money())
                .addAll(words())
                .addAll(sources())
                .addAll(parties())
                .addAll(regulation())
                .addAll(groups())
                .addAll(plans())
                .addAll(attendance())
                .addAll(funding())
                .addAll(spending())
                .addAll(claims())
                .addAll(figures())
                .build();
    }

    private static Broken broken(ProblemKind kind, ThrowingCallable making) {
        return new Broken(kind, making);
    }

    private static ImmutableList<Broken> claims() {
        Question meetings = Question.of("meetings", "group");
        Question need = Question.of("need", "plan");
        Question gap = Question.of("financing-gap", "plan");
        StatedAmount five = StatedAmount.exactly(euro("5.00"));
        StatedShare half = StatedShare.fraction(1, 2);
        return ImmutableList.of(
                broken(ProblemKind.DIRECTION_MISPLACED, () -> FigureStated.of(need, MoneyDirection.INCREASE, five)),
                broken(ProblemKind.DIRECTION_MISPLACED, () -> FigureStated.change(need, gap, MoneyDirection.SURPLUS)),
                broken(
                        ProblemKind.NO_AMOUNT,
                        () -> FigureStated.builder().question(need).build()),
                broken(ProblemKind.AMOUNT_OF_NOTHING, () -> FigureStated.of(need, MoneyDirection.NONE, five)),
                broken(
                        ProblemKind.AMOUNT_OF_NOTHING,
                        () -> FigureStated.change(meetings, meetings, MoneyDirection.NONE)
                                .withCount(Headcount.exactly(2))),
                broken(
                        ProblemKind.SEVERAL_NUMBERS,
                        () -> FigureStated.change(need, need, MoneyDirection.INCREASE)
                                .withAmount(five)
                                .withCount(Headcount.exactly(2))),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> FigureStated.of(gap, MoneyDirection.SURPLUS, StatedAmount.exactly(LESS_THAN_NOTHING))),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> FigureStated.change(need, need, MoneyDirection.DECREASE)
                                .withAmount(StatedAmount.atMost(LESS_THAN_NOTHING))),
                broken(
                        ProblemKind.DAY_AND_PERIOD,
                        () -> FigureStated.of(need.withAsOf(YEAR.start()), five).withThroughout(YEAR)),
                broken(
                        ProblemKind.NOT_ONE_SHARE,
                        () -> new StatedShare(
                                Optional.empty(), Optional.empty(), Optional.empty(), StatedShare.Bound.EXACTLY)),
                broken(ProblemKind.NEGATIVE_SHARE, () -> StatedShare.percent("-0.1")),
                broken(ProblemKind.NEGATIVE_SHARE, () -> StatedShare.fraction(-1, 2)),
                broken(
                        ProblemKind.AMOUNT_OF_NOTHING,
                        () -> FigureStated.change(need, need, MoneyDirection.NONE)
                                .withShare(half)),
                broken(
                        ProblemKind.SEVERAL_NUMBERS,
                        () -> FigureStated.change(need, need, MoneyDirection.INCREASE)
                                .withAmount(five)
                                .withShare(half)),
                broken(
                        ProblemKind.SHARE_MISPLACED,
                        () -> FigureStated.of(gap, MoneyDirection.SURPLUS).withShare(half)),
                broken(
                        ProblemKind.SHARE_MISPLACED,
                        () -> FigureStated.of(need, Headcount.exactly(5)).withShareOf(gap)),
                broken(
                        ProblemKind.SHARE_MISPLACED,
                        () -> FigureStated.of(need, five).withPer(1000)),
                broken(
                        ProblemKind.SHARE_MISPLACED,
                        () -> FigureStated.share(need, gap, half).withPer(0)),
                broken(
                        ProblemKind.DAY_AND_PERIOD,
                        () -> FigureStated.share(need, gap, half).withThroughout(YEAR)));
    }

    private static ImmutableList<Broken> values() {
        return ImmutableList.of(
                broken(ProblemKind.NUMBER_TOO_SMALL, () -> Headcount.exactly(-3)),
                broken(ProblemKind.BOUNDS_REVERSED, () -> Headcount.between(7, 4)),
                broken(ProblemKind.VALUE_OUTSIDE_BOUNDS, () -> new Headcount.About(20, 3, 9)),
                broken(ProblemKind.SIMPLER_FORM, () -> new Headcount.About(4, 4, 4)),
                broken(ProblemKind.SIMPLER_FORM, () -> new Headcount.Between(4, 4)),
                broken(ProblemKind.SIMPLER_FORM, () -> new Headcount.Between(0, 4)),
                broken(ProblemKind.SIMPLER_FORM, () -> new Headcount.AtLeast(0)),
                broken(ProblemKind.SIMPLER_FORM, () -> new Headcount.AtMost(0)),
                broken(
                        ProblemKind.PART_EXCEEDS_WHOLE,
                        () -> Headcount.exactly(3).minus(Headcount.atLeast(5))),
                broken(ProblemKind.PART_EXCEEDS_WHOLE, () -> new Subset(Headcount.exactly(3), Headcount.exactly(5))),
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> new Ratio(Fraction.of(-1, 2), Optional.of(Fraction.of(1, 2)))),
                broken(ProblemKind.BOUNDS_REVERSED, () -> new Ratio(Fraction.of(2, 3), Optional.of(Fraction.of(1, 2)))),
                broken(ProblemKind.NONE_GIVEN, () -> CountTable.oneWay(ImmutableMap.of())),
                broken(
                        ProblemKind.CELL_MISSING,
                        () -> CountTable.twoWay(ImmutableTable.<String, String, Headcount>builder()
                                .put("moterys", "2019", Headcount.exactly(5))
                                .put("vyrai", "2020", Headcount.exactly(4))
                                .build())));
    }

    private static ImmutableList<Broken> dates() {
        return ImmutableList.of(
                broken(ProblemKind.NOT_A_DATE, () -> PartialDate.parse("vakar")),
                broken(ProblemKind.NO_SUCH_DAY, () -> PartialDate.parse("2019-02-30")),
                broken(ProblemKind.NO_SUCH_DAY, () -> PartialDate.parse("XXXX-02-30")),
                broken(
                        ProblemKind.NO_SUCH_DAY,
                        () -> PartialDate.withoutYear(MonthDay.of(2, 29)).withYear(2019)),
                broken(ProblemKind.NO_SUCH_PART_OF_YEAR, () -> PartialDate.parse("2019-13")),
                broken(ProblemKind.YEAR_OUT_OF_RANGE, () -> PartialDate.parse("0000")),
                broken(ProblemKind.WRITTEN_OTHERWISE, () -> PartialDate.parse("{2019-05,2019-03}")),
                broken(ProblemKind.WRITTEN_OTHERWISE, () -> PartialDate.parse("../..")),
                broken(ProblemKind.SINGLE_DATE, () -> PartialDate.parse("{2019}")),
                broken(ProblemKind.GIVEN_TWICE, () -> PartialDate.parse("{2019-03,2019-03}")),
                broken(ProblemKind.RANGE_NOT_ORDERED, () -> PartialDate.parse("2019-05/2019-03")),
                broken(ProblemKind.RANGE_NOT_ORDERED, () -> PartialDate.parse("2019-03/2019-03")),
                broken(ProblemKind.PERIOD_REVERSED, () -> DateRange.parse("2019-06-30/2019-02-21")),
                broken(ProblemKind.WRONG_FORM, () -> DateRange.parse("2019 metai")),
                broken(ProblemKind.WRONG_FORM, () -> DateRange.parse("2019-01-01/birželis")),
                broken(ProblemKind.NUMBER_TOO_SMALL, () -> new Cadence.PerCalendarPeriod(0, Cadence.Unit.YEAR)),
                broken(ProblemKind.NUMBER_TOO_SMALL, () -> new Cadence.WithinGap(0, Cadence.GapUnit.MONTHS)),
                broken(ProblemKind.NOT_POSITIVE, () -> TeachingHours.clock(BigDecimal.ZERO)),
                broken(ProblemKind.NUMBER_TOO_SMALL, () -> TeachingHours.academic(BigDecimal.ONE, 0)));
    }

    private static ImmutableList<Broken> money() {
        LocalDate day = LocalDate.of(2019, 3, 5);
        return ImmutableList.of(
                broken(ProblemKind.UNKNOWN_CURRENCY, () -> Amounts.currency("litas")),
                broken(ProblemKind.CURRENCY_WITHOUT_UNIT, () -> Amounts.of("1", "XXX")),
                broken(ProblemKind.NOT_AN_AMOUNT, () -> euro("daug")),
                broken(ProblemKind.AMOUNT_TOO_FINE, () -> euro("1.234")),
                broken(ProblemKind.AMOUNT_TOO_FINE, () -> Amounts.exact(Money.of(new BigDecimal("1.234"), "EUR"))),
                broken(ProblemKind.AMOUNT_TOO_LARGE, () -> Amounts.exact(Money.of(new BigDecimal("1E99"), "EUR"))),
                broken(ProblemKind.BOUNDS_REVERSED, () -> AmountRange.between(euro("2.00"), euro("1.00"))),
                broken(
                        ProblemKind.SAME_CURRENCY,
                        () -> new Rate(
                                Amounts.currency("EUR"),
                                Amounts.currency("EUR"),
                                BigDecimal.ONE,
                                day,
                                "Lietuvos bankas")),
                broken(
                        ProblemKind.NOT_POSITIVE,
                        () -> new Rate(
                                Amounts.currency("EUR"),
                                Amounts.currency("USD"),
                                BigDecimal.ZERO,
                                day,
                                "Lietuvos bankas")),
                broken(
                        ProblemKind.TOO_MANY_DIGITS,
                        () -> new Rate(
                                Amounts.currency("EUR"),
                                Amounts.currency("USD"),
                                BigDecimal.ONE.setScale(1000),
                                day,
                                "Lietuvos bankas")),
                broken(
                        ProblemKind.BLANK_TEXT,
                        () -> new Rate(Amounts.currency("EUR"), Amounts.currency("USD"), BigDecimal.ONE, day, " ")));
    }

    private static ImmutableList<Broken> words() {
        QuantityText text = QuantityText.of(Wording.LITHUANIAN);
        return ImmutableList.of(
                broken(ProblemKind.NOT_A_QUANTITY, () -> text.count("daug")),
                broken(ProblemKind.NOT_A_WHOLE_COUNT, () -> text.count("50,5")),
                broken(ProblemKind.WORD_BESIDE_AMOUNT, () -> text.amount("500 eurelių")),
                broken(ProblemKind.NO_CURRENCY_NAMED, () -> text.amount("500")),
                broken(ProblemKind.NO_LANGUAGE, () -> LocalizedText.of(ImmutableMap.of())),
                broken(ProblemKind.WRONG_FORM, () -> LocalizedText.of("lietuvių", "žodis")),
                broken(ProblemKind.BLANK_TEXT, () -> LocalizedText.of("lt", " ")),
                broken(
                        ProblemKind.CASE_WITHOUT_TEXT,
                        () -> LocalizedText.of("en", "word").with("lt", GrammaticalCase.GENITIVE, "žodžio")),
                broken(
                        ProblemKind.NOMINATIVE_DIFFERS,
                        () -> WordForms.of("žodis").with(GrammaticalCase.NOMINATIVE, "žodžio")),
                broken(ProblemKind.BLANK_TEXT, () -> WordForms.of("žodis").with(GrammaticalCase.GENITIVE, " ")),
                broken(
                        ProblemKind.BLANK_TEXT,
                        () -> LocalizedText.of("lt", "žodis").andEnglish("word", " ")));
    }

    private static ImmutableList<Broken> sources() {
        return ImmutableList.of(
                broken(ProblemKind.BLANK_TEXT, () -> Source.of(" ")),
                broken(ProblemKind.BLANK_TEXT, () -> Source.of("doc-1").quoting(" ")),
                broken(ProblemKind.BLANK_TEXT, () -> new lt.kopz.core.source.DocumentPlace(Optional.empty(), " ")),
                broken(
                        ProblemKind.REASON_MISSING,
                        () -> Provenance.of(Basis.ASSUMED, Optional.empty(), ImmutableList.of())),
                broken(ProblemKind.NONE_GIVEN, () -> MoneyConversion.at(RATE)),
                broken(
                        ProblemKind.ROUNDING_UNOFFICIAL,
                        () -> new MoneyConversion(
                                ImmutableList.of(StatedAmount.exactly(Amounts.of("5.00", "USD"))),
                                RATE,
                                Optional.of(OfficialRounding.NEAREST_CENT))),
                broken(
                        ProblemKind.TOO_FEW_DIFFERENT,
                        () -> Contradiction.builder()
                                .id("contradiction-1")
                                .subject("event-1")
                                .what(WORDS)
                                .alternatives(ImmutableList.of(Alternative.builder()
                                        .id("value-1")
                                        .value(new StatedValue.OfCount(Headcount.exactly(3)))
                                        .build()))
                                .build()),
                broken(ProblemKind.TOO_FEW_DIFFERENT, () -> decision(Decision.Kind.SAME, "event-1", "event-1")),
                broken(ProblemKind.PREFERRED_MISSING, () -> decision(Decision.Kind.PREFERRED, "contradiction-1")),
                broken(
                        ProblemKind.PREFERRED_MISPLACED,
                        () -> Decision.builder()
                                .id("decision-1")
                                .kind(Decision.Kind.SAME)
                                .subjects(ImmutableList.of("event-1", "event-2"))
                                .preferred("value-1")
                                .build()),
                broken(
                        ProblemKind.PREFERRED_AMONG_NOTHING,
                        () -> Decision.builder()
                                .id("decision-1")
                                .kind(Decision.Kind.PREFERRED)
                                .subjects(ImmutableList.of())
                                .preferred("value-1")
                                .build()));
    }

    private static Decision decision(Decision.Kind kind, String... subjects) {
        return Decision.builder()
                .id("decision-1")
                .kind(kind)
                .subjects(ImmutableList.copyOf(subjects))
                .build();
    }

    private static ImmutableList<Broken> parties() {
        return ImmutableList.of(
                broken(
                        ProblemKind.BLANK_TEXT,
                        () -> Alias.builder().spelling(" ").build()),
                broken(
                        ProblemKind.WRONG_FORM,
                        () -> Municipality.builder()
                                .id("kaisiadorys")
                                .name(WORDS)
                                .country("Lietuva")
                                .build()),
                broken(
                        ProblemKind.WRONG_FORM,
                        () -> SourceDocument.builder()
                                .id("report")
                                .title(WORDS)
                                .language("lt")
                                .address(URI.create("ataskaita.pdf"))
                                .build()),
                broken(ProblemKind.WRONG_FORM, () -> Addresses.parse("the first shelf")),
                broken(
                        ProblemKind.BLANK_TEXT,
                        () -> Municipality.builder()
                                .id("kaisiadorys")
                                .name(WORDS)
                                .country("LT")
                                .putExternalId("JAR", " ")
                                .build()),
                broken(
                        ProblemKind.NOT_AN_ID,
                        () -> Municipality.builder()
                                .id("Kaišiadorys")
                                .name(WORDS)
                                .country("LT")
                                .build()),
                broken(
                        ProblemKind.BLANK_TEXT,
                        () -> Person.builder().id("person-1").name(" ").build()));
    }

    private static LegalAct.Builder act() {
        return LegalAct.builder().id("act-1").kind(ActKind.DECISION).adopted(MARCH);
    }

    private static Citation.Structured citation(String issuer, Optional<String> point, String... numbers) {
        return new Citation.Structured(
                Optional.of(issuer),
                Optional.of(LocalDate.of(2019, 3, 5)),
                ActKind.DECISION,
                ImmutableList.copyOf(numbers),
                point,
                GrammaticalCase.NOMINATIVE);
    }

    private static ImmutableList<Broken> regulation() {
        return ImmutableList.of(
                broken(
                        ProblemKind.BLANK_TEXT,
                        () -> act().numbers(ImmutableList.of(" ")).build()),
                broken(
                        ProblemKind.WRONG_FORM,
                        () -> act().putIdentifier("T-A-R", "2023-06015").build()),
                broken(
                        ProblemKind.NEITHER_ADOPTED_NOR_DRAFTED,
                        () -> act().adopted(Optional.empty()).build()),
                broken(
                        ProblemKind.PUBLICATION_NOT_NEEDED,
                        () -> act().mustBePublished(false)
                                .daysAfterPublication(1)
                                .build()),
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> act().daysAfterPublication(-1).build()),
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> PublicationRule.builder()
                                .kind(ActKind.DECISION)
                                .daysAfterPublication(-1)
                                .build()),
                broken(
                        ProblemKind.NOT_AN_IDENTIFIER,
                        () -> act().putIdentifier("tar", "2023").build()),
                broken(
                        ProblemKind.GIVEN_TWICE,
                        () -> act().points(ImmutableList.of(point("1.2"), point("1.2")))
                                .build()),
                broken(ProblemKind.WRONG_FORM, () -> point("pirmas")),
                broken(
                        ProblemKind.TEXT_WITHOUT_POINT,
                        () -> ActRelation.builder()
                                .kind(RelationKind.AMENDS)
                                .act("act-1")
                                .text(WORDS)
                                .build()),
                broken(
                        ProblemKind.RELATION_WITHOUT_END,
                        () -> ActRelation.builder()
                                .kind(RelationKind.AMENDS)
                                .act("act-1")
                                .until(Sourced.of(MARCH, Provenance.stated()))
                                .build()),
                broken(
                        ProblemKind.EFFECTIVE_AFTER_ITSELF,
                        () -> act().effectiveAfter(DayAfter.days(1, DayAfter.Event.IN_FORCE, "act-1"))
                                .build()),
                broken(ProblemKind.NUMBER_TOO_SMALL, () -> DayAfter.days(-1, DayAfter.Event.ADOPTED, "act-1")),
                broken(
                        ProblemKind.PERIOD_REVERSED,
                        () -> ActEdition.builder()
                                .since(PartialDate.parse("2019-02-02"))
                                .until(PartialDate.parse("2019-02-01"))
                                .build()),
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> UnidentifiedActs.builder()
                                .id("acts-1")
                                .kind(ActKind.DECISION)
                                .count(0)
                                .adopted(MARCH)
                                .build()),
                broken(ProblemKind.WRONG_FORM, () -> new ActKind("sprendimas")),
                broken(ProblemKind.WRONG_FORM, () -> citation(" taryba", Optional.empty(), "V17-66")),
                broken(ProblemKind.NONE_GIVEN, () -> citation("tarybos", Optional.empty())),
                broken(ProblemKind.WRONG_FORM, () -> citation("tarybos", Optional.empty(), "V17 66")),
                broken(ProblemKind.WRONG_FORM, () -> citation("tarybos", Optional.of("pirmas"), "V17-66")),
                broken(ProblemKind.NOT_A_SHARE, () -> Share.atLeast(5, 3)),
                broken(ProblemKind.MORE_THAN_ALL, () -> Share.moreThan(3, 3)),
                broken(ProblemKind.NUMBER_TOO_SMALL, () -> Share.ALL.leastOf(-1)),
                broken(ProblemKind.NUMBER_TOO_SMALL, () -> new SeatRequirement("nvo", -1, 3)),
                broken(ProblemKind.BOUNDS_REVERSED, () -> new SeatRequirement("nvo", 4, 3)),
                broken(ProblemKind.NUMBER_TOO_SMALL, () -> new TermOfOffice(TermOfOffice.Holder.CHAIR, 0)),
                broken(
                        ProblemKind.NO_DUTY,
                        () -> Duty.builder()
                                .id("duty")
                                .what(ListKind.PAYMENTS)
                                .due(DueDay.once(LocalDate.of(2020, 4, 30)))
                                .build()),
                broken(
                        ProblemKind.NOT_ONE_TIME,
                        () -> Duty.builder().id("duty").what(ListKind.PLANS).build()),
                broken(
                        ProblemKind.EXCLUDE_EACH_OTHER,
                        () -> plan().period(DateRange.ofYear(2019))
                                .since(PartialDate.ofYear(2019))
                                .build()),
                broken(
                        ProblemKind.PERIOD_REVERSED,
                        () -> plan().since(PartialDate.ofYear(2020))
                                .lastDay(PartialDate.ofYear(2019))
                                .build()),
                broken(
                        ProblemKind.NONE_GIVEN,
                        () -> new CompositionRequirement.Parity(ImmutableList.of("nvo"), ImmutableList.of())),
                broken(
                        ProblemKind.COMMON_SECTOR,
                        () -> new CompositionRequirement.Parity(
                                ImmutableList.of("nvo"), ImmutableList.of("savivalda", "nvo"))),
                broken(
                        ProblemKind.NONE_GIVEN,
                        () -> new CompositionRequirement.PartOfAll(
                                ImmutableList.of(), Optional.of(Share.ALL), Optional.empty())),
                broken(
                        ProblemKind.NO_BOUND,
                        () -> new CompositionRequirement.PartOfAll(
                                ImmutableList.of("nvo"), Optional.empty(), Optional.empty())),
                broken(
                        ProblemKind.EXCEEDED_AT_MOST,
                        () -> new CompositionRequirement.PartOfAll(
                                ImmutableList.of("nvo"), Optional.empty(), Optional.of(Share.MORE_THAN_HALF))),
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> RulesOfProcedure.builder()
                                .id("rules-1")
                                .act("act-1")
                                .vacancyDays(-1)
                                .build()));
    }

    private static ActionPlan.Builder plan() {
        return ActionPlan.builder().id("plan-1").title(WORDS);
    }

    private static ActPoint point(String number) {
        return ActPoint.builder().number(number).build();
    }

    private static VictimStatistic.Builder statistic() {
        return VictimStatistic.builder()
                .id("statistic-1")
                .indicator(WORDS)
                .definition(WORDS)
                .period(YEAR)
                .territory(WORDS)
                .provenance(Provenance.stated(Source.of("doc-1")));
    }

    private static StatisticCategory category(String code, long count) {
        return StatisticCategory.builder()
                .code(code)
                .name(WORDS)
                .count(Headcount.exactly(count))
                .build();
    }

    private static ImmutableList<Broken> groups() {
        return ImmutableList.of(
                broken(ProblemKind.WRONG_FORM, () -> new GroupKind("komisija")),
                broken(ProblemKind.WRONG_FORM, () -> new MeetingForm("raštu")),
                broken(ProblemKind.WRONG_FORM, () -> new DeliverableKind("leidinys")),
                broken(ProblemKind.WRONG_FORM, () -> new EventKind("paskaita")),
                broken(
                        ProblemKind.BLANK_TEXT,
                        () -> AgendaItem.builder().number(" ").title(WORDS).build()),
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> DeclaredSize.builder().members(0).on(MARCH).build()),
                broken(
                        ProblemKind.PERIOD_REVERSED,
                        () -> member().since(MAY).until(MARCH).build()),
                broken(
                        ProblemKind.NO_SUBSTITUTE,
                        () -> member().since(MAY).standsInFor("member-2").build()),
                broken(
                        ProblemKind.TWO_ENDS,
                        () -> member().since(MARCH)
                                .until(MAY)
                                .lastDay(LocalDate.of(2019, 4, 30))
                                .build()),
                broken(
                        ProblemKind.OWN_SUBSTITUTE,
                        () -> member().since(MAY)
                                .roles(ImmutableList.of(MemberRole.SUBSTITUTE))
                                .standsInFor("member-1")
                                .build()),
                broken(ProblemKind.NONE_GIVEN, () -> agreement().build()),
                broken(
                        ProblemKind.PERIOD_REVERSED,
                        () -> agreement()
                                .counterparties(ImmutableList.of("org-1"))
                                .inForceFrom(MAY)
                                .inForceUntil(MARCH)
                                .build()),
                broken(
                        ProblemKind.NONE_GIVEN,
                        () -> statistic().provenance(Provenance.stated()).build()),
                broken(ProblemKind.NONE_GIVEN, () -> statistic().build()),
                broken(
                        ProblemKind.GIVEN_TWICE,
                        () -> statistic()
                                .categories(ImmutableList.of(category("vyrai", 3), category("vyrai", 4)))
                                .build()),
                broken(
                        ProblemKind.TOTAL_NOT_SUM,
                        () -> CountTable.oneWay(
                                        ImmutableMap.of("vyrai", Headcount.exactly(3), "moterys", Headcount.exactly(4)))
                                .withTotal(Position.total(), Headcount.exactly(9))));
    }

    private static Membership.Builder member() {
        return Membership.builder().id("member-1").seat("seat-1");
    }

    private static CooperationAgreement.Builder agreement() {
        return CooperationAgreement.builder().id("agreement-1").purpose(WORDS).state(AgreementState.SIGNED);
    }

    private static ImmutableList<Broken> plans() {
        return ImmutableList.of(
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> deliverable(DeliverableState.DELIVERED)
                                .quantity(0)
                                .build()),
                broken(
                        ProblemKind.NOT_POSTPONED,
                        () -> deliverable(DeliverableState.DELIVERED)
                                .postponedTo(MAY)
                                .build()),
                broken(
                        ProblemKind.NO_BOUND,
                        () -> new Measured.OfAmountBounds(AmountRange.unknown(Amounts.currency("EUR")))),
                broken(ProblemKind.NO_BOUND, () -> Measured.OfAmountBounds.of(Optional.empty(), Optional.empty())),
                broken(ProblemKind.NO_BOUND, () -> new Measured.OfNumberBounds(Optional.empty(), Optional.empty())),
                broken(
                        ProblemKind.BOUNDS_REVERSED,
                        () -> new Measured.OfNumberBounds(Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE))));
    }

    private static Deliverable.Builder deliverable(DeliverableState state) {
        return Deliverable.builder()
                .id("deliverable-1")
                .kind(DeliverableKind.LIST)
                .title(WORDS)
                .state(state);
    }

    private static Event.Builder event() {
        return Event.builder()
                .id("event-1")
                .measure("measure-1")
                .kind(EventKind.LECTURE)
                .title(WORDS)
                .state(EventState.HELD)
                .date(ON);
    }

    private static TargetUnits.Builder units() {
        return TargetUnits.builder().unit(WORDS);
    }

    private static ImmutableList<Broken> attendance() {
        return ImmutableList.of(
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> event().occurrences(0).build()),
                broken(ProblemKind.NOT_POSTPONED, () -> event().postponedTo(MAY).build()),
                broken(
                        ProblemKind.NEITHER_POSTPONED_NOR_CANCELLED,
                        () -> event().reason(WORDS).build()),
                broken(
                        ProblemKind.NEITHER_EXTENT_NOR_NUMBER,
                        () -> CompletenessStatement.builder()
                                .id("of-the-year")
                                .list(ListKind.MEETINGS)
                                .build()),
                broken(
                        ProblemKind.NO_SUM,
                        () -> StatedSum.builder()
                                .id("sum")
                                .makes(SumTerm.unknown())
                                .build()),
                broken(ProblemKind.SEVERAL_NUMBERS, () -> SumTerm.ofFact("fact").withCount(Headcount.exactly(1))),
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> EventSeries.builder()
                                .id("series-1")
                                .measure("measure-1")
                                .title(WORDS)
                                .date(ON)
                                .intended(0)
                                .build()),
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> units().total(0).reached(Headcount.exactly(0)).build()));
    }

    private static Appropriation.Builder appropriation() {
        return Appropriation.builder().id("money-1").amount(euro("5.00")).effective(ON);
    }

    private static Need.Builder need() {
        return Need.builder()
                .id("need-1")
                .plan("plan-1")
                .amount(euro("5.00"))
                .period(YEAR)
                .effective(ON);
    }

    private static Payment.Builder payment() {
        return Payment.builder().id("payment-1").amount(euro("5.00")).date(ON);
    }

    private static ContractItem.Builder item() {
        return ContractItem.builder().item(WORDS).quantity(10).unitPrice(euro("30.00"));
    }

    /** What of contracts, payments, costs of no event, marks and statements of amounts cannot be. */
    private static ImmutableList<Broken> spending() {
        return ImmutableList.of(
                broken(ProblemKind.NOT_A_PRECISION, () -> StatedAmount.rounded(euro("45600.00"), euro("0.00"))),
                broken(ProblemKind.NOT_A_PRECISION, () -> StatedAmount.rounded(euro("45600.00"), LESS_THAN_NOTHING)),
                broken(
                        ProblemKind.AMOUNT_OUTSIDE_BOUNDS,
                        () -> StatedAmount.about(euro("560.00"), euro("450.00"), euro("550.00"))),
                broken(ProblemKind.BOUNDS_REVERSED, () -> StatedAmount.between(euro("550.00"), euro("450.00"))),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> payment().amount(LESS_THAN_NOTHING).build()),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> payment()
                                .amount(StatedAmount.atMost(LESS_THAN_NOTHING))
                                .build()),
                broken(
                        ProblemKind.REVERSES_THOUGH_PAYMENT,
                        () -> payment().reverses("payment-2").build()),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> Contract.builder()
                                .id("contract-1")
                                .subject(WORDS)
                                .amount(LESS_THAN_NOTHING)
                                .date(ON)
                                .build()),
                broken(ProblemKind.NUMBER_TOO_SMALL, () -> item().quantity(0).build()),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> item().unitPrice(LESS_THAN_NOTHING).build()),
                broken(
                        ProblemKind.EXCLUDE_EACH_OTHER,
                        () -> Expenditure.builder()
                                .id("expenditure-1")
                                .subject("event-1")
                                .date(ON)
                                .amount(euro("5.00"))
                                .build()),
                broken(
                        ProblemKind.NEGATIVE_CHANGE,
                        () -> appropriation()
                                .change(ChangeKind.REDUCED)
                                .amends("money-2")
                                .amount(StatedAmount.atMost(LESS_THAN_NOTHING))
                                .build()),
                broken(
                        ProblemKind.GIVEN_TWICE,
                        () -> need().classifications(ImmutableList.of(
                                        new Classification("ekonominė", "2.2"), new Classification("ekonominė", "2.3")))
                                .build()),
                broken(ProblemKind.BLANK_TEXT, () -> new Classification(" ", "2.2")),
                broken(ProblemKind.BLANK_TEXT, () -> new Classification("ekonominė", "")),
                broken(ProblemKind.WRONG_FORM, () -> new EconomicKind("Darbo užmokestis")),
                broken(ProblemKind.WRONG_FORM, () -> new RevenueKind("dotacija")),
                broken(ProblemKind.WRONG_FORM, () -> new FundingSourceKind("SB-1")));
    }

    private static ImmutableList<Broken> funding() {
        LocalDate day = LocalDate.of(2019, 3, 5);
        LedgerEntry entry = LedgerEntry.original("entry-1", day, euro("5.00"));
        return ImmutableList.of(
                broken(
                        ProblemKind.WORDS_UNLIKE_FIGURES,
                        () -> QuantityText.of(Wording.LITHUANIAN).count("12 (trylika)")),
                broken(
                        ProblemKind.CURRENCY_NOT_HELD,
                        () -> Ledger.of(ImmutableList.of(entry)).view().totals(Amounts.currency("LTL"))),
                broken(
                        ProblemKind.WHOLE_WITHOUT_DAY,
                        () -> LedgerEntry.replaced("entry-2", day, euro("5.00"), "entry-1")
                                .during(DateRange.ofYear(2019))),
                broken(
                        ProblemKind.EXCLUDE_EACH_OTHER,
                        () -> appropriation()
                                .strategicMeasure("strategic-1")
                                .programme("programme-1")
                                .build()),
                broken(
                        ProblemKind.AMENDS_THOUGH_ORIGINAL,
                        () -> appropriation().amends("money-2").build()),
                broken(
                        ProblemKind.REPLACES_NOTHING,
                        () -> appropriation().change(ChangeKind.REPLACED).build()),
                broken(
                        ProblemKind.NEGATIVE_CHANGE,
                        () -> appropriation()
                                .change(ChangeKind.ADDED)
                                .amends("money-2")
                                .amount(LESS_THAN_NOTHING)
                                .build()),
                broken(
                        ProblemKind.BELONGS_TO_NOTHING,
                        () -> Booking.builder()
                                .id("booking-1")
                                .kind(BookingKind.CARRIED_OVER)
                                .amount(euro("5.00"))
                                .date(ON)
                                .build()),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> Expenditure.builder()
                                .id("expenditure-1")
                                .subject("event-1")
                                .amount(LESS_THAN_NOTHING)
                                .build()),
                broken(
                        ProblemKind.EXCLUDE_EACH_OTHER,
                        () -> need().measure("measure-1").task("task-1").build()),
                broken(
                        ProblemKind.EXCLUDE_EACH_OTHER,
                        () -> need().task("task-1").goal("goal-1").build()),
                broken(
                        ProblemKind.EXCLUDE_EACH_OTHER,
                        () -> need().within("need-2").replaces("need-3").build()),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> need().amount(LESS_THAN_NOTHING).build()),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> Transfer.builder()
                                .id("transfer-1")
                                .recipient("org-1")
                                .purpose(WORDS)
                                .date(ON)
                                .amount(LESS_THAN_NOTHING)
                                .build()),
                broken(
                        ProblemKind.NEGATIVE_AMOUNT,
                        () -> UnitPrice.builder()
                                .amount(LESS_THAN_NOTHING)
                                .units(1)
                                .build()),
                broken(
                        ProblemKind.NUMBER_TOO_SMALL,
                        () -> UnitPrice.builder().amount(euro("5.00")).units(0).build()),
                broken(ProblemKind.NEGATIVE_AMOUNT, () -> LedgerEntry.need("entry-1", day, LESS_THAN_NOTHING)),
                broken(
                        ProblemKind.NEGATIVE_CHANGE,
                        () -> LedgerEntry.replaced("entry-2", day, LESS_THAN_NOTHING, "entry-1")),
                broken(ProblemKind.GIVEN_TWICE, () -> Ledger.of(ImmutableList.of(entry, entry))),
                broken(ProblemKind.WITHIN_NOTHING, () -> Ledger.of(ImmutableList.of(entry.within("entry-2")))),
                broken(ProblemKind.WITHIN_ITSELF, () -> Ledger.of(ImmutableList.of(entry.within("entry-1")))),
                broken(
                        ProblemKind.ENTRY_WITHOUT_KIND,
                        () -> LedgerEntry.of("entry-1", null, day, euro("5.00"), "account-1")));
    }

    private static ExplainedFigure.Node node(
            Explanation.Operation operation, Basis basis, ExplainedFigure.Node... parts) {
        return new ExplainedFigure.Node(
                WORDS,
                operation,
                Quantity.of(Headcount.exactly(3)),
                basis,
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.copyOf(parts),
                ImmutableList.of());
    }

    private static ImmutableList<Broken> figures() {
        ExplainedFigure.Node assumed = node(Explanation.Operation.GIVEN, Basis.ASSUMED);
        return ImmutableList.of(
                broken(
                        ProblemKind.FIGURE_INCOMPLETE,
                        () -> new ExplainedFigure(
                                WORDS,
                                LocalDate.of(2019, 3, 5),
                                Optional.empty(),
                                Basis.ASSUMED,
                                Optional.of(WORDS),
                                assumed)),
                broken(ProblemKind.GIVEN_WITH_PARTS, () -> node(Explanation.Operation.GIVEN, Basis.ASSUMED, assumed)),
                broken(ProblemKind.FIRMER_THAN_PARTS, () -> node(Explanation.Operation.SUM, Basis.DERIVED, assumed)));
    }
}
