package lt.kopz.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.NoneOrSeveralGroups;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.testkit.Tries;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            "2 pav. Finansavimo trūkumas per metus",
            "3 pav. Lėšų kelias",
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
            "4 pav. Dalyvavimo atvejai",
            "5 pav. Priemonių būklė",
            "6 pav. Aplankytos ugdymo įstaigos",
            "7 pav. 2018 ir 2019 metai",
            "Kaip skaičiuota",
            "Žinomi tiksliai: 86",
            "Žinomi iš apačios: 364",
            "Grupė",
            "savivaldybės administracija",
            "Užimtumo tarnybos Kaišiadorių klientų aptarnavimo skyrius",
            "Posėdis 2019 m. gruodžio 12 d. (suplanuotas)",
            "8 pav. Posėdžiai ir jų terminai",
            "2 lentelė. Lankstinukai",
            "Tikras darbas",
            "ne daugiau kaip 0,58 Eur",
            "Kelionė",
            "nenurodyta",
            "Pažeidimas",
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
            "Figure 4. Participations",
            "Table 2. Leaflets",
            "at most EUR 0.58",
            "Warning",
            "Checked; nothing found.",
            "Need: EUR 3,250.00");

    private static final Map<String, byte[]> SAMPLES = new ConcurrentHashMap<>();

    private static final Map<String, Written> YEARLY = new ConcurrentHashMap<>();

    private static final Map<String, String> KAISIADORYS = new ConcurrentHashMap<>();

    /** What was written, and what the renderer had to say of it. */
    protected record Written(byte[] bytes, ImmutableList<Notice> notices) {}

    /** The format under test, as {@link Renderers} knows it. */
    protected abstract String format();

    /** The text a reader sees in reading order, without markup and escapes. */
    protected abstract String read(byte[] rendered);

    /**
     * What a reader finds in a table for a value, in pieces. A format that writes a number as a number, and its currency elsewhere,
     * says so here; the others say a value as the narration does.
     */
    protected List<String> inTables(Cell cell, Wording wording) {
        return DocumentTexts.words(
                Narration.of(Facts.of(Literal.of("."), cell), wording).say(cell));
    }

    /** The text a reader sees without the marks of footnotes, so that a number ends where it ends. */
    protected String readWithoutMarks(byte[] rendered) {
        return read(rendered).replaceAll("\\[\\d+]", "");
    }

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
        return bytes(document, wording, RenderOptions.usual());
    }

    protected final byte[] bytes(Document document, Wording wording, RenderOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer().render(document, wording, out, options);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** The sample with the usual options, written once for all tests of a format. */
    protected final byte[] sample(Wording wording) {
        return SAMPLES.computeIfAbsent(format() + wording.language(), key -> bytes(SampleReport.document(), wording));
    }

    /** The yearly report of Kaišiadorys with the usual options, written once for all tests of a format. */
    protected final Written yearly(Wording wording) {
        return YEARLY.computeIfAbsent(format() + wording.language(), key -> {
            ImmutableList.Builder<Notice> notices = ImmutableList.builder();
            byte[] bytes = bytes(
                    YearlyReport.of(Kaisiadorys.dossier()),
                    wording,
                    RenderOptions.usual().withNotices(notices::add));
            return new Written(bytes, notices.build());
        });
    }

    /** The sample as a reader sees it. */
    protected final String toldSample(Wording wording) {
        return read(sample(wording));
    }

    @Test
    void is_found_by_the_name_of_its_format() {
        assertThat(renderer().format()).isEqualTo(format());
        assertThat(renderer().mediaType()).contains("/");
        assertThat(renderer().fileExtension()).matches("[a-z0-9]+");
    }

    @Test
    void says_everything_in_lithuanian_in_reading_order() {
        assertThat(blanksAsOne(toldSample(Wording.LITHUANIAN))).containsSubsequence(SAID_IN_LITHUANIAN);
    }

    @Test
    void says_the_same_document_in_english() {
        assertThat(blanksAsOne(toldSample(Wording.ENGLISH))).containsSubsequence(SAID_IN_ENGLISH);
    }

    @Test
    void names_every_label_and_value_of_a_chart() {
        assertThat(blanksAsOne(toldSample(Wording.LITHUANIAN)))
                .contains(
                        "Planui reikia 3250,00 Eur, skirta 700,00 Eur, trūksta 2550,00 Eur.",
                        "Trūkumas 2019 m. spalio 24 d. sumažėjo",
                        "paskaitose – ne mažiau kaip 364",
                        "Pirmąjį pusmetį posėdis įvyko vasario 5 d.",
                        "2019–2020 metų planas",
                        "Be poreikio",
                        "120,00 Eur",
                        "Seminarai",
                        "86",
                        "Numatytos paskaitos",
                        "158",
                        "Savivaldybės biudžetas",
                        "Policija",
                        "1000,00 Eur",
                        "vykdoma",
                        "13",
                        "sumažėjo",
                        "pirmasis pusmetis",
                        "pasitarimas");
    }

    @Test
    void writes_a_letterhead_before_the_title() throws IOException {
        byte[] written = bytes(
                Document.of(SampleReport.document().meta()),
                Wording.LITHUANIAN,
                RenderOptions.usual()
                        .withLetterhead(Letterhead.of(
                                        LocalizedText.lithuanian("Rajono administracija"),
                                        LocalizedText.lithuanian("Įstaigos kodas 188773916"))
                                .withLogo(Logo.of(SampleReport.logo(), LocalizedText.lithuanian("Herbas")))));
        assertThat(blanksAsOne(read(written)))
                .containsSubsequence(
                        "Rajono administracija", "Įstaigos kodas 188773916", "koordinavimo darbo grupės ataskaita");
    }

    @Test
    void writes_the_mark_of_a_draft_above_a_letterhead() throws IOException {
        byte[] written = bytes(
                Document.of(SampleReport.document()
                        .meta()
                        .withRequisites(Requisites.none().asDraft())),
                Wording.LITHUANIAN,
                RenderOptions.usual().withLetterhead(Letterhead.of(LocalizedText.lithuanian("Rajono administracija"))));

        assertThat(blanksAsOne(read(written)))
                .containsSubsequence("Projektas", "Rajono administracija", "koordinavimo darbo grupės ataskaita");
    }

    @Test
    void writes_the_requisites_of_a_document_in_the_order_of_the_country_and_the_signature_after_its_blocks()
            throws IOException {
        Requisites requisites = Requisites.none()
                .withBody(LocalizedText.lithuanian("Rajono taryba"))
                .withKind(LocalizedText.lithuanian("Ataskaita"))
                .withDate(LocalDate.of(2020, 1, 15))
                .withNumber(Literal.of("K-7"))
                .withPlace(Literal.of("Miestas"))
                .withAddressee(LocalizedText.lithuanian("Ministerijai"))
                .approvedBy(LocalizedText.lithuanian("Mero potvarkiu"))
                .asDraft()
                .signedBy(Requisites.Signatory.of(LocalizedText.lithuanian("Pirmininkė"))
                        .named(Literal.of("Vardenė Pavardenė")));
        Document official = Document.of(
                SampleReport.document().meta().withRequisites(requisites),
                Paragraph.of(LocalizedText.lithuanian("Ataskaitinis laikotarpis")));

        assertThat(blanksAsOne(told(official, Wording.LITHUANIAN)))
                .containsSubsequence(
                        "Projektas",
                        "PATVIRTINTA",
                        "Mero potvarkiu",
                        "RAJONO TARYBA",
                        "Ministerijai",
                        "ATASKAITA",
                        "koordinavimo darbo grupės ataskaita",
                        "2020 m. sausio 15 d. Nr. K-7",
                        "Miestas",
                        "Ataskaitinis laikotarpis",
                        "Pirmininkė",
                        "(parašas)",
                        "Vardenė Pavardenė");
        assertThat(blanksAsOne(told(official, Wording.ENGLISH)))
                .containsSubsequence("DRAFT", "APPROVED", "Rajono taryba", "Ataskaita", "No K-7", "(signature)");
    }

    @Test
    void keeps_dates_and_amounts_together_on_a_line() {
        assertThat(toldSample(Wording.LITHUANIAN)).contains("2550,00\u00a0Eur", "10\u00a0d.");
    }

    @Test
    void gives_the_same_bytes_twice() {
        assertThat(bytes(SampleReport.document(), Wording.LITHUANIAN)).isEqualTo(sample(Wording.LITHUANIAN));
    }

    @Test
    @Tag("locale")
    @Tag("whole")
    void gives_the_same_bytes_under_another_locale_and_zone_and_writes_nothing_elsewhere() {
        byte[] usual = sample(Wording.LITHUANIAN);
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
        renderer().render(Document.of(SampleReport.document().meta()), Wording.LITHUANIAN, new OutputStream() {
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

    @Test
    @Tag("tries")
    void leaves_out_nothing_that_a_document_says() {
        List<Document> documents = new ArrayList<>(GeneratedDocuments.plain(Tries.times(12)));
        documents.add(SampleReport.document());
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            for (Document document : documents) {
                String told = blanksAsOne(told(document, wording));
                assertThat(DocumentTexts.of(document, wording, this::inTables))
                        .isNotEmpty()
                        .filteredOn(piece -> !told.contains(blanksAsOne(piece)))
                        .as("what is missing of %s", document.meta().title())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void tells_every_fact_of_the_2019_report_of_kaisiadorys(String language) {
        Wording wording = Wording.of(language);
        assertThat(KnownFacts.lackingIn(
                        kaisiadorys(wording),
                        wording,
                        euros -> String.join("", inTables(Cell.amount(Amounts.euro(euros)), wording))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    @Tag("whole")
    void gives_no_wrong_answer_about_kaisiadorys(String language) {
        Wording wording = Wording.of(language);
        assertThat(KnownFacts.wrongIn(kaisiadorys(wording), wording)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    @Tag("whole")
    void says_522_only_where_the_claim_is_told_and_otherwise_at_least_522(String language) {
        String told = KnownFacts.blanksAsOne(kaisiadorys(Wording.of(language)));
        Matcher bare =
                Pattern.compile("(?<!ne mažiau kaip |at least |\\d)522(?!\\d)").matcher(told);
        assertThat(bare.results())
                .hasSizeGreaterThan(1)
                .allSatisfy(found -> assertThat(told.substring(found.start() - 60, found.end() + 150))
                        .containsPattern("Iš viso paskaitas bus išklausę 522 moksleiviai"
                                + "|In all, 522 pupils will have attended the lectures"
                                + "|nurodyta – 522; .* duomenimis – ne mažiau kaip 522"
                                + "|the claim is 522; as of .* the figure is at least 522"));
    }

    @Test
    @Tag("whole")
    void says_no_english_words_in_the_lithuanian_report_of_kaisiadorys() {
        assertThat(EnglishWords.in(kaisiadorys(Wording.ENGLISH))).hasSizeGreaterThan(100);
        assertThat(EnglishWords.in(kaisiadorys(Wording.LITHUANIAN))).isEmpty();
    }

    @Test
    void what_is_looked_for_in_the_report_of_kaisiadorys_can_be_lacking_or_wrong() {
        String told = kaisiadorys(Wording.LITHUANIAN);
        assertThat(KnownFacts.lackingIn(told.replace("2550,00", "2250,00"), Wording.LITHUANIAN, euros -> euros))
                .contains("funding gap");
        assertThat(KnownFacts.wrongIn(told.replace("2550,00", "2250,00"), Wording.LITHUANIAN))
                .containsExactly("the need less what the police got");
    }

    /** The yearly report as a reader sees it, written once for all tests of a format. */
    private String kaisiadorys(Wording wording) {
        return KAISIADORYS.computeIfAbsent(
                format() + wording.language(),
                key -> readWithoutMarks(yearly(wording).bytes()));
    }

    @Test
    @Tag("tries")
    void writes_hostile_documents_the_same_twice() {
        for (Document document : GeneratedDocuments.hostile(Tries.times(20))) {
            byte[] once = bytes(document, Wording.LITHUANIAN);
            assertThat(once).isNotEmpty().isEqualTo(bytes(document, Wording.LITHUANIAN));
        }
    }

    @Test
    @Tag("thorough")
    void writes_every_report_on_a_dossier_with_ids_of_every_form() {
        Dossier dossier = HostileIds.dossier();
        EveryReport.of(dossier, dossier.knownUntil().value())
                .forEach((name, report) ->
                        assertThat(told(report, Wording.LITHUANIAN)).as(name).isNotBlank());
    }

    @Test
    @Tag("thorough")
    void writes_every_report_on_a_dossier_with_no_group_and_with_two() {
        for (Dossier dossier : List.of(NoneOrSeveralGroups.knownToHaveNone(), NoneOrSeveralGroups.two())) {
            EveryReport.of(dossier, NoneOrSeveralGroups.YEAR_END)
                    .forEach((name, report) -> assertThat(told(report, Wording.LITHUANIAN))
                            .as(name)
                            .isNotBlank());
        }
    }

    @Test
    @Tag("thorough")
    void writes_a_dossier_of_nothing_but_money_without_a_sentence_on_a_group() {
        Map<String, Document> reports =
                EveryReport.of(NoneOrSeveralGroups.nothingButMoney(), NoneOrSeveralGroups.YEAR_END);
        // two reports are about groups alone, and the roll-up is of other dossiers
        reports.keySet().removeAll(List.of("composition", "meetings", "roll-up"));
        reports.forEach((name, report) -> assertThat(told(report, Wording.LITHUANIAN))
                .as(name)
                .isNotBlank()
                .doesNotContainIgnoringCase("grup"));
    }

    @Test
    void reads_nothing_from_the_network() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            try (SocketChannel caller = SocketChannel.open(server.getLocalAddress());
                    SocketChannel heard = server.accept()) {
                assertThat(caller.isConnected()).isTrue();
                assertThat(heard).as("the server hears").isNotNull();
            }
            String url = "http://127.0.0.1:" + port + "/a.png";
            LocalizedText named = LocalizedText.lithuanian(url);
            Document document = Document.of(
                    DocumentMeta.of(Literal.of(url), LocalDate.of(2019, 12, 10)).withAuthor(named),
                    Paragraph.of(
                            Inline.words(
                                    Literal.of("<img src=\"" + url + "\"><link rel=stylesheet href=\"" + url + "\">")),
                            Inline.quote(LocalizedText.lithuanian("![a](" + url + ") url(" + url + ")")),
                            Inline.note(Footnote.of("n", Literal.of("<?xml-stylesheet href=\"" + url + "\"?>")))),
                    Table.of(named, Column.text(named))
                            .plus(Cell.text(Literal.of("=WEBSERVICE(\"" + url + "\")")))
                            .plus(Cell.text(
                                    Literal.of("<!DOCTYPE a SYSTEM \"" + url + "\"><image href=\"" + url + "\"/>"))),
                    new Illustration(
                            "p",
                            named,
                            named,
                            Chart.Bars.of(named, new Chart.Bar(named, Headcount.exactly(1), Chart.Standing.HELD))));
            Letterhead head = Letterhead.of(named).withLogo(Logo.of(SampleReport.logo(), named));
            assertThat(read(bytes(
                            document, Wording.LITHUANIAN, RenderOptions.usual().withLetterhead(head))))
                    .contains(url);
            assertThat(server.accept())
                    .as("a caller while the document was written")
                    .isNull();
            assertThatThrownBy(() -> RenderOptions.usual().withStylesheet("a { background: url(" + url + ") }"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Tag("thorough")
    void gives_the_same_bytes_in_another_process_and_writes_no_file(@TempDir Path folder) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assertThat(RenderProcess.sumsElsewhere(format(), java, folder)).isEqualTo(RenderProcess.sums(format()));
    }

    @Test
    @Tag("external")
    @Tag("thorough")
    void gives_the_same_bytes_on_java_25_and_writes_no_file(@TempDir Path folder) throws Exception {
        Path java = java25();
        assertThat(RenderProcess.sumsElsewhere(format(), java, folder)).isEqualTo(RenderProcess.sums(format()));
    }

    /** Skips the test where there is no Java 25, unless {@code -Dkopz.require.external=true} demands it. */
    private static Path java25() throws IOException {
        List<Path> homes = new ArrayList<>();
        Optional.ofNullable(System.getenv("JAVA25_HOME")).map(Path::of).ifPresent(homes::add);
        Path usual = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(usual)) {
            try (Stream<Path> all = Files.list(usual)) {
                all.filter(home -> home.getFileName().toString().matches(".*\\b25\\b.*"))
                        .sorted()
                        .forEach(homes::add);
            }
        }
        Optional<Path> found = homes.stream()
                .map(home -> home.resolve(Path.of("bin", "java")))
                .filter(Files::isExecutable)
                .findFirst();
        if (Boolean.getBoolean("kopz.require.external")) {
            assertThat(found).as("Java 25 in /usr/lib/jvm or JAVA25_HOME").isPresent();
        }
        assumeTrue(found.isPresent(), "no Java 25");
        return found.orElseThrow();
    }

    private static String blanksAsOne(String text) {
        return KnownFacts.blanksAsOne(text);
    }
}
