package lt.kopz.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LanguageTags;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.WordForms;
import lt.kopz.exchange.Xml.Element;
import org.jspecify.annotations.Nullable;

/** Reads activities into a frame, and reports everything in them that cannot be read. */
final class IatiReader {
    /** An activity, and the plan and measure that its money is of. */
    private record Activity(Element element, Optional<String> plan, Optional<String> measure) {}

    /** A budget as it is stated; one without an id of kopz may revise another one or say the same again. */
    private record Budget(
            Element element, boolean isRevised, DateRange period, MonetaryAmount amount, LocalDate effective) {
        boolean isOfOthers() {
            return element.attribute(Iati.PREFIX + "id").isEmpty();
        }

        boolean isRevision() {
            return isRevised && isOfOthers();
        }

        boolean isLike(Budget other) {
            return period.equals(other.period) && amount.getCurrency().equals(other.amount.getCurrency());
        }

        boolean says(Budget other) {
            return isRevised == other.isRevised
                    && isLike(other)
                    && amount.equals(other.amount)
                    && effective.equals(other.effective);
        }
    }

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
    private final Map<String, PartialDate> times = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private final Map<String, Appropriation> appropriations = new LinkedHashMap<>();
    private final Map<Line, Appropriation> last = new HashMap<>();
    private final List<Revenue> revenues = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Expenditure> expenditures = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    /** The language of the activity that is read. */
    private String spoken;

    /** The day on which the file was made, after which nothing has happened; the last of all where it does not say so. */
    private LocalDate madeOn = LocalDate.MAX;

    /** What is paid from something is put together once all that it may be paid from is known. */
    private final List<Runnable> paid = new ArrayList<>();

