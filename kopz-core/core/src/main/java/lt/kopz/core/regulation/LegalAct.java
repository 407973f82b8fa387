package lt.kopz.core.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Optional;
import java.util.regex.Pattern;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A legal act or other document of authority, kept as printed, or a draft of one.
 *
 * <p>Example: decision No V17-66 of the council of the Kaišiadorys district municipality of 29 March 2018. Numbers
 * are opaque text.
 */
@Value.Immutable
public abstract class LegalAct implements Fact, WithLegalAct {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,29}");

    private static final Pattern TAR = Pattern.compile("[0-9]{4}-[0-9]{5}|TAR\\.[0-9A-F]{12}|[0-9A-Z]{10,20}");

    private static final Pattern ELI = Pattern.compile("https?://[^\\s/]+/(?:\\S*/)?eli/\\S+");

    LegalAct() {}

    /**
     * The kind of act.
     *
     * @return the kind
     */
    public abstract ActKind kind();

    /**
     * Who issued it; several for a joint act.
     *
     * @return the issuers; empty when unknown
     */
    public abstract ImmutableList<Issuer> issuers();

    /**
     * From when there is a draft of it.
     *
     * @return the date; empty when nothing is said of it. Required of an act that nobody has adopted
     */
    public abstract Optional<Sourced<PartialDate>> drafted();

    /**
     * When it was adopted, as precise as it is known.
     *
     * @return the date of adoption, {@linkplain PartialDate#unknown() unknown} where it was adopted on some day; empty for a draft, which
     *     nobody has adopted as far as is stated
     */
    public abstract Optional<PartialDate> adopted();

    /**
     * When it was signed, where that is stated apart from its adoption: a council adopts a decision, and its chair signs it.
     *
     * @return the date; empty when nothing is said of it
     */
    public abstract Optional<Sourced<PartialDate>> signed();

    /**
     * The registration numbers, exactly as printed; several for a joint act.
     *
     * @return the numbers; empty when unknown
     */
    public abstract ImmutableList<String> numbers();

    /**
     * The title.
     *
     * @return the title; empty when it is not known
     */
    public abstract Optional<LocalizedText> title();

    /**
     * When it takes effect, and how that is known.
     *
     * @return the date; empty when nothing is said of it: it is then taken to be the day of its adoption
     */
    public abstract Optional<Sourced<PartialDate>> effective();

    /**
     * From which day it takes effect by a condition, where it names no day: "on the day after it is signed", "when the budget is adopted".
     *
     * <p>Example: {@code DayAfter.days(0, DayAfter.Event.ADOPTED, "budget-2019")}.
     *
     * @return the condition; empty where it names a day or none
     */
    public abstract Optional<DayAfter> effectiveAfter();

    /**
     * How it relates to other acts.
     *
     * @return the relations; may be empty
     */
    public abstract ImmutableList<ActRelation> relations();

    /**
     * When it was published, in the Register of Legal Acts or elsewhere.
     *
     * @return the date; empty when nothing is said of it
     */
    public abstract Optional<Sourced<PartialDate>> published();

    /**
     * Whether it has to be published to take effect.
     *
     * @return whether it has to be; empty where that follows from its kind, by a {@link PublicationRule} of the dossier
     */
    public abstract Optional<Boolean> mustBePublished();

    /**
     * How many days after its publication it takes effect, where it names no day.
     *
     * @return the number of days, 0 for the day of publication itself and 1 for the day after it; empty where that follows from its kind.
     *     An act that states it has to be published
     */
    public abstract Optional<Integer> daysAfterPublication();

    /**
     * When it ends by its own words, not by another act.
     *
     * @return the first day on which it is no longer in force; empty when nothing is said of it
     */
    public abstract Optional<Sourced<PartialDate>> noLongerFrom();

    /**
     * From when it applies, where that is another day than that of its force: an act may lawfully apply to a time before it was adopted, or only
     * to a later one.
     *
     * @return the first day to which it applies; empty where it applies from the day on which it is in force
     */
    public abstract Optional<Sourced<PartialDate>> appliesFrom();

    /**
     * When it ceases to apply, though it may still be in force: an act may apply for a period.
     *
     * @return the first day to which it no longer applies; empty where it applies while it is in force
     */
    public abstract Optional<Sourced<PartialDate>> appliesUntil();

    /**
     * The identifiers registers have given it, never made up here: {@code tar}, the code in the Register of Legal Acts, such as {@code
     * 2023-06015} or {@code TAR.53CF7E3F4A7D}; {@code eli}, an ELI address. Other registers go by names of one's own and are not checked.
     *
     * @return the identifiers by the name of the register; empty when none is given
     */
    public abstract ImmutableSetMultimap<String, String> identifiers();

    /**
     * The points it had when it was adopted, in their order: all of them, where any is given.
     *
     * @return the points; empty when they are not known
     */
    public abstract ImmutableList<ActPoint> points();

    /**
     * The editions of its text that a register or another source lists, each with the days for which it is valid.
     *
     * @return the editions, in their order; empty when none are known
     */
    public abstract ImmutableList<ActEdition> editions();

    /**
     * What the act demands to be done so often, or by a day.
     *
     * @return the duties; empty where it demands none, or none is recorded
     */
    public abstract ImmutableList<Duty> duties();

    /**
     * Refuses an act that is neither adopted nor drafted, days after a publication that need not be or below 0, a blank
     * number, an identifier that is none, two points of one number, or an act that takes effect after it has taken effect.
     */
    @Value.Check
    void check() {
        if (isDraft() && drafted().isEmpty()) {
            throw new RefusedException(ProblemKind.NEITHER_ADOPTED_NOR_DRAFTED, "id", id());
        }
        daysAfterPublication().ifPresent(days -> RefusedException.requireAtLeast(0, days, Word.DAYS));
        if (daysAfterPublication().isPresent() && mustBePublished().equals(Optional.of(false))) {
            throw new RefusedException(ProblemKind.PUBLICATION_NOT_NEEDED, "id", id());
        }
        for (String number : numbers()) {
            RefusedException.requireText(number, Word.ACT_NUMBER);
        }
        identifiers().forEach(LegalAct::checkIdentifier);
        effectiveAfter()
                .filter(after -> after.act().equals(id()) && after.event() == DayAfter.Event.IN_FORCE)
                .ifPresent(after -> {
                    throw new RefusedException(ProblemKind.EFFECTIVE_AFTER_ITSELF, "id", id());
                });
        RefusedException.requireDifferent(points().stream().map(ActPoint::number), Word.POINT);
    }

    /** Refuses what does not have the form of an identifier of a register, where a form is known. */
    private static void checkIdentifier(String register, String identifier) {
        RefusedException.requireForm(NAME, register, Word.REGISTER, "tar");
        boolean fits = switch (register) {
            case "tar" -> TAR.matcher(identifier).matches();
            case "eli" -> ELI.matcher(identifier).matches();
            default -> !identifier.isBlank();
        };
        if (!fits) {
            throw new RefusedException(ProblemKind.NOT_AN_IDENTIFIER, "found", identifier, "register", register);
        }
    }

    /**
     * Whether it is a draft: nobody has adopted it as far as is stated, so that it decides nothing.
     *
     * @return true if it has no day of adoption, not even an unknown one
     */
    public boolean isDraft() {
        return adopted().isEmpty();
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link LegalAct}. */
    public static final class Builder extends ImmutableLegalAct.Builder {
        Builder() {}
    }
}
