package lt.kopz.poland;

import static lt.kopz.poland.Jarzebinow.PLAN;
import static lt.kopz.poland.Jarzebinow.on;
import static lt.kopz.poland.Jarzebinow.text;

import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;

/** What Jarzębinów needs for its plan, what its budget gives, and where the money went; all in złoty. */
final class JarzebinowMoney {
    private static final Provenance MONEY = Jarzebinow.chapter(3);
    private static final DateRange YEAR = DateRange.ofYear(2024);

    private JarzebinowMoney() {}

    static void addTo(Dossier.Builder dossier) {
        needs(dossier);
        appropriations(dossier);
        revenue(dossier);
        costs(dossier);
    }

    /** The need as the resolution prints it: measures by years. */
    private static void needs(Dossier.Builder dossier) {
        dossier.addNeeds(need("potrzeby", "88000.00")
                .period(DateRange.ofYears(2024, 2025))
                .completeBy(Dimension.PLAN_ITEM, Dimension.PERIOD)
                .build());
        year(dossier, 2024, "48000.00", "12000.00", "9000.00", "3000.00", "24000.00");
        year(dossier, 2025, "40000.00", "12000.00", "6000.00", "2000.00", "20000.00");
        measure(dossier, "szkoly", "24000.00");
        measure(dossier, "szkolenia", "15000.00");
        measure(dossier, "kampania", "5000.00");
        measure(dossier, "schronienie", "44000.00");
    }

    private static void measure(Dossier.Builder dossier, String measure, String inAll) {
        dossier.addNeeds(need("potrzeby-" + measure, inAll)
                .measure(measure)
                .period(DateRange.ofYears(2024, 2025))
                .within("potrzeby")
                .completeBy(Dimension.PERIOD)
                .build());
    }

    private static void year(
            Dossier.Builder dossier,
            int year,
            String inAll,
            String schools,
            String training,
            String campaign,
            String shelter) {
        dossier.addNeeds(need("potrzeby-" + year, inAll)
                .period(DateRange.ofYear(year))
                .within("potrzeby")
                .completeBy(Dimension.PLAN_ITEM)
                .build());
        cell(dossier, year, "szkoly", schools);
        cell(dossier, year, "szkolenia", training);
        cell(dossier, year, "kampania", campaign);
        cell(dossier, year, "schronienie", shelter);
    }

    private static void cell(Dossier.Builder dossier, int year, String measure, String amount) {
        dossier.addNeeds(need("potrzeby-" + measure + "-" + year, amount)
                .measure(measure)
                .period(DateRange.ofYear(year))
                .within("potrzeby-" + measure, "potrzeby-" + year)
                .build());
    }

    private static Need.Builder need(String id, String amount) {
        return Need.builder()
                .id(id)
                .plan(PLAN)
                .amount(zloty(amount))
                .act("uchwala-410")
                .effective(on("2023-12-28"))
                .provenance(MONEY);
    }

    /** The budget by dział, rozdział and paragraf; the voivode's grant came without its paragraf. */
    private static void appropriations(Dossier.Builder dossier) {
        dossier.addAppropriations(
                appropriation("budzet", "2024-01-01", "40000.00")
                        .act("uchwala-411")
                        .sourceKind(FundingSourceKind.MUNICIPAL_BUDGET)
                        .completeBy(Dimension.CLASSIFICATION)
                        .build(),
                line("szkoly", "801/80195/4300", "12000.00"),
                line("schronienie", "852/85295/2360", "20000.00"),
                line("szkolenia", "852/85295/4700", "6000.00"),
                line("kampania", "852/85295/4210", "2000.00"),
                appropriation("dotacja", "2024-04-22", "3000.00")
                        .act("zarzadzenie-21")
                        .measure("szkolenia")
                        .sourceKind(FundingSourceKind.STATE_BUDGET)
                        .addFundedBy("dotacja-otrzymana")
                        .addClassifications(BudgetClassification.code("852/85295"))
                        .build(),
                less("budzet"),
                less("budzet-kampania"));
    }