    IatiReader(Dossier frame, String language, Limits limits) {
        this.frame = frame;
        this.language = language;
        this.spoken = language;
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
        root.attribute("generated-datetime").ifPresent(time -> {
            madeOn = Optional.of(root)
                    .filter(any -> time.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*"))
                    .flatMap(any -> day(root, "generated-datetime"))
                    .orElse(madeOn);
            lost(root, "/@generated-datetime");
        });
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
        Map<Element, Element> parents = new HashMap<>();
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
        elements.forEach(element -> related(element, byIdentifier, parents));
        Map<Element, String> planOf = new HashMap<>();
        List<Activity> activities = new ArrayList<>();
        for (Element element : elements) {
            speaks(element);
            shared(element);
            if (!parents.containsKey(element) && !isOfNoPlan(element)) {
                String id =
                        id(element, Iati.PREFIX + "plan", identifier(element).orElse("plan"));
                planOf.put(element, id);
                made(element, () -> plan(element, id)).ifPresent(plan -> plans.put(id, plan));
                activities.add(new Activity(element, Optional.of(id), Optional.empty()));
            }
        }
        for (Element element : elements) {
            speaks(element);
            Optional<String> plan = top(element, parents).map(planOf::get);
            if (parents.containsKey(element) && plan.isPresent() && isMeasure(element)) {
                String id =
                        id(element, Iati.PREFIX + "measure", identifier(element).orElse("measure"));
                element.attribute(Iati.PREFIX + "plan");
                made(element, () -> measure(element, id, times.getOrDefault(plan.get(), PartialDate.unknown())))
                        .ifPresent(measure ->
                                Optional.ofNullable(plans.get(plan.get())).ifPresent(of -> of.addMeasures(measure)));
                activities.add(new Activity(element, plan, Optional.of(id)));
            } else if (parents.containsKey(element) || isOfNoPlan(element)) {
                titles(element);
                accountable(element, new ArrayList<>());
                PartialDate time = plan.map(times::get).orElseGet(() -> PartialDate.of(frame.reportingPeriod()));
                dates(element);
                keeps(element, time.earliest(), time.latest());
                status(element, time.earliest());
                activities.add(new Activity(element, plan, Optional.empty()));
            }
        }
        return activities;
    }

    private void speaks(Element element) {
        spoken = element.attribute("xml:lang").orElse(language);
    }

    /** Who the parent of an activity is, as either of them says; another relation has no place. */
    private void related(Element element, Map<String, Element> byIdentifier, Map<Element, Element> parents) {
        element.children("related-activity").forEach(related -> {
            Optional<Element> other = related.attribute("ref").map(byIdentifier::get);
            Optional<String> type = code(related, "type", "RelatedActivityType", Iati.RELATED_ACTIVITY_TYPES);
            boolean isParent = type.filter(Iati.PARENT::equals).isPresent();
            if (other.isPresent()
                    && (isParent || type.filter(Iati.CHILD::equals).isPresent())) {
                Element parent = isParent ? other.get() : element;
                Element first = parents.putIfAbsent(isParent ? element : other.get(), parent);
                if (first == null || first == parent) {
                    return;
                }
            }
            type.ifPresent(known -> lost(related, ""));
        });
    }

    /** The activity that has no parent, which is of a plan; none on a circle of parents. */
    private Optional<Element> top(Element element, Map<Element, Element> parents) {
        Set<Element> seen = new HashSet<>();
        Element at = element;
        while (parents.containsKey(at)) {
            if (!seen.add(at)) {
                problems.add(Problem.of(
                        ProblemKind.CIRCULAR_REFERENCE,
                        element.place(),
                        "id",
                        identifier(element).orElse("")));
                return Optional.empty();
            }
            at = parents.get(at);
        }
        return Optional.of(at);
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
        element.children("reporting-org").forEach(this::municipality);
        element.children("recipient-country").forEach(country -> {
            if (country.attribute("code")
                    .filter(frame.municipality().country()::equals)
                    .isPresent()) {
                country.attribute("percentage");
            } else {
                lost(country, "/@code");
            }
        });
    }

    /** The municipality as a publisher; another name is lost. */
    private void municipality(Element organisation) {
        organisation.attribute("ref");
        organisation.attribute("type");
        named(organisation, frame.municipality().name());
    }

    /** That an element names what has a name already; another one is lost. */
    private void named(Element element, LocalizedText name) {
        narratives(element).filter(other -> !words(other).equals(words(name))).ifPresent(other -> lost(element, ""));
    }

    private static Map<String, String> words(LocalizedText text) {
        return Maps.transformValues(text.byLanguage(), WordForms::text);
    }

    private static void ignored(Element narrative) {
        narrative.attribute("xml:lang");
        narrative.text();
    }

    /** The status, which follows from days in a dossier; another one is lost. */
    private void status(Element element, Optional<LocalDate> start) {
        String expected = IatiWriter.status(frame, start);
        element.children("activity-status")
                .forEach(status -> code(status, "code", "ActivityStatus", Iati.ACTIVITY_STATUSES)
                        .filter(code -> !code.equals(expected))
                        .ifPresent(code -> lost(status, "/@code")));
    }

    private ActionPlan.Builder plan(Element element, String id) {
        accountable(element, new ArrayList<>());
        Map<String, LocalDate> dates = dates(element);
        Optional<LocalDate> start = first(dates, Iati.PLANNED_START, Iati.ACTUAL_START);
        Optional<LocalDate> end = first(dates, Iati.PLANNED_END, Iati.ACTUAL_END);
        keeps(element, start, end);
        status(element, start);
        ActionPlan.Builder plan = ActionPlan.builder().id(id).title(titles(element));
        if (start.isPresent() && end.isPresent()) {
            DateRange period = DateRange.of(start.get(), end.get());
            times.put(id, PartialDate.of(period));
            return plan.period(period);
        }
        start.map(PartialDate::of).map(PartialDate::from).ifPresent(since -> times.put(id, since));
        end.map(PartialDate::of).map(PartialDate::until).ifPresent(until -> times.put(id, until));
        return plan.since(start.map(PartialDate::of)).lastDay(end.map(PartialDate::of));
    }

    private static Optional<LocalDate> first(Map<String, LocalDate> dates, String type, String other) {
        return Optional.ofNullable(dates.get(type)).or(() -> Optional.ofNullable(dates.get(other)));
    }

    private Measure measure(Element element, String id, PartialDate plan) {
        List<String> responsible = new ArrayList<>();
        accountable(element, responsible);
        List<Indicator> indicators = new ArrayList<>();
        element.children("result").forEach(result -> results(result, indicators));
        String number = element.children("other-identifier")
                .filter(other -> other.attribute("type").filter("A1"::equals).isPresent())
                .flatMap(other -> other.attribute("ref").stream())
                .findFirst()
                .orElse(id);
        Map<String, LocalDate> dates = dates(element);
        Optional<LocalDate> end = Optional.ofNullable(dates.get(Iati.PLANNED_END));
        ordered(element, dates.get(Iati.PLANNED_START), dates.get(Iati.PLANNED_END));
        keeps(element, plan.earliest(), end);
        status(element, plan.earliest());
        return Measure.builder()
                .id(id)
                .number(number)
                .title(titles(element))
                .responsible(responsible)
                .due(end.map(PartialDate::of))
                .indicators(indicators)
                .build();
    }

    private void accountable(Element element, List<String> responsible) {
        element.children("participating-org").forEach(organisation -> {
            Optional<String> role = code(organisation, "role", "OrganisationRole", Iati.ORGANISATION_ROLES);
            if (role.filter(Iati.IMPLEMENTING::equals).isPresent()) {
                organisation(organisation).ifPresent(responsible::add);
            } else if (role.filter(Iati.ACCOUNTABLE::equals).isPresent()) {
                municipality(organisation);
            }
        });
    }

    /** The days by their types, in the order that the standard demands: none ends before it starts, and nothing has happened that is to come. */
    private Map<String, LocalDate> dates(Element element) {
        Map<String, LocalDate> dates = new HashMap<>();
        element.children("activity-date")
                .forEach(date -> neededCode(date, "type", Iati.ACTIVITY_DATE_TYPES)
                        .ifPresent(type -> day(date, "iso-date").ifPresent(day -> {
                            dates.putIfAbsent(type, day);
                            if (type.equals(Iati.ACTUAL_START) || type.equals(Iati.ACTUAL_END)) {
                                happened(date, "/@iso-date", day);
                            }
                        })));
        ordered(element, dates.get(Iati.ACTUAL_START), dates.get(Iati.ACTUAL_END));
        return dates;
    }

    private void ordered(Element element, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null) {
            made(element, () -> DateRange.of(from, until));
        }
    }

