package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.check.Severity;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.SectorKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.testkit.UnsaidMessages;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EnglishWords;
import lt.kopz.reporting.ReportingClasses;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.reporting.wording.ReportMessage;
import lt.kopz.reporting.wording.ReportMessages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All words of the module are there in both languages, and each is used. */
class MessagesTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();

    private static ImmutableList<Message> all() {
        return ImmutableList.<Message>builder()
                .add(ReportMessage.values())
                .add(YearlyMessage.values())
                .add(PublicMessage.values())
                .add(PartMessage.values())
                .add(BudgetMessage.values())
                .add(MoneyMessage.values())
                .add(OfficeMessage.values())
                .addAll(terms())
                .build();
    }

    private static ImmutableList<Message> terms() {
        ImmutableList.Builder<Message> terms = ImmutableList.builder();
        Stream.<Enum<?>[]>of(
                        RelationKind.values(),
                        ActState.values(),
                        Recurrence.values(),
                        RevenueState.values(),
                        MemberRole.values(),
                        Outcome.values(),
                        Answer.values())
                .flatMap(Stream::of)
                .forEach(each -> terms.add(Terms.term(each.getDeclaringClass().getSimpleName(), each.name())));
        constants(GroupKind.class).forEach(each -> terms.add(Terms.term("GroupKind", each.code())));
        constants(FundingSourceKind.class).forEach(each -> terms.add(Terms.term("FundingSourceKind", each.code())));
        terms.add(Terms.term("FundingSourceKind", "EU_FUNDS"));
        constants(LegalForm.class).forEach(each -> terms.add(Terms.term("LegalForm", each.code())));
        constants(SectorKind.class).forEach(each -> terms.add(Terms.term("SectorKind", each.code())));
        constants(EventKind.class).forEach(each -> terms.add(Terms.term("EventKind", each.code())));
        return terms.addAll(sentences()).build();
    }

    /** Those that say something of one of several values. */
    private static ImmutableList<Message> sentences() {
        return ImmutableList.<Message>builder()
                .addAll(sentences(Cadence.Unit.values(), "meetings", "meetingsOnce"))
                .addAll(sentences(Cadence.GapUnit.values(), "meetingsApart", "takesEffect"))
                .addAll(sentences(DayAfter.Event.values(), "actEvent"))
                .addAll(sentences(Answer.values(), "helpers", "lecturers", "priceOf"))
                .addAll(sentences(new Answer[] {Answer.YES, Answer.CANNOT_TELL}, "delivered", "deliveredUndated"))
                .addAll(sentences(Severity.values(), "findings"))
                .addAll(sentences(
                        EnumSet.complementOf(EnumSet.of(Outcome.EXEMPT)).toArray(Outcome[]::new), "meetingsRule"))
                .addAll(sentences(KnownList.Standing.values(), "measuresListed"))
                .addAll(sentences(
                        EnumSet.complementOf(EnumSet.of(ChangeKind.ORIGINAL)).toArray(ChangeKind[]::new), "change"))
                .addAll(sentences(ContractStage.values(), "contract", "contractWorth"))
                .addAll(sentences(GapParts.Division.values(), "gapBy", "gapByTable"))
                .addAll(sentences(
                        new GapParts.Division[] {
                            GapParts.Division.MEASURE, GapParts.Division.YEAR, GapParts.Division.SOURCE
                        },
                        "undivided"))
                .addAll(sentences(
                        RevenueState.values(), "revenue", "ownRevenue", "allRevenue", "ownResult", "resultAfter"))
                .build();
    }

    private static List<Message> sentences(Enum<?>[] values, String... sentences) {
        return Stream.of(sentences)
                .<Message>flatMap(sentence -> Stream.of(values).map(value -> Terms.of(sentence, value)))
                .toList();
    }

    private static <T> List<T> constants(Class<T> type) {
        return Stream.of(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> type.cast(value(field)))
                .toList();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_message_has_words_in_both_languages_and_every_key_a_message() {
        MessagesContract.of(all()).withKeys(ReportMessages::keys, "").verify();
    }

    @Test
    void every_kind_is_among_the_terms() {
        assertThat(constants(EventKind.class)).contains(EventKind.LECTURE, EventKind.OTHER);
        assertThat(terms()).extracting(Message::key).contains("term.LegalForm.COMPANY", "term.EventKind.SEMINAR");
    }

    @Test
    void the_code_of_a_kind_that_is_not_known_is_read_as_words_and_an_event_of_such_a_kind_is_an_event() {
        assertThat(Wording.LITHUANIAN.say(Terms.of(DOSSIER, new EventKind("CONFERENCE"))))
                .isEqualTo("renginys");
        assertThat(Wording.ENGLISH.say(Terms.of(DOSSIER, new GroupKind("COUNCIL"))))
                .isEqualTo("council");
        assertThat(Wording.LITHUANIAN.say(Terms.of(DOSSIER, SectorKind.RELIGIOUS)))
                .isEqualTo("religinės bendruomenės");
        assertThat(Wording.ENGLISH.say(Terms.of(DOSSIER, new SectorKind("TRUSTS"))))
                .isEqualTo("trusts");
        assertThat(Wording.ENGLISH.say(Terms.of(DOSSIER, new FundingSourceKind("NORWAY_GRANTS"))))
                .isEqualTo("norway grants");
        assertThat(Wording.ENGLISH.say(Terms.of(DOSSIER, EconomicKind.WAGES))).isEqualTo("wages");
        assertThat(Wording.ENGLISH.say(Terms.of(DOSSIER, new RevenueKind("FINES"))))
                .isEqualTo("fines");
    }

    @ParameterizedTest
    @CsvSource({"en, European Union funds", "lt, Europos Sąjungos lėšos"})
    void funds_of_the_European_Union_have_their_name_under_a_code_of_their_own_too(String language, String name) {
        Wording wording = Wording.of(language);
        FundingSourceKind funds = new FundingSourceKind("EU_FUNDS");
        assertThat(wording.say(Terms.of(DOSSIER, funds))).isEqualTo(name);
        assertThat(wording.say(DOSSIER.kindName(funds))).isEqualTo(name);
    }

    @Tag("thorough")
    @Test
    void every_message_is_said_somewhere() {
        assertThat(UnsaidMessages.in(ReportingClasses.ALL))
                .as("but for those that only spreadsheets say")
                .containsExactlyInAnyOrder("ReportMessage.CHART_NONE", "ReportMessage.SHEET_NOT_DRAWN");
    }

    @Test
    void a_message_that_nothing_says_is_found() {
        JavaClasses alone = new ClassFileImporter().importClasses(YearlyMessage.class, ReportWords.class);
        assertThat(UnsaidMessages.in(alone)).contains("YearlyMessage.TITLE").hasSize(YearlyMessage.values().length);
    }

    @Test
    void no_english_words_stand_in_the_lithuanian_report() throws IOException {
        assertThat(EnglishWords.in(report(LocalDate.of(2019, 12, 10)))).isEmpty();
        assertThat(EnglishWords.in(report(LocalDate.of(2019, 10, 23)))).isEmpty();
    }

    private static String report(LocalDate day) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat("markdown").render(YearlyReport.of(Kaisiadorys.dossier(), day), Wording.LITHUANIAN, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
