package lt.kopz.core.dossier;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.money.CurrencyUnit;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.privacy.Disclosure;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.NumberSeries;
import lt.kopz.core.regulation.PublicationRule;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.shape.Guest;
import lt.kopz.core.shape.Path;
import lt.kopz.core.shape.Walk;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import org.immutables.value.Value;

/**
 * Everything one municipality holds about action against trafficking in human beings – its coordination groups, plans, events and money, or
 * any of these alone – and up to which day it is known.
 *
 * <p>Every id is unique over the whole dossier, and every id that a fact names is in it and of the right kind;
 * building a dossier that breaks this throws an {@link InvalidDossierException} that lists all flaws. All amounts are
 * in one currency, unless the dossier names {@linkplain #otherCurrencies() others}.
 *
 * <p>A field that a {@linkplain Contradiction#field() contradiction} says is stated differently holds, in the dossier that is built, what
 * all the values leave open, or the one that was decided for, whichever of them was put in: a need of 700.00 or 770.00 is one of 700.00 to
 * 770.00. So every figure and rule goes by it.
 *
 * <p>Example: the dossier made from the 2019 report of Kaišiadorys, known until 10 December 2019.
 */
@Value.Immutable
public abstract class Dossier implements WithDossier {
    /** No part of what the dossier is: what {@link #derived(Class, Function)} has made. */
    /** What has been derived, by its class or deduction: each made once, and outside the map, since others may be derived while it is. */
    private final ConcurrentMap<Object, Supplier<?>> derived = new ConcurrentHashMap<>();

    Dossier() {}

    /**
     * The id of the dossier, outside the name space of its facts.
     *
     * @return the id
     */
    public abstract String id();

    /**
     * What the dossier is.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * The municipality.
     *
     * @return the municipality
     */
    public abstract Municipality municipality();

    /**
     * The currency of all amounts, and of the figures.
     *
     * @return the currency
     */
    public abstract CurrencyUnit currency();

    /**
     * Further currencies in which facts of money may be, and what indicators, claims and contradictions state. They are never added to
     * the first: a figure counts money of {@link #currency()} alone and says so, {@link Currencies} keeps them apart or converts them. An amount and what it is a part of, changes, settles or is paid from are in one currency.
     *
     * @return the currencies, each once and without the first, whichever were put in; empty where all money is in one
     */
    public abstract ImmutableList<CurrencyUnit> otherCurrencies();

    /**
     * The period the sources report on.
     *
     * @return the period, both ends inclusive
     */
    public abstract DateRange reportingPeriod();

    /**
     * The horizon of knowledge: the last day up to whose end the facts are known. What is stated as done without a day
     * had happened by then; it is the default as-of day.
     *
     * @return the day
     */
    public abstract Sourced<LocalDate> knownUntil();

    /**
     * The first day from whose start on facts are held; what was before it is held in part at most.
     *
     * @return the day; empty where it is the first of the {@linkplain #reportingPeriod() reporting period}
     */
    public abstract Optional<Sourced<LocalDate>> knownFrom();

    /**
     * The documents the facts are taken from.
     *
     * @return the documents
     */
    public abstract ImmutableList<SourceDocument> documents();

    /**
     * The organisations.
     *
     * @return the organisations
     */
    public abstract ImmutableList<Organisation> organisations();

    /**
     * The people, each in an official role.
     *
     * @return the people
     */
    public abstract ImmutableList<Person> people();

    /**
     * The legal acts that are known one by one.
     *
     * @return the acts
     */
    public abstract ImmutableList<LegalAct> acts();

    /**
     * The acts of which only the number is known.
     *
     * @return the unidentified acts
     */
    public abstract ImmutableList<UnidentifiedActs> unidentifiedActs();

    /**
     * The municipality's series of act numbers.
     *
     * @return the series
     */
    public abstract ImmutableList<NumberSeries> numberSeries();

    /**
     * The kinds of acts that have to be published to take effect.
     *
     * @return the rules; an act whose kind is none of them has to be published only if it states so
     */
    public abstract ImmutableList<PublicationRule> publicationRules();

    /**
     * What kinds are called whose codes are the dossier's own: kinds of acts, groups, sources and others.
     *
     * @return the names, one for each code; a name in several languages is one name
     */
    public abstract ImmutableList<KindName> kindNames();

    /**
     * The codes of classifications, sources and places, with their names and what they are parts of.
     *
     * @return the codes of all trees, each as it is listed; none where no source lists them
     */
    public abstract ImmutableList<BudgetCode> budgetCodes();

