package lt.kopz.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every renderer keeps, whatever its format. */
public abstract class RendererContract {

    /** Each piece of the sample that a reader of Lithuanian must find, in reading order. */
    private static final List<String> SAID_IN_LITHUANIAN = List.of(
            "koordinavimo darbo grupės ataskaita",
            "2019 metai",
            "2019 m. gruodžio 10 d.",
            "Laikotarpis",
            "2019 m.",
            "Kaišiadorių rajono savivaldybė",
            "2019 m. gruodžio 11 d.",
            "Lėšos",
            "Veiksmų planui trūksta",
            "2550,00 Eur",
            "„",
            "veiksmų plano priemonių finansavimo nuo 2019 metų pradžios nebuvo",
            "“",
            "Poreikis dvejiems metams",
            "3250,00 Eur",
            "700,00 Eur",
            "2550,00 Eur",
            "1 pav. Plano lėšos",
            "Planui reikia 3250,00 Eur, skirta 700,00 Eur, trūksta 2550,00 Eur.",
            "2 pav. Finansavimo trūkumas per metus",
            "Trūkumas 2019 m. spalio 24 d. sumažėjo",
            "Priemonės",
            "1 lentelė. Įvykdytos priemonės",
            "Priemonė",
            "Data",
            "Dalyvavimo atvejai",
            "Išlaidos",
            "Seminaras „Rizikos tapti prekybos žmonėmis veiksniai vaikui“",
            "2019 m. birželio 19 d.",
            "23",
            "160,00 Eur",
            "Paskaitos „SOS – prekyba žmonėmis!“",
            "2019 m. lapkričio 22 – gruodžio 18 d.",
            "ne mažiau kaip 364",
            "210,00 Eur",
            "Lankstinukų dalijimas",
            "2019 m. spalio 18 d.",
            "nenurodyta",
            "nenurodyta",
            "Iš viso",
            "–",
            "ne mažiau kaip 387",
            "ne mažiau kaip 370,00 Eur",
            "3 pav. Dalyvavimo atvejai",
            "paskaitose – ne mažiau kaip 364",
            "Kaip skaičiuota",
            "Žinomi tiksliai: 86",
            "Žinomi iš apačios: 364",
            "Grupė",
            "savivaldybės administracija",
            "Užimtumo tarnybos Kaišiadorių klientų aptarnavimo skyrius",
            "Posėdis 2019 m. gruodžio 12 d. (suplanuotas)",
            "4 pav. Posėdžiai ir jų terminai",
            "Pirmąjį pusmetį posėdis įvyko vasario 5 d.",
            "2 lentelė. Lankstinukai",
            "Tikras darbas",
            "ne daugiau kaip 0,58 Eur",
            "Kelionė",
            "nenurodyta",
            "Klaida",
            "Įspėjimas",
            "01.03.01.04",
            "01.03.02.04",
            "Pastaba",
            "Antras posėdis dar neįvyko.",
            "Patikrinta, pastabų nėra.",
            "Skirtumas parodytas ataskaitos dienai.",
            "Finansavimo trūkumas: 2550,00 Eur",
            "Poreikis: 3250,00 Eur",
            "Protokolas KOPŽ-1, 2019 m. vasario 5 d.",
            "Skirta: 700,00 Eur",
            "Sprendimas V17-253, 2019 m. spalio 24 d.",
            "Septynių paskaitų klausėsi ne mažiau kaip 364 mokiniai.");

    private static final List<String> SAID_IN_ENGLISH = List.of(
            "Report of the working group",
            "10 December 2019",
            "Kaišiadorių rajono savivaldybė",
            "The action plan lacks",
            "EUR 2,550.00",
            "Table 1. Measures carried out",
            "Seminar “What puts a child at risk of trafficking”",
            "at least 364",
            "at least EUR 370.00",
            "Figure 3. Participations",
            "Table 2. Leaflets",
            "at most EUR 0.58",
            "Warning",
            "Checked; nothing found.",
            "Need: EUR 3,250.00");

    /** The format under test, as {@link Renderers} knows it. */
    protected abstract String format();

    /** The text a reader sees in reading order, without markup and escapes. */
    protected abstract String read(byte[] rendered);

    /** Renders, and reads the result as a reader would. */
    protected final String told(Document document, Wording wording) {
        return read(bytes(document, wording));
    }

    /** The renderer under test. */
    protected final Renderer renderer() {
        return Renderers.forFormat(format());
    }

