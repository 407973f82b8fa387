package lt.kopz.exchange;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.Books;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.exchange.SignedRows.Row;
import org.jspecify.annotations.Nullable;

/** Writes a dossier's plans and books as activities. */
final class IatiWriter {
    /** Local government, of the list OrganisationType. */
    private static final String LOCAL_GOVERNMENT = "11";

    /** The identifier of the reporting organisation itself, of the list OtherIdentifierType. */
    private static final String OWN_IDENTIFIER = "A1";

    /** Where money stands: a measure of a plan, the rest of a plan, or no plan. */
    private record Pot(Optional<String> plan, Optional<String> measure) {}

    private record Budget(String account, int year, String currency) {}

    private final Dossier dossier;
    private final String reportingOrg;
    private final Xml.Writer out = new Xml.Writer();
    private final Set<String> plans = new HashSet<>();
    private final Map<String, String> planOfMeasure = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final ListMultimap<Pot, Row> money = ArrayListMultimap.create();
    private final Map<String, String> refs = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Loss> longer = new ArrayList<>();

    IatiWriter(Dossier dossier, String reportingOrg) {
        this.dossier = dossier;
        this.reportingOrg = reportingOrg;
        for (ActionPlan plan : dossier.plans()) {
            plans.add(plan.id());
            plan.measures().forEach(measure -> planOfMeasure.put(measure.id(), plan.id()));
        }
        dossier.organisations().forEach(organisation -> organisations.put(organisation.id(), organisation));
        ImmutableList<Row> rows = SignedRows.of(Books.of(dossier)).rows();
        for (Row row : rows) {
            money.put(pot(row), row);
        }
        rows.stream()
                .flatMap(row -> Stream.of(row.entry().id(), row.entry().account()))
                .filter(id -> clean(id).equals(id))
                .forEach(taken::add);
    }

    private Pot pot(Row row) {
        Optional<String> plan = row.plan().filter(plans::contains);
        return new Pot(
                plan,
                plan.isEmpty()
                        ? Optional.empty()
                        : row.measure().filter(measure -> plan.get().equals(planOfMeasure.get(measure))));
    }

    String write() {
        out.open("iati-activities", "version", "2.03", "xmlns:kopz", Iati.NAMESPACE);
        for (ActionPlan plan : dossier.plans()) {
            plan(plan);
            plan.measures().forEach(measure -> measure(plan, measure));
            Pot rest = new Pot(Optional.of(plan.id()), Optional.empty());
            if (money.containsKey(rest)) {
                restOfPlan(plan, rest);
            }
        }
        Pot none = new Pot(Optional.empty(), Optional.empty());
        if (money.containsKey(none) || dossier.plans().isEmpty()) {
            ofNoPlan(none);
        }
        return out.close().done();
    }

    // ---- activities

    private void plan(ActionPlan plan) {
        open(1, plan.id(), null, plan.id());
        titles(plan.title());
        accountable();
        out.empty("activity-status", "code", status(plan));
        dates(plan.begins(), plan.ends());
        country();
        plan.measures().forEach(measure -> related(measure.id(), Iati.CHILD));
        if (money.containsKey(new Pot(Optional.of(plan.id()), Optional.empty()))) {
            related(rest(plan), Iati.CHILD);
        }
        out.close();
    }

    private void measure(ActionPlan plan, Measure measure) {
        open(2, plan.id(), measure.id(), measure.id());
        titles(measure.title());
        accountable();
        for (String id : measure.responsible()) {
            organisation("participating-org", id, Iati.IMPLEMENTING);
        }
        out.empty("other-identifier", "ref", measure.number(), "type", OWN_IDENTIFIER);
        out.empty("activity-status", "code", status(measure, plan));
        dates(plan.begins(), measure.due().orElse(PartialDate.unknown()));
        country();
        money(money.get(new Pot(Optional.of(plan.id()), Optional.of(measure.id()))));
        related(plan.id(), Iati.PARENT);
        measure.indicators().forEach(this::result);
        out.close();
    }

    private void restOfPlan(ActionPlan plan, Pot rest) {
        open(2, plan.id(), null, rest(plan));
        titles(plan.title());
        accountable();
        out.empty("activity-status", "code", status(plan));
        dates(plan.begins(), plan.ends());
        country();
        money(money.get(rest));
        related(plan.id(), Iati.PARENT);
        out.close();
    }

