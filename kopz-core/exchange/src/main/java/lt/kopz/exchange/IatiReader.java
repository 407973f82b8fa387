package lt.kopz.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LanguageTags;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.WordForms;
import lt.kopz.exchange.Xml.Element;

/** Reads activities into a frame, and reports everything in them that cannot be read. */
final class IatiReader {
    /** An activity, and the plan and measure that its money is of. */
    private record Activity(Element element, Optional<String> plan, Optional<String> measure) {}

    /** What a reduction that names nothing takes from: the last appropriation like it. */
    private record Line(Optional<String> plan, Optional<String> measure, String currency) {}

    private final Dossier frame;
    private final String language;
    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Loss> lost = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<String, CurrencyUnit> currencies = new TreeMap<>();

    private final Map<String, ActionPlan.Builder> plans = new LinkedHashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private final Map<String, Appropriation> appropriations = new LinkedHashMap<>();
    private final Map<Line, Appropriation> last = new HashMap<>();
    private final List<Revenue> revenues = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Expenditure> expenditures = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    /** What is paid from something is put together once all that it may be paid from is known. */
    private final List<Runnable> paid = new ArrayList<>();

    IatiReader(Dossier frame, String language, Limits limits) {
        this.frame = frame;
        this.language = language;
        this.limits = limits;
        ids.add(frame.municipality().id());
        frame.organisations().forEach(organisation -> {
            organisations.put(organisation.id(), organisation);
            ids.add(organisation.id());
        });
    }

    Reading<Imported> read(Element root) {
        String version = root.attribute("version").orElse("");
        if (!root.name().equals("iati-activities") || !version.startsWith("2.")) {
            return Reading.failed(ImmutableList.of(Problem.of(
                    ProblemKind.INVALID_VALUE,
                    root.place(),
                    "wrong",
                    root.name().equals("iati-activities") ? version : root.name(),
                    "expected",
                    Phrase.of(ExchangeMessage.IATI))));
        }
        List<Activity> activities = activities(root.children("iati-activity").toList());
        activities.forEach(this::money);
        paid.forEach(Runnable::run);
        if (!problems.isEmpty()) {
            return Reading.failed(problems, limits);
        }
        try {
            return Reading.of(new Imported(
                    dossier(),
                    Loss.atMost(Stream.concat(root.losses(), lost.stream()).toList(), limits)));
        } catch (InvalidDossierException unfit) {
            return Reading.failed(unfit.problems(), limits);
        }
    }

    private Dossier dossier() {
        currencies.remove(frame.currency().getCurrencyCode());
        frame.otherCurrencies().forEach(currency -> currencies.put(currency.getCurrencyCode(), currency));
        return frame.withOtherCurrencies(currencies.values())
                .withOrganisations(organisations.values())
                .withPlans(
                        plans.values().stream().map(ActionPlan.Builder::build).toList())
                .withNeeds(needs)
                .withAppropriations(appropriations.values())
                .withRevenues(revenues)
                .withTransfers(transfers)
                .withExpenditures(expenditures)
                .withPayments(payments);
    }

    // ---- activities