    /** Renders with the usual options. */
    protected final byte[] bytes(Document document, Wording wording) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer().render(document, wording, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void is_found_by_the_name_of_its_format() {
        assertThat(renderer().format()).isEqualTo(format());
        assertThat(renderer().mediaType()).contains("/");
        assertThat(renderer().fileExtension()).matches("[a-z0-9]+");
    }

    @Test
    void says_everything_in_lithuanian_in_reading_order() {
        assertThat(blanksAsOne(told(SampleReport.document(), Wording.LITHUANIAN)))
                .containsSubsequence(SAID_IN_LITHUANIAN);
    }

    @Test
    void says_the_same_document_in_english() {
        assertThat(blanksAsOne(told(SampleReport.document(), Wording.ENGLISH))).containsSubsequence(SAID_IN_ENGLISH);
    }

    @Test
    void names_every_label_and_value_of_a_chart() {
        assertThat(blanksAsOne(told(SampleReport.document(), Wording.LITHUANIAN)))
                .contains(
                        "2019–2020 metų planas",
                        "Be poreikio",
                        "120,00 Eur",
                        "Seminarai",
                        "86",
                        "Numatytos paskaitos",
                        "158",
                        "pirmasis pusmetis",
                        "pasitarimas");
    }

    @Test
    void writes_a_letterhead_before_the_title() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer()
                .render(
                        SampleReport.document(),
                        Wording.LITHUANIAN,
                        out,
                        RenderOptions.usual()
                                .withLetterhead(Letterhead.of(
                                                LocalizedText.lithuanian("Rajono administracija"),
                                                LocalizedText.lithuanian("Įstaigos kodas 188773916"))
                                        .withLogo(Logo.of(SampleReport.logo(), LocalizedText.lithuanian("Herbas")))));
        assertThat(blanksAsOne(read(out.toByteArray())))
                .containsSubsequence(
                        "Rajono administracija", "Įstaigos kodas 188773916", "koordinavimo darbo grupės ataskaita");
    }

    @Test
    void keeps_dates_and_amounts_together_on_a_line() {
        assertThat(told(SampleReport.document(), Wording.LITHUANIAN)).contains("2550,00\u00a0Eur", "10\u00a0d.");
    }

    @Test
    void gives_the_same_bytes_twice() {
        assertThat(bytes(SampleReport.document(), Wording.LITHUANIAN))
                .isEqualTo(bytes(SampleReport.document(), Wording.LITHUANIAN));
    }

    @Test
    @Tag("locale")
    void gives_the_same_bytes_under_another_locale_and_zone_and_writes_nothing_elsewhere() {
        byte[] usual = bytes(SampleReport.document(), Wording.LITHUANIAN);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "lt-LT")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(bytes(SampleReport.document(), Wording.LITHUANIAN))
                        .as(tag)
                        .isEqualTo(usual);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void flushes_the_stream_and_leaves_it_open() throws IOException {
        List<String> calls = new ArrayList<>();
        renderer().render(SampleReport.document(), Wording.LITHUANIAN, new OutputStream() {
            @Override
            public void write(int b) {
                if (calls.isEmpty() || !calls.get(calls.size() - 1).equals("write")) {
                    calls.add("write");
                }
            }

            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        });
        assertThat(calls).startsWith("write").endsWith("flush").doesNotContain("close");
    }

    @Test
    void passes_on_what_the_stream_throws() {
        IOException full = new IOException("disk full");
        OutputStream refusing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> renderer().render(SampleReport.document(), Wording.LITHUANIAN, refusing))
                .isSameAs(full);
    }

    @Test
    void writes_nothing_of_a_document_that_cannot_be_said() {
        Document unsayable = Document.of(
                DocumentMeta.of(Literal.of("Title"), LocalDate.of(2019, 12, 10)),
                Paragraph.of(Phrase.of(SampleMessage.of("lacking", "Trūksta {amount}", "Lacks {amount}"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> renderer().render(unsayable, Wording.LITHUANIAN, out))
                .isInstanceOf(IllegalStateException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void writes_a_document_without_blocks() {
        Document empty = Document.of(DocumentMeta.of(LocalizedText.lithuanian("Tuščia"), LocalDate.of(2019, 12, 10)));
        assertThat(told(empty, Wording.LITHUANIAN)).contains("Tuščia").contains("gruodžio");
    }

    @Test
    void leaves_out_characters_that_disturb() {
        Document hostile = Document.of(
                DocumentMeta.of(Literal.of("a\u202Eb\u0000c\u2066d"), LocalDate.of(2019, 12, 10)),
                Paragraph.of(Literal.of("one\r\ntwo\u2028three\uD800")));
        assertThat(told(hostile, Wording.ENGLISH))
                .contains("abcd")
                .containsPattern("one +two three\uFFFD")
                .doesNotContain("\u202E", "\u2066", "\u0000", "\u2028");
    }

    private static String blanksAsOne(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }
}
