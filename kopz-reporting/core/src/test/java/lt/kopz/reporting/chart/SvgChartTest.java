package lt.kopz.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.Golden;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.font.NotoSans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class SvgChartTest {

    private static final AmountRange NOTHING = euro("0.00");

    static List<Illustration> pictures() {
        return SampleReport.document().blocks().stream()
                .flatMap(SvgChartTest::pictures)
                .toList();
    }

    private static Stream<Illustration> pictures(Block block) {
        return block instanceof Section section
                ? section.blocks().stream().flatMap(SvgChartTest::pictures)
                : block instanceof Illustration illustration ? Stream.of(illustration) : Stream.of();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void is_the_same_as_the_copy_kept(Illustration picture) throws IOException {
        Golden.assertSame("chart/" + picture.id() + "_lt.svg", SvgChart.of(picture, Wording.LITHUANIAN));
        Golden.assertSame("chart/" + picture.id() + "_en.svg", SvgChart.of(picture, Wording.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void begins_with_what_a_screen_reader_says(Illustration picture) {
        Element svg = DrawnChart.of(SvgChart.of(picture, Wording.ENGLISH)).root();
        Element title = (Element) svg.getElementsByTagName("*").item(0);
        Element desc = (Element) svg.getElementsByTagName("*").item(1);
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby"))
                .isEqualTo(title.getAttribute("id") + " " + desc.getAttribute("id"));
        assertThat(title.getTagName()).isEqualTo("title");
        assertThat(title.getTextContent()).isEqualTo(Wording.ENGLISH.say(picture.caption()));
        assertThat(desc.getTagName()).isEqualTo("desc");
        assertThat(desc.getTextContent()).isEqualTo(Wording.ENGLISH.say(picture.alternative()));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void without_letters_the_same_is_drawn_with_outlines_in_their_place(Illustration picture) {
        DrawnChart lettered = DrawnChart.of(SvgChart.of(picture, Wording.LITHUANIAN));
        DrawnChart outlined = DrawnChart.of(SvgChart.outlined(picture, Wording.LITHUANIAN));
        assertThat(outlined.root().hasAttribute("font-family")).isFalse();
        assertThat(outlined.all("text")).isEmpty();
        assertThat(outlined.all("*").stream().map(SvgChartTest::place))
                .containsExactlyElementsOf(
                        lettered.all("*").stream().map(SvgChartTest::place).toList());
    }

    /** What is drawn where, an outline being the text that it shows. */
    private static String place(Element element) {
        String transform = element.getAttribute("transform");
        if (element.getTagName().equals("text")) {
            return "text " + element.getAttribute("x") + " " + element.getAttribute("y")
                    + element.getAttribute("class");
        } else if (!transform.isEmpty()) {
            return "text "
                    + transform.replaceFirst("translate\\(([^)]*)\\) scale\\(0\\.013\\) translate\\(-?\\d+\\)", "$1")
                    + element.getAttribute("class");
        }
        return element.getTagName() + " " + element.getAttribute("d") + element.getAttribute("x")
                + element.getAttribute("y") + element.getAttribute("class") + element.getTextContent();
    }

    @Test
    void a_label_in_the_middle_begins_half_its_width_before_and_one_at_the_end_all_of_it() {
        Canvas canvas = new Canvas(Wording.LITHUANIAN, true);
        for (Canvas.Anchor anchor : Canvas.Anchor.values()) {
            canvas.text(100, 205, anchor, NotoSans.REGULAR, Ink.INK, new Canvas.Label("3250", ""));
        }
        String transform = "transform=\"translate(10 20.5) scale(0.013) translate(";
        assertThat(canvas.svg())
                .containsSubsequence(transform + "0)\"", transform + "-1144)\"", transform + "-2288)\"")
                .contains("d=\"" + NotoSans.REGULAR.outline("3250") + "\" class=\"fill-ink\" fill=\"#1d2126\"/>");
    }

    @Test
    void pictures_of_one_document_share_no_identifier() {
        List<String> ids = pictures().stream()
                .flatMap(picture -> DrawnChart.of(SvgChart.of(picture, Wording.ENGLISH)).all("*").stream())
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).hasSize(16).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void words_stand_out_from_the_ground_by_4_5_and_shapes_by_3(Illustration picture) {
        DrawnChart drawn = DrawnChart.of(SvgChart.of(picture, Wording.LITHUANIAN));
        for (Element element : drawn.all("*")) {
            boolean words = element.getTagName().equals("text");
            for (String attribute : List.of("fill", "stroke")) {
                String colour = element.getAttribute(attribute);
                if (colour.startsWith("#") && !colour.equals(Ink.PAPER.colour())) {
                    assertThat(contrast(colour, Ink.PAPER.colour()))
                            .as(element.getTagName() + " " + attribute + " " + colour)
                            .isGreaterThanOrEqualTo(words ? 4.5 : 3);
                }
            }
        }
    }

    @Test
    void what_is_spent_stands_out_from_what_is_appropriated() {
        assertThat(contrast(Ink.ACCENT.colour(), Ink.SOFT.colour())).isGreaterThanOrEqualTo(3);
        assertThat(contrast("#7fb2e5", "#ffffff"))
                .as("a colour that is too light is seen to be")
                .isLessThan(3);
    }

    @Test
    void every_label_and_value_of_a_chart_is_written_in_it() {
        Map<String, List<String>> said = new HashMap<>();
        pictures()
                .forEach(picture -> said.put(
                        picture.id(),
                        DrawnChart.of(SvgChart.of(picture, Wording.LITHUANIAN)).texts().stream()
                                .map(text -> text.replace('\u00a0', ' '))
                                .toList()));
        assertThat(said.get("gap-by-plan"))
                .contains(
                        "2019–2020 metų planas",
                        "Reikia: 3250,00 Eur",
                        "Skirta: 700,00 Eur",
                        "Trūksta: 2550,00 Eur",
                        "Panaudota: ne mažiau kaip 370,00 Eur",
                        "Sumokėjo kiti: ne mažiau kaip 160,00 Eur",
                        "Be poreikio",
                        "Reikia: 0,00 Eur",
                        "Panaudota: nežinoma");
        assertThat(said.get("gap-through-the-year"))
                .contains("3250,00 Eur", "Trūksta: 2550,00 Eur", "Skirta: 700,00 Eur", "Eur", "saus.", "gruod.");
        assertThat(said.get("attendance"))
                .contains(
                        "Seminarai", "86", "ne mažiau kaip 364", "158 – suplanuotas", "nežinoma – nustatyti negalima");
        assertThat(said.get("meetings"))
                .contains(
                        "pirmasis pusmetis – iki 2019 m. birželio 30 d.",
                        "posėdis: 2019 m. vasario 5 d., įvyko",
                        "posėdis: 2019 m. gruodžio 12 d., suplanuotas",
                        "pasitarimas: data nežinoma, nustatyti negalima",
                        "?");
    }

    @Test
    void a_need_of_nothing_keeps_an_outline() {
        DrawnChart drawn = DrawnChart.of(
                Chart.Bullets.of(new Chart.Bullet(Literal.of("x"), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
                Wording.LITHUANIAN);
        Element outline = drawn.all("rect").get(0);
        assertThat(outline.getAttribute("stroke")).isEqualTo(Ink.INK.colour());
        assertThat(DrawnChart.number(outline, "width")).isPositive();
    }

    @Test
    void a_lower_bound_is_open_and_an_upper_bound_closed_and_a_known_value_has_neither() {
        assertThat(dashed(Headcount.exactly(5))).isEmpty();
        assertThat(dashed(Headcount.atLeast(5))).containsExactly("path");
        assertThat(dashed(Headcount.unknown())).containsExactly("circle");
        assertThat(dashed(Headcount.atMost(5))).containsExactly("rect");
        assertThat(dashed(Headcount.between(3, 5))).containsExactly("rect");
    }

    @Test
    void held_planned_and_undetermined_differ_without_colour() {
        List<List<String>> looks = Stream.of(Chart.Standing.values())
                .map(standing -> DrawnChart.of(
                        Chart.Bars.of(
                                Literal.of("people"), new Chart.Bar(Literal.of("x"), Headcount.exactly(5), standing)),
                        Wording.LITHUANIAN))
                .map(drawn -> Stream.of("rect", "path")
                        .flatMap(name -> drawn.all(name).stream())
                        .map(shape ->
                                shape.getTagName() + shape.getAttribute("fill").equals(Ink.ACCENT.colour()))
                        .toList())
                .toList();
        assertThat(looks).doesNotHaveDuplicates();
    }

    @Test
    void what_is_unknown_is_a_mark_and_no_bar() {
        DrawnChart drawn = DrawnChart.of(
                Chart.Bars.of(
                        Literal.of("people"),
                        new Chart.Bar(Literal.of("x"), Headcount.unknown(), Chart.Standing.HELD),
                        new Chart.Bar(Literal.of("y"), Headcount.exactly(9), Chart.Standing.HELD)),
                Wording.LITHUANIAN);
        BigDecimal bar = drawn.all("rect").stream()
                .map(rect -> DrawnChart.number(rect, "width"))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        assertThat(drawn.all("circle")).hasSize(2);
        assertThat(DrawnChart.number(drawn.all("circle").get(0), "r").multiply(BigDecimal.TEN))
                .isLessThan(bar);
    }

    @Test
    void what_others_paid_is_below_the_bar_of_the_money_appropriated_and_never_in_it() {
        DrawnChart drawn = DrawnChart.of(
                Chart.Bullets.of(new Chart.Bullet(
                        Literal.of("x"),
                        euro("1000.00"),
                        euro("700.00"),
                        euro("300.00"),
                        euro("610.00"),
                        euro("900.00"))),
                Wording.LITHUANIAN);
        List<Element> bars = drawn.all("rect");
        BigDecimal given = DrawnChart.number(bars.get(0), "width");
        assertThat(bars.stream()
                        .filter(bar -> bar.getAttribute("fill").equals(Ink.ACCENT.colour()))
                        .map(bar -> DrawnChart.number(bar, "width")))
                .allMatch(spent -> spent.compareTo(given) < 0);
        Element others = bars.stream()
                .filter(bar -> bar.getAttribute("stroke").equals(Ink.ACCENT.colour()))
                .findFirst()
                .orElseThrow();
        assertThat(DrawnChart.number(others, "y"))
                .isGreaterThanOrEqualTo(
                        DrawnChart.number(bars.get(0), "y").add(DrawnChart.number(bars.get(0), "height")));
    }

    @Test
    void bands_of_money_are_as_wide_as_their_amounts() {
        DrawnChart drawn = DrawnChart.of(
                new Chart.Flow(
                        ImmutableList.of(
                                new Chart.Stop(Literal.of("a"), Chart.Stage.SOURCE),
                                new Chart.Stop(Literal.of("b"), Chart.Stage.HOLDER),
                                new Chart.Stop(Literal.of("c"), Chart.Stage.HOLDER)),
                        ImmutableList.of(
                                new Chart.Way(0, 1, euro("1000.00"), Chart.Passage.SPENT),
                                new Chart.Way(0, 2, euro("250.00"), Chart.Passage.SPENT))),
                Wording.LITHUANIAN);
        List<BigDecimal> heights = drawn.all("path").stream()
                .filter(path -> path.getAttribute("fill").equals(Ink.ACCENT.colour()))
                .limit(2)
                .map(path -> List.of(path.getAttribute("d").split("[MCLZ ]+")))
                .map(points -> new BigDecimal(points.get(10)).subtract(new BigDecimal(points.get(8))))
                .sorted()
                .toList();
        assertThat(heights.get(0).multiply(BigDecimal.valueOf(4))).isEqualByComparingTo(heights.get(1));
    }

    @Test
    void no_amount_is_broken_in_a_box_of_a_flow() {
        DrawnChart drawn = DrawnChart.of(
                new Chart.Flow(
                        ImmutableList.of(
                                new Chart.Stop(Literal.of("a"), Chart.Stage.SOURCE),
                                new Chart.Stop(Literal.of("b"), Chart.Stage.HOLDER),
                                new Chart.Stop(Literal.of("c"), Chart.Stage.USE)),
                        ImmutableList.of(
                                new Chart.Way(0, 1, euro("1102000.00"), Chart.Passage.GIVEN),
                                new Chart.Way(1, 2, euro("1102000.00"), Chart.Passage.SPENT))),
                Wording.ENGLISH);
        assertThat(drawn.texts().stream().filter("EUR\u00a01,102,000.00"::equals))
                .hasSize(3);
    }

    @Test
    void of_thirteen_units_five_are_filled() {
        DrawnChart drawn = DrawnChart.of(
                new Chart.Units(ImmutableList.of(
                        new Chart.Part(Literal.of("x"), Literal.of("schools"), Headcount.exactly(5), 13))),
                Wording.ENGLISH);
        List<String> squares = drawn.all("rect").stream()
                .map(square -> square.getAttribute("fill"))
                .limit(13)
                .toList();
        assertThat(squares.subList(0, 5)).containsOnly(Ink.ACCENT.colour());
        assertThat(squares.subList(5, 13)).containsOnly(Ink.PAPER.colour());
        assertThat(drawn.texts()).contains("5 of 13 schools");
    }

    @Test
    void many_units_share_a_square_and_the_picture_says_so() {
        DrawnChart drawn = DrawnChart.of(
                new Chart.Units(ImmutableList.of(
                        new Chart.Part(Literal.of("x"), Literal.of("pupils"), Headcount.exactly(250), 1_000))),
                Wording.ENGLISH);
        assertThat(drawn.texts()).contains("one square: 10");
        assertThat(drawn.all("rect").stream()
                        .filter(square -> square.getAttribute("fill").equals(Ink.ACCENT.colour())))
                .hasSize(25 + 1);
    }

    @Test
    void every_state_looks_different_without_colour() {
        List<List<String>> looks = Stream.of(MeasureStatus.values())
                .map(state -> DrawnChart.of(
                        new Chart.Strip(ImmutableList.of(new Chart.Item(Literal.of("1"), state))), Wording.LITHUANIAN))
                .map(drawn -> Stream.of("rect", "path")
                        .flatMap(name -> drawn.all(name).stream())
                        .map(shape -> shape.getTagName()
                                + shape.getAttribute("d")
                                + shape.getAttribute("height")
                                + shape.getAttribute("width")
                                + shape.getAttribute("stroke-dasharray")
                                + shape.getAttribute("fill").equals(Ink.ACCENT.colour()))
                        .toList())
                .toList();
        assertThat(looks).doesNotHaveDuplicates();
    }

    @Test
    void no_line_goes_beyond_the_last_day_that_is_known() {
        Chart.Line line = new Chart.Line(
                Literal.of("x"),
                ImmutableList.of(new Chart.Step(LocalDate.of(2019, 1, 1), Cell.count(Headcount.exactly(3)))));
        DateRange years = DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31));
        DrawnChart drawn = DrawnChart.of(
                new Chart.Steps(
                        years, Column.Kind.COUNT, ImmutableList.of(line), Optional.of(LocalDate.of(2019, 12, 31))),
                Wording.ENGLISH);
        Element known = drawn.all("path").stream()
                .filter(path -> !path.getAttribute("stroke-dasharray").isEmpty())
                .findFirst()
                .orElseThrow();
        Element drawnLine = drawn.all("path").stream()
                .filter(path -> path.getAttribute("stroke-width").equals("2.5"))
                .findFirst()
                .orElseThrow();
        String end = known.getAttribute("d").replaceFirst("M([0-9.]+) .*", "$1");
        assertThat(drawnLine.getAttribute("d")).contains("L" + end + " ");
        assertThat(drawn.texts().stream().map(text -> text.replace('\u00a0', ' ')))
                .contains("data until 31 December 2019");
    }

    @Test
    void a_label_in_another_language_says_which() {
        Text label = LocalizedText.lithuanian("Paskaitos");
        DrawnChart drawn = DrawnChart.of(
                Chart.Bars.of(Literal.of("people"), new Chart.Bar(label, Headcount.exactly(5), Chart.Standing.HELD)),
                Wording.ENGLISH);
        assertThat(drawn.all("text").get(0).getAttribute("lang")).isEqualTo("lt");
        assertThat(drawn.root().getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void a_very_long_label_is_shortened() {
        DrawnChart drawn = DrawnChart.of(
                Chart.Bars.of(
                        Literal.of("people"),
                        new Chart.Bar(Literal.of("ž".repeat(10_000)), Headcount.exactly(5), Chart.Standing.HELD)),
                Wording.LITHUANIAN);
        assertThat(drawn.texts().get(0)).matches("ž+");
        assertThat(drawn.texts().get(1)).matches("ž+…");
    }

    @Test
    void is_written_to_a_stream_as_it_is_given() throws IOException {
        Illustration picture = pictures().get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SvgChart.write(picture, Wording.LITHUANIAN, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(SvgChart.of(picture, Wording.LITHUANIAN));
    }

    private static List<String> dashed(Headcount count) {
        DrawnChart drawn = DrawnChart.of(
                Chart.Bars.of(
                        Literal.of("people"),
                        new Chart.Bar(Literal.of("x"), count, Chart.Standing.HELD),
                        new Chart.Bar(Literal.of("y"), Headcount.exactly(9), Chart.Standing.HELD)),
                Wording.LITHUANIAN);
        return drawn.all("*").stream()
                .filter(shape -> !shape.getAttribute("stroke-dasharray").isEmpty())
                .limit(1)
                .map(Element::getTagName)
                .toList();
    }

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    /** The ratio that WCAG 2.2 defines. */
    private static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double share = (value & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