    private void ofNoPlan(Pot none) {
        open(2, null, null, "of-no-plan");
        titles(dossier.title());
        accountable();
        DateRange reported = dossier.reportingPeriod();
        out.empty("activity-status", "code", status(dossier, Optional.of(reported.start())));
        dates(PartialDate.of(reported.start()), PartialDate.of(reported.end()));
        country();
        money(money.get(none));
        out.close();
    }

    private static String rest(ActionPlan plan) {
        return plan.id() + "-of-no-measure";
    }

    private void open(int hierarchy, @Nullable String plan, @Nullable String measure, String name) {
        out.open(
                "iati-activity",
                "default-currency",
                dossier.currency().getCurrencyCode(),
                "hierarchy",
                Integer.toString(hierarchy),
                Iati.PREFIX + "plan",
                plan,
                Iati.PREFIX + "measure",
                measure);
        out.text("iati-identifier", identifier(name));
        narrated("reporting-org", dossier.municipality().name(), "ref", reportingOrg, "type", LOCAL_GOVERNMENT);
    }

    private String identifier(String name) {
        return reportingOrg + "-" + dossier.id() + "-" + name;
    }

    private void titles(LocalizedText title) {
        narrated("title", title);
        narrated("description", title, "type", "1");
    }

    private void narrated(String element, LocalizedText text, @Nullable String... attributes) {
        out.open(element, attributes);
        narratives(text);
        out.close();
    }

    private void narratives(LocalizedText text) {
        text.byLanguage().forEach((language, words) -> out.text("narrative", words.text(), "xml:lang", language));
    }

    private void accountable() {
        narrated(
                "participating-org",
                dossier.municipality().name(),
                "ref",
                reportingOrg,
                "role",
                Iati.ACCOUNTABLE,
                "type",
                LOCAL_GOVERNMENT);
    }

    private void organisation(String element, String id, @Nullable String role) {
        out.open(element, "role", role, Iati.PREFIX + "id", id);
        if (organisations.containsKey(id)) {
            narratives(organisations.get(id).name());
        } else if (id.equals(dossier.municipality().id())) {
            narratives(dossier.municipality().name());
        } else {
            out.text("narrative", id);
        }
        out.close();
    }

    /** In the list ActivityStatus: in the pipeline, in implementation, finalised or cancelled. That money is all settled is never said. */
    private String status(Measure measure, ActionPlan plan) {
        return switch (MeasureProgress.of(
                        dossier, measure.id(), dossier.knownUntil().value())
                .status()) {
            case DONE, DONE_WITH_DEVIATION -> "3";
            case CANCELLED -> "5";
            case PLANNED -> "1";
            default -> status(plan);
        };
    }

    private String status(ActionPlan plan) {
        return status(dossier, plan.time().earliest());
    }

    /** What begins on no day that is stated is in the pipeline, as is what has yet to begin: that it has begun, no source says. */
    static String status(Dossier dossier, Optional<LocalDate> start) {
        return start.filter(day -> !day.isAfter(dossier.knownUntil().value())).isPresent() ? "2" : "1";
    }

    /** The budgets that were written longer than the standard has them. */
    List<Loss> losses() {
        return longer;
    }

    /** The days that are known; a month or a year has no place, an end that is not stated none either, nor a start after the end. */
    private void dates(PartialDate begins, PartialDate ends) {
        boolean isReversed = begins.asDay()
                .flatMap(start -> ends.asDay().filter(start::isAfter))
                .isPresent();
        if (!isReversed) {
            date(Iati.PLANNED_START, begins);
        }
        date(Iati.PLANNED_END, ends);
    }

    private void date(String type, PartialDate date) {
        date.asDay().ifPresent(day -> out.empty("activity-date", "type", type, "iso-date", day.toString()));
    }

    private void country() {
        out.empty("recipient-country", "code", dossier.municipality().country(), "percentage", "100");
    }

    private void related(String name, String type) {
        out.empty("related-activity", "ref", identifier(name), "type", type);
    }

    // ---- money

    private void money(List<Row> rows) {
        budgets(rows);
        rows.stream().filter(row -> row.kind() != EntryKind.NEED).forEach(this::transactions);
    }