    /**
     * The coordination groups, each with its members, rules and meetings.
     *
     * @return the groups; empty where no source names one, which does not mean that there was none: that is stated as
     *     {@linkplain lt.kopz.core.group.InactivityKind#NO_GROUP inactivity}
     */
    public abstract ImmutableList<CoordinationGroup> groups();

    /**
     * The strategic plans.
     *
     * @return the plans
     */
    public abstract ImmutableList<StrategicPlan> strategicPlans();

    /**
     * The programmes of the strategic plans.
     *
     * @return the programmes
     */
    public abstract ImmutableList<Programme> programmes();

    /**
     * The strategic measures, one for each code under which one is printed.
     *
     * @return the measures
     */
    public abstract ImmutableList<StrategicMeasure> strategicMeasures();

    /**
     * The action plans.
     *
     * @return the plans
     */
    public abstract ImmutableList<ActionPlan> plans();

    /**
     * The series of events.
     *
     * @return the series
     */
    public abstract ImmutableList<EventSeries> series();

    /**
     * The events, planned, held and cancelled.
     *
     * @return the events
     */
    public abstract ImmutableList<Event> events();

    /**
     * The cooperation agreements.
     *
     * @return the agreements
     */
    public abstract ImmutableList<CooperationAgreement> agreements();

    /**
     * The funding needs.
     *
     * @return the needs
     */
    public abstract ImmutableList<Need> needs();

    /**
     * The appropriations.
     *
     * @return the appropriations
     */
    public abstract ImmutableList<Appropriation> appropriations();

    /**
     * The revenue, planned and received.
     *
     * @return the revenue
     */
    public abstract ImmutableList<Revenue> revenues();

    /**
     * The contracts by which money is promised.
     *
     * @return the contracts
     */
    public abstract ImmutableList<Contract> contracts();

    /**
     * The transfers.
     *
     * @return the transfers
     */
    public abstract ImmutableList<Transfer> transfers();

    /**
     * The expenditures.
     *
     * @return the expenditures
     */
    public abstract ImmutableList<Expenditure> expenditures();

    /**
     * The payments and refunds.
     *
     * @return the payments
     */
    public abstract ImmutableList<Payment> payments();

    /**
     * What the sources claim.
     *
     * @return the claims
     */
    public abstract ImmutableList<Claim> claims();

    /**
     * The recorded decisions.
     *
     * @return the decisions
     */
    public abstract ImmutableList<Decision> decisions();

    /**
     * Statistics on victims; they are linked to nothing else and are published through suppression of small counts only.
     *
     * @return the statistics
     */
    public abstract ImmutableList<VictimStatistic> victimStatistics();

    /**
     * The balances of the books.
     *
     * @return the bookings
     */
    public abstract ImmutableList<Booking> bookings();

    /**
     * What the sources say was not there or not done.
     *
     * @return the inactivity; empty where no source states any, which does not mean that something was done
     */
    public abstract ImmutableList<Inactivity> inactivity();

    /**
     * How complete the lists of the dossier are, as far as it is stated.
     *
     * @return the statements; empty where what is recorded is taken for all there is, and what is not is unknown
     */
    public abstract ImmutableList<CompletenessStatement> completeness();

    /**
     * The values that contradict each other, kept side by side.
     *
     * @return the contradictions
     */
    public abstract ImmutableList<Contradiction> contradictions();

    /**
     * What the sources add up themselves.
     *
     * @return the sums
     */
    public abstract ImmutableList<StatedSum> sums();

