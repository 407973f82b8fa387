package lt.kopz.core.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seat");
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
