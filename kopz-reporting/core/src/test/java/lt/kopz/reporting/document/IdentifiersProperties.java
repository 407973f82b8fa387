package lt.kopz.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lt.kopz.core.source.Ids;
import lt.kopz.core.wording.Literal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Whatever id a fact has, what links point to is made of it, and of two ids never the same. */
class IdentifiersProperties {
    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> letters = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofLength(1);
        return letters.flatMap(first -> Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars("._-")
                .ofMaxLength(99)
                .map(rest -> first + rest));
    }

    /** Of few letters, among them those that an escape is written with, so that two are often almost the same. */
    @Provide
    Arbitrary<Tuple2<String, String>> alike() {
        Arbitrary<String> few = Arbitraries.strings()
                .withChars("pP5_.-0/ef")
                .ofMinLength(0)
                .ofMaxLength(5)
                .map(rest -> "a" + rest);
        Arbitrary<Tuple2<String, String>> two = few.tuple2();
        Arbitrary<Tuple2<String, String>> capitals = ids().map(id -> Tuple.of(id, id.toUpperCase(Locale.ROOT)));
        Arbitrary<Tuple2<String, String>> told = ids().map(id -> Tuple.of(id, Identifiers.anchor(id)));
        return Arbitraries.oneOf(two, capitals, told);
    }

    @Property
    void every_id_names_sections_footnotes_and_illustrations(@ForAll("ids") String id) {
        assertThat(id).matches(Ids.PATTERN);
        for (String each : List.of(id, "measure-" + id, "gap-" + id + "/2019")) {
            assertThat(Section.of(each, Literal.of("x")).id()).isEqualTo(each);
            assertThat(Footnote.of(each, Literal.of("x")).id()).isEqualTo(each);
            assertThat(Identifiers.anchor(each)).matches("[a-z0-9_-]+");
        }
    }

    @Property(tries = 5000)
    void two_ids_never_meet_in_one_anchor(@ForAll("alike") Tuple2<String, String> ids) {
        assertThat(Identifiers.anchor(ids.get1()).equals(Identifiers.anchor(ids.get2())))
                .isEqualTo(ids.get1().equals(ids.get2()));
    }

    /** Of letters of one to four bytes, and of those that an escape is written with. */
    @Provide
    Arbitrary<Tuple2<String, String>> texts() {
        Arbitrary<String> few = Arbitraries.of(
                        "a", "c", "2", "0", "5", "_", " ", "/", "-", "ą", "€", "Š", "\uD83C\uDFE0")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(letters -> String.join("", letters));
        return Arbitraries.oneOf(few.tuple2(), few.map(text -> Tuple.of(text, Identifiers.part(text))));
    }

    @Property(tries = 2000)
    void two_texts_are_never_the_same_part_of_an_id(@ForAll("texts") Tuple2<String, String> texts) {
        String one = Identifiers.part(texts.get1());
        assertThat(one).doesNotContain("/");
        assertThat(Section.of("codes/" + one, Literal.of("x")).id()).isEqualTo("codes/" + one);
        assertThat(one.equals(Identifiers.part(texts.get2())))
                .isEqualTo(texts.get1().equals(texts.get2()));
    }

    @Property
    void no_anchor_begins_like_those_that_the_page_itself_has(@ForAll("ids") String id) {
        assertThat(Stream.of(
                                "_note-1",
                                "_mark-1-1",
                                "_figure-a",
                                "_chart-a-title",
                                "_content",
                                "_contents",
                                "_footnotes")
                        .map(own -> own.substring(0, 2)))
                .noneMatch(Identifiers.anchor(id)::startsWith);
    }

    @Example
    void ordinary_ids_stay_as_they_are() {
        for (String ordinary : List.of("act-v17-253", "gap", "2019", "a--b", "financing-gap-2019-")) {
            assertThat(Identifiers.anchor(ordinary)).isEqualTo(ordinary);
        }
        assertThat(Identifiers.part("09.1-B")).isEqualTo("09.1-B");
        assertThat(Identifiers.part("Š 1")).isEqualTo("_c5_a0_201");
        assertThat(Identifiers.anchor("P1")).isEqualTo("_501");
        assertThat(Identifiers.anchor("measure-1.1")).isEqualTo("measure-1_2e1");
        assertThat(Identifiers.anchor("gap-a_b/2019")).isEqualTo("gap-a_5fb_2f2019");
    }
}
