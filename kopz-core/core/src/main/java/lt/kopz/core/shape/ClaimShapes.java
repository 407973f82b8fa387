package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.text;
import static lt.kopz.core.shape.Kind.whole;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.member.Parts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.SumRole;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** The shapes of what sources claim and add up. */
public final class ClaimShapes {
    private ClaimShapes() {}

    private static final Shape<Assertion.RuleObserved> RULE_OBSERVED = Shape.of(Assertion.RuleObserved.class)
            .describe("That rules of procedure were observed.")
            .required("rules", reference(RulesOfProcedure.class), "The rules.")
            .build();

    // ---- figures

    /** Whatever a figure may be claimed of. */
    private static final Kind.Reference SUBJECT = reference(
            ActionPlan.class,
            Goal.class,
            Task.class,
            Measure.class,
            Event.class,
            EventSeries.class,
            Contract.class,
            Appropriation.class,
            StrategicMeasure.class,
            Programme.class,
            Indicator.class,
            CooperationAgreement.class,
            CoordinationGroup.class);

    private static Question question(Parts parts) {
        return Question.builder()
                .measure(parts.<String>get("figure"))
                .subject(parts.<String>optional("of"))
                .others(parts.list("and"))
                .period(parts.<DateRange>optional("period"))
                .sourceKind(parts.optional("sourceKind"))
                .manager(parts.<String>optional("manager"))
                .economicKind(parts.optional("economicKind"))
                .programme(parts.<String>optional("programme"))
                .sourceCode(parts.<String>optional("sourceCode"))
                .place(parts.<String>optional("place"))
                .code(parts.optional("classification"))
                .payer(parts.<String>optional("payer"))
                .edition(parts.<String>optional("edition"))
                .asOf(parts.optional("asOf"))
                .build();
    }

    static final Shape<Question> QUESTION = Shape.of(Question.class)
            .describe("Which figure is meant: a measure, of what, which part of it, and as of which day.")
            .required("figure", TEXT, Question::measure)
            .describe("Which figure: the code of the measure, such as financing-gap.")
            .optional("of", SUBJECT, Question::subject)
            .describe(
                    "What it is the figure of: a plan or a part of one, or something else that has this figure; all together "
                            + "where nothing is named.")
            .narrowing()
            .list("and", SUBJECT, Question::others)
            .describe("Of what else: the figure is what all of them make together.")
            .narrowing()
            .optional("period", "For which time money is, or in which time what is counted happened.")
            .optional("sourceKind", FundingShapes.SOURCE_KIND, "The kind of source it comes from.")
            .optional("manager", PartyShapes.PARTY, "The appropriation manager (asignavimų valdytojas).")
            .narrowing()
            .optional("economicKind", FundingShapes.ECONOMIC_KIND, "What the money buys, by economic kind.")
            .optional("programme", reference(Programme.class), "The programme that money goes to.")
            .narrowing()
            .optional("sourceCode", TEXT, "The code of its source in the budget's own list, with all codes below it.")
            .optional(
                    "place",
                    TEXT,
                    "Where money is spent: the code of a place, or what it is called, with all places in it.")
            .optional("classification", part(FundingShapes.CLASSIFICATION), Question::code)
            .describe("The code under which money is booked, with all codes below it.")
            .optional("payer", PartyShapes.PARTY, "Who pays.")
            .narrowing()
            .optional("edition", reference(LegalAct.class), "The act whose edition of the plan is meant.")
            .narrowing()
            .optional("asOf", "The day up to whose end facts count.")
            .build(ClaimShapes::question);

    private static final Kind<BigDecimal> PERCENT = printed(ValueMessage.PERCENT);
    private static final Kind<BigDecimal> DECIMAL = printed(ValueMessage.DECIMAL);

    private static Kind<BigDecimal> printed(ValueMessage what) {
        return converted(text(what, "[0-9]{1,9}(\\.[0-9]{1,9})?"), BigDecimal::new, BigDecimal::toPlainString);
    }

    private static final Kind<Fraction> FRACTION = converted(
            text(ValueMessage.FRACTION, "[0-9]{1,18}(/[1-9][0-9]{0,17})?"), ClaimShapes::fraction, Fraction::toString);

    private static Fraction fraction(String written) {
        List<String> numbers = Splitter.on('/').splitToList(written);
        return new Fraction(
                new BigInteger(numbers.get(0)), numbers.size() == 1 ? BigInteger.ONE : new BigInteger(numbers.get(1)));
    }

