package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MeetingCalendarTest {
    private static final Instant STAMP = Instant.parse("2019-12-11T08:30:15Z");

    private static Exported calendar(Dossier dossier) {
        return MeetingCalendar.of(dossier, STAMP, Wording.ENGLISH);
    }

    /** Reads with another program's code, which must have nothing to complain of. */
    private static List<VEvent> readBack(Exported calendar) {
        try (ICalReader reader = new ICalReader(calendar.text())) {
            ICalendar read = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(read.validate(ICalVersion.V2_0).isEmpty())
                    .as(read.validate(ICalVersion.V2_0).toString())
                    .isTrue();
            return read.getEvents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent event(List<VEvent> events, String uid) {
        return events.stream()
                .filter(event -> event.getUid().getValue().equals(uid))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertThat(found).as(uid).hasSize(1);
                    return found.get(0);
                }));
    }

    private static LocalDate day(VEvent event) {
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        return event.getDateStart()
                .getValue()
                .toInstant()
                .atZone(ZoneId.systemDefault())
                .toLocalDate();
    }

    @Test
    void every_meeting_has_its_day_and_its_state() {
        Dossier dossier = aDossier()
                .meeting("planned", MeetingState.PLANNED, "2019-12-12")
                .meeting("convened", MeetingState.CONVENED, "2019-12-13")
                .meeting("held", MeetingState.HELD, "2019-02-05")
                .meeting("cancelled", MeetingState.CANCELLED, "2019-06-28")
                .build();
        List<VEvent> events = readBack(calendar(dossier));

        assertThat(events).hasSize(4);
        String id = dossier.id() + "/";
        assertThat(event(events, id + "planned").getStatus().isTentative()).isTrue();
        assertThat(event(events, id + "convened").getStatus().isTentative()).isTrue();
        assertThat(event(events, id + "held").getStatus().isConfirmed()).isTrue();
        assertThat(event(events, id + "cancelled").getStatus().isCancelled()).isTrue();
        assertThat(day(event(events, id + "held"))).isEqualTo("2019-02-05");
        assertThat(event(events, id + "held").getDateTimeStamp().getValue()).isEqualTo(STAMP);
        assertThat(event(events, id + "held").getSummary().getValue())
                .isEqualTo("Meeting: " + Wording.ENGLISH.say(dossier.group().name()));
    }

    @Test
    void a_calendar_without_entries_has_a_component_as_the_specification_demands() {
        Exported empty = calendar(aDossier().statingNothingOfLists().build());
        ICalendar read = Biweekly.parse(empty.text()).first();
        assertThat(read.getEvents()).isEmpty();
        assertThat(read.getTimezoneInfo().getComponents()).hasSize(1);
        assertThat(calendar(aDossier()
                                .meeting("held", MeetingState.HELD, "2019-02-05")
                                .build())
                        .text())
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void a_date_that_is_not_one_day_is_a_loss_and_no_entry() {
        Dossier dossier = aDossier()
                .meeting("november", MeetingState.PLANNED, "2019-11")
                .meeting("held", MeetingState.HELD, "2019-02-05")
                .meeting("some-day", MeetingState.HELD, "2019-11-22/2019-12-18")
                .statingNothingOfLists()
                .build();

        assertThat(readBack(calendar(dossier))).hasSize(1);
        assertThat(calendar(dossier).losses())
                .extracting(loss -> loss.toString().replace('\u00a0', ' '))
                .containsExactly(
                        "/groups/0/meetings/0: its date, November 2019, is not one day",
                        "/groups/0/meetings/2: its date, 22 November – 18 December 2019, is not one day");
    }

    @Test
    void how_complete_the_lists_of_its_entries_are_is_told_as_lost() {
        Dossier dossier = aDossier().build();

        assertThat(calendar(dossier).losses())
                .extracting(Loss::pointer)
                .allMatch(pointer -> pointer.startsWith("/completeness/"))
                .extracting(pointer -> dossier.completeness()
                        .get(Integer.parseInt(pointer.replace("/completeness/", "")))
                        .list())
                .containsExactly(ListKind.MEETINGS, ListKind.REPORTS, ListKind.MEASURES, ListKind.AGREEMENTS);
        assertThat(calendar(aDossier().statingNothingOfLists().build()).losses())
                .isEmpty();
    }

    @Test
    void what_is_due_on_a_day_is_there_and_blocks_no_time() {
        Exported calendar = calendar(FullDossier.dossier());
        List<VEvent> due = readBack(calendar).stream()
                .filter(event -> event.getCategories().get(0).getValues().contains("DUE"))
                .toList();

        assertThat(due).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getTransparency().isTransparent()).isTrue();
            assertThat(event.getStatus()).isNull();
        });
        assertThat(due).anySatisfy(event -> {
            assertThat(event.getUid().getValue()).endsWith("/yearly-report/due-2020-02-15");
            assertThat(day(event)).isEqualTo("2020-02-15");
        });
    }

    @Test
    void the_meetings_of_the_2019_report_are_all_there_or_told_as_lost() {
        Dossier dossier = Kaisiadorys.dossier();
        Exported calendar = MeetingCalendar.of(dossier, STAMP, Wording.LITHUANIAN);
        long meetings = readBack(calendar).stream()
                .filter(event -> event.getCategories().get(0).getValues().contains("MEETING"))
                .count();
        long lost = calendar.losses().stream()
                .filter(loss -> loss.pointer().startsWith("/groups/0/meetings/"))
                .count();

        assertThat(meetings + lost).isEqualTo(dossier.group().meetings().size());
        assertThat(calendar.text()).contains("DTSTART;VALUE=DATE:20190205\r\n").contains("SUMMARY:Posėdis: ");
    }

    @Test
    void its_words_are_all_there_and_all_used() {
        MessagesContract.of(ExchangeMessage.values())
                .withKeys(ExchangeMessage.BUNDLE::keys, "exchange.")
                .verify();
    }

    @Test
    void the_same_dossier_gives_the_same_bytes() {
        assertThat(calendar(FullDossier.dossier())).isEqualTo(calendar(FullDossier.dossier()));
    }

    @Property(tries = 300)
    void no_line_is_longer_than_75_octets_whatever_a_name_has_in_it(
            @ForAll @StringLength(min = 1, max = 200) String name) {
        Assume.that(!name.isBlank());
        Dossier dossier =
                aDossier().meeting("held", MeetingState.HELD, "2019-02-05").build();
        Dossier named = dossier.withGroups(dossier.group().withName(text(name)));
        Exported calendar = MeetingCalendar.of(named, STAMP, Wording.LITHUANIAN);

        assertThat(calendar.text()).endsWith("\r\n").doesNotContain("\r\n\r\n");
        for (String line : calendar.text().split("\r\n", -1)) {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
        }
    }

    @Test
    void what_has_a_meaning_in_a_calendar_is_escaped_and_long_words_are_folded_between_letters() {
        String name = "Kova; prekyba, žmonės \\ \"aukos\"\nantra eilutė: " + "ąčęėįšųūž\uD83D\uDE42".repeat(30);
        Dossier dossier =
                aDossier().meeting("held", MeetingState.HELD, "2019-02-05").build();
        Dossier named = dossier.withGroups(dossier.group().withName(text(name)));

        VEvent event =
                readBack(MeetingCalendar.of(named, STAMP, Wording.LITHUANIAN)).get(0);
        assertThat(event.getSummary().getValue()).isEqualTo("Posėdis: " + name);
    }
}