    private void happened(Element element, String at, LocalDate day) {
        if (day.isAfter(madeOn)) {
            problems.add(Problem.of(
                    ProblemKind.INVALID_VALUE,
                    place(element, at),
                    "wrong",
                    day.toString(),
                    "expected",
                    Phrase.of(ExchangeMessage.HAPPENED).with("day", madeOn)));
        }
    }

    /** That a dossier has two days of an activity; the others are lost. */
    private void keeps(Element element, Optional<LocalDate> start, Optional<LocalDate> end) {
        element.children("activity-date")
                .filter(date -> date.attribute("iso-date")
                        .flatMap(IatiReader::day)
                        .filter(day -> !start.equals(Optional.of(day)) && !end.equals(Optional.of(day)))
                        .isPresent())
                .forEach(date -> lost(date, ""));
    }

    /** The title; a description is lost that says another thing. */
    private LocalizedText titles(Element element) {
        LocalizedText title = title(element);
        element.children("description").forEach(description -> {
            description.attribute("type");
            if (!narratives(description).filter(title::equals).isPresent()) {
                lost(description, "");
            }
        });
        return title;
    }

    private LocalizedText title(Element element) {
        return element.child("title")
                .flatMap(this::narratives)
                .orElseGet(() -> LocalizedText.of(language, identifier(element).orElse("?")));
    }

    private Optional<LocalizedText> narratives(Element element) {
        Map<String, WordForms> byLanguage = new LinkedHashMap<>();
        element.children("narrative").forEach(narrative -> {
            String tag = narrative.attribute("xml:lang").orElse(spoken);
            String text = narrative.text();
            made(narrative, () -> {
                        String canonical = LanguageTags.canonical(tag);
                        return Map.entry(
                                canonical,
                                LocalizedText.of(canonical, text).in(canonical).orElseThrow());
                    })
                    .filter(read -> byLanguage.putIfAbsent(read.getKey(), read.getValue()) != null)
                    .ifPresent(again -> lost(narrative, ""));
        });
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(LocalizedText.of(byLanguage));
    }

