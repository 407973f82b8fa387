package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.AMOUNT;
import static lt.kopz.core.shape.Kind.COUNT;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.text;

import java.math.BigDecimal;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.time.PartialDate;

/** The shapes of indicators. */
public final class IndicatorShapes {
    private IndicatorShapes() {}

    private static final Kind<BigDecimal> NUMBER = converted(
            text(ValueMessage.NUMBER, "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,10})?"),
            BigDecimal::new,
            BigDecimal::toPlainString);

    private static final Shape<Measured.OfNumberBounds> NUMBER_BOUNDS = Shape.of(
                    "number-bounds", Measured.OfNumberBounds.class)
            .describe("The bounds of a number, at least one of them.")
            .optional("least", NUMBER, "The least it can be, itself included.")
            .optional("most", NUMBER, "The most it can be, itself included.")
            .build();

    private static final Shape<Measured.OfAmountBounds> AMOUNT_BOUNDS = Shape.of(
                    "amount-bounds", Measured.OfAmountBounds.class)
            .describe("The bounds of an amount of money, at least one of them.")
            .optional("least", AMOUNT, bounds -> bounds.amount().lower())
            .describe("The least it can be, itself included.")
            .optional("most", AMOUNT, bounds -> bounds.amount().upper())
            .describe("The most it can be, itself included.")
            .build(parts -> Measured.OfAmountBounds.of(parts.optional("least"), parts.optional("most")));

    private static final Kind<Measured> MEASURED = new Forms<Measured>("measured", "What an indicator is measured in.")
            .when("count", Measured.OfCount.class, COUNT, Measured.OfCount::count, Measured.OfCount::new, "A count.")
            .when(
                    "amount",
                    Measured.OfAmount.class,
                    AMOUNT,
                    Measured.OfAmount::amount,
                    Measured.OfAmount::new,
                    "An amount of money.")
            .when(
                    "number",
                    Measured.OfNumber.class,
                    NUMBER,
                    Measured.OfNumber::number,
                    Measured.OfNumber::new,
                    "A plain number.")
            .when("amountBounds", AMOUNT_BOUNDS, "An amount of which only bounds are known.")
            .when("numberBounds", NUMBER_BOUNDS, "A number of which only bounds are known.")
            .build();

    public static final Shape<IndicatorValue> INDICATOR_VALUE = Shape.of(IndicatorValue.class)
            .describe("What an indicator was, is, or is to be at some time.")
            .withDefault("date", PartialDate.unknown(), "The time, usually a year.")
            .required("value", MEASURED, "How much.")
            .provenance()
            .build();

    public static final Shape<Indicator> INDICATOR = Shape.of(Indicator.class)
            .describe("What the success of a measure is measured by.")
            .id()
            .required("name", "What is measured.")
            .optional("unit", "The unit it is measured in.")
            .withDefault("direction", IndicatorDirection.MORE_IS_BETTER)
            .describe("Which way it is to go; more is better where it is left out.")
            .optional("baseline", part(INDICATOR_VALUE), "Where it began.")
            .list("targets", part(INDICATOR_VALUE), "Where it is to come, by year.")
            .list("actuals", part(INDICATOR_VALUE), "How far it came, by year.")
            .provenance()
            .build();
}