    /** Needs with what is taken back of them; nothing is written of one that a later one replaces. */
    private void budgets(List<Row> rows) {
        ListMultimap<Budget, Row> budgets = LinkedListMultimap.create();
        rows.stream()
                .filter(row -> row.kind() == EntryKind.NEED)
                .forEach(row -> budgets.put(new Budget(row.entry().account(), row.year(), row.currency()), row));
        Map<String, Integer> years = new LinkedHashMap<>();
        budgets.keySet().forEach(budget -> years.merge(budget.account(), 1, Integer::sum));
        budgets.asMap().forEach((budget, parts) -> {
            Row first = parts.iterator().next();
            MonetaryAmount sum = Amounts.total(
                    first.amount().getCurrency(),
                    parts.stream().map(Row::amount).toList());
            if (sum.isZero() && !first.amount().isZero()) {
                return;
            }
            Optional<Need> need = dossier.fact(budget.account())
                    .filter(Need.class::isInstance)
                    .map(Need.class::cast);
            boolean isWhole = years.getOrDefault(budget.account(), 0) == 1;
            DateRange period =
                    need.filter(each -> isWhole).map(Need::period).orElseGet(() -> DateRange.ofYear(budget.year()));
            out.open(
                    "budget",
                    "type",
                    need.flatMap(Need::replaces).isPresent() ? Iati.REVISED : Iati.ORIGINAL,
                    "status",
                    Iati.INDICATIVE,
                    Iati.PREFIX + "id",
                    ref(isWhole ? budget.account() : budget.account() + "/" + budget.year()));
            if (!period.end().isBefore(period.start().plusYears(1))) {
                need.ifPresent(each -> longer.add(new Loss(
                        "/needs/" + dossier.needs().indexOf(each),
                        Phrase.of(ExchangeMessage.LONG_BUDGET).with("period", period))));
            }
            out.empty("period-start", "iso-date", period.start().toString());
            out.empty("period-end", "iso-date", period.end().toString());
            value(sum, first.entry().day());
            out.close();
        });
    }

    private void value(MonetaryAmount amount, LocalDate day) {
        out.text(
                "value",
                Amounts.plain(amount),
                "currency",
                amount.getCurrency().getCurrencyCode(),
                "value-date",
                day.toString());
    }

    private void transactions(Row row) {
        switch (row.kind()) {
            case ORIGINAL, ADDED, REDUCED, REPLACED ->
                transaction(row, Iati.OUTGOING_COMMITMENT, row.amount(), null, null);
            case TRANSFER_IN ->
                transaction(
                        row,
                        Iati.INCOMING_FUNDS,
                        row.amount(),
                        row.entry().party().orElse(null),
                        null);
            case TRANSFER_OUT ->
                transaction(
                        row,
                        Iati.DISBURSEMENT,
                        row.amount(),
                        null,
                        row.entry().party().orElse(null));
            case EXPENDITURE, UNASSIGNED_COST -> transaction(row, Iati.EXPENDITURE, row.amount(), null, null);
            case REFUND -> transaction(row, Iati.EXPENDITURE, Amounts.negate(row.amount()), null, null);
            case THIRD_PARTY_PAYMENT -> {
                String payer = row.entry().party().orElse(null);
                transaction(row, Iati.INCOMING_FUNDS, row.amount(), payer, null);
                transaction(row, Iati.EXPENDITURE, row.amount(), payer, null);
            }
            case NEED, OPENING_BALANCE, CARRIED_OVER, COMMITMENT, CLOSING_BALANCE -> {}
        }
    }

    private void transaction(
            Row row, String type, MonetaryAmount amount, @Nullable String provider, @Nullable String receiver) {
        LedgerEntry entry = row.entry();
        boolean isPaid = row.kind() != EntryKind.UNASSIGNED_COST
                && row.kind() != EntryKind.THIRD_PARTY_PAYMENT
                && row.kind() != EntryKind.TRANSFER_IN
                && !entry.account().equals(Books.OUTSIDE);
        // what is below zero and names nothing would be read as a change of what stands before it
        boolean namesItself = type.equals(Iati.OUTGOING_COMMITMENT) && amount.isNegative();
        out.open(
                "transaction",
                "ref",
                ref(entry.id()),
                Iati.PREFIX + "account",
                isPaid && (!entry.account().equals(entry.id()) || namesItself) ? ref(entry.account()) : null);
        out.empty("transaction-type", "code", type);
        out.empty("transaction-date", "iso-date", entry.day().toString());
        value(amount, entry.day());
        purpose(entry.id()).ifPresent(purpose -> narrated("description", purpose));
        if (provider != null) {
            organisation("provider-org", provider, null);
        }
        if (receiver != null) {
            organisation("receiver-org", receiver, null);
        }
        out.close();
    }

