package lt.kopz.reporting.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotoSansTest {

    private static final String NEEDED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ĄČĘĖĮŠŲŪŽąčęėįšųūžÄÖÜßŁłĀāÉéЖжЫы"
                    + "–—‑„“”‚‘’«»…·•€£$§№%‰©°±×−≈≤≥≠←→↑↓↩ \u00a0\u202f";

    @ParameterizedTest
    @EnumSource
    void every_cut_has_what_lithuanian_offices_write(NotoSans cut) {
        assertThat(cut.missing(NEEDED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_cut_is_small_and_a_true_type_file(NotoSans cut) {
        assertThat(cut.bytes()).startsWith(0, 1, 0, 0).hasSizeBetween(20_000, 60_000);
    }

    /** The widths that another reader of fonts, fonttools, finds in the files. */
    @Test
    void a_text_is_as_wide_as_its_characters() {
        assertThat(NotoSans.REGULAR.width("")).isZero();
        assertThat(NotoSans.REGULAR.width("3250,00\u00a0Eur")).isEqualTo(5547);
        assertThat(NotoSans.BOLD.width("3250,00\u00a0Eur")).isEqualTo(5634);
        assertThat(NotoSans.ITALIC.width("Žmonės → ↩")).isEqualTo(6057);
    }

    @ParameterizedTest
    @EnumSource
    void digits_are_of_one_width_so_that_columns_line_up(NotoSans cut) {
        assertThat("0123456789"
                        .chars()
                        .mapToObj(Character::toString)
                        .map(cut::width)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_character_that_is_missing_is_named_once_and_measured_amply() {
        assertThat(NotoSans.REGULAR.missing("a漢b\uD83D\uDE00漢")).containsExactly(0x6F22, 0x1F600);
        assertThat(NotoSans.REGULAR.width("漢\uD83D\uDE00")).isEqualTo(2800);
    }

    @Test
    void a_letter_is_drawn_above_the_line_and_the_next_beside_it() {
        assertThat(NotoSans.REGULAR.outline("l")).isEqualTo("M173 0L85 0L85 -760L173 -760Z");
        assertThat(NotoSans.REGULAR.outline("l l"))
                .isEqualTo("M173 0L85 0L85 -760L173 -760ZM691 0L603 0L603 -760L691 -760Z");
        assertThat(NotoSans.REGULAR.outline(" \u00a0")).isEmpty();
    }

    @Test
    void a_character_that_is_missing_is_drawn_as_a_box() {
        assertThat(NotoSans.REGULAR.outline("漢"))
                .isEqualTo(NotoSans.REGULAR.outline("\uD83D\uDE00"))
                .matches("(M[^MZ]*Z){2}");
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_with_a_mark_is_the_letter_and_the_mark(NotoSans cut) {
        assertThat(cut.outline("š"))
                .startsWith(cut.outline("s"))
                .hasSizeGreaterThan(cut.outline("s").length());
    }

    @Test
    void a_file_that_is_no_such_font_is_refused() {
        byte[] font = NotoSans.REGULAR.bytes();
        assertThatThrownBy(() -> TrueType.of(Arrays.copyOf(new byte[] {0, 1, 0, 0}, 12)))
                .hasMessageContaining("no table \"head\"");
        for (int i = 0; i < font.length - 4; i++) {
            if (font[i] == 'h' && font[i + 1] == 'm' && font[i + 2] == 't' && font[i + 3] == 'x') {
                font[i] = 'x';
                break;
            }
        }
        assertThatThrownBy(() -> TrueType.of(font)).hasMessageContaining("no table \"hmtx\"");
    }
}
