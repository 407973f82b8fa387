package lt.kopz.reporting.catalogue;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.NoneOrSeveralGroups;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.markdown.MarkdownRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What printed reports said wrongly and how it is written, each in its place: the reports print the one and not the other. Each has a number;
 * those on Polish and on the guide are tested there.
 */
class LanguageCorrectionsTest {
    private static final Map<String, String> WRITTEN = new ConcurrentHashMap<>();

    /** All reports on 2019 in a language, and what is printed of towns of which less is known. */
    private static String written(String language) {
        return WRITTEN.computeIfAbsent(
                language, tag -> reports().map(report -> written(report, tag)).collect(Collectors.joining("\n")));
    }

    private static Stream<Document> reports() {
        Dossier kaisiadorys = Kaisiadorys.dossier();
        Dossier none = NoneOrSeveralGroups.knownToHaveNone();
        Dossier surplus = aDossier()
                .need("100.00", "2019-01-01")
                .appropriation("given", "150.00", "2019-01-05")
                .build();
        Dossier undated = aDossier()
                .act("undated", act -> act.adopted(PartialDate.unknown()))
                .appropriation("given", "150.00", "2019-01-05", money -> money.act("undated"))
                .build();
        return Stream.of(
                        EveryReport.of(kaisiadorys, kaisiadorys.knownUntil().value()).values().stream(),
                        EveryReport.of(
                                FullDossier.dossier(),
                                FullDossier.dossier().knownUntil().value())
                                .values()
                                .stream(),
                        Stream.of(none, surplus)
                                .flatMap(each -> Stream.of(
                                        YearlyReport.publicReport().of(each),
                                        CouncilSummary.of(each),
                                        SubjectReports.gap().of(each))),
                        Stream.of(YearlyReport.annex().of(undated)))
                .flatMap(each -> each);
    }