    /**
     * Refuses a dossier that is not consistent in itself; gives fields that sources state differently what the values leave open, or the
     * value that was decided for.
     */
    @Value.Check
    Dossier check() {
        Ids.check(id());
        ImmutableList<CurrencyUnit> further = otherCurrencies().stream()
                .filter(other -> !other.equals(currency()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (!further.equals(otherCurrencies())) {
            return withOtherCurrencies(further);
        }
        refuse(found().problems());
        Readings.Found read = readings();
        refuse(read.problems());
        return Readings.applied(this, read);
    }

    private static void refuse(ImmutableList<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidDossierException(problems);
        }
    }

    Readings.Found readings() {
        return derived(Readings.Found.class, Readings::in);
    }

    /**
     * What is derived from this dossier alone, made when it is first asked for and kept as long as the dossier: an index, for
     * example, which would else be made again for each of a thousand questions. It is no part of the dossier: equality,
     * {@code with…} copies and the forms in which a dossier is written know nothing of it.
     *
     * <p>Several threads may ask; one of them makes it, and all get the same. To make it, other things may be derived from the
     * same dossier. What throws is not kept, and is tried again when asked for again.
     *
     * <p>Example: {@code dossier.derived(EventsBySeries.class, EventsBySeries::new)}, where {@code EventsBySeries} holds a map
     * of the ids of series to their events and its constructor walks over {@link #events()} once.
     *
     * @param kind the class of what is derived, which no other code uses for something else: best a class of one's own that is
     *     hidden in its package
     * @param make makes it from this dossier, of nothing else; what it makes is immutable, or safe for several threads
     * @param <T> the class of what is derived
     * @return what was made; the same object each time
     * @throws NullPointerException if {@code make} gives {@code null}
     */
    public <T> T derived(Class<T> kind, Function<? super Dossier, ? extends T> make) {
        return kind.cast(made(kind, make::apply));
    }

    /**
     * The same of what has no class of its own, such as a map.
     *
     * @param deduction how it is made; what is equal to it gives the same
     * @param <T> what is derived
     * @return what was made; the same object each time
     */
    @SuppressWarnings("unchecked") // what stands under a deduction was made by it, or by one that is equal
    public <T> T derived(Deduction<T> deduction) {
        return (T) made(deduction, deduction);
    }

    /**
     * The same of what there are several of, each of something else.
     *
     * @param kind the class of what is derived, as above
     * @param of what it is of
     * @param make makes it from this dossier and what it is of alone
     * @param <T> the class of what is derived
     * @param <K> the class of what it is of
     * @return what was made; the same object each time
     */
    public <T, K> T derived(Class<T> kind, K of, BiFunction<? super Dossier, ? super K, ? extends T> make) {
        return kind.cast(made(List.of(kind, of), all -> make.apply(all, of)));
    }

    private Object made(Object key, Deduction<?> make) {
        return derived.computeIfAbsent(key, any -> Suppliers.memoize(() -> requireNonNull(make.from(this))))
                .get();
    }

    /**
     * All currencies in which it may hold money.
     *
     * @return the currency of the figures, then the {@linkplain #otherCurrencies() further ones}, each once
     */
    public ImmutableList<CurrencyUnit> currencies() {
        return ImmutableList.<CurrencyUnit>builder()
                .add(currency())
                .addAll(otherCurrencies())
                .build();
    }

    /**
     * The first day from whose start on facts are held: what a rule demands before it is undetermined and never breached, and what is not
     * recorded of the time before it is unknown.
     *
     * @return {@link #knownFrom()}, or else the first day of the reporting period
     */
    public LocalDate firstKnownDay() {
        return knownFrom().map(Sourced::value).orElse(reportingPeriod().start());
    }

    /**
     * The languages in which texts of this dossier are written, originals and translations.
     *
     * @return their BCP 47 tags, one at least
     */
    public ImmutableSortedSet<String> languages() {
        return derived(Tongues.class, Tongues::of).languages();
    }

    /**
     * Says a text in English and in those of {@link #languages()} that there are packs of, as a text that can be kept with the dossier.
     *
     * @param text the text, such as the label of an explanation
     * @param readers those who read it in a language of their own
     * @return the same in words, in each of these languages
     */
    public LocalizedText inItsLanguages(Text text, Wording... readers) {
        return derived(Tongues.class, Tongues::of).say(text, readers);
    }

    /**
     * What a kind is called: in the words of the wording, or else as {@link #kindNames()} has it, or else by
     * its code, which is read as words.
     *
     * @param kind the kind
     * @return the text
     */
    public Text kindName(KindCode kind) {
        return Phrase.of(kind)
                .or(kindNames().stream()
                        .filter(each -> each.isOf(kind))
                        .<Text>map(KindName::name)
                        .findFirst()
                        .orElseGet(() -> KindName.byCode(kind)));
    }

    /**
     * What an organisation, a group or the municipality is called.
     *
     * @param id its id
     * @return the name
     * @throws IllegalArgumentException if nothing of the kind has the id
     */
    public LocalizedText partyName(String id) {
        return fact(id).flatMap(Dossier::partyName)
                .orElseGet(() -> get(Organisation.class, id).name());
    }

    /**
     * What a party is called, as a fact states it: one of several readings of it, for example.
     *
     * @param party an organisation, a group or a municipality
     * @return the name; empty for a fact of another kind
     */
    public static Optional<LocalizedText> partyName(Fact party) {
        if (party instanceof Organisation organisation) {
            return Optional.of(organisation.name());
        }
        if (party instanceof CoordinationGroup group) {
            return Optional.of(group.name());
        }
        return party instanceof Municipality municipality ? Optional.of(municipality.name()) : Optional.empty();
    }

    private Integrity.Found found() {
        return derived(Integrity.Found.class, Integrity::in);
    }

    ImmutableMap<String, Fact> factsById() {
        return found().facts();
    }

    /**
     * The fact with an id, whatever it is.
     *
     * @param id the id
     * @return the fact; empty when the dossier has none under this id
     */
    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(factsById().get(id));
    }