    /** Reads plans and measures; an activity that names a parent in the file is a measure of it. */
    private List<Activity> activities(List<Element> elements) {
        Map<String, Element> byIdentifier = new LinkedHashMap<>();
        Map<Element, String> parents = new HashMap<>();
        for (Element element : elements) {
            identifier(element).ifPresent(identifier -> {
                Element first = byIdentifier.putIfAbsent(identifier, element);
                if (first != null) { // its money would count twice
                    problems.add(Problem.of(
                            ProblemKind.DUPLICATE_ID, element.place(), "id", identifier, "other", first.place()));
                }
            });
            element.attribute("hierarchy");
        }
        for (Element element : elements) {
            element.children("related-activity").forEach(related -> {
                String ref = related.attribute("ref").orElse("");
                if (code(related, "type", "RelatedActivityType", Iati.RELATED_ACTIVITY_TYPES)
                        .filter(Iati.PARENT::equals)
                        .isPresent()) {
                    parents.putIfAbsent(element, ref);
                }
            });
        }
        Map<String, String> planOf = new HashMap<>();
        List<Activity> activities = new ArrayList<>();
        for (Element element : elements) {
            shared(element);
            if (!byIdentifier.containsKey(parents.getOrDefault(element, "")) && !isOfNoPlan(element)) {
                String id =
                        id(element, Iati.PREFIX + "plan", identifier(element).orElse("plan"));
                identifier(element).ifPresent(identifier -> planOf.put(identifier, id));
                made(element, () -> plan(element, id)).ifPresent(plan -> plans.put(id, plan));
                activities.add(new Activity(element, Optional.of(id), Optional.empty()));
            }
        }
        for (Element element : elements) {
            Optional<String> plan = Optional.ofNullable(planOf.get(parents.getOrDefault(element, "")));
            if (plan.isPresent() && isMeasure(element)) {
                String id =
                        id(element, Iati.PREFIX + "measure", identifier(element).orElse("measure"));
                element.attribute(Iati.PREFIX + "plan");
                made(element, () -> measure(element, id))
                        .ifPresent(measure ->
                                Optional.ofNullable(plans.get(plan.get())).ifPresent(of -> of.addMeasures(measure)));
                activities.add(new Activity(element, plan, Optional.of(id)));
            } else if (plan.isPresent() || isOfNoPlan(element)) {
                titles(element);
                dates(element);
                accountable(element, new ArrayList<>());
                activities.add(new Activity(element, plan, Optional.empty()));
            }
        }
        return activities;
    }

    /** What kopz writes of no plan has its hierarchy and no parent; elsewhere, what has no parent is a plan. */
    private boolean isOfNoPlan(Element element) {
        return identifier(element).filter(id -> id.endsWith("-of-no-plan")).isPresent();
    }

    /** What kopz writes of a plan and no measure names the plan alone. */
    private static boolean isMeasure(Element element) {
        return element.attribute(Iati.PREFIX + "measure").isPresent()
                || element.attribute(Iati.PREFIX + "plan").isEmpty();
    }

    private Optional<String> identifier(Element element) {
        return element.child("iati-identifier").map(Element::text).filter(text -> !text.isEmpty());
    }

    /** What each activity has again and the frame holds already. */
    private void shared(Element element) {
        element.attribute("default-currency");
        element.attribute("xml:lang");
        element.children("reporting-org").forEach(organisation -> {
            organisation.attribute("ref");
            organisation.attribute("type");
            organisation.children("narrative").forEach(IatiReader::ignored);
        });
        element.children("activity-status")
                .forEach(status -> code(status, "code", "ActivityStatus", Iati.ACTIVITY_STATUSES));
        element.children("recipient-country").forEach(country -> {
            if (country.attribute("code")
                    .filter(frame.municipality().country()::equals)
                    .isPresent()) {
                country.attribute("percentage");
            }
        });
    }

    private static void ignored(Element narrative) {
        narrative.attribute("xml:lang");
        narrative.text();
    }

    private ActionPlan.Builder plan(Element element, String id) {
        accountable(element, new ArrayList<>());
        Map<String, LocalDate> dates = dates(element);
        LocalDate start = dates.getOrDefault(
                Iati.PLANNED_START,
                dates.values().stream()
                        .min(LocalDate::compareTo)
                        .orElse(frame.reportingPeriod().start()));
        LocalDate end = dates.getOrDefault(
                Iati.PLANNED_END,
                dates.values().stream()
                        .max(LocalDate::compareTo)
                        .orElse(frame.reportingPeriod().end()));
        return ActionPlan.builder().id(id).title(titles(element)).period(DateRange.of(start, end));
    }

