package lt.kopz.reporting;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** A document that holds every kind of block and piece, after the 2019 report of Kaišiadorys. */
public final class SampleReport {

    private SampleReport() {}

    public static Document document() {
        Footnote gap = Footnote.of(
                        "gap",
                        text("Skirtumas parodytas ataskaitos dienai.", "The gap is shown for the day of the report."))
                .plus(Outline.of(
                        Phrase.of(SampleMessage.of("gap", "Finansavimo trūkumas: {gap}", "Funding gap: {gap}"))
                                .with("gap", Amounts.euro("2550.00")),
                        Outline.of(
                                Phrase.of(SampleMessage.of("need", "Poreikis: {need}", "Need: {need}"))
                                        .with("need", Amounts.euro("3250.00")),
                                Outline.of(text(
                                        "Protokolas KOPŽ-1, 2019 m. vasario 5 d.", "Minutes KOPŽ-1, 5 February 2019"))),
                        Outline.of(
                                Phrase.of(SampleMessage.of("given", "Skirta: {given}", "Appropriated: {given}"))
                                        .with("given", Amounts.euro("700.00")),
                                Outline.of(text(
                                        "Sprendimas V17-253, 2019 m. spalio 24 d.",
                                        "Decision V17-253, 24 October 2019")))));
        Footnote least = Footnote.of(
                "at-least",
                text(
                        "Septynių paskaitų klausėsi ne mažiau kaip 364 mokiniai.",
                        "At least 364 pupils listened to seven lectures."));
        return Document.of(
                DocumentMeta.of(
                                text(
                                        "Kaišiadorių rajono savivaldybės kovos su prekyba žmonėmis koordinavimo darbo grupės ataskaita",
                                        "Report of the working group of Kaišiadorys district against trafficking in human beings"),
                                LocalDate.of(2019, 12, 10))
                        .withSubtitle(text("2019 metai", "The year 2019"))
                        .withPeriod(DateRange.ofYear(2019))
                        .withAuthor(LocalizedText.lithuanian("Kaišiadorių rajono savivaldybė"))
                        .withGeneratedOn(LocalDate.of(2019, 12, 11)),
                Section.of(
                        "money",
                        text("Lėšos", "Money"),
                        Paragraph.of(
                                Inline.words(text("Veiksmų planui trūksta", "The action plan lacks")),
                                Inline.emphasis(Phrase.of(SampleMessage.of("amount", "{amount}", "{amount}"))
                                        .with("amount", Amounts.euro("2550.00"))),
                                Inline.note(gap),
                                Inline.words(literal(".")),
                                Inline.words(text("Ataskaitoje rašoma:", "The report says:")),
                                Inline.quote(LocalizedText.lithuanian(
                                        "veiksmų plano priemonių finansavimo nuo 2019 metų pradžios nebuvo")),
                                Inline.words(literal("."))),
                        Facts.of(
                                        text("Poreikis dvejiems metams", "Need of two years"),
                                        Cell.amount(Amounts.euro("3250.00")))
                                .and(text("Skirta", "Appropriated"), Cell.amount(Amounts.euro("700.00")))
                                .and(
                                        text("Trūksta", "Lacking"),
                                        Cell.amount(Amounts.euro("2550.00")).withNote(gap)),
                        gapByPlan(),
                        gapThroughTheYear(),
                        moneyFlow(),
                        Section.of(
                                "measures",
                                text("Priemonės", "Measures"),
                                measures(least),
                                attendance(),
                                states(),
                                coverage(),
                                yearOnYear(),
                                Section.of(
                                        "how",
                                        text("Kaip skaičiuota", "How it was computed"),
                                        Outlines.of(Outline.of(
                                                text("Dalyvavimo atvejai iš viso", "Participations in all"),
                                                Outline.of(text("Žinomi tiksliai: 86", "Known exactly: 86")),
                                                Outline.of(
                                                        text("Žinomi iš apačios: 364", "Known from below: 364"))))))),
                Section.of(
                        "group",
                        text("Grupė", "The group"),
                        BulletList.of(
                                text("savivaldybės administracija", "municipal administration"),
                                text("prokuratūra", "prosecutor's office"),
                                LocalizedText.lithuanian("Užimtumo tarnybos Kaišiadorių klientų aptarnavimo skyrius")),
                        NumberedList.of(
                                text("Posėdis 2019 m. vasario 5 d.", "Meeting of 5 February 2019"),
                                text(
                                        "Posėdis 2019 m. gruodžio 12 d. (suplanuotas)",
                                        "Meeting of 12 December 2019 (planned)")),
                        Section.of(
                                "meetings",
                                text("Posėdžiai ir lankstinukai", "Meetings and leaflets"),
                                meetings(),
                                leaflets())),
                Section.of(
                        "findings",
                        text("Pastabos", "Findings"),
                        Findings.of(
                                Notice.of(
                                                Notice.Severity.ERROR,
                                                "PRECISION_LOSS",
                                                text(
                                                        "Ataskaitoje skaičius 522 parašytas kaip tikslus, nors žinoma tik tiek, kad ne mažiau.",
                                                        "The report prints 522 as exact, though only a lower bound is known."),
                                                text("priemonė Nr. 7", "measure No 7"))
                                        .showing(
                                                new Notice.Instance(
                                                        text("jau įvykusios paskaitos", "lectures held"),
                                                        Optional.of(text("ne mažiau kaip 364", "at least 364"))),
                                                new Notice.Instance(
                                                        text("dar įvyksiančios paskaitos", "lectures still to come"),
                                                        Optional.of(literal("158")))),
                                Notice.of(
                                                Notice.Severity.WARNING,
                                                "CODE_CONFLICT",
                                                text("Ta pati priemonė turi du kodus.", "One measure has two codes."),
                                                literal("01.03.01.04"),
                                                literal("01.03.02.04"))
                                        .showing(
                                                new Notice.Instance(
                                                        text("strateginis planas", "strategic plan"), Optional.empty()),
                                                new Notice.Instance(
                                                        text("plano pakeitimas", "amendment of the plan"),
                                                        Optional.empty())),
                                Notice.of(
                                        Notice.Severity.INFO,
                                        "PLANNED_MEETING",
                                        text(
                                                "Antras posėdis dar neįvyko.",
                                                "The second meeting has not been held yet."))),
                        Findings.of()));
    }