    /** The amendment of June takes 500 from the campaign, and so from the whole. */
    private static Appropriation less(String line) {
        return appropriation("mniej-" + line, "2024-06-26", "500.00")
                .act("uchwala-14")
                .sourceKind(FundingSourceKind.MUNICIPAL_BUDGET)
                .change(ChangeKind.REDUCED)
                .amends(line)
                .build();
    }

    private static Appropriation line(String measure, String code, String amount) {
        return appropriation("budzet-" + measure, "2024-01-01", amount)
                .act("uchwala-411")
                .within("budzet")
                .measure(measure)
                .sourceKind(FundingSourceKind.MUNICIPAL_BUDGET)
                .addClassifications(BudgetClassification.code(code))
                .build();
    }

    private static Appropriation.Builder appropriation(String id, String day, String amount) {
        return Appropriation.builder()
                .id(id)
                .amount(zloty(amount))
                .plan(Sourced.stated(PLAN))
                .manager("jarzebinow")
                .period(YEAR)
                .effective(on(day))
                .provenance(MONEY);
    }

    private static void revenue(Dossier.Builder dossier) {
        dossier.addRevenues(Revenue.builder()
                .id("dotacja-otrzymana")
                .state(RevenueState.RECEIVED)
                .kind(new RevenueKind("EARMARKED_GRANT"))
                .plan(PLAN)
                .amount(zloty("3000.00"))
                .sourceKind(FundingSourceKind.STATE_BUDGET)
                .payer("wojewoda")
                .effective(on("2024-04-22"))
                .provenance(MONEY)
                .build());
    }

    private static void costs(Dossier.Builder dossier) {
        dossier.addContracts(Contract.builder()
                .id("umowa")
                .subject(text("warsztaty w szkołach", "workshops at schools"))
                .counterparty("latarnia")
                .amount(zloty("9000.00"))
                .addItems(ContractItem.builder()
                        .item(text("warsztaty", "workshop"))
                        .quantity(20)
                        .unitPrice(zloty("450.00"))
                        .build())
                .plan(PLAN)
                .measure("szkoly")
                .paidFrom(Sourced.stated("budzet-szkoly"))
                .date(on("2024-02-26"))
                .period(YEAR)
                .provenance(MONEY)
                .build());
        dossier.addExpenditures(
                Expenditure.builder()
                        .id("koszt-warsztatow")
                        .subject(Jarzebinow.WORKSHOPS)
                        .amount(zloty("9000.00"))
                        .unitPrice(UnitPrice.builder()
                                .amount(zloty("450.00"))
                                .units(20)
                                .build())
                        .contract("umowa")
                        .payer(Sourced.stated("jarzebinow"))
                        .paidFrom(Sourced.stated("budzet-szkoly"))
                        .provenance(MONEY)
                        .build(),
                Expenditure.builder()
                        .id("koszt-szkolenia")
                        .subject("szkolenie-marzec")
                        .amount(zloty("4500.00"))
                        .payer(Sourced.stated("jarzebinow"))
                        .paidFrom(Sourced.stated("budzet-szkolenia"))
                        .provenance(MONEY)
                        .build(),
                Expenditure.builder()
                        .id("koszt-stoiska") // the school lent its table
                        .subject("stoisko")
                        .amount(zloty("0.00"))
                        .provenance(MONEY)
                        .build(),
                Expenditure.builder()
                        .id("koszt-ulotek")
                        .purpose(text("druk ulotek", "printing of the leaflets"))
                        .measure("kampania")
                        .amount(zloty("1480.50"))
                        .date(on("2024-09-10"))
                        .payer(Sourced.stated("jarzebinow"))
                        .paidFrom(Sourced.stated("budzet-kampania"))
                        .provenance(MONEY)
                        .build());
        dossier.addTransfers(Transfer.builder()
                .id("dotacja-na-schronienie")
                .amount(zloty("20000.00"))
                .recipient("przystan")
                .purpose(text("prowadzenie miejsca schronienia", "running the place of shelter"))
                .paidFrom(Sourced.stated("budzet-schronienie"))
                .date(on("2024-02-05"))
                .provenance(MONEY)
                .build());
    }

    private static MonetaryAmount zloty(String amount) {
        return Amounts.of(amount, "PLN");
    }
}