    private Measure measure(Element element, String id) {
        List<String> responsible = new ArrayList<>();
        accountable(element, responsible);
        List<Indicator> indicators = new ArrayList<>();
        element.children("result").forEach(result -> results(result, indicators));
        String number = element.children("other-identifier")
                .filter(other -> other.attribute("type").filter("A1"::equals).isPresent())
                .flatMap(other -> other.attribute("ref").stream())
                .findFirst()
                .orElse(id);
        return Measure.builder()
                .id(id)
                .number(number)
                .title(titles(element))
                .responsible(responsible)
                .due(Optional.ofNullable(dates(element).get(Iati.PLANNED_END)).map(PartialDate::of))
                .indicators(indicators)
                .build();
    }

    private void accountable(Element element, List<String> responsible) {
        element.children("participating-org").forEach(organisation -> {
            Optional<String> role = code(organisation, "role", "OrganisationRole", Iati.ORGANISATION_ROLES);
            if (role.filter(Iati.IMPLEMENTING::equals).isPresent()) {
                organisation(organisation).ifPresent(responsible::add);
            } else if (role.filter(Iati.ACCOUNTABLE::equals).isPresent()) {
                organisation.attribute("ref");
                organisation.attribute("type");
                organisation.children("narrative").forEach(IatiReader::ignored);
            }
        });
    }

    private Map<String, LocalDate> dates(Element element) {
        Map<String, LocalDate> dates = new HashMap<>();
        element.children("activity-date")
                .forEach(date -> code(date, "type", "ActivityDateType", Iati.ACTIVITY_DATE_TYPES)
                        .ifPresent(type -> day(date, "iso-date").ifPresent(day -> dates.put(type, day))));
        return dates;
    }

    private LocalizedText titles(Element element) {
        LocalizedText title = element.child("title")
                .flatMap(this::narratives)
                .orElseGet(() -> LocalizedText.of(language, identifier(element).orElse("?")));
        element.children("description").forEach(description -> {
            description.attribute("type");
            if (!narratives(description).filter(title::equals).isPresent()) {
                lost.add(new Loss(description.pointer(), ExchangeMessage.NO_PLACE_IN_DOSSIER.text()));
            }
        });
        return title;
    }

    private Optional<LocalizedText> narratives(Element element) {
        Map<String, WordForms> byLanguage = new LinkedHashMap<>();
        element.children("narrative").forEach(narrative -> {
            String tag = narrative.attribute("xml:lang").orElse(language);
            String text = narrative.text();
            made(narrative, () -> {
                        String canonical = LanguageTags.canonical(tag);
                        return Map.entry(
                                canonical,
                                LocalizedText.of(canonical, text).in(canonical).orElseThrow());
                    })
                    .ifPresent(read -> byLanguage.putIfAbsent(read.getKey(), read.getValue()));
        });
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(LocalizedText.of(byLanguage));
    }

