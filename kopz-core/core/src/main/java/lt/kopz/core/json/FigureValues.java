package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.codec.Choice;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.cost.UnitCost;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetResult;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.gap.Proportion;
import lt.kopz.core.gap.TimingGap;
import lt.kopz.core.gap.UnspentBalance;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.shape.ValueMessage;

/** JSON forms of what figures are: a quantity, or several that belong together, such as what is unspent and how much of it is committed. */
final class FigureValues {
    private FigureValues() {}

    private static final Codec<Fraction> FRACTION = Codec.text(
                    ValueMessage.FRACTION.text(), null, "-?[0-9]{1,200}/[1-9][0-9]{0,199}")
            .as(
                    text -> new Fraction(
                            new BigInteger(text.substring(0, text.indexOf('/'))),
                            new BigInteger(text.substring(text.indexOf('/') + 1))),
                    fraction -> fraction.numerator() + "/" + fraction.denominator());

    static final Codec<Ratio> RATIO = Codec.object(
                    "ratio", Ratio.class, "A quotient between two bounds, which are the same where it is exact.")
            .required("lower", FRACTION, "The least it can be.")
            .optional("upper", FRACTION, "The most it can be, where there is a most.")
            .build();

    static final Codec<FundingGap> GAP = Codec.object(
                    "gap", WrittenGap.class, "What is missing to cover a need, or what is left over.")
            .required(
                    "missing",
                    ValueCodecs.AMOUNT_RANGE,
                    "The need less what covers it: above zero where something is missing, below zero where something is left over.")
            .required(
                    "direction",
                    Codec.enumOf(FundingGap.Direction.class),
                    "SHORTFALL, SURPLUS or BALANCED, as what is missing has it; UNDETERMINED where its bounds allow more than one.")
            .build()
            .as(WrittenGap::gap, gap -> new WrittenGap(gap.missing(), gap.direction()));

    record WrittenGap(AmountRange missing, FundingGap.Direction direction) {
        FundingGap gap() {
            FundingGap gap = new FundingGap(missing);
            if (gap.direction() != direction) {
                throw new IllegalArgumentException("a gap lies as what is missing has it, which is " + gap.direction()
                        + ", but was stated to be " + direction + "; state " + gap.direction());
            }
            return gap;
        }
    }

    private static final Codec<UnspentBalance> UNSPENT = Codec.object(
                    "unspent", UnspentBalance.class, "What is left of the money appropriated.")
            .required("unspent", ValueCodecs.AMOUNT_RANGE, "What is appropriated less what is incurred.")
            .required("committed", ValueCodecs.AMOUNT_RANGE, "What is priced and still to come.")
            .build();

    private static final Codec<BudgetResult> RESULT = Codec.object(
                    "result",
                    BudgetResult.class,
                    "Revenue less spending: above zero for a surplus, below zero for a deficit.")
            .required("own", ValueCodecs.AMOUNT_RANGE, "Own revenue less spending.")
            .required(
                    "afterFinancing",
                    ValueCodecs.AMOUNT_RANGE,
                    "The same with loans, money left over and the opening balance.")
            .build();

    private static final Codec<AmountChange> CHANGE = Codec.object(
                    "change", AmountChange.class, "An amount and what became of it.")
            .required("from", ValueCodecs.AMOUNT_RANGE, "The earlier amount.")
            .required("to", ValueCodecs.AMOUNT_RANGE, "The later amount.")
            .build();

    private static final Codec<TimingGap> TIMING = Codec.object(
                    "timing", TimingGap.class, "How long a plan had no money after its approval.")
            .required("days", ValueCodecs.HEADCOUNT, "The number of days.")
            .required("open", Codec.enumOf(Answer.class), "Whether it still has none.")
            .build();