    static final Shape<StatedShare> SHARE = Shape.of(StatedShare.class)
            .describe(
                    "A share as a source states it: in per cent or as a number, as finely as it was printed, or as a fraction.")
            .optional("percent", PERCENT, "The percentage, with the decimals it was printed with.")
            .optional("decimal", DECIMAL, "The number, with the decimals it was printed with, of the whole as 1.")
            .optional("fraction", FRACTION, "The fraction, where it is stated so.")
            .withDefault("bound", StatedShare.Bound.EXACTLY, "Whether it is the share itself or only a bound of it.")
            .build();

    private static final Shape<FigureStated> FIGURE_STATED = Shape.of("figure-claimed", FigureStated.class)
            .describe("That a figure is so much, is such a share of another one, or has changed by so much.")
            .beside(QUESTION, FigureStated::question)
            .optional(
                    "direction",
                    "Which way it lies: of gaps, of what a budget leaves and of changes, and NONE for nothing at all.")
            .optional(
                    "amount",
                    "How much money it is, or by how much it changed, not negative where there is a direction.")
            .optional("count", "How many there are, or by how many they changed, where it is no money.")
            .optional("share", part(SHARE), "Which share it is, or by which share of the earlier figure it changed.")
            .optional("throughout", "The days on each of which it is so.")
            .optional("since", "The first day on which it was so.")
            .list("or", TEXT, FigureStated::readings)
            .describe("Which other figures of the same the words may mean as well: the codes of their measures.")
            .optional(
                    "shareOf",
                    part(QUESTION),
                    "The figure that it is a share of, or for so many of which it is stated.")
            .narrowing()
            .withDefault("per", whole(1, Integer.MAX_VALUE), 1, "For how many of that figure it is stated.")
            .optional("changedFrom", part(QUESTION), "The figure that it was before.")
            .narrowing()
            .build(parts -> FigureStated.builder()
                    .question(question(parts))
                    .readings(parts.list("or"))
                    .shareOf(parts.<Question>optional("shareOf"))
                    .per(parts.<Integer>get("per"))
                    .changedFrom(parts.<Question>optional("changedFrom"))
                    .throughout(parts.<DateRange>optional("throughout"))
                    .since(parts.<PartialDate>optional("since"))
                    .direction(parts.<MoneyDirection>optional("direction"))
                    .amount(parts.<StatedAmount>optional("amount"))
                    .count(parts.<Headcount>optional("count"))
                    .share(parts.<StatedShare>optional("share"))
                    .build());

    public static final Kind<Assertion> ASSERTION = new Forms<Assertion>(
                    "assertion", "What is claimed, in a form that can be checked.")
            .when(
                    "stated",
                    FIGURE_STATED,
                    "How much a figure is, alone or beside another one: a need, a cost, a gap, how many came.")
            .when("ruleObserved", RULE_OBSERVED, "That the rules were observed.")
            .build();

    /** What has a number of its own. */
    public static final Kind.Reference NUMBERED = reference(
                    Need.class,
                    Appropriation.class,
                    Revenue.class,
                    Contract.class,
                    Transfer.class,
                    Expenditure.class,
                    Payment.class,
                    Booking.class,
                    Event.class,
                    StatedSum.class)
            .withoutCircle();

    private static final Shape<SumTerm> TERM = Shape.of(SumTerm.class)
            .describe("A number of a sum: printed, or that of a fact or figure; an unknown cell is none of these.")
            .optional("name", "What the source calls it.")
            .withDefault("role", SumRole.ADDED, "Whether it is added, taken off, or the result.")
            .optional("rate", part(SHARE), "By which rate it is multiplied.")
            .optional("rounding", "How the source says that it rounds the number or product.")
            .optional("amount", "The amount that is printed.")
            .optional("count", "The number that is printed.")
            .optional("share", part(SHARE))
            .describe("The share that is printed, of the whole that all shares of the sum are of.")
            .optional("fact", NUMBERED, "The fact whose number it is: one about money, an event, another sum.")
            .optional("question", part(QUESTION), "The figure that it is.")
            .build();

    public static final Shape<StatedSum> STATED_SUM = Shape.of(StatedSum.class)
            .describe("A source's own arithmetic, as it is printed: numbers and what they make by the source.")
            .id()
            .optional("name", "What the source calls the sum.")
            .list("terms", part(TERM), "The numbers: those that are added up and taken off, and the one result.")
            .provenance()
            .build();
}
