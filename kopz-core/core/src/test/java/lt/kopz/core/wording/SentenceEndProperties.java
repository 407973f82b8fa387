package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SentenceEndProperties {

    @Property(tries = 1000)
    void exactly_a_doubled_full_stop_is_said_once(@ForAll("ends") String value, @ForAll("ends") String next) {
        String said = Wording.LITHUANIAN.say(
                TestMessage.phrase("{value}{next}").with("value", value).with("next", next));

        boolean doubled = value.matches("(?s)(.*[^.])?\\.") && next.matches("(?s)\\.([^.].*)?");
        assertThat(said).isEqualTo(doubled ? value + next.substring(1) : value + next);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.strings().withChars("d. ").ofMaxLength(5);
    }
}
