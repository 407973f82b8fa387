package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.COUNT;
import static lt.kopz.core.shape.Kind.DATE;
import static lt.kopz.core.shape.Kind.DAY;
import static lt.kopz.core.shape.Kind.PERIOD;
import static lt.kopz.core.shape.Kind.STATED_AMOUNT;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.text;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.CountFigure;
import lt.kopz.core.testimony.CountQuestion;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.MoneyFigure;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.time.DateRange;

/** The shapes of what sources claim. */
public final class ClaimShapes {
    private ClaimShapes() {}

    private static final Shape<Assertion.MeasuresImplemented> MEASURES_IMPLEMENTED = Shape.of(
                    "measures-implemented", Assertion.MeasuresImplemented.class)
            .describe("That so many measures of a plan were carried out.")
            .required("plan", reference(ActionPlan.class), Assertion.MeasuresImplemented::plan)
            .describe("The plan.")
            .required("count", COUNT, Assertion.MeasuresImplemented::count)
            .describe("How many measures.")
            .list("measures", reference(Measure.class), Assertion.MeasuresImplemented::measures)
            .describe("Those that the sentence names.")
            .build(parts ->
                    new Assertion.MeasuresImplemented(parts.get("plan"), parts.get("count"), parts.list("measures")));

    private static final Shape<Assertion.ParticipationsInAll> PARTICIPATIONS_IN_ALL = Shape.of(
                    "participations-in-all", Assertion.ParticipationsInAll.class)
            .describe("That so many participations took place.")
            .required("of", reference(EventSeries.class), Assertion.ParticipationsInAll::of)
            .describe("The measure, series or event they belong to.")
            .required("count", COUNT, Assertion.ParticipationsInAll::count)
            .describe("How many participations.")
            .build(parts -> new Assertion.ParticipationsInAll(parts.get("of"), parts.get("count")));

    private static final Shape<Assertion.EventsInAll> EVENTS_IN_ALL = Shape.of(
                    "events-in-all", Assertion.EventsInAll.class)
            .describe("That so many events took place.")
            .required("of", reference(EventSeries.class), Assertion.EventsInAll::of)
            .describe("The measure or series they belong to.")
            .required("count", COUNT, Assertion.EventsInAll::count)
            .describe("How many events.")
            .build(parts -> new Assertion.EventsInAll(parts.get("of"), parts.get("count")));

    private static final Shape<Assertion.CarriedOutWithoutFinancing> CARRIED_OUT_WITHOUT_FINANCING = Shape.of(
                    "carried-out-without-financing", Assertion.CarriedOutWithoutFinancing.class)
            .describe("That a plan was carried out without financing until a day.")
            .required("plan", reference(ActionPlan.class), Assertion.CarriedOutWithoutFinancing::plan)
            .describe("The plan.")
            .required("until", DATE, Assertion.CarriedOutWithoutFinancing::until)
            .describe("Until when.")
            .build(parts -> new Assertion.CarriedOutWithoutFinancing(parts.get("plan"), parts.get("until")));

    private static final Shape<Assertion.RuleObserved> RULE_OBSERVED = Shape.of(
                    "rule-observed", Assertion.RuleObserved.class)
            .describe("That rules of procedure were observed.")
            .required("rules", reference(RulesOfProcedure.class), Assertion.RuleObserved::rules)
            .describe("The rules.")
            .build(parts -> new Assertion.RuleObserved(parts.<String>get("rules")));

    // ---- money

    /** Whatever a figure may be claimed of. */
    public static final Kind.Reference SUBJECT = reference(
            ActionPlan.class,
            Goal.class,
            Task.class,
            Measure.class,
            Event.class,
            EventSeries.class,
            Contract.class,
            StrategicMeasure.class,
            Programme.class);