    /** The organisation of an element, added to those of the frame where it is none of them. */
    private Optional<String> organisation(Element element) {
        Optional<String> ref = element.attribute("ref").filter(text -> !text.isBlank());
        Optional<String> known = element.attribute(Iati.PREFIX + "id");
        Optional<LocalizedText> name = narratives(element);
        element.attribute("type");
        if (known.isEmpty() && ref.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        String wanted =
                known.or(() -> ref).orElseGet(() -> name.map(LocalizedText::any).orElse("organisation"));
        String id = IatiWriter.clean(wanted);
        if (!id.equals(frame.municipality().id()) && !organisations.containsKey(id)) {
            ids.add(id);
            made(
                            element,
                            () -> Organisation.builder()
                                    .id(id)
                                    .name(name.orElseGet(() -> LocalizedText.of(language, wanted)))
                                    .build())
                    .ifPresent(organisation -> organisations.put(id, organisation));
        }
        return Optional.of(id);
    }

    // ---- money

    private void money(Activity activity) {
        Element element = activity.element();
        String currency =
                element.attribute("default-currency").orElse(frame.currency().getCurrencyCode());
        if (activity.plan().isPresent()) {
            element.children("budget").forEach(budget -> budget(activity, budget, currency));
        }
        List<Element> transactions = element.children("transaction").toList();
        Map<String, Element> incoming = transactions.stream()
                .filter(each -> type(each).filter(Iati.INCOMING_FUNDS::equals).isPresent())
                .filter(each -> each.attribute("ref").isPresent())
                .collect(Collectors.toMap(
                        each -> each.attribute("ref").orElseThrow(), Function.identity(), (one, other) -> one));
        Set<Element> handedOver = new HashSet<>();
        for (Element spent : transactions) {
            if (type(spent).filter(Iati.EXPENDITURE::equals).isPresent()) {
                spent.attribute("ref").map(incoming::get).ifPresent(handedOver::add);
            }
        }
        handedOver.forEach(IatiReader::saidAgain);
        for (Element transaction : transactions) {
            if (!handedOver.contains(transaction)) {
                boolean isOfOthers = transaction
                        .attribute("ref")
                        .map(incoming::get)
                        .filter(handedOver::contains)
                        .isPresent();
                transaction(activity, transaction, currency, isOfOthers);
            }
        }
    }

    /** All of an element that another one says as well. */
    private static void saidAgain(Element element) {
        Stream.of("transaction-date", "value", "provider-org", "description", "transaction-type")
                .flatMap(element::children)
                .forEach(child -> {
                    Stream.of("code", "iso-date", "currency", "value-date", Iati.PREFIX + "id", "ref", "type")
                            .forEach(child::attribute);
                    child.text();
                    child.children("narrative").forEach(IatiReader::ignored);
                });
    }

    private Optional<String> type(Element transaction) {
        return transaction.child("transaction-type").flatMap(type -> type.attribute("code"));
    }

    private void budget(Activity activity, Element budget, String defaultCurrency) {
        code(budget, "type", "BudgetType", Iati.BUDGET_TYPES);
        code(budget, "status", "BudgetStatus", Iati.BUDGET_STATUSES);
        Optional<LocalDate> start = budget.child("period-start").flatMap(at -> day(at, "iso-date"));
        Optional<LocalDate> end = budget.child("period-end").flatMap(at -> day(at, "iso-date"));
        Optional<MonetaryAmount> amount = amount(budget, defaultCurrency);
        Optional<LocalDate> effective = valueDate(budget).or(() -> start);
        if (start.isEmpty() || end.isEmpty() || amount.isEmpty() || effective.isEmpty()) {
            return;
        }
        if (amount.get().isNegative()) {
            lost.add(new Loss(budget.pointer(), ExchangeMessage.NEED_BELOW_ZERO.text()));
            return;
        }
        String id = id(budget, Iati.PREFIX + "id", "need");
        made(
                        budget,
                        () -> Need.builder()
                                .id(id)
                                .plan(activity.plan().orElseThrow())
                                .measure(activity.measure())
                                .amount(amount.get())
                                .period(DateRange.of(start.get(), end.get()))
                                .effective(Sourced.stated(PartialDate.of(effective.get())))
                                .build())
                .ifPresent(needs::add);
    }

    private void transaction(Activity activity, Element element, String defaultCurrency, boolean isOfOthers) {
        Optional<String> type = element.child("transaction-type")
                .flatMap(code -> code(code, "code", "TransactionType", Iati.TRANSACTION_TYPES));
        Optional<LocalDate> day = element.child("transaction-date").flatMap(at -> day(at, "iso-date"));
        Optional<MonetaryAmount> amount = amount(element, defaultCurrency);
        valueDate(element);
        if (type.isEmpty() || day.isEmpty() || amount.isEmpty()) {
            return;
        }
        Sourced<PartialDate> date = Sourced.stated(PartialDate.of(day.get()));
        Optional<LocalizedText> purpose = element.child("description").flatMap(this::narratives);
        Optional<String> account = element.attribute(Iati.PREFIX + "account").map(IatiWriter::clean);
        switch (type.get()) {
            case Iati.OUTGOING_COMMITMENT -> commitment(activity, element, amount.get(), date, purpose, account);
            case Iati.INCOMING_FUNDS -> {
                Optional<String> payer = element.child("provider-org").flatMap(this::organisation);
                made(
                                element,
                                () -> Revenue.builder()
                                        .id(id(element, "ref", "revenue"))
                                        .state(RevenueState.RECEIVED)
                                        .kind(RevenueKind.OTHER)
                                        .subkind(purpose)
                                        .plan(activity.plan())
                                        .measure(activity.measure())
                                        .payer(payer)
                                        .amount(amount.get())
                                        .effective(date)
                                        .build())
                        .ifPresent(revenues::add);
            }
            case Iati.DISBURSEMENT -> {
                Optional<String> receiver = element.child("receiver-org").flatMap(this::organisation);
                if (receiver.isEmpty() || amount.get().isNegative()) {
                    lost.add(new Loss(
                            element.pointer(),
                            (receiver.isEmpty() ? ExchangeMessage.NO_RECEIVER : ExchangeMessage.TRANSFER_BELOW_ZERO)
                                    .text()));
                    return;
                }
                String id = id(element, "ref", "transfer");
                paid.add(() -> made(
                                element,
                                () -> Transfer.builder()
                                        .id(id)
                                        .recipient(receiver.get())
                                        .purpose(purpose.orElseGet(() -> titles(activity.element())))
                                        .paidFrom(paidFrom(account))
                                        .amount(amount.get())
                                        .date(date)
                                        .build())
                        .ifPresent(transfers::add));
            }
            case Iati.EXPENDITURE -> {
                Optional<Sourced<String>> payer = isOfOthers
                        ? element.child("provider-org")
                                .flatMap(this::organisation)
                                .map(Sourced::stated)
                        : Optional.empty();
                String id = id(element, "ref", "expenditure");
                paid.add(() -> spent(activity, element, id, amount.get(), date, purpose, account, payer));
            }
            default ->
                lost.add(new Loss(
                        element.pointer(),
                        Phrase.of(ExchangeMessage.TRANSACTION).with("type", type.get())));
        }
    }

    /** Money appropriated; what names another one as its account, or names none and is below zero after one, is a change of it. */
    private void commitment(
            Activity activity,
            Element element,
            MonetaryAmount amount,
            Sourced<PartialDate> date,
            Optional<LocalizedText> purpose,
            Optional<String> account) {
        String id = id(element, "ref", "appropriation");
        Appropriation.Builder builder =
                Appropriation.builder().id(id).purpose(purpose).effective(date);
        Optional<Appropriation> changed = account.map(appropriations::get)
                .or(() -> account.isEmpty() && amount.isNegative()
                        ? Optional.ofNullable(last.get(line(activity, amount)))
                        : Optional.empty());
        if (changed.isPresent()) {
            builder.amends(changed.get().id())
                    .change(amount.isNegative() ? ChangeKind.REDUCED : ChangeKind.ADDED)
                    .amount(amount.isNegative() ? Amounts.negate(amount) : amount);
        } else {
            builder.amount(amount);
        }
        if (changed.isEmpty() || !changed.get().plan().map(Sourced::value).equals(activity.plan())) {
            builder.plan(activity.plan().map(Sourced::stated));
        }
        if (changed.isEmpty() || !changed.get().measure().equals(activity.measure())) {
            builder.measure(activity.measure());
        }
        made(element, builder::build).ifPresent(read -> {
            appropriations.put(id, read);
            if (read.amends().isEmpty()) {
                last.put(line(activity, amount), read);
            }
        });
    }

    private static Line line(Activity activity, MonetaryAmount amount) {
        return new Line(
                activity.plan(), activity.measure(), amount.getCurrency().getCurrencyCode());
    }

    private void spent(
            Activity activity,
            Element element,
            String id,
            MonetaryAmount amount,
            Sourced<PartialDate> date,
            Optional<LocalizedText> purpose,
            Optional<String> account,
            Optional<Sourced<String>> payer) {
        if (amount.isNegative()) {
            made(
                            element,
                            () -> Payment.builder()
                                    .id(id)
                                    .kind(PaymentKind.REFUND)
                                    .purpose(purpose)
                                    .plan(activity.plan())
                                    .measure(activity.measure())
                                    .paidFrom(paidFrom(account))
                                    .payer(payer)
                                    .amount(Amounts.negate(amount))
                                    .date(date)
                                    .build())
                    .ifPresent(payments::add);
            return;
        }
        made(
                        element,
                        () -> Expenditure.builder()
                                .id(id)
                                .purpose(purpose)
                                .plan(activity.plan())
                                .measure(activity.measure())
                                .paidFrom(paidFrom(account))
                                .payer(payer)
                                .amount(amount)
                                .date(date)
                                .build())
                .ifPresent(expenditures::add);
    }

    private Optional<Sourced<String>> paidFrom(Optional<String> account) {
        return account.filter(appropriations::containsKey).map(Sourced::stated);
    }

    // ---- results

    private void results(Element result, List<Indicator> indicators) {
        code(result, "type", "ResultType", Iati.RESULT_TYPES);
        result.children("indicator").forEach(indicator -> {
            code(indicator, "measure", "IndicatorMeasure", Iati.INDICATOR_MEASURES);
            String id = id(result, Iati.PREFIX + "id", "indicator");
            LocalizedText name =
                    indicator.child("title").flatMap(this::narratives).orElseGet(() -> LocalizedText.of(language, id));
            result.child("title").ifPresent(this::narratives);
            List<IndicatorValue> targets = new ArrayList<>();
            List<IndicatorValue> actuals = new ArrayList<>();
            indicator.children("period").forEach(period -> {
                Optional<LocalDate> start = period.child("period-start").flatMap(at -> day(at, "iso-date"));
                Optional<LocalDate> end = period.child("period-end").flatMap(at -> day(at, "iso-date"));
                if (start.isPresent() && end.isPresent()) {
                    made(period, () -> PartialDate.of(DateRange.of(start.get(), end.get())))
                            .ifPresent(date -> {
                                period.children("target")
                                        .forEach(value -> number(value, date).ifPresent(targets::add));
                                period.children("actual")
                                        .forEach(value -> number(value, date).ifPresent(actuals::add));
                            });
                }
            });
            Optional<IndicatorValue> baseline = indicator.child("baseline").flatMap(this::baseline);
            made(
                            indicator,
                            () -> Indicator.builder()
                                    .id(id)
                                    .name(name)
                                    .unit(indicator.child("description").flatMap(this::narratives))
                                    .direction(
                                            indicator
                                                            .attribute("ascending")
                                                            .filter("false"::equals)
                                                            .isPresent()
                                                    ? IndicatorDirection.LESS_IS_BETTER
                                                    : IndicatorDirection.MORE_IS_BETTER)
                                    .baseline(baseline)
                                    .targets(targets)
                                    .actuals(actuals)
                                    .build())
                    .ifPresent(indicators::add);
        });
    }

    private Optional<IndicatorValue> baseline(Element baseline) {
        Optional<LocalDate> day =
                baseline.attribute("iso-date").isPresent() ? day(baseline, "iso-date") : Optional.empty();
        Optional<String> year = baseline.attribute("year");
        Optional<PartialDate> date = day.isPresent()
                ? day.map(PartialDate::of)
                : year.filter(text -> text.matches("[0-9]{4}")).map(PartialDate::parse);
        return date.flatMap(at -> number(baseline, at));
    }

    /** The value of an element; a text that is no number is lost. */
    private Optional<IndicatorValue> number(Element element, PartialDate date) {
        return element.attribute("value").flatMap(text -> {
            if (!isDecimal(text)) {
                lost.add(new Loss(
                        element.pointer() + "/@value",
                        Phrase.of(ExchangeMessage.NO_NUMBER).with("text", text)));
                return Optional.empty();
            }
            return made(element, () -> {
                Measured value = text.matches("[0-9]{1,15}")
                        ? new Measured.OfCount(Headcount.exactly(Long.parseLong(text)))
                        : new Measured.OfNumber(new BigDecimal(text));
                return IndicatorValue.stated(date, value);
            });
        });
    }

    // ---- values

    private boolean isDecimal(String text) {
        return text.length() <= limits.maxDigits() && text.matches("[+-]?[0-9]+(\\.[0-9]+)?");
    }

    private Optional<MonetaryAmount> amount(Element owner, String defaultCurrency) {
        return owner.child("value").flatMap(value -> {
            String text = value.text();
            String code = value.attribute("currency").orElse(defaultCurrency);
            if (!isDecimal(text)) {
                wrong(value.place(), text, ExchangeMessage.AMOUNT);
                return Optional.empty();
            }
            Optional<MonetaryAmount> amount = made(value, () -> Amounts.of(text, code));
            amount.ifPresent(read -> currencies.put(read.getCurrency().getCurrencyCode(), read.getCurrency()));
            return amount;
        });
    }

    private Optional<LocalDate> valueDate(Element owner) {
        return owner.child("value")
                .filter(value -> value.attribute("value-date").isPresent())
                .flatMap(value -> day(value, "value-date"));
    }

    /** A day; the time zone that the standard allows behind it is of no meaning. */
    private Optional<LocalDate> day(Element element, String attribute) {
        String text = element.attribute(attribute).orElse("");
        try {
            return Optional.of(LocalDate.parse(text.replaceFirst("(Z|[+-][0-9]{2}:[0-9]{2})$", "")));
        } catch (DateTimeException noDay) {
            wrong(
                    new JsonPlace(
                            element.pointer() + "/@" + attribute,
                            element.place().line(),
                            element.place().column()),
                    text,
                    ExchangeMessage.DAY);
            return Optional.empty();
        }
    }

    /** A code; one that its list does not have is lost. */
    private Optional<String> code(Element element, String attribute, String list, ImmutableSet<String> codes) {
        Optional<String> code = element.attribute(attribute);
        code.filter(each -> !codes.contains(each))
                .ifPresent(unknown -> lost.add(new Loss(
                        element.pointer() + "/@" + attribute,
                        Phrase.of(ExchangeMessage.NO_CODE).with("code", unknown).with("list", list))));
        return code.filter(codes::contains);
    }

    /** The id that an element names, in the form of a dossier's, or one like it that is free. */
    private String id(Element element, String attribute, String otherwise) {
        String wanted = IatiWriter.clean(
                element.attribute(attribute).filter(text -> !text.isBlank()).orElse(otherwise));
        String id = wanted;
        while (!ids.add(id)) {
            id = wanted.substring(0, Math.min(wanted.length(), 90)) + "-" + numbers.merge(wanted, 1, Integer::sum);
        }
        return id;
    }

    private void wrong(JsonPlace place, String text, ExchangeMessage expected) {
        problems.add(Problem.of(ProblemKind.INVALID_VALUE, place, "wrong", text, "expected", Phrase.of(expected)));
    }

    private <T> Optional<T> made(Element element, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (RefusedException refused) {
            problems.add(Problem.of(refused, element.place()));
        } catch (IllegalArgumentException refused) {
            problems.add(Problem.of(
                    ProblemKind.INVALID_VALUE,
                    element.place(),
                    "detail",
                    ProblemMessage.literal(String.valueOf(refused.getMessage()))));
        }
        return Optional.empty();
    }
}