    /** What the fact that an entry is of is for. */
    private Optional<LocalizedText> purpose(String entryId) {
        Optional<Fact> fact = dossier.fact(entryId.replaceFirst("/.*", ""));
        return fact.flatMap(of -> {
            if (of instanceof Appropriation appropriation) {
                return appropriation.purpose();
            } else if (of instanceof Transfer transfer) {
                return Optional.of(transfer.purpose());
            } else if (of instanceof Expenditure cost) {
                return cost.purpose();
            } else if (of instanceof Payment payment) {
                return payment.purpose();
            } else {
                return of instanceof Revenue revenue ? revenue.subkind() : Optional.empty();
            }
        });
    }

    /** An id in the form of a dossier's, the same for the same entry and another for each other one. */
    private String ref(String id) {
        return refs.computeIfAbsent(id, any -> {
            String clean = clean(id);
            if (clean.equals(id)) {
                return id;
            }
            String ref = clean;
            while (!taken.add(ref)) {
                ref = clean.substring(0, Math.min(clean.length(), 90)) + "-" + numbers.merge(clean, 1, Integer::sum);
            }
            return ref;
        });
    }

    /** An id with none but the signs of ids in a dossier. */
    static String clean(String id) {
        String clean = id.replaceAll("[^A-Za-z0-9._-]", ".").replaceFirst("^[^A-Za-z0-9]+", "");
        return clean.isEmpty() ? "x" : clean.substring(0, Math.min(clean.length(), 100));
    }

    // ---- results

    private void result(Indicator indicator) {
        out.open("result", "type", Iati.OUTPUT, Iati.PREFIX + "id", indicator.id());
        narrated("title", indicator.name());
        out.open(
                "indicator",
                "measure",
                Iati.UNIT,
                "ascending",
                Boolean.toString(indicator.direction() != IndicatorDirection.LESS_IS_BETTER));
        narrated("title", indicator.name());
        indicator.unit().ifPresent(unit -> narrated("description", unit));
        indicator.baseline().ifPresent(this::baseline);
        ListMultimap<DateRange, IndicatorValue> targets = byPeriod(indicator.targets());
        ListMultimap<DateRange, IndicatorValue> actuals = byPeriod(indicator.actuals());
        Stream.concat(targets.keySet().stream(), actuals.keySet().stream())
                .distinct()
                .forEach(period -> {
                    out.open("period");
                    out.empty("period-start", "iso-date", period.start().toString());
                    out.empty("period-end", "iso-date", period.end().toString());
                    values("target", targets.get(period));
                    values("actual", actuals.get(period));
                    out.close();
                });
        out.close().close();
    }

    private void baseline(IndicatorValue value) {
        Optional<String> number = number(value.value());
        if (number.isPresent() && value.date() instanceof PartialDate.Day day) {
            out.empty(
                    "baseline",
                    "year",
                    Integer.toString(day.date().getYear()),
                    "iso-date",
                    day.date().toString(),
                    "value",
                    number.get());
        } else if (number.isPresent() && value.date() instanceof PartialDate.Year year) {
            out.empty("baseline", "year", Integer.toString(year.period().start().getYear()), "value", number.get());
        }
    }

    private static ListMultimap<DateRange, IndicatorValue> byPeriod(List<IndicatorValue> values) {
        ListMultimap<DateRange, IndicatorValue> byPeriod = LinkedListMultimap.create();
        for (IndicatorValue value : values) {
            if (number(value.value()).isPresent()) {
                value.date().span().ifPresent(period -> byPeriod.put(period, value));
            }
        }
        return byPeriod;
    }

    private void values(String element, List<IndicatorValue> values) {
        values.forEach(
                value -> out.empty(element, "value", number(value.value()).orElseThrow()));
    }

    /** The number of a value that is one and has no bounds; amounts have a currency, which a result has no place for. */
    private static Optional<String> number(Measured value) {
        if (value instanceof Measured.OfNumber number) {
            return Optional.of(number.number().toPlainString());
        }
        return value instanceof Measured.OfCount count && count.count().isExact()
                ? Optional.of(BigDecimal.valueOf(count.count().lower()).toPlainString())
                : Optional.empty();
    }
}
