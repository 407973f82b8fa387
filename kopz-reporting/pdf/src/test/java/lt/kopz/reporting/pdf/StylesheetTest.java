package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StylesheetTest {

    @Test
    void puts_properties_in_where_they_are_used() {
        assertThat(Stylesheet.with("")).contains("color: #0b3c6f").doesNotContain("var(");
    }

    @Test
    void the_last_setting_wins() {
        assertThat(Stylesheet.with(":root { --accent: #111111; --accent: #5b1f69 }"))
                .contains("color: #5b1f69")
                .doesNotContain("color: #0b3c6f");
    }

    @Test
    void what_is_set_for_screens_alone_does_not_count() {
        assertThat(Stylesheet.with("@media screen { :root { --accent: #5b1f69 } } :root { } h1 { --accent: #5b1f69 }"))
                .contains("color: #0b3c6f")
                .doesNotContain("color: #5b1f69");
    }

    @Test
    void what_is_used_and_never_set_is_inherited() {
        assertThat(Stylesheet.with("p { color: var( --none ) }")).contains("p { color: inherit }");
    }

    @Test
    void comments_set_nothing() {
        assertThat(Stylesheet.with("/* :root { --accent: #5b1f69 } */")).contains("color: #0b3c6f");
    }
}