    private static final Codec<Proportion> SHARE = Codec.object("share", WrittenShare.class, "A part of an amount.")
            .required("part", ValueCodecs.AMOUNT_RANGE, "How much.")
            .required("whole", ValueCodecs.AMOUNT_RANGE, "Of how much.")
            .optional("share", RATIO, "The exact quotient, which may be known closer than the two amounts tell.")
            .build()
            .as(
                    WrittenShare::proportion,
                    share -> new WrittenShare(share.part(), share.whole(), Optional.of(share.share())));

    record WrittenShare(AmountRange part, AmountRange whole, Optional<Ratio> share) {
        Proportion proportion() {
            return share.map(exact -> new Proportion(part, whole, exact)).orElseGet(() -> new Proportion(part, whole));
        }
    }

    private static final Codec<UnitCost> UNIT_COST = Codec.object("unit-cost", UnitCost.class, "What one unit costs.")
            .required("each", RATIO, "The exact quotient, in the currency of the bounds.")
            .required(
                    "bounds",
                    ValueCodecs.AMOUNT_RANGE,
                    "The amount, rounded outward to the smallest unit of the currency.")
            .build();

    /** A kind of value, and its form. */
    private record Case<T, V>(
            String name, Class<T> type, Codec<V> codec, Function<T, V> getter, Function<V, T> maker, String about) {
        Choice<Object> addTo(Choice<Object> choice) {
            return choice.when(name, type, codec, getter, maker).describe(about);
        }

        static <T> Case<T, T> of(String name, Class<T> type, Codec<T> codec, String about) {
            return new Case<>(name, type, codec, value -> value, value -> value, about);
        }
    }

    private static final ImmutableList<Case<?, ?>> CASES = ImmutableList.of(
            Case.of("amount", AmountRange.class, ValueCodecs.AMOUNT_RANGE, "An amount of money."),
            Case.of("count", Headcount.class, ValueCodecs.HEADCOUNT, "A count."),
            Case.of("ratio", Ratio.class, RATIO, "A quotient."),
            new Case<>(
                    "persons",
                    Persons.class,
                    ValueCodecs.HEADCOUNT,
                    Persons::count,
                    Persons::of,
                    "A number of people, each counted once."),
            new Case<>(
                    "participations",
                    Participations.class,
                    ValueCodecs.HEADCOUNT,
                    Participations::count,
                    Participations::of,
                    "A number of participations: one person counts at each occasion."),
            Case.of("gap", FundingGap.class, GAP, "A gap."),
            Case.of("unspent", UnspentBalance.class, UNSPENT, "What is unspent."),
            Case.of("result", BudgetResult.class, RESULT, "A result."),
            Case.of("change", AmountChange.class, CHANGE, "A change."),
            Case.of("timing", TimingGap.class, TIMING, "A time without money."),
            Case.of("share", Proportion.class, SHARE, "A share of an amount."),
            Case.of("unitCost", UnitCost.class, UNIT_COST, "A unit cost."),
            Case.of("answer", Answer.class, Codec.enumOf(Answer.class), "YES, NO or CANNOT_TELL."),
            Case.of("status", MeasureStatus.class, Codec.enumOf(MeasureStatus.class), "How far a measure has come."),
            Case.of(
                    "stage",
                    AgreementStage.class,
                    Codec.enumOf(AgreementStage.class),
                    "How far an agreement has come."));

    static final Codec<Object> VALUE = value();

    private static Codec<Object> value() {
        Choice<Object> choice = Codec.<Object>choice("figure-value").describe("What a figure is.");
        for (Case<?, ?> each : CASES) {
            choice = each.addTo(choice);
        }
        return choice.build();
    }

    /** The value of a figure as it stands in JSON: a quantity as what it counts; empty for what is of none of these kinds. */
    static Optional<Object> of(Object value) {
        if (value instanceof Quantity.OfAmount money) {
            return Optional.of(money.amount());
        }
        if (value instanceof Quantity.OfCount number) {
            return Optional.of(number.count());
        }
        if (value instanceof Quantity.OfRatio quotient) {
            return Optional.of(quotient.ratio());
        }
        return Optional.of(value)
                .filter(any -> CASES.stream().anyMatch(each -> each.type().isInstance(any)));
    }
}
