package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.WordForms;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.Golden;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.reporting.wording.ReportMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearlyReportTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();
    private static final LocalDate BEFORE_THE_MONEY = LocalDate.of(2019, 10, 23);

    /** A line that is nothing but a quote from a document. */
    private static final Pattern QUOTED =
            Pattern.compile("(?m)^.*\\d+[ \u00a0](punktas|pastraipa): „.*$|^.*(item|paragraph) \\d+: “.*$");

    @Test
    void is_the_same_as_the_copy_kept_in_lithuanian() throws IOException {
        Golden.assertSame("catalogue/kaisiadorys-2019_lt.md", markdown(YearlyReport.of(DOSSIER), Wording.LITHUANIAN));
    }

    @Test
    void is_the_same_as_the_copy_kept_in_english() throws IOException {
        Golden.assertSame("catalogue/kaisiadorys-2019_en.md", markdown(YearlyReport.of(DOSSIER), Wording.ENGLISH));
    }

    @Test
    void is_the_same_whatever_the_capitals_in_the_languages_of_documents() {
        Dossier capitals = DOSSIER.withDocuments(DOSSIER.documents().stream()
                .map(document -> document.withLanguage("LT"))
                .toList());
        assertThat(YearlyReport.of(capitals)).isEqualTo(YearlyReport.of(DOSSIER));
    }

    @Test
    void says_where_a_document_was_published_and_when_it_was_retrieved() {
        Dossier published = DOSSIER.withDocuments(DOSSIER.documents().stream()
                .map(document -> document.withAddress(URI.create("https://example.org/ataskaita.pdf"))
                        .withPublisher(
                                LocalizedText.lithuanian("Rajono savivaldybė").with("en", "the district municipality"))
                        .withLicence("CC-BY-4.0")
                        .withRetrieved(LocalDate.of(2020, 1, 15)))
                .toList());
        assertThat(plain(lithuanian(YearlyReport.of(published))))
                .contains("; paskelbė Rajono savivaldybė; paskelbta adresu https://example.org/ataskaita.pdf;"
                        + " atsisiųsta 2020 m. sausio 15 d.; licencija – CC-BY-4.0");
        assertThat(plain(markdown(YearlyReport.of(published), Wording.ENGLISH)))
                .contains("; published by the district municipality; published at https://example.org/ataskaita.pdf;"
                        + " retrieved on 15 January 2020; licence CC-BY-4.0");
    }

    @Test
    void names_the_identifiers_that_registers_gave_to_acts_organisations_the_plan_and_the_municipality() {
        Dossier identified = DOSSIER.withMunicipality(Municipality.builder()
                        .from(DOSSIER.municipality())
                        .putExternalIds("JAR", "188773916", "190674571")
                        .build())
                .withActs(DOSSIER.acts().stream()
                        .map(act -> act.numbers().contains("V17-253")
                                ? LegalAct.builder()
                                        .from(act)
                                        .putIdentifier("tar", "2019-17001")
                                        .build()
                                : act)
                        .toList());
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            assertThat(plain(markdown(YearlyReport.of(identified), wording)))
                    .contains("JAR 188773916; JAR 190674571")
                    .contains("V17-253 (tar 2019-17001)");
        }
    }

    @Test
    void lists_organisations_with_the_legal_forms_that_their_names_do_not_state() {
        Organisation harbour = Organisation.builder()
                .id("harbour")
                .name(LocalizedText.lithuanian("Uostas"))
                .legalForm(LegalForm.FOUNDATION)
                .putExternalIds("JAR", "300000001")
                .build();
        Dossier dossier = DOSSIER.withOrganisations(Stream.concat(
                        DOSSIER.organisations().stream(),
                        Stream.of(
                                harbour,
                                harbour.withId("bridge")
                                        .withName(LocalizedText.lithuanian("Asociacija „Tiltas“"))
                                        .withLegalForm(LegalForm.ASSOCIATION)
                                        .withExternalIds(ImmutableSetMultimap.of()),
                                harbour.withId("gate")
                                        .withName(LocalizedText.lithuanian("UAB „Vartai“"))
                                        .withLegalForm(LegalForm.COMPANY),
                                harbour.withId("cooperative")
                                        .withName(LocalizedText.lithuanian("„Fondas visiems“"))
                                        .withLegalForm(new LegalForm("COOPERATIVE"))))
                .toList());

        assertThat(plain(lithuanian(YearlyReport.of(dossier))))
                .contains("Uostas – fondas; JAR 300000001")
                .doesNotContain("„Tiltas“")
                .contains("UAB „Vartai“ – JAR 300000001")
                .contains("„Fondas visiems“ – kita teisinė forma „cooperative“; JAR 300000001")
                .contains("Valstybinė darbo inspekcija – valstybės institucija")
                .doesNotContain("Moterų teisių asociacija – ")
                .doesNotContain("centras – viešoji įstaiga");
    }

    @Test
    void says_every_figure() {
        assertThat(plain(lithuanian(YearlyReport.of(DOSSIER))))
                .contains("Reikia 2019–2020 m.: 3250,00 Eur")
                .contains("Skirta iki gruodžio 10 d.: 700,00 Eur")
                .contains("Finansavimo trūkumas 2019–2020 m.: 2550,00 Eur")
                .contains("Nepanaudotas planui skirtų lėšų likutis | 90,00 Eur")
                .contains("Patirta išlaidų (visi mokėtojai) | ne mažiau kaip 770,00 Eur")
                .contains("Strateginės priemonės lėšų likutis | 90,00 Eur")
                .contains(
                        "2019 m. įvyko 13 renginių. Dar suplanuoti 3 renginiai, kuriuose numatomi 158 dalyvavimo atvejai.")
                .contains("Dalyvavimo atvejai 2019 m., iki gruodžio 10 d.: ne mažiau kaip 450")
                .contains("Ciklo „SOS – prekyba žmonėmis!“ renginiai: numatyta – 10, įvyko – 7.")
                .contains(
                        "aplankyta 5 iš 13 ugdymo įstaigų; ar įskaičiuoti ir dar tik suplanuoti renginiai, nenurodyta.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2250", "1550", "1390", "925", "1860", "972"})
    void says_no_sum_that_mixes_what_does_not_belong_together(String wrong) {
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            assertThat(markdown(YearlyReport.of(DOSSIER), wording).replace(",", ""))
                    .doesNotContainPattern("(?<!\\d)" + wrong + "(00)?(\\.00)?(?!\\d)");
        }
    }

    @Test
    void adds_no_planned_participations_to_those_held_unless_quoting() {
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            String own =
                    QUOTED.matcher(markdown(YearlyReport.of(DOSSIER), wording)).replaceAll("");
            assertThat(own.lines().filter(line -> line.contains("522")))
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.contains("ne mažiau kaip 522") || line.contains("at least 522"))
                    .anyMatch(line -> line.contains("PRECISION_LOST"));
        }
    }

    @Test
    void names_every_act_organisation_person_event_measure_and_date_of_the_dossier() {
        String text = plain(lithuanian(YearlyReport.of(DOSSIER)));
        List<String> lacking = new ArrayList<>();
        for (LegalAct act : DOSSIER.acts()) {
            act.numbers().forEach(number -> expect(text, number, lacking));
            act.title().ifPresent(title -> expect(text, title, lacking));
            expect(text, act.adopted().orElseThrow(), lacking);
        }
        for (Organisation organisation : DOSSIER.organisations()) {
            expect(text, organisation.name(), lacking);
        }
        for (Person person : DOSSIER.people()) {
            expect(text, person.name(), lacking);
        }
        for (Event event : DOSSIER.events()) {
            expect(text, event.title(), lacking);
            expect(text, event.date().value(), lacking);
        }
        for (Meeting meeting : DOSSIER.group().meetings()) {
            expect(text, meeting.date().value(), lacking);
        }
        for (ActionPlan plan : DOSSIER.plans()) {
            expect(text, plan.title(), lacking);
            for (Measure measure : plan.measures()) {
                expect(text, measure.title(), lacking);
                for (Deliverable deliverable : measure.deliverables()) {
                    expect(text, deliverable.title(), lacking);
                    expect(text, deliverable.date(), lacking);
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AMENDS, keičia 2019 m. sausio 2 d. protokolą, amends the minutes of 2 January 2019",
        "REPEALS, pripažįsta netekusiu galios 2019 m. sausio 2 d. protokolą, repeals the minutes of 2 January 2019",
        "REPLACES, priimtas vietoj 2019 m. sausio 2 d. protokolo, replaces the minutes of 2 January 2019",
        "APPROVES, tvirtina 2019 m. sausio 2 d. protokolą, approves the minutes of 2 January 2019",
        "IMPLEMENTS, įgyvendina 2019 m. sausio 2 d. protokolą, implements the minutes of 2 January 2019",
        "BASED_ON, remiasi 2019 m. sausio 2 d. protokolu, is based on the minutes of 2 January 2019",
        "AMENDED_BY, pakeista 2019 m. sausio 2 d. protokolu, is amended by the minutes of 2 January 2019",
        "REPEALED_BY, pripažinta netekusiu galios 2019 m. sausio 2 d. protokolu, is repealed by the minutes of 2 January 2019",
        "REPLACED_BY, nustojo galioti priėmus 2019 m. sausio 2 d. protokolą, is replaced by the minutes of 2 January 2019",
        "GUIDED_BY, priimtas vadovaujantis 2019 m. sausio 2 d. protokolu, is guided by the minutes of 2 January 2019"
    })
    void an_act_without_a_number_is_related_to_by_its_day_and_kind(
            RelationKind kind, String lithuanian, String english) {
        LegalAct unnumbered = LegalAct.builder()
                .id("without-number")
                .kind(ActKind.MINUTES)
                .adopted(PartialDate.of(LocalDate.of(2019, 1, 2)))
                .build();
        LegalAct related = LegalAct.builder()
                .id("related")
                .kind(ActKind.DECISION)
                .adopted(PartialDate.of(LocalDate.of(2019, 3, 4)))
                .addNumbers("T-1")
                .addRelations(
                        ActRelation.builder().kind(kind).act("without-number").build())
                .build();
        Document report = YearlyReport.of(DOSSIER.withActs(ImmutableList.<LegalAct>builder()
                .addAll(DOSSIER.acts())
                .add(unnumbered, related)
                .build()));
        assertThat(plain(lithuanian(report))).contains("| " + lithuanian + " |");
        assertThat(plain(markdown(report, Wording.ENGLISH)))
                .contains("| " + english + " |")
                .doesNotContain("without-number");
    }

    @Test
    void states_what_had_become_of_acts_where_not_all_are_in_force_and_who_issued_them_by_name_and_office() {
        LegalAct draft = LegalAct.builder()
                .id("draft")
                .kind(ActKind.ORDER)
                .drafted(Sourced.stated(PartialDate.parse("2019-11-04")))
                .addIssuers(Issuer.builder()
                        .role(IssuerRole.ADMINISTRATION_DIRECTOR)
                        .organisation(DOSSIER.municipality().id())
                        .person("director")
                        .build())
                .addRelations(ActRelation.builder()
                        .kind(RelationKind.REPEALS)
                        .act("perhaps")
                        .since(Sourced.stated(PartialDate.parse("2020-01-01")))
                        .build())
                .build();
        LegalAct perhaps = LegalAct.builder()
                .id("perhaps")
                .kind(ActKind.ORDER)
                .adopted(PartialDate.parse("2019"))
                .addNumbers("A-1")
                .published(Sourced.stated(PartialDate.parse("2019-12-09")))
                .daysAfterPublication(1)
                .build();
        Dossier with = Dossier.builder()
                .from(DOSSIER)
                .addPeople(
                        Person.builder().id("director").name("Jonas Jonaitis").build())
                .addActs(draft, perhaps)
                .build();
        String english = plain(markdown(YearlyReport.of(with), Wording.ENGLISH));
        String lithuanian = plain(lithuanian(YearlyReport.of(with)));

        assertThat(english)
                .contains("State on ")
                .contains("order; Jonas Jonaitis, the Director of the Administration of ")
                .contains("repeals order No A-1, from 1 January 2020 | draft |")
                .contains("| in force as amended |");
        assertThat(lithuanian)
                .contains("įsakymas; Jonas Jonaitis, ")
                .contains("pripažįsta netekusiu galios įsakymą Nr. A-1, nuo 2020 m. sausio 1 d. | projektas |")
                .contains("| galioja su pakeitimais |");
        assertThat(plain(markdown(YearlyReport.of(DOSSIER), Wording.ENGLISH))).doesNotContain("State on ");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-05, 2020 m. birželio 5 d., Planned for 5 June 2020",
        "2020-34, 2020 m. II ketv., Planned for the second quarter of 2020",
        "../2020-06, Iki 2020 m. birželio mėn., Planned until June 2020",
        "2020-06/.., Nuo 2020 m. birželio mėn., Planned from June 2020"
    })
    void an_event_is_planned_for_a_day_but_until_or_from_an_open_one(String date, String lithuanian, String english) {
        Event planned = Event.builder()
                .id("planned-later")
                .measure(DOSSIER.plans().get(0).measures().get(0).id())
                .kind(EventKind.CAMPAIGN)
                .title(LocalizedText.of(Map.of("lt", WordForms.of("akcija"), "en", WordForms.of("campaign"))))
                .state(EventState.PLANNED)
                .date(Sourced.stated(PartialDate.parse(date)))
                .build();
        Document report = YearlyReport.of(DOSSIER.withEvents(ImmutableList.<Event>builder()
                .addAll(DOSSIER.events())
                .add(planned)
                .build()));
        assertThat(plain(lithuanian(report))).contains(lithuanian + " turi įvykti renginys „Akcija“.");
        assertThat(plain(markdown(report, Wording.ENGLISH))).contains(english + ": the event “Campaign”.");
    }

    @Test
    void what_is_searched_for_in_the_report_can_be_lacking() {
        List<String> lacking = new ArrayList<>();
        expect("any text", LocalizedText.lithuanian("VšĮ Kitas centras"), lacking);
        expect("any text", PartialDate.of(LocalDate.of(2019, 3, 15)), lacking);
        assertThat(lacking).containsExactly("VšĮ Kitas centras", "2019 m. kovo 15 d.");
    }

    @Test
    void as_of_the_day_before_the_money_nothing_later_is_told_as_done_or_planned() {
        String all = plain(lithuanian(YearlyReport.of(DOSSIER, BEFORE_THE_MONEY)));
        assertThat(all)
                .contains("Finansavimo trūkumas 2019–2020 m.: 3250,00 Eur")
                .contains("Skirta iki spalio 23 d.: 0,00 Eur");
        String own = QUOTED.matcher(all).replaceAll("");
        String told = own.substring(0, own.indexOf("Kuo remiasi ši ataskaita"))
                .replace("2019 m. liepos 1 – gruodžio 31 d.", "antrasis pusmetis")
                .replace("iki 2019 m. gruodžio 31 d. imtinai", "iki pusmečio pabaigos")
                .replaceAll(
                        "iki gruodžio 31 d\\.\\S*( \\(numanoma\\))? šios nuostatos",
                        "iki pusmečio pabaigos šios nuostatos");
        assertThat(told)
                .doesNotContain("lapkričio", "gruodžio", "spalio 24", "V17-253")
                .doesNotContain("aplankytos tik 5", "aprėpta 5", "neįvyko")
                .contains("Ar iki ataskaitos duomenų dienos pateiktas rezultatas „")
                .contains("Ar įvyko paskaita „SOS – prekyba žmonėmis!“", "Jei įvyko, dalyvavo: 20.");
        assertThat(own.substring(own.indexOf("[^1]: ")).lines().filter(line -> line.contains("gruodžio")))
                .allMatch(line -> line.contains("nustatyti negalima"));
    }

    @Test
    void before_the_first_act_no_document_is_cited() {
        String text = plain(lithuanian(YearlyReport.of(DOSSIER, LocalDate.of(2015, 6, 8))));
        assertThat(QUOTED.matcher(text).replaceAll(""))
                .contains("Finansavimo trūkumas: nustatyti negalima")
                .doesNotContain("V16-", "V17-66", "KOPŽ-1", "SD-3679", "Pagal reglamentą");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2014-12-31", "2019-02-05", "2019-10-23", "2019-11-25", "2019-12-10", "2019-12-31", "2021-01-01"
            })
    void no_footnote_is_without_content_and_none_without_a_mark(LocalDate day) {
        String text = markdown(YearlyReport.of(DOSSIER, day), Wording.LITHUANIAN);
        List<String> notes = found("(?m)^\\[\\^(\\d+)]: .*\\p{L}.*$", text);
        assertThat(notes).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(found("(?m)^\\[\\^(\\d+)]:", text)).isEqualTo(notes);
        assertThat(found("\\[\\^(\\d+)](?!:)", text)).containsAll(notes);
        assertThat(notes).containsAll(found("\\[\\^(\\d+)](?!:)", text));
    }

    @Test
    void a_day_long_after_the_horizon_tells_no_plan_as_done() {
        assertThat(plain(lithuanian(YearlyReport.of(DOSSIER, LocalDate.of(2021, 1, 1)))))
                .contains("suplanuota diena praėjo, duomenų, kad įvyko, nėra")
                .contains(
                        "Ar įvyko 3 paskaitos „SOS – prekyba žmonėmis!“ vyresniųjų klasių mokiniams (2019 m. gruodžio 18 d. (numanoma)), nustatyti negalima.")
                .contains("Numatomi 158 dalyvavimo atvejai.")
                .contains(
                        "aplankyta 5 iš 13 ugdymo įstaigų; ar įskaičiuoti ir dar tik suplanuoti renginiai, nenurodyta.")
                .contains("2019 m. įvyko nuo 13 iki 16 renginių.")
                .contains("Duomenys iki: 2019 m. gruodžio 10 d.");
    }

    @Test
    void a_dossier_with_nothing_but_a_group_makes_a_report_that_can_be_read() {
        Document report = YearlyReport.of(nothingButAGroup());
        assertThat(plain(lithuanian(report)))
                .startsWith("# Tuščios grupės 2019 m. ataskaita")
                .contains("Narių skaičius: nenurodyta")
                .contains("Apie lėšas ir renginius duomenų nėra.")
                .contains("Grupės nariai nežinomi: niekas neįvardytas.")
                .contains("Apie teisės aktus duomenų nėra.")
                .contains("Duomenys žinomi iki 2019 m. gruodžio 10 d.")
                .doesNotContain("Duomenys paimti", "Veiksmų planas", "Pagal reglamentą", "null", "Optional");
        assertThat(plain(markdown(report, Wording.ENGLISH))).contains("There are no data on money and events.");
    }

    private static Dossier nothingButAGroup() {
        return Dossiers.read("""
                {"schemaVersion": 1, "id": "empty", "title": {"lt": "Tuščia"},
                 "municipality": {"id": "mun", "name": {"lt": "Savivaldybė"}, "country": "LT"},
                 "currency": "EUR", "reportingPeriod": "2019-01-01/2019-12-31", "knownUntil": "2019-12-10",
                 "groups": [{"id": "group", "kind": "WORKING_GROUP",
                   "name": {"lt": {"text": "Tuščia grupė", "genitive": "Tuščios grupės"}, "en": "Empty group"}}]}
                """.getBytes(StandardCharsets.UTF_8));
    }

    /** A name may stand in any grammatical case. */
    private static void expect(String text, LocalizedText name, List<String> lacking) {
        String nominative = Wording.LITHUANIAN.say(name);
        boolean found = Stream.of(GrammaticalCase.values())
                .filter(form -> form == GrammaticalCase.NOMINATIVE
                        || name.in("lt").orElseThrow().has(form))
                .map(form -> Wording.LITHUANIAN.say(name, form))
                .anyMatch(form -> holds(text, form));
        if (!found) {
            lacking.add(nominative);
        }
    }

    private static void expect(String text, PartialDate date, List<String> lacking) {
        if (!date.equals(PartialDate.unknown())) {
            expect(
                    text,
                    plain(Wording.LITHUANIAN.say(Phrase.of(ReportMessage.DAY).with("day", date))),
                    lacking);
        }
    }

    private static void expect(String text, String part, List<String> lacking) {
        if (!holds(text, part)) {
            lacking.add(part);
        }
    }

    private static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(plain(part).toLowerCase(Locale.ROOT));
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
    }

    private static String lithuanian(Document document) {
        return markdown(document, Wording.LITHUANIAN);
    }

    private static String markdown(Document document, Wording wording) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Renderers.forFormat("markdown").render(document, wording, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Without emphasis, marks of footnotes, escapes and the blanks that align a table. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\[\\^\\d+](?!:)", "")
                .replaceAll("[*`]", "")
                .replaceAll("\\\\(?=\\p{Punct})", "")
                .replaceAll("[ \u00a0]+", " ");
    }
}
