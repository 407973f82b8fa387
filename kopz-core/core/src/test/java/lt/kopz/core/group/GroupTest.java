package lt.kopz.core.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTest {

    @Test
    void a_declared_size_is_one_or_more() {
        DeclaredSize one =
                DeclaredSize.builder().members(1).on(PartialDate.unknown()).build();
        assertThat(one.members()).isEqualTo(1);
        assertThatThrownBy(() -> one.withMembers(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "pirmininko vieta"})
    void a_seat_has_the_form_of_an_id_so_that_it_can_be_written_and_read(String seat) {
        assertThatThrownBy(() -> Membership.builder()
                        .id("membership")
                        .seat(seat)
                        .since(PartialDate.unknown())
                        .build())
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NOT_AN_ID);
    }

    @ParameterizedTest(name = "from 5 February 2019 until {0}: {1}")
    @CsvSource({
        "2019-02-04, false",
        "2019-02-05, true",
        "2019-02-06, true",
        "2019-01, false",
        "2019-02, true",
        "2018, false",
        "2019, true"
    })
    void a_membership_does_not_end_before_it_begins(String until, boolean possible) {
        Membership.Builder membership = Membership.builder()
                .id("membership")
                .seat("seat")
                .since(PartialDate.parse("2019-02-05"))
                .until(PartialDate.parse(until));
        if (possible) {
            assertThat(membership.build().until()).isPresent();
        } else {
            assertThatThrownBy(membership::build).hasFieldOrPropertyWithValue("kind", ProblemKind.PERIOD_REVERSED);
        }
    }

    @Test
    void nothing_is_known_of_votes_that_no_source_tells() {
        Vote vote = Vote.builder()
                .question(LocalizedText.lithuanian("planas"))
                .inFavour(Headcount.exactly(8))
                .build();
        assertThat(vote.against()).isEqualTo(Headcount.unknown());
        assertThat(vote.abstained()).isEqualTo(Headcount.unknown());
    }

    @Test
    void the_group_of_kaisiadorys_has_a_declared_size_seven_sectors_and_nobody_named() {
        CoordinationGroup group = Kaisiadorys.dossier().group();
        assertThat(group.kind()).isEqualTo(GroupKind.WORKING_GROUP);
        assertThat(group.declaredSize().orElseThrow().members()).isEqualTo(15);
        assertThat(group.sectors()).hasSize(7);
        assertThat(group.memberships()).isEmpty();
        assertThat(group.meetings())
                .extracting(Meeting::state)
                .containsExactly(MeetingState.HELD, MeetingState.PLANNED);
    }
}