    private static String written(Document report, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MarkdownRenderer().render(report, Wording.of(language), out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ').replaceAll("[*\\\\]+", "");
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lt | 1.1  | posėdis, suplanuota                 | suplanuotas
            lt | 1.2  | ` Kam `                             | Paskirtis
            lt | 1.3  | Už ką                               | Renginys
            lt | 1.4  | Dėl ko                              | Sutarties dalykas
            lt | 1.5  | “ – įvyko                           | įvyko seminaras „
            lt | 1.6  | vadovaujasi                         | remiasi sprendimu Nr. V17-66; priimtas vadovaujantis raštu Nr.
            lt | 1.6  | keičia Nr.                          | keičia sprendimą Nr. V17-24
            lt | 1.7  | Ar čia įskaityti                    | aplankyta 5 iš 13 ugdymo įstaigų; ar įskaičiuoti ir dar tik suplanuoti renginiai, nenurodyta.
            lt | 1.8  | įskaitomi visi jų posėdžiai         | įskaitomi visi per juos įvykę posėdžiai
            lt | 1.10 | globotiniams ir VšĮ                 | šeimos namų globotiniams ir darbuotojams
            lt | 1.11 | viršininkas (numanoma)              | Vedė Mindaugas Baranauskas
            lt | 1.12 | 2020 m.: Prevencinių                | - Prevencinių paskaitų tęstinumą būtina užtikrinti ir 2020 metais
            lt | 1.13 | - KOPŽ baneris                      | KOPŽ reklamjuostė
            lt | 1.14 | 1 kartą per                         | kartą per pusę metų
            lt | 1.15 | Grupės rūšis: darbo grupė           | Darbo reglamentas
            lt | 1.16 | Vieno dalyvavimo atvejo kaina       | Vienam dalyvavimo atvejui tenkanti kaina
            lt | 1.17 | parengta ir bus pasirašyta          | parengta, bet nepasirašyta
            lt | 1.18 | ataskaita, 2019 m.                  | 2019 m. ataskaita
            lt | 1.18 | tarybai, 2019 m.                    | 2019 m. santrauka tarybai
            lt | 1.19 | informacijos nėra – 7               | įvykdyta – 7
            lt | 1.20 | svetainėje – atlikta, data          | skelbiama nuolat
            lt | 1.21 | Klaida                              | Įspėjimas
            lt | 2.1  | renginiai aprėpė                    | aplankyta 5 iš 13 ugdymo įstaigų
            lt | 2.2  | įgyvendinimas atidėtas              | Seminare nepristatytas informacinės-metodinės medžiagos paketas mokytojams apie prekybos žmonėmis prevenciją: pateikimo data nukelta į 2020 m. I pusmetį dėl institucijų reorganizacijos.
            lt | 2.3  | Jame patvirtinta:                   | Jame patvirtintas Kaišiadorių
            lt | 2.4  | Veda Mindaugas                      | Ves Mindaugas
            lt | 2.4  | Numatoma dalyvių: 158               | Numatomi 158 dalyvavimo atvejai.
            lt | 2.5  | [7] 1000,00 Eur pervesta            | Ne plano lėšos: 1000,00 Eur pervesta policijos komisariatui
            lt | 2.6  | Kiekis – 2                          | (iš viso 2)
            lt | 2.7  | trūksta nežinoma                    | trūkumas nežinomas
            lt | 2.7  | kiti sumokėjo nežinoma              | kiti sumokėjo 160,00 Eur
            lt | 2.7  | trūksta ne mažiau kaip 0,00         | Trūksta 2550,00 Eur
            lt | 2.8  | nurodyta, kad sąrašas išsamus.      | nebuvo.
            lt | 2.9  | Patirta išlaidų: 0,00 Eur           | Iki 2019 m. spalio 31 d. planui skirtų lėšų nepanaudota.
            lt | 2.10 | ar ir iš kokių lėšų                 | Iš kokių lėšų bus padengtas trūkumas?
            lt | 2.11 | nuo 6,95 Eur iki 6,96 Eur           | 6,96 Eur (suapvalinta)
            lt | 2.12 | ir bus pasirašyta |                   parengta, bet nepasirašyta
            lt | 2.14 | data nežinoma sprendimas            | sprendimas (nei data, nei numeris nenurodyti)
            lt | 2.14 | trūksta −50,00                      | Finansavimo perteklius 2019–2020 m.: 50,00 Eur
            en | 1.1  | held – 13, planned – 3              | 7 done; 1 done with a deviation
            en | 1.2  | EUR 0.00 (31 October                | none of the money appropriated to the plan was spent
            en | 1.3  | is said to have 15                  | 15 members; names not listed
            en | 1.4  | 10 measures are described           | Measures described: 10
            en | 1.5  | Financing gap                       | Funding gap
            en | 1.6  | `| Since | Act`                     | Date
            en | 1.7  | information and methodical          | teaching materials
            en | 1.8  | are counted in is not               | it is not stated whether planned events are included.
            en | 1.9  | In all 7 such events                | A total of 7 lectures
            en | 1.10 | EUR 11.76 to EUR 11.77              | EUR 11.76 (rounded)
            en | 1.11 | It holds if the rule                | Reading
            en | 1.12 | Council of Kaišiadorių              | Council of Kaišiadorys District Municipality
            en | 2.3  | It approved: Action Plan            | It approved the Action Plan
            en | 2.16 | Still planned: 3 events             | Still to come: 3 events, with 158 participations expected.
            en | 2.17 | EUR 1,000.00 was transferred; recipient | The police commissariat received EUR 1,000.00, not plan money, for
            en | 2.18 | unknown missing                     | The gap since 1 January 2019 is not known.
            en | 2.19 | On 0 of                             | For 261 days
            en | 2.20 | The sources disagree on this.       | the sources
            """)
    void a_correction_is_printed_in_its_place(String language, String number, String wrong, String right) {
        assertThat(lines(language, right)).isNotEmpty();
        assertThat(lines(language, wrong)).isEmpty();
    }

    private static List<String> lines(String language, String with) {
        return written(language).lines().filter(line -> line.contains(with)).toList();
    }

    @ParameterizedTest(name = "{0} 1.22: {1}, {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            lt | XXXX-XX-XX | -    | aktas, kurio data ir numeris nenurodyti | redakcija pagal aktą, kurio data ir numeris nenurodyti
            lt | 2019-02-05 | -    | 2019 m. vasario 5 d. aktas, kurio numeris nežinomas | redakcija pagal 2019 m. vasario 5 d. aktą, kurio numeris nežinomas
            lt | 2019-02-05 | V17  | Nr. V17, 2019 m. vasario 5 d. | redakcija pagal aktą Nr. V17, 2019 m. vasario 5 d.
            en | XXXX-XX-XX | -    | act of unknown date and number | edition of the act of unknown date and number
            """)
    void an_act_of_which_little_is_stated_is_named_by_what_is(
            String language, String day, String number, String named, String edition) {
        UnaryOperator<LegalAct.Builder> stated = act -> act.adopted(PartialDate.parse(day))
                .numbers(Optional.ofNullable(number).stream().toList());
        Dossier dossier = aDossier().act("act", stated).build();
        Text words = new Leaves(dossier, Occurrences.of(dossier, LocalDate.of(2019, 12, 31))).act("act");
        assertThat(Stream.of(words, Phrase.of(GapMessage.EDITION).with("act", words))
                        .map(each -> Wording.of(language).say(each).replace('\u00a0', ' ')))
                .containsExactly(named, edition);
    }

    @ParameterizedTest(name = "{0} 2.15")
    @CsvSource(delimiter = '|', textBlock = """
            lt | Lietuvos Respublikos vidaus reikalų ministro 2019 m. sausio 16 d. įsakymas Nr. 1V-1
            en | order No 1V-1 of the Minister of the Interior of 16 January 2019
            """)
    void a_minister_is_called_by_the_name_of_the_ministry(String language, String cited) {
        Dossier dossier = aDossier()
                .act(
                        "order",
                        act -> act.kind(ActKind.ORDER)
                                .addNumbers("1V-1")
                                .addIssuers(Issuer.builder()
                                        .role(IssuerRole.MINISTER)
                                        .organisation("ministry")
                                        .build()))
                .builder()
                .addOrganisations(Organisation.builder()
                        .id("ministry")
                        .name(LocalizedText.lithuanian("Lietuvos Respublikos vidaus reikalų ministerija")
                                .andEnglish("Ministry of the Interior", "kopz"))
                        .build())
                .build();
        assertThat(Wording.of(language).say(Citations.of(dossier, "order")).replace('\u00a0', ' '))
                .isEqualToIgnoringCase(cited);
    }

    @Test
    void lt_2_13_meetings_of_one_year_are_counted() {
        assertThat(Wording.LITHUANIAN
                        .say(Phrase.of(PublicMessage.MEETINGS_IN)
                                .with("date", PartialDate.parse("2021"))
                                .with("count", 3L))
                        .replace('\u00a0', ' '))
                .isEqualTo("2021 m. įvyko 3 posėdžiai.");
    }

    @Test
    void en_2_21_a_meeting_is_held_in_a_month_and_on_a_day() {
        assertThat(List.of(
                        Wording.ENGLISH.say(
                                Phrase.of(PublicMessage.IN_TIME).with("date", PartialDate.parse("2021-10"))),
                        Wording.ENGLISH.say(Phrase.of(PublicMessage.ON_DAY)
                                .with("date", PartialDate.of(LocalDate.of(2021, 10, 3))))))
                .map(said -> said.replace('\u00a0', ' '))
                .containsExactly("in October 2021", "on 3 October 2021");
    }
}