    /**
     * The fact of one kind with an id.
     *
     * @param kind the kind of fact
     * @param id the id
     * @param <F> the kind of fact
     * @return the fact
     * @throws IllegalArgumentException if the dossier has no such fact under this id; the message names those it has
     */
    public <F extends Fact> F get(Class<F> kind, String id) {
        Fact fact = factsById().get(id);
        if (kind.isInstance(fact)) {
            return kind.cast(fact);
        }
        throw new IllegalArgumentException(
                "dossier " + id() + " has no " + kind.getSimpleName() + " \"" + id + "\"; it has "
                        + factsById().values().stream()
                                .filter(kind::isInstance)
                                .map(Fact::id)
                                .toList());
    }

    /**
     * All facts of one kind.
     *
     * @param kind the kind of fact
     * @param <F> the kind of fact
     * @return the facts, in the order of the dossier
     */
    public <F extends Fact> ImmutableList<F> all(Class<F> kind) {
        return factsById().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The events of a series or of a measure.
     *
     * @param id the id of the series or the measure
     * @return its events, in the order of the dossier; empty when it has none
     */
    public ImmutableList<Event> eventsOf(String id) {
        return derived(Links.EVENTS).get(id);
    }

    /**
     * How many events of a series or of a measure sources state one by one, held or not; none of those that were cancelled.
     *
     * @param id the id of the series or the measure
     * @return the number, every occurrence counted
     */
    public long eventsStatedOf(String id) {
        return eventsOf(id).stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .mapToLong(Event::occurrences)
                .sum();
    }

    /**
     * The expenditures for an event, or for a series as a whole.
     *
     * @param subjectId the id of the event or the series
     * @return what was paid for it, in the order of the dossier; of a series without what was paid for one of its events
     */
    public ImmutableList<Expenditure> expendituresFor(String subjectId) {
        return derived(Links.EXPENDITURES).get(subjectId);
    }

    /**
     * The series of events of a measure.
     *
     * @param measureId the id of the measure
     * @return its series, in the order of the dossier; empty when it has none
     */
    public ImmutableList<EventSeries> seriesOf(String measureId) {
        return derived(Links.SERIES).get(measureId);
    }

    /**
     * The agreements that a measure brought about.
     *
     * @param measureId the id of the measure
     * @return its agreements, in the order of the dossier; empty when it has none
     */
    public ImmutableList<CooperationAgreement> agreementsOf(String measureId) {
        return derived(Links.AGREEMENTS).get(measureId);
    }

    /**
     * The group of a dossier that has exactly one, for code that is about such dossiers.
     *
     * @return the group
     * @throws IllegalArgumentException if the dossier has no group, or several; the message names them
     */
    public CoordinationGroup group() {
        if (groups().size() != 1) {
            throw new IllegalArgumentException("dossier " + id() + " has not exactly one group, but "
                    + groups().stream().map(Fact::id).toList() + "; name the one that is meant");
        }
        return groups().get(0);
    }

    /**
     * The group with an id.
     *
     * @param id the id
     * @return the group
     * @throws IllegalArgumentException if the dossier has no such group; the message names those it has
     */
    public CoordinationGroup group(String id) {
        return get(CoordinationGroup.class, id);
    }

    /**
     * The group that something belongs to.
     *
     * @param partId the id of a sector, a membership, a meeting, a demand or rules of procedure
     * @return its group; empty where no group has such a part
     */
    public Optional<CoordinationGroup> groupOf(String partId) {
        return Optional.ofNullable(derived(Links.GROUPS_BY_PART).get(partId));
    }

    /**
     * The plan that a goal, task or measure belongs to.
     *
     * @param itemId the id of the goal, task or measure
     * @return its plan; empty where no plan has such an item
     */
    public Optional<ActionPlan> planOf(String itemId) {
        return Optional.ofNullable(derived(Links.PLANS_BY_ITEM).get(itemId));
    }

    /**
     * The document with an id.
     *
     * @param id the id, as a source names it
     * @return the document; empty where the dossier has none under this id
     */
    public Optional<SourceDocument> document(String id) {
        return Optional.ofNullable(derived(Links.DOCUMENTS).get(id));
    }

    /**
     * The measure with an id, of whichever plan.
     *
     * @param id the id
     * @return the measure
     * @throws IllegalArgumentException if no plan of the dossier has it
     */
    public Measure measure(String id) {
        return get(Measure.class, id);
    }

    /**
     * All the facts that recorded decisions declare to be the same as one of them, that one included.
     *
     * @param id the id of a fact
     * @return the ids of all facts that are the same; only the id itself where nothing is decided about it
     */
    public ImmutableSet<String> sameAs(String id) {
        return Links.same(this, id);
    }

    /**
     * The recorded decisions on a contradiction.
     *
     * @param contradiction the id of the contradiction
     * @return the decisions that prefer one of its values, in the order of the dossier
     */
    public ImmutableList<Decision> decisionsOn(String contradiction) {
        return derived(Links.PREFERENCES).get(contradiction);
    }

    /**
     * The value of a contradiction that was decided for.
     *
     * @param contradiction the id of the contradiction
     * @return the value; empty where nothing is decided, or decisions disagree
     * @throws IllegalArgumentException if the dossier has no such contradiction
     */
    public Optional<Alternative> preferred(String contradiction) {
        ImmutableSet<String> preferred = decisionsOn(contradiction).stream()
                .flatMap(decision -> decision.preferred().stream())
                .collect(ImmutableSet.toImmutableSet());
        return get(Contradiction.class, contradiction).alternatives().stream()
                .filter(alternative -> preferred.size() == 1 && preferred.contains(alternative.id()))
                .findFirst();
    }

    /**
     * The one of several values that a fact shows although nothing was decided, since the field that is stated differently cannot hold more;
     * figures and rules go by each of them, see {@link Possibilities}.
     *
     * @param contradiction the id of the contradiction
     * @return the value that the fact holds, of a code, say; empty where the field holds what all the values leave open, where it is empty,
     *     where a decision settles it, and where the contradiction names no field
     */
    public Optional<StatedValue> kept(String contradiction) {
        return Optional.ofNullable(readings().kept().get(contradiction));
    }

    /**
     * The dossier as it may be published, in any form that holds all of it: JSON, a workbook, a bundle. Statistics on victims are then
     * those of {@link VictimStatistic#withSmallCountsHidden}; everything else stays as it is.
     *
     * @param disclosure whether small counts are hidden
     * @return the dossier to be published; this one where everything is open
     */
    public final Dossier disclosed(Disclosure disclosure) {
        return disclosure
                .suppression()
                .<Dossier>map(suppression ->
                        withVictimStatistics(VictimStatistic.withSmallCountsHidden(victimStatistics(), suppression)))
                .orElse(this);
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Dossier}. */
    public static final class Builder extends ImmutableDossier.Builder {
        Builder() {}
    }

    /** The languages of the texts of a dossier, and English and those of them that there are packs of, to say more in. */
    private record Tongues(ImmutableSortedSet<String> languages, Supplier<ImmutableList<Wording>> spoken) {
        private static final Walk WALK = Walk.ofTexts(DossierShape.DOSSIER);

        static Tongues of(Dossier dossier) {
            Set<String> found = new TreeSet<>();
            WALK.through(Path.ROOT, dossier, new Guest() {
                @Override
                public void text(Path path, LocalizedText text) {
                    found.addAll(text.byLanguage().keySet());
                }
            });
            ImmutableSortedSet<String> languages = ImmutableSortedSet.copyOf(found);
            return new Tongues(languages, Suppliers.memoize(() -> spoken(languages)));
        }

        private static ImmutableList<Wording> spoken(Set<String> languages) {
            ImmutableList.Builder<Wording> spoken = ImmutableList.builder();
            spoken.add(Wording.ENGLISH);
            Wording.available().stream()
                    .filter(language -> languages.contains(language) && !language.equals(Wording.ENGLISH.language()))
                    .flatMap(language -> Wording.find(language).stream())
                    .forEach(spoken::add);
            return spoken.build();
        }

        LocalizedText say(Text text, Wording... readers) {
            return LocalizedText.of(text, Iterables.concat(spoken.get(), Arrays.asList(readers)));
        }
    }
}
