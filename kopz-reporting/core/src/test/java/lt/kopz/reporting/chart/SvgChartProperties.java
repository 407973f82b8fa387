package lt.kopz.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.font.NotoSans;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.w3c.dom.Element;

class SvgChartProperties {

    @Provide
    Arbitrary<Chart> charts() {
        return GeneratedCharts.any();
    }

    @Provide
    Arbitrary<Wording> wordings() {
        return Arbitraries.of(Wording.LITHUANIAN, Wording.ENGLISH);
    }

    @Property(tries = 400)
    void no_label_covers_another_and_none_is_cut_off(
            @ForAll("charts") Chart chart, @ForAll("wordings") Wording wording, @ForAll boolean narrow) {
        DrawnChart drawn = narrow ? DrawnChart.narrow(chart, wording) : DrawnChart.of(chart, wording);
        drawn.assertLegible();
    }

    @Property(tries = 200)
    void nothing_but_shapes_and_words_is_drawn(@ForAll("charts") Chart chart) {
        DrawnChart drawn = DrawnChart.of(chart, Wording.LITHUANIAN);
        assertThat(drawn.all("*").stream().map(Element::getTagName).distinct())
                .isSubsetOf("title", "desc", "text", "rect", "path", "circle");
        for (Element element : drawn.all("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("style");
            }
        }
    }

    @Property
    void a_bar_is_as_long_as_its_share_of_the_longest_and_always_seen(
            @ForAll @Size(min = 2, max = 6) List<@LongRange(min = 1, max = Long.MAX_VALUE) Long> counts) {
        Chart chart = new Chart.Bars(
                Literal.of("people"),
                counts.stream()
                        .map(count -> new Chart.Bar(Literal.of("x"), Headcount.exactly(count), Chart.Standing.HELD))
                        .collect(ImmutableList.toImmutableList()));
        List<Element> drawn = DrawnChart.of(chart, Wording.LITHUANIAN).all("rect");
        BigInteger most = counts.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::max);
        BigDecimal longest =
                drawn.stream().map(bar -> DrawnChart.number(bar, "width")).reduce(BigDecimal.ZERO, BigDecimal::max);
        for (int i = 0; i < counts.size(); i++) {
            BigDecimal exact = longest.multiply(BigDecimal.valueOf(counts.get(i)))
                    .divide(new BigDecimal(most), 6, RoundingMode.HALF_UP)
                    .max(new BigDecimal(3));
            assertThat(DrawnChart.number(drawn.get(i), "width").subtract(exact).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.0500011"));
        }
    }

    @Property
    void a_step_of_the_axis_is_round_and_the_smallest_that_has_room(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long most) {
        BigInteger step = Scale.upTo(BigInteger.valueOf(most), 1000).step(6);
        assertThat(step.toString()).matches("[125]0*");
        assertThat(BigInteger.valueOf(most).divide(step)).isLessThanOrEqualTo(BigInteger.valueOf(6));
        BigInteger smaller = step.toString().startsWith("5")
                ? step.divide(BigInteger.valueOf(5)).multiply(BigInteger.TWO)
                : step.divide(BigInteger.TWO);
        if (smaller.signum() > 0) {
            assertThat(BigInteger.valueOf(most).divide(smaller)).isGreaterThan(BigInteger.valueOf(6));
        }
    }

    @Property
    void a_broken_label_keeps_within_its_room_and_says_when_it_goes_on(
            @ForAll String text, @ForAll @LongRange(min = 400, max = 6000) long room) {
        ImmutableList<String> lines = Lettering.wrap(NotoSans.REGULAR, text, room, 3);
        assertThat(lines).hasSizeLessThanOrEqualTo(3);
        assertThat(lines).allMatch(line -> Lettering.width(NotoSans.REGULAR, line) <= room);
        String said = letters(String.join("", lines));
        String whole = letters(text);
        if (!said.equals(whole)) {
            assertThat(whole).as("a text that is not whole").startsWith(said.replaceAll("…$", ""));
        }
    }

    /** All but the blanks, whatever their kind. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
