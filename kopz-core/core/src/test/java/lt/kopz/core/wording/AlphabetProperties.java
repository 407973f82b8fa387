package lt.kopz.core.wording;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlphabetProperties {
    private static final Comparator<String> ORDER = Wording.LITHUANIAN.order();
    private static final Collator ICU = AlphabetTest.collator("lt");

    @Property(tries = 3000)
    boolean any_two_words_stand_as_in_cldr(@ForAll("words") String one, @ForAll("words") String other) {
        int icu = ICU.compare(one, other);
        return icu == 0 || Integer.signum(ORDER.compare(one, other)) == Integer.signum(icu);
    }

    @Property(tries = 1000)
    boolean only_equal_words_are_equal(@ForAll("words") String one, @ForAll("words") String other) {
        return (ORDER.compare(one, other) == 0) == one.equals(other);
    }

    @Property(tries = 1000)
    boolean the_order_has_two_sides(@ForAll String one, @ForAll String other) {
        return Integer.signum(ORDER.compare(one, other)) == -Integer.signum(ORDER.compare(other, one));
    }

    @Property(tries = 3000)
    boolean the_order_is_transitive(
            @ForAll("words") String one, @ForAll("words") String other, @ForAll("words") String third) {
        return !(ORDER.compare(one, other) <= 0 && ORDER.compare(other, third) <= 0) || ORDER.compare(one, third) <= 0;
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("aąAĄbcčČdeęėiįyYsšuųūzžŽ 059").ofMaxLength(5);
    }
}
