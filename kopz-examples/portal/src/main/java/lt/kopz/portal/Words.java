package lt.kopz.portal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * What a page says to its reader.
 *
 * @param wording the language of the reader
 * @param zone where days and times of the day are those of the reader
 */
public record Words(Wording wording, ZoneId zone) {
    private static final int KILO = 1000;

    /** Words of the pages. */
    public String say(String key) {
        return wording.say(Phrase.of(new PortalMessage("portal." + key)));
    }

    /** Anything that has words. */
    public String text(Text text) {
        return wording.say(text);
    }

    String savedBy(Store.Version version) {
        return wording.say(Phrase.of(new PortalMessage("portal.saved"))
                .with("who", Literal.of(version.savedBy()))
                .with("day", version.savedAt().atZoneSameInstant(zone).toLocalDate()));
    }

    String version(Store.Version version) {
        return wording.say(Phrase.of(new PortalMessage("portal.version"))
                .with("number", Literal.of(Integer.toString(version.number()))));
    }

    /** Which version, by whom and when. */
    public String inShort(Store.Version version) {
        return version(version) + ", " + savedBy(version);
    }

    /** What a dossier that was kept aside was made from. */
    String begun(Store.Aside aside) {
        return aside.base() == 0
                ? say("begunWithNone")
                : wording.say(Phrase.of(new PortalMessage("portal.begunWith"))
                        .with("number", Literal.of(Integer.toString(aside.base()))));
    }

    String sent(Store.Aside aside) {
        return wording.say(Phrase.of(new PortalMessage("portal.sentBy"))
                .with("who", Literal.of(aside.savedBy()))
                .with("when", Literal.of(time(aside.savedAt()))));
    }

    /** By whom, when and how large a file was attached. */
    String attached(Attachments.Attached file) {
        return wording.say(Phrase.of(new PortalMessage("portal.attachedBy"))
                .with("who", Literal.of(file.by()))
                .with("when", Literal.of(time(file.at())))
                .with("size", Literal.of(wording.number((file.bytes() + KILO - 1) / KILO) + " kB")));
    }

    /** Where dossiers that were kept aside are, and how many they are. */
    public String asides(int count) {
        return counted(new PortalMessage("portal.asides"), count);
    }

    public String conflict(Store.Version latest) {
        return wording.say(Phrase.of(new PortalMessage("portal.conflictIs"))
                .with("number", Literal.of(Integer.toString(latest.number())))
                .with("who", Literal.of(latest.savedBy())));
    }

    /** Where a problem is, for people. */
    public String place(Problem problem) {
        return problem.place().text().map(wording::say).orElse("");
    }

    String value(Figure<?> figure) {
        return figure.isUnexplained()
                ? say("undetermined")
                : quantity(figure.explanation().value());
    }

    /** That a day is later than what a dossier knows of; empty where it is not. */
    String beyond(Dossier dossier, LocalDate day) {
        LocalDate known = dossier.knownUntil().value();
        return day.isAfter(known)
                ? wording.say(Phrase.of(new PortalMessage("portal.beyond"))
                        .with("known", known)
                        .with("day", day))
                : "";
    }

    private String quantity(Quantity value) {
        return value instanceof Quantity.OfAmount money
                ? wording.amount(money.amount())
                : wording.count(value.asCount());
    }

    /** How much findings of a severity matter, and how many they are. */
    public String severity(Severity severity, int count) {
        PortalMessage name = switch (severity) {
            case ERROR -> new PortalMessage("portal.errors");
            case WARNING -> new PortalMessage("portal.warnings");
            case INFO -> new PortalMessage("portal.notes");
        };
        return counted(name, count);
    }

    /** How much a finding matters. */
    String severity(Severity severity) {
        return wording.say(Phrase.of(
                switch (severity) {
                    case ERROR -> new PortalMessage("portal.error");
                    case WARNING -> new PortalMessage("portal.warning");
                    case INFO -> new PortalMessage("portal.note");
                }));
    }

    private String counted(PortalMessage name, int count) {
        return wording.say(Phrase.of(name)) + " (" + wording.number(count) + ")";
    }

    /** What went wrong, by the status of HTTP. */
    public String failure(int status) {
        return wording.say(Phrase.of(
                switch (status) {
                    case 400 -> new PortalMessage("portal.notUnderstood");
                    case 403 -> new PortalMessage("portal.forbidden");
                    case 404, 405 -> new PortalMessage("portal.notFound");
                    case 413 -> new PortalMessage("portal.tooLarge");
                    case 503 -> new PortalMessage("portal.crowded");
                    default -> new PortalMessage("portal.failed");
                }));
    }

    /** A day and a time of the day. */
    public String time(OffsetDateTime time) {
        ZonedDateTime here = time.atZoneSameInstant(zone);
        return wording.dateIso(here.toLocalDate()) + " "
                + here.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }
}