    /** The fields of a question, of which the value that has them may have more. */
    private static <T> PartRows<T> question(PartRows<T> rows, Function<T, MoneyQuestion> question) {
        return rows.required("figure", code(MoneyFigure.class), question.andThen(MoneyQuestion::figure))
                .describe("Which amount.")
                .optional("of", SUBJECT, question.andThen(MoneyQuestion::subject))
                .describe(
                        "What it is the figure of: a plan or a part of one, or something else that has this figure; all plans together "
                                + "where nothing is named.")
                .optional("period", PERIOD, question.andThen(MoneyQuestion::period))
                .describe("For which time the money is.")
                .optional("sourceKind", FundingShapes.SOURCE_KIND, question.andThen(MoneyQuestion::sourceKind))
                .describe("The kind of source it comes from.")
                .optional("manager", PartyShapes.PARTY, question.andThen(MoneyQuestion::manager))
                .describe("The appropriation manager (asignavimų valdytojas).")
                .optional("economicKind", FundingShapes.ECONOMIC_KIND, question.andThen(MoneyQuestion::economicKind))
                .describe("What the money buys, by economic kind.")
                .optional("payer", PartyShapes.PARTY, question.andThen(MoneyQuestion::payer))
                .describe("Who pays.")
                .optional("edition", reference(LegalAct.class), question.andThen(MoneyQuestion::edition))
                .describe("The act whose edition of the plan is meant.")
                .optional("asOf", DAY, question.andThen(MoneyQuestion::asOf))
                .describe("The day up to whose end facts count.");
    }

    private static MoneyQuestion question(Parts parts) {
        return MoneyQuestion.builder()
                .figure(parts.<MoneyFigure>get("figure"))
                .subject(parts.<String>optional("of"))
                .period(parts.<DateRange>optional("period"))
                .sourceKind(parts.optional("sourceKind"))
                .manager(parts.<String>optional("manager"))
                .economicKind(parts.optional("economicKind"))
                .payer(parts.<String>optional("payer"))
                .edition(parts.<String>optional("edition"))
                .asOf(parts.optional("asOf"))
                .build();
    }

    static final Shape<MoneyQuestion> QUESTION = question(
                    Shape.of("money-question", MoneyQuestion.class)
                            .describe(
                                    "Which money is meant: a figure, of what, which part of it, and as of which day."),
                    Function.identity())
            .build(ClaimShapes::question);

    private static final Kind<BigDecimal> PERCENT = converted(
            text(ValueMessage.PERCENT, "[0-9]{1,9}(\\.[0-9]{1,9})?"), BigDecimal::new, BigDecimal::toPlainString);

    private static final Kind<Fraction> FRACTION = converted(
            text(ValueMessage.FRACTION, "[0-9]{1,18}(/[1-9][0-9]{0,17})?"), ClaimShapes::fraction, Fraction::toString);

    private static Fraction fraction(String written) {
        List<String> numbers = Splitter.on('/').splitToList(written);
        return new Fraction(
                new BigInteger(numbers.get(0)), numbers.size() == 1 ? BigInteger.ONE : new BigInteger(numbers.get(1)));
    }

    static final Shape<StatedShare> SHARE = Shape.of("stated-share", StatedShare.class)
            .describe("A share as a source states it: in per cent, as finely as it was printed, or as a fraction.")
            .optional("percent", PERCENT, StatedShare::percent)
            .describe("The percentage, with the decimals it was printed with.")
            .optional("fraction", FRACTION, StatedShare::fraction)
            .describe("The fraction, where it is not stated in per cent.")
            .withDefault("bound", code(StatedShare.Bound.class), StatedShare.Bound.EXACTLY, StatedShare::bound)
            .describe("Whether it is the share itself or only a bound of it.")
            .build(parts -> new StatedShare(parts.optional("percent"), parts.optional("fraction"), parts.get("bound")));

    private static final Shape<Assertion.AmountStated> AMOUNT_STATED = question(
                    Shape.of("amount-claimed", Assertion.AmountStated.class).describe("That some money is so much."),
                    Assertion.AmountStated::question)
            .optional("throughout", PERIOD, Assertion.AmountStated::throughout)
            .describe("The days on each of which it is so.")
            .optional("direction", code(MoneyDirection.class), Assertion.AmountStated::direction)
            .describe("Which way it lies: of gaps and of what a budget leaves, and NONE for nothing at all.")
            .optional("amount", STATED_AMOUNT, Assertion.AmountStated::amount)
            .describe("How much, not negative where there is a direction.")
            .build(parts -> new Assertion.AmountStated(
                    question(parts),
                    parts.optional("throughout"),
                    parts.optional("direction"),
                    parts.optional("amount")));

    private static final Shape<Assertion.ShareStated> SHARE_STATED = Shape.of(
                    "share-claimed", Assertion.ShareStated.class)
            .describe("That some money is such a share of other money.")
            .required("part", part(QUESTION), Assertion.ShareStated::part)
            .describe("Which money is the share.")
            .required("whole", part(QUESTION), Assertion.ShareStated::whole)
            .describe("Which money it is a share of.")
            .required("share", part(SHARE), Assertion.ShareStated::share)
            .describe("How large the share is.")
            .build(parts -> new Assertion.ShareStated(parts.get("part"), parts.get("whole"), parts.get("share")));

