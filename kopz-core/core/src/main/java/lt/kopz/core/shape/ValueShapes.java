package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.text;
import static lt.kopz.core.shape.Kind.whole;

import java.math.BigDecimal;
import java.util.Optional;
import lt.kopz.core.member.Parts;
import lt.kopz.core.money.Rate;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.DocumentPlace;
import lt.kopz.core.source.MoneyConversion;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.TeachingHours;

/** The shapes of values that entities of several rooms are made of. */
public final class ValueShapes {
    private ValueShapes() {}

    public static final Shape<Source> SOURCE = Shape.of(Source.class)
            .describe("A place in a document, with the words that stand there.")
            .required("document", reference(SourceDocument.class), "The document.")
            .optional("place", converted(TEXT, DocumentPlace::parse, DocumentPlace::toString))
            .describe("Where in the document, by page, chapter or point.")
            .optional("quote", TEXT, "The words, exactly as printed.")
            .optional("translation", "The quote in other languages, for reports in those.")
            .build();

    private static final Kind<BigDecimal> QUOTED = converted(
            text(ValueMessage.NUMBER, "(0|[1-9][0-9]{0,39})(\\.[0-9]{1,40})?"),
            BigDecimal::new,
            BigDecimal::toPlainString);

    private static final Shape<Rate> RATE = Shape.of(Rate.class)
            .describe("A rate of exchange: so many units of one currency are one unit of another.")
            .required("base", "The currency one unit of which is quoted.")
            .required("term", "The currency it is quoted in.")
            .required("decimal", QUOTED, "How many units of it are one of the other.")
            .required("day", "The day the rate was quoted for.")
            .required("source", TEXT, "Who quoted it.")
            .build();

    private static final Shape<MoneyConversion> CONVERSION = Shape.of("conversion", MoneyConversion.class)
            .describe("How amounts came to be in another currency than the one they are stated in.")
            .list("stated", "The amounts as they are stated, in the order of the fact's own; at least one.")
            .required("rate", part(RATE), "The rate they are converted by.")
            .optional("rounding")
            .describe("The official rounding, where the rate is the official one of a currency that the euro replaced.")
            .build();

    public static final Shape<Provenance> PROVENANCE = Shape.of(Provenance.class)
            .describe("How something is known, why it is held, and where it stands.")
            .withDefault(
                    "basis",
                    code(Basis.class),
                    Basis.STATED,
                    known -> known.asStated().basis())
            .describe("How firmly it is known; of what was converted, how firmly what is stated.")
            .optional("because", "The reading or assumption; required for INFERRED and ASSUMED.")
            .list("sources", part(SOURCE), "The places it is taken from.")
            .optional("conversion", part(CONVERSION), "How the money of the fact was converted from another currency.")
            .build(ValueShapes::provenance);

    private static Provenance provenance(Parts parts) {
        Provenance stated = Provenance.of(parts.get("basis"), parts.optional("because"), parts.list("sources"));
        Optional<MoneyConversion> conversion = parts.optional("conversion");
        return conversion.map(stated::converted).orElse(stated);
    }

    /** The shape of a value together with its provenance. */
    @SuppressWarnings("unchecked") // a class has no parameters
    public static <V> Shape<Sourced<V>> sourced(Kind.Known<V> kind) {
        return Shape.of(kind.name(), (Class<Sourced<V>>) (Class<?>) Sourced.class)
                .describe("A value with a provenance of its own.")
                .required("value", kind.value(), "The value.")
                .withDefault("provenance", Kind.PROVENANCE, Provenance.stated())
                .describe("How the value is known, and where it stands.")
                .build();
    }

    private static final Shape<Cadence.PerCalendarPeriod> PER_CALENDAR_PERIOD = Shape.of(
                    Cadence.PerCalendarPeriod.class)
            .describe("So many times in every calendar period.")
            .required("atLeast", whole(1, 366), "The least number of times.")
            .required("unit", "The calendar period.")
            .build();

    private static final Shape<Cadence.WithinGap> WITHIN_GAP = Shape.of(Cadence.WithinGap.class)
            .describe("No longer gap than this.")
            .required("length", whole(1, 10_000), "How many units.")
            .required("unit", "The unit.")
            .build();

    public static final Kind<Cadence> CADENCE = new Forms<Cadence>("cadence", "How often something has to happen.")
            .when(
                    "perCalendarPeriod",
                    PER_CALENDAR_PERIOD,
                    "At least so many times in every calendar month, quarter, half-year or year.")
            .when("withinGap", WITHIN_GAP, "With no longer gap than so many days, weeks or months.")
            .build();

    private enum HourUnit {
        CLOCK,
        ACADEMIC
    }

    public static final Shape<TeachingHours> TEACHING_HOURS = Shape.of(TeachingHours.class)
            .describe("How long something lasts, in clock hours or in academic hours.")
            .required(
                    "hours",
                    converted(
                            text(ValueMessage.HOURS, "[0-9]{1,4}(\\.[0-9]{1,4})?"),
                            BigDecimal::new,
                            BigDecimal::toPlainString))
            .describe("How many hours.")
            .required(
                    "unit",
                    code(HourUnit.class),
                    hours -> hours instanceof TeachingHours.ClockHours ? HourUnit.CLOCK : HourUnit.ACADEMIC)
            .describe("Clock hours or academic hours.")
            .optional("minutesEach", whole(1, 120), ValueShapes::minutesEach)
            .describe("The minutes of one academic hour, where a source gives them.")
            .build(ValueShapes::hours);

    private static Optional<Integer> minutesEach(TeachingHours hours) {
        return hours instanceof TeachingHours.AcademicHours academic
                        && academic.minutesEach().isPresent()
                ? Optional.of(academic.minutesEach().getAsInt())
                : Optional.empty();
    }

    private static TeachingHours hours(Parts parts) {
        BigDecimal number = parts.get("hours");
        Optional<Integer> minutesEach = parts.optional("minutesEach");
        if (parts.get("unit") == HourUnit.CLOCK) {
            if (minutesEach.isPresent()) {
                throw new RefusedException(ProblemKind.MINUTES_OF_CLOCK_HOURS);
            }
            return TeachingHours.clock(number);
        }
        return minutesEach.isPresent()
                ? TeachingHours.academic(number, minutesEach.get())
                : TeachingHours.academic(number);
    }
}
