package lt.kopz.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * Writes the meetings of the groups and the days on which something is due as a calendar (iCalendar, RFC 5545).
 *
 * <p>Each entry lasts all day. A meeting is {@code TENTATIVE} while it is to come, {@code CONFIRMED} once a source states that it was
 * held, and {@code CANCELLED}; its description is its agenda. Due are measures, deliverables put off to a later day, agreements on the
 * last day of their force, and what rules of procedure, acts and plans demand by a day for the years of the reporting period; those
 * entries have no state, and block no time.
 *
 * <p>A date that is not one day gives no entry: a day is never made up. Such things are reported as losses, and so is how complete a list is
 * that the calendar is made from: who reads it takes what is in it for all there is. An entry keeps its {@code UID},
 * made of the ids of the dossier and of the fact, so that a calendar that is written again replaces the older one.
 *
 * <p>Example: the meeting of 5 February 2019 is {@code DTSTART;VALUE=DATE:20190205}; a measure due in {@code 2020} is a loss.
 */
public final class MeetingCalendar {
    private static final int OCTETS = 75;

    /** A calendar has one component at least (RFC 5545, 3.6); where there is no entry, one that nobody sees. */
    private static final ImmutableList<String> NOTHING = ImmutableList.of(
            "BEGIN:VTIMEZONE",
            "TZID:Etc/UTC",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What entries are made from. */
    private static final ImmutableSet<ListKind> LISTS =
            Sets.immutableEnumSet(ListKind.MEETINGS, ListKind.MEASURES, ListKind.AGREEMENTS, ListKind.REPORTS);

    private final Dossier dossier;
    private final String stamp;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();
    private final ImmutableList.Builder<Loss> losses = ImmutableList.builder();
    private boolean isEmpty = true;

    private MeetingCalendar(Dossier dossier, Instant stamp, Wording wording) {
        this.dossier = dossier;
        this.stamp = MOMENT.format(stamp);
        this.wording = wording;
    }

    /**
     * The calendar of a dossier: the same bytes for the same arguments.
     *
     * @param dossier the dossier
     * @param stamp when the calendar is made ({@code DTSTAMP}), kept to the second
     * @param wording the words and the language of the entries
     * @return the calendar, the meetings and due things that have no day, and the statements on how complete their lists are
     */
    public static Exported of(Dossier dossier, Instant stamp, Wording wording) {
        MeetingCalendar calendar = new MeetingCalendar(dossier, stamp, wording);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//kopz//kopz//EN");
        calendar.line("CALSCALE:GREGORIAN");
        for (int i = 0; i < dossier.groups().size(); i++) {
            calendar.meetings("/groups/" + i, dossier.groups().get(i));
        }
        calendar.measures();
        calendar.agreements();
        calendar.duties();
        Loss.ofCompleteness(dossier, LISTS::contains).forEach(calendar.losses::add);
        if (calendar.isEmpty) {
            NOTHING.forEach(calendar::line);
        }
        calendar.line("END:VCALENDAR");
        return new Exported(calendar.out.toString(), Loss.atMost(calendar.losses.build(), Limits.standard()));
    }

    private void meetings(String at, CoordinationGroup group) {
        Text summary = Phrase.of(ExchangeMessage.MEETING).with("group", group.name());
        ImmutableList<Meeting> meetings = group.meetings();
        for (int i = 0; i < meetings.size(); i++) {
            Meeting meeting = meetings.get(i);
            String state = switch (meeting.state()) {
                case PLANNED, CONVENED -> "TENTATIVE";
                case HELD -> "CONFIRMED";
                case CANCELLED -> "CANCELLED";
            };
            if (begin(at + "/meetings/" + i, meeting.date().value(), meeting.id(), summary, "MEETING")) {
                line("STATUS:" + state);
                if (!meeting.agenda().isEmpty()) {
                    line("DESCRIPTION:"
                            + escaped(meeting.agenda().stream()
                                    .map(item -> item.number()
                                                    .map(number -> number + " ")
                                                    .orElse("")
                                            + wording.say(item.title()))
                                    .collect(Collectors.joining("\n"))));
                }
                line("END:VEVENT");
            }
        }
    }

    private void measures() {
        for (int i = 0; i < dossier.plans().size(); i++) {
            ActionPlan plan = dossier.plans().get(i);
            for (int j = 0; j < plan.measures().size(); j++) {
                Measure measure = plan.measures().get(j);
                String at = "/plans/" + i + "/measures/" + j;
                if (measure.due().isPresent()) {
                    due(at + "/due", measure.due().get(), measure.id() + "/due", dueTitle(measure.title()));
                }
                for (int k = 0; k < measure.deliverables().size(); k++) {
                    Deliverable deliverable = measure.deliverables().get(k);
                    if (deliverable.postponedTo().isPresent()) {
                        due(
                                at + "/deliverables/" + k + "/postponedTo",
                                deliverable.postponedTo().get(),
                                deliverable.id() + "/due",
                                dueTitle(deliverable.title()));
                    }
                }
            }
        }
    }

    private void agreements() {
        for (int i = 0; i < dossier.agreements().size(); i++) {
            CooperationAgreement agreement = dossier.agreements().get(i);
            if (agreement.inForceUntil().isPresent()) {
                due(
                        "/agreements/" + i + "/inForceUntil",
                        agreement.inForceUntil().get(),
                        agreement.id() + "/until",
                        Phrase.of(ExchangeMessage.IN_FORCE_UNTIL).with("title", agreement.purpose()));
            }
        }
    }

    /** What is due by a day, once for all whose duty it is. */
    private void duties() {
        LocalDate asOf = dossier.knownUntil().value();
        Stream.concat(
                        dossier.groups().stream().flatMap(group -> DutyCadence.of(dossier, group.id(), asOf).stream()),
                        DutyCadence.ofNoGroup(dossier, asOf).stream())
                .collect(ImmutableMap.toImmutableMap(
                        judged -> judged.duty().id(), DutyCadence::dueDays, (first, other) -> first))
                .forEach((duty, days) -> days.forEach(
                        (day, title) -> due("", PartialDate.of(day), duty + "/due-" + day, dueTitle(title))));
    }

    private static Text dueTitle(Text title) {
        return Phrase.of(ExchangeMessage.DUE).with("title", title);
    }

    private void due(String pointer, PartialDate date, String id, Text summary) {
        if (begin(pointer, date, id, summary, "DUE")) {
            line("TRANSP:TRANSPARENT");
            line("END:VEVENT");
        }
    }

    /** Begins an entry, or reports that it has no day. */
    private boolean begin(String pointer, PartialDate date, String id, Text summary, String category) {
        if (!(date instanceof PartialDate.Day day)) {
            losses.add(new Loss(pointer, Phrase.of(ExchangeMessage.NOT_ONE_DAY).with("date", date)));
            return false;
        }
        isEmpty = false;
        line("BEGIN:VEVENT");
        line("UID:" + dossier.id() + "/" + id);
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + day(day.date()));
        line("SUMMARY:" + escaped(wording.say(summary)));
        line("CATEGORIES:" + category);
        return true;
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A text value; of the control characters only the tab may stand in one. */
    private static String escaped(String text) {
        return text.replaceAll("\r\n?", "\n")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n")
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", " ");
    }

    /** Writes a line, folded between characters where it is longer than 75 octets. */
    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int more = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += more;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