    /** The organisation of an element, added to those of the frame where it is none of them. */
    private Optional<String> organisation(Element element) {
        Optional<String> ref = element.attribute("ref").filter(text -> !text.isBlank());
        Optional<String> known = element.attribute(Iati.PREFIX + "id");
        Optional<LocalizedText> name = narratives(element);
        if (known.isEmpty() && ref.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        String wanted =
                known.or(() -> ref).orElseGet(() -> name.map(LocalizedText::any).orElse("organisation"));
        String id = IatiWriter.clean(wanted);
        if (id.equals(frame.municipality().id())) {
            named(element, frame.municipality().name());
        } else if (organisations.containsKey(id)) {
            named(element, Objects.requireNonNull(organisations.get(id)).name());
        } else {
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
        speaks(element);
        Optional<String> currency = element.attribute("default-currency");
        if (activity.plan().isPresent()) {
            budgets(
                    activity,
                    element.children("budget")
                            .flatMap(budget -> budget(budget, currency).stream())
                            .sorted(Comparator.comparing(Budget::isRevision)
                                    .thenComparing(budget -> budget.isRevision() ? budget.effective() : LocalDate.MIN))
                            .toList());
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

    private Optional<Budget> budget(Element budget, Optional<String> defaultCurrency) {
        Optional<String> type = budget.attribute("type").isEmpty()
                ? Optional.of(Iati.ORIGINAL)
                : neededCode(budget, "type", Iati.BUDGET_TYPES);
        code(budget, "status", "BudgetStatus", Iati.BUDGET_STATUSES)
                .filter(status -> !status.equals(Iati.INDICATIVE))
                .ifPresent(status -> lost(budget, "/@status"));
        Optional<LocalDate> start = needed(budget, "period-start").flatMap(at -> day(at, "iso-date"));
        Optional<LocalDate> end = needed(budget, "period-end").flatMap(at -> day(at, "iso-date"));
        Optional<MonetaryAmount> amount = amount(budget, defaultCurrency);
        Optional<LocalDate> effective = valueDate(budget);
        if (type.isEmpty() || start.isEmpty() || end.isEmpty() || amount.isEmpty() || effective.isEmpty()) {
            return Optional.empty();
        }
        if (amount.get().isNegative()) {
            lost.add(new Loss(budget.pointer(), ExchangeMessage.NEED_BELOW_ZERO.text()));
            return Optional.empty();
        }
        return made(budget, () -> DateRange.of(start.get(), end.get()))
                .map(period ->
                        new Budget(budget, type.get().equals(Iati.REVISED), period, amount.get(), effective.get()));
    }

    /** Needs of the budgets of an activity: what is stated again is not needed twice, and one that revises another replaces it. */
    private void budgets(Activity activity, List<Budget> budgets) {
        Map<Budget, String> stated = new LinkedHashMap<>();
        for (Budget budget : budgets) {
            Optional<Budget> same = stated.keySet().stream()
                    .filter(other -> budget.isOfOthers() && budget.says(other))
                    .findFirst();
            if (same.isPresent()) {
                lost.add(new Loss(
                        budget.element().pointer(),
                        Phrase.of(ExchangeMessage.SAID_AGAIN)
                                .with("other", Literal.of(same.get().element().pointer()))));
                continue;
            }
            Optional<String> replaced = Optional.empty();
            if (budget.isRevision()) {
                List<Budget> earlier = stated.keySet().stream()
                        .filter(other -> other.amount()
                                        .getCurrency()
                                        .equals(budget.amount().getCurrency())
                                && other.period().overlaps(budget.period()))
                        .toList();
                if (earlier.size() > 1 || earlier.stream().anyMatch(other -> !budget.isLike(other))) {
                    wrong(budget.element().place(), budget.period().toString(), ExchangeMessage.REVISED_PERIOD);
                    continue;
                }
                replaced = earlier.stream().findFirst().map(stated::remove);
            }
            String id = id(budget.element(), Iati.PREFIX + "id", "need");
            stated.put(budget, id);
            Optional<String> replaces = replaced;
            made(
                            budget.element(),
                            () -> Need.builder()
                                    .id(id)
                                    .plan(activity.plan().orElseThrow())
                                    .measure(activity.measure())
                                    .amount(budget.amount())
                                    .period(budget.period())
                                    .effective(Sourced.stated(PartialDate.of(budget.effective())))
                                    .replaces(replaces)
                                    .build())
                    .ifPresent(needs::add);
        }
    }

    private void transaction(Activity activity, Element element, Optional<String> defaultCurrency, boolean isOfOthers) {
        Optional<String> type =
                needed(element, "transaction-type").flatMap(code -> neededCode(code, "code", Iati.TRANSACTION_TYPES));
        Optional<LocalDate> day = needed(element, "transaction-date").flatMap(at -> day(at, "iso-date"));
        Optional<MonetaryAmount> amount = amount(element, defaultCurrency);
        Optional<LocalDate> valued = valueDate(element);
        if (type.isEmpty() || day.isEmpty() || amount.isEmpty() || valued.isEmpty()) {
            return;
        }
        happened(element, "/transaction-date/0/@iso-date", day.get());
        happened(element, "/value/0/@value-date", valued.get());
        if (!valued.equals(day)) {
            lost(element, "/value/0/@value-date");
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
                LocalizedText what = purpose.orElseGet(() -> title(activity.element()));
                paid.add(() -> made(
                                element,
                                () -> Transfer.builder()
                                        .id(id)
                                        .recipient(receiver.get())
                                        .purpose(what)
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
        code(result, "type", "ResultType", Iati.RESULT_TYPES)
                .filter(type -> !type.equals(Iati.OUTPUT))
                .ifPresent(type -> lost(result, "/@type"));
        result.children("indicator").forEach(indicator -> {
            code(indicator, "measure", "IndicatorMeasure", Iati.INDICATOR_MEASURES)
                    .filter(measure -> !measure.equals(Iati.UNIT))
                    .ifPresent(measure -> lost(indicator, "/@measure"));
            String id = id(result, Iati.PREFIX + "id", "indicator");
            LocalizedText name =
                    indicator.child("title").flatMap(this::narratives).orElseGet(() -> LocalizedText.of(language, id));
            result.child("title").ifPresent(title -> named(title, name));
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

    private Optional<MonetaryAmount> amount(Element owner, Optional<String> defaultCurrency) {
        return needed(owner, "value").flatMap(value -> {
            String text = value.text();
            Optional<String> code = value.attribute("currency").or(() -> defaultCurrency);
            if (code.isEmpty()) {
                missing(value, "currency", Phrase.of(ExchangeMessage.CURRENCY));
                return Optional.empty();
            }
            if (!isDecimal(text)) {
                wrong(value.place(), text, ExchangeMessage.AMOUNT);
                return Optional.empty();
            }
            Optional<MonetaryAmount> amount = made(value, () -> Amounts.of(text, code.get()));
            amount.ifPresent(read -> currencies.put(read.getCurrency().getCurrencyCode(), read.getCurrency()));
            return amount;
        });
    }

    private Optional<LocalDate> valueDate(Element owner) {
        return owner.child("value").flatMap(value -> day(value, "value-date"));
    }

    /** A day that the standard demands. */
    private Optional<LocalDate> day(Element element, String attribute) {
        Optional<String> text = element.attribute(attribute);
        Optional<LocalDate> day = text.flatMap(IatiReader::day);
        if (text.isEmpty()) {
            missing(element, attribute, Phrase.of(ExchangeMessage.DAY));
        } else if (day.isEmpty()) {
            wrong(place(element, "/@" + attribute), text.get(), ExchangeMessage.DAY);
        }
        return day;
    }

    /** A day; the time and its zone that may stand behind it are of no meaning. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.replaceFirst("(T.*|Z|[+-][0-9]{2}:[0-9]{2})$", "")));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static JsonPlace place(Element element, String at) {
        return new JsonPlace(
                element.pointer() + at, element.place().line(), element.place().column());
    }

    /** A child that the standard demands. */
    private Optional<Element> needed(Element owner, String child) {
        Optional<Element> found = owner.child(child);
        if (found.isEmpty()) {
            missing(owner, child, Phrase.of(ExchangeMessage.ELEMENT).with("element", Literal.of(child)));
        }
        return found;
    }

    /** A code without which the rest means nothing. */
    private Optional<String> neededCode(Element element, String attribute, ImmutableSet<String> codes) {
        Optional<String> code = element.attribute(attribute);
        if (code.isEmpty()) {
            missing(
                    element,
                    attribute,
                    Phrase.of(ExchangeMessage.CODE).with("codes", Literal.of(String.join(", ", codes))));
        }
        code.filter(each -> !codes.contains(each))
                .ifPresent(unknown -> problems.add(Problem.of(
                        ProblemKind.UNKNOWN_CODE,
                        place(element, "/@" + attribute),
                        "wrong",
                        unknown,
                        "allowed",
                        codes.asList())));
        return code.filter(codes::contains);
    }

    private void missing(Element element, String what, Phrase expected) {
        problems.add(Problem.of(ProblemKind.MISSING_PROPERTY, element.place(), "property", what, "expected", expected));
    }

    private void lost(Element element, String at) {
        lost.add(new Loss(element.pointer() + at, ExchangeMessage.NO_PLACE_IN_DOSSIER.text()));
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
        } catch (IllegalArgumentException refused) {
            problems.add(Problem.of(refused, element.place()));
        }
        return Optional.empty();
    }
}
