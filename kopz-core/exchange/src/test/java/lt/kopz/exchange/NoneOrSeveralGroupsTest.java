package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.NoneOrSeveralGroups;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

class NoneOrSeveralGroupsTest {
    private static final Instant STAMP = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void without_a_group_the_calendar_and_the_popolo_have_no_meeting_and_lose_none() {
        Dossier dossier = NoneOrSeveralGroups.nothingButMoney();
        Exported calendar = MeetingCalendar.of(dossier.withCompleteness(), STAMP, Wording.ENGLISH);
        assertThat(calendar.text()).doesNotContain("MEETING");
        assertThat(calendar.losses()).isEmpty();
        assertThat(Popolo.write(dossier, "lt").text()).contains("\"memberships\" : [ ]", "\"events\" : [ ]");
    }

    @Test
    void two_groups_are_in_the_calendar_and_come_back_from_popolo() {
        Dossier dossier = NoneOrSeveralGroups.two();
        assertThat(MeetingCalendar.of(dossier, STAMP, Wording.ENGLISH).text())
                .contains("SUMMARY:Meeting: Commission", "SUMMARY:Meeting: Working group");
        Dossier back = Popolo.read(Popolo.write(dossier, "lt").text().getBytes(UTF_8), dossier, "lt")
                .dossier();
        assertThat(back.groups()).extracting(group -> group.meetings().size()).containsExactly(4, 1);
        assertThat(back.groups())
                .extracting(group -> group.memberships().size())
                .containsExactly(2, 0);
        assertThat(back.group(NoneOrSeveralGroups.COMMISSION)
                        .memberships()
                        .get(0)
                        .seat())
                .contains("seat-member-1");
    }
}
