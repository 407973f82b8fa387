package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;

import lt.kopz.core.attendance.Event;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.SumRole;
import lt.kopz.core.testimony.SumTerm;

/** The shapes of what sources add up themselves. */
public final class SumShapes {
    private SumShapes() {}

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
            .optional("rate", part(ClaimShapes.SHARE), "By which rate it is multiplied.")
            .optional("rounding", "How the source says that it rounds the number or product.")
            .optional("amount", "The amount that is printed.")
            .optional("count", "The number that is printed.")
            .optional("share", part(ClaimShapes.SHARE))
            .describe("The share that is printed, of the whole that all shares of the sum are of.")
            .optional("fact", NUMBERED, "The fact whose number it is: one about money, an event, another sum.")
            .optional("question", part(ClaimShapes.QUESTION), "The figure that it is.")
            .build();

    public static final Shape<StatedSum> STATED_SUM = Shape.of(StatedSum.class)
            .describe("A source's own arithmetic, as it is printed: numbers and what they make by the source.")
            .id()
            .optional("name", "What the source calls the sum.")
            .list("terms", part(TERM), "The numbers: those that are added up and taken off, and the one result.")
            .provenance()
            .build();
}