    /** The smallest coloured PNG: one pixel. */
    public static byte[] logo() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    }

    private static Illustration gapByPlan() {
        return new Illustration(
                "gap-by-plan",
                text("Plano lėšos", "Money of the plan"),
                text(
                        "Planui reikia 3250,00 Eur, skirta 700,00 Eur, trūksta 2550,00 Eur.",
                        "The plan needs EUR 3,250.00; EUR 700.00 are appropriated, EUR 2,550.00 are missing."),
                Chart.Bullets.of(
                        new Chart.Bullet(
                                text("2019–2020 metų planas", "Plan for 2019–2020"),
                                exactly("3250.00"),
                                exactly("700.00"),
                                exactly("2550.00"),
                                AmountRange.atLeast(Amounts.euro("370.00")),
                                AmountRange.atLeast(Amounts.euro("160.00"))),
                        new Chart.Bullet(
                                text("Be poreikio", "Without a need"),
                                exactly("0.00"),
                                exactly("120.00"),
                                exactly("0.00"),
                                AmountRange.unknown(Amounts.currency("EUR")),
                                exactly("0.00"))));
    }

    private static Illustration gapThroughTheYear() {
        return new Illustration(
                "gap-through-the-year",
                text("Finansavimo trūkumas per metus", "The funding gap through the year"),
                text(
                        "Trūkumas 2019 m. spalio 24 d. sumažėjo nuo 3250,00 iki 2550,00 Eur.",
                        "On 24 October 2019 the gap fell from EUR 3,250.00 to EUR 2,550.00."),
                new Chart.Steps(
                        DateRange.ofYear(2019),
                        Column.Kind.AMOUNT,
                        ImmutableList.of(
                                new Chart.Line(
                                        text("Trūksta", "Missing"),
                                        ImmutableList.of(
                                                new Chart.Step(
                                                        LocalDate.of(2019, 2, 5), Cell.amount(Amounts.euro("3250.00"))),
                                                new Chart.Step(
                                                        LocalDate.of(2019, 10, 24),
                                                        Cell.amount(Amounts.euro("2550.00"))))),
                                new Chart.Line(
                                        text("Skirta", "Appropriated"),
                                        ImmutableList.of(
                                                new Chart.Step(
                                                        LocalDate.of(2019, 1, 1),
                                                        Cell.nothing(text("nežinoma", "unknown"))),
                                                new Chart.Step(
                                                        LocalDate.of(2019, 10, 24),
                                                        Cell.amount(Amounts.euro("700.00"))))))));
    }

    private static Illustration attendance() {
        return new Illustration(
                "attendance",
                text("Dalyvavimo atvejai", "Participations"),
                text(
                        "Seminaruose dalyvauta 86 kartus, paskaitose – ne mažiau kaip 364, planuojama dar 158.",
                        "There were 86 participations at seminars and at least 364 at lectures; 158 more are planned."),
                Chart.Bars.of(
                        text("dalyvavimo atvejai", "participations"),
                        new Chart.Bar(text("Seminarai", "Seminars"), Headcount.exactly(86), Chart.Standing.HELD),
                        new Chart.Bar(text("Paskaitos", "Lectures"), Headcount.atLeast(364), Chart.Standing.HELD),
                        new Chart.Bar(
                                text("Numatytos paskaitos", "Planned lectures"),
                                Headcount.exactly(158),
                                Chart.Standing.PLANNED),
                        new Chart.Bar(
                                text("Lankstinukai", "Leaflets"), Headcount.unknown(), Chart.Standing.UNDETERMINED)));
    }

    private static Illustration meetings() {
        return new Illustration(
                "meetings",
                text("Posėdžiai ir jų terminai", "Meetings and when they were due"),
                text(
                        "Pirmąjį pusmetį posėdis įvyko vasario 5 d., antrąjį planuojamas gruodžio 12 d.",
                        "In the first half-year a meeting was held on 5 February; in the second one is planned for 12 December."),
                new Chart.Timeline(
                        DateRange.ofYear(2019),
                        ImmutableList.of(
                                new Chart.Stretch(
                                        text("pirmasis pusmetis", "first half-year"),
                                        DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30))),
                                new Chart.Stretch(
                                        text("antrasis pusmetis", "second half-year"),
                                        DateRange.of(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 12, 31)))),
                        ImmutableList.of(
                                new Chart.Mark(
                                        text("posėdis", "meeting"),
                                        PartialDate.of(LocalDate.of(2019, 2, 5)),
                                        Chart.Standing.HELD),
                                new Chart.Mark(
                                        text("posėdis", "meeting"),
                                        PartialDate.of(LocalDate.of(2019, 12, 12)),
                                        Chart.Standing.PLANNED),
                                new Chart.Mark(
                                        text("pasitarimas", "consultation"),
                                        PartialDate.unknown(),
                                        Chart.Standing.UNDETERMINED))));
    }

    private static Illustration moneyFlow() {
        return new Illustration(
                "money-flow",
                text("Lėšų kelias", "Where the money went"),
                text(
                        "Iš savivaldybės biudžeto planui skirta 700,00 Eur, policijai pervesta 1000,00 Eur; mokyklos sumokėjo 160,00 Eur.",
                        "EUR 700.00 were appropriated to the plan and EUR 1,000.00 transferred to the police; schools paid EUR 160.00."),
                new Chart.Flow(
                        ImmutableList.of(
                                new Chart.Stop(text("Savivaldybės biudžetas", "Municipal budget"), Chart.Stage.SOURCE),
                                new Chart.Stop(text("Ugdymo įstaigos", "Schools"), Chart.Stage.SOURCE),
                                new Chart.Stop(text("Nenurodyta", "Not stated"), Chart.Stage.SOURCE),
                                new Chart.Stop(text("Veiksmų planas", "Action plan"), Chart.Stage.HOLDER),
                                new Chart.Stop(text("Policija", "Police"), Chart.Stage.HOLDER),
                                new Chart.Stop(text("Seminarai", "Seminars"), Chart.Stage.USE),
                                new Chart.Stop(text("Paskaitos", "Lectures"), Chart.Stage.USE),
                                new Chart.Stop(text("Lankstinukai", "Leaflets"), Chart.Stage.USE)),
                        ImmutableList.of(
                                new Chart.Way(0, 3, exactly("700.00"), Chart.Passage.GIVEN),
                                new Chart.Way(0, 4, exactly("1000.00"), Chart.Passage.GIVEN),
                                new Chart.Way(3, 5, exactly("400.00"), Chart.Passage.SPENT),
                                new Chart.Way(3, 6, exactly("210.00"), Chart.Passage.SPENT),
                                new Chart.Way(3, 6, exactly("90.00"), Chart.Passage.PROMISED),
                                new Chart.Way(1, 5, exactly("160.00"), Chart.Passage.SPENT),
                                new Chart.Way(
                                        2, 7, AmountRange.unknown(Amounts.currency("EUR")), Chart.Passage.SPENT))));
    }

    private static Illustration states() {
        return new Illustration(
                "states",
                text("Priemonių būklė", "State of the measures"),
                text("Įvykdyta viena priemonė iš trijų.", "One measure of three is done."),
                new Chart.Strip(ImmutableList.of(
                        new Chart.Item(literal("1"), MeasureStatus.NO_INFORMATION),
                        new Chart.Item(literal("2"), MeasureStatus.DONE),
                        new Chart.Item(literal("3"), MeasureStatus.IN_PROGRESS))));
    }

    private static Illustration coverage() {
        return new Illustration(
                "coverage",
                text("Aplankytos ugdymo įstaigos", "Schools visited"),
                text("Aplankytos 5 ugdymo įstaigos iš 13.", "5 schools of 13 were visited."),
                new Chart.Units(ImmutableList.of(new Chart.Part(
                        text("Paskaitos", "Lectures"),
                        LocalizedText.of("lt", "ugdymo įstaigos").with("en", "schools"),
                        Headcount.exactly(5),
                        13))));
    }

    private static Illustration yearOnYear() {
        return new Illustration(
                "year-on-year",
                text("2018 ir 2019 metai", "2018 and 2019"),
                text("Renginių daugiau, dalyvių – mažiau.", "There were more events, fewer people took part."),
                new Chart.Changes(
                        Column.Kind.COUNT,
                        literal("2018"),
                        literal("2019"),
                        ImmutableList.of(
                                new Chart.Change(
                                        text("Renginiai", "Events"),
                                        Cell.count(Headcount.exactly(5)),
                                        Cell.count(Headcount.exactly(7))),
                                new Chart.Change(
                                        text("Seminarų dalyviai", "Seminar participants"),
                                        Cell.count(Headcount.exactly(120)),
                                        Cell.count(Headcount.exactly(86))))));
    }

    private static LongTable leaflets() {
        return LongTable.of(
                text("Lankstinukai", "Leaflets"),
                ImmutableList.of(
                        Row.of(
                                Cell.text(text("Tikras darbas", "A real job")),
                                Cell.amount(AmountRange.atMost(Amounts.euro("0.58")))),
                        Row.of(
                                Cell.text(text("Kelionė", "A journey")),
                                Cell.nothing(text("nenurodyta", "not stated")))),
                Column.text(text("Pavadinimas", "Title")),
                Column.amount(text("Kaina", "Price")));
    }

    private static AmountRange exactly(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static Table measures(Footnote least) {
        Text notSaid = text("nenurodyta", "not stated");
        return Table.of(
                        text("Įvykdytos priemonės", "Measures carried out"),
                        Column.text(text("Priemonė", "Measure")),
                        Column.date(text("Data", "Date")),
                        Column.count(text("Dalyvavimo atvejai", "Participations")),
                        Column.amount(text("Išlaidos", "Cost")))
                .withRowHeader(0)
                .plus(
                        Cell.text(text(
                                "Seminaras „Rizikos tapti prekybos žmonėmis veiksniai vaikui“",
                                "Seminar “What puts a child at risk of trafficking”")),
                        Cell.date(PartialDate.of(LocalDate.of(2019, 6, 19))),
                        Cell.count(Headcount.exactly(23)),
                        Cell.amount(Amounts.euro("160.00")))
                .plus(
                        Cell.text(LocalizedText.lithuanian("Paskaitos „SOS – prekyba žmonėmis!“")),
                        Cell.date(PartialDate.of(DateRange.of(LocalDate.of(2019, 11, 22), LocalDate.of(2019, 12, 18)))),
                        Cell.count(Headcount.atLeast(364)).withNote(least),
                        Cell.amount(Amounts.euro("210.00")))
                .plus(
                        Cell.text(text("Lankstinukų dalijimas", "Leaflet campaign")),
                        Cell.date(PartialDate.of(LocalDate.of(2019, 10, 18))),
                        Cell.nothing(notSaid).withNote(least),
                        Cell.nothing(notSaid))
                .withTotal(
                        Cell.text(text("Iš viso", "Total")),
                        Cell.nothing(literal("–")),
                        Cell.count(Headcount.atLeast(387)),
                        Cell.amount(AmountRange.atLeast(Amounts.euro("370.00"))));
    }

    private static Text literal(String value) {
        return Literal.of(value);
    }

    private static Text text(String lithuanian, String english) {
        return LocalizedText.of("lt", lithuanian).with("en", english);
    }
}