    private static final Shape<Assertion.ChangeStated> CHANGE_STATED = Shape.of(
                    "change-claimed", Assertion.ChangeStated.class)
            .describe("That money changed from one year, edition, plan or day to another.")
            .required("from", part(QUESTION), Assertion.ChangeStated::from)
            .describe("Which money it was.")
            .required("to", part(QUESTION), Assertion.ChangeStated::to)
            .describe("Which money it became.")
            .required("direction", code(MoneyDirection.class), Assertion.ChangeStated::direction)
            .describe("INCREASE, DECREASE, or NONE for no change.")
            .optional("amount", STATED_AMOUNT, Assertion.ChangeStated::amount)
            .describe("By how much, not negative.")
            .optional("share", part(SHARE), Assertion.ChangeStated::share)
            .describe("By which share of the earlier amount.")
            .build(parts -> new Assertion.ChangeStated(
                    parts.get("from"),
                    parts.get("to"),
                    parts.get("direction"),
                    parts.optional("amount"),
                    parts.optional("share")));

    // ---- numbers

    public static final Kind.Reference COUNTED = reference(
            CoordinationGroup.class, ActionPlan.class, Goal.class, Task.class, Measure.class, EventSeries.class);

    static final Shape<CountQuestion> COUNT_QUESTION = Shape.of("count-question", CountQuestion.class)
            .describe("Which number is meant: what is counted, of what, in which time, and as of which day.")
            .required("figure", code(CountFigure.class), CountQuestion::figure)
            .describe("What is counted.")
            .required("of", COUNTED, CountQuestion::subject)
            .describe("The group, plan, part of a plan, or series that it is counted of.")
            .optional("period", PERIOD, CountQuestion::period)
            .describe("The time in which it happened.")
            .optional("asOf", DAY, CountQuestion::asOf)
            .describe("The day up to whose end facts count.")
            .build(parts -> new CountQuestion(
                    parts.get("figure"), parts.get("of"), parts.optional("period"), parts.optional("asOf")));

    private static final Shape<Assertion.CountChangeStated> COUNT_CHANGE_STATED = Shape.of(
                    "count-change-claimed", Assertion.CountChangeStated.class)
            .describe("That a number changed from one time or day to another.")
            .required("earlier", part(COUNT_QUESTION), Assertion.CountChangeStated::from)
            .describe("Which number it was.")
            .required("later", part(COUNT_QUESTION), Assertion.CountChangeStated::to)
            .describe("Which number it became.")
            .required("direction", code(MoneyDirection.class), Assertion.CountChangeStated::direction)
            .describe("INCREASE, DECREASE, or NONE for no change.")
            .optional("count", COUNT, Assertion.CountChangeStated::count)
            .describe("By how many.")
            .optional("share", part(SHARE), Assertion.CountChangeStated::share)
            .describe("By which share of the earlier number.")
            .build(parts -> new Assertion.CountChangeStated(
                    parts.get("earlier"),
                    parts.get("later"),
                    parts.get("direction"),
                    parts.optional("count"),
                    parts.optional("share")));

    public static final Kind<Assertion> ASSERTION = Forms.<Assertion>of("assertion")
            .describe("What is claimed, in a form that can be checked.")
            .when("measuresImplemented", MEASURES_IMPLEMENTED)
            .describe("How many measures were carried out.")
            .when("participationsInAll", PARTICIPATIONS_IN_ALL)
            .describe("How many participations there were.")
            .when("eventsInAll", EVENTS_IN_ALL)
            .describe("How many events there were.")
            .when("amount", AMOUNT_STATED)
            .describe("How much some money is: a need, a cost, a gap, a balance.")
            .when("share", SHARE_STATED)
            .describe("Which share of other money it is.")
            .when("change", CHANGE_STATED)
            .describe("How money changed.")
            .when("countChange", COUNT_CHANGE_STATED)
            .describe("How a number of members, meetings, events, participations, measures or agreements changed.")
            .when("carriedOutWithoutFinancing", CARRIED_OUT_WITHOUT_FINANCING)
            .describe("That the plan was carried out without financing.")
            .when("ruleObserved", RULE_OBSERVED)
            .describe("That the rules were observed.")
            .build();
}
