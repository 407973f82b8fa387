package lt.kopz.core.dossier;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;

/**
 * Makes small dossiers: one plan with one measure that carries out one strategic measure, known until 10 December 2019,
 * and whatever a test adds. Dates are given in EDTF ("2019-03-14", "2019-03", "XXXX-XX-XX"), amounts in euro.
 */
public final class DossierFixtures {
    public static final LocalDate HORIZON = LocalDate.of(2019, 12, 10);
    public static final String PLAN = "plan";
    public static final String MEASURE = "measure";
    public static final String LINE = "line";
    public static final String ORGANISATION = "organisation";
    public static final String DOCUMENT = "document";

    /** Every fact of these dossiers stands here. */
    public static final Provenance STATED =
            Provenance.stated(Source.of(DOCUMENT).at("item 1"));

    private LocalDate knownUntil = HORIZON;
    private final List<LegalAct> acts = new ArrayList<>();
    private final List<UnidentifiedActs> unidentifiedActs = new ArrayList<>();
    private final List<StrategicMeasure> lines = new ArrayList<>();
    private final List<ActionPlan> plans = new ArrayList<>();
    private final List<Deliverable> deliverables = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<EventSeries> series = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<CooperationAgreement> agreements = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Appropriation> appropriations = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Expenditure> expenditures = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private UnaryOperator<CoordinationGroup.Builder> group = builder -> builder;
    private Optional<String> carriesOut = Optional.of(LINE);

    private boolean complete = true;

    private DossierFixtures() {}

    public static DossierFixtures aDossier() {
        return new DossierFixtures();
    }

    /** That sources state several values of one thing, each an alternative with the id of the contradiction and its place, from 0. */
    public static Contradiction contradiction(
            String id, String subject, Optional<String> field, StatedValue... values) {
        return Contradiction.builder()
                .id(id)
                .subject(subject)
                .what(text("Kas nurodyta skirtingai"))
                .field(field)
                .addAllAlternatives(IntStream.range(0, values.length)
                        .mapToObj(i -> Alternative.builder()
                                .id(id + "-" + i)
                                .value(values[i])
                                .provenance(STATED)
                                .build())
                        .toList())
                .provenance(STATED)
                .build();
    }

    public static LocalizedText text(String lithuanian) {
        return LocalizedText.lithuanian(lithuanian);
    }

    public static Sourced<PartialDate> on(String edtf) {
        return Sourced.stated(PartialDate.parse(edtf));
    }

    /** That all there ever was is recorded, list by list. */
    public static ImmutableList<CompletenessStatement> everythingComplete() {
        return Arrays.stream(ListKind.values())
                .map(list -> CompletenessStatement.builder()
                        .id("all-" + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, list.name()))
                        .list(list)
                        .extent(Extent.COMPLETE)
                        .provenance(STATED)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** That some of a list is recorded, and not all. */
    public static CompletenessStatement partial(ListKind list) {
        return CompletenessStatement.builder()
                .id("partial")
                .list(list)
                .extent(Extent.PARTIAL)
                .build();
    }

    private List<CompletenessStatement> stated() {
        return everythingComplete().stream()
                .filter(statement -> statement.list() != ListKind.NEEDS || !needs.isEmpty())
                .toList();
    }

    /** Nothing is stated on whether what is recorded is all there is; else it is stated of every list, of needs where there are any. */
    public DossierFixtures statingNothingOfLists() {
        complete = false;
        return this;
    }

    public DossierFixtures knownUntil(LocalDate day) {
        knownUntil = day;
        return this;
    }

    public DossierFixtures carriesOutNoStrategicMeasure() {
        carriesOut = Optional.empty();
        return this;
    }

    public DossierFixtures group(UnaryOperator<CoordinationGroup.Builder> change) {
        group = change;
        return this;
    }

    public DossierFixtures act(String id, UnaryOperator<LegalAct.Builder> change) {
        acts.add(change.apply(LegalAct.builder()
                        .id(id)
                        .kind(ActKind.DECISION)
                        .adopted(PartialDate.parse("2019-01-16"))
                        .provenance(STATED))
                .build());
        return this;
    }

    public DossierFixtures unidentifiedActs(String id, UnaryOperator<UnidentifiedActs.Builder> change) {
        unidentifiedActs.add(change.apply(UnidentifiedActs.builder()
                        .id(id)
                        .kind(ActKind.ORDINANCE)
                        .count(1)
                        .adopted(PartialDate.parse("2019"))
                        .provenance(STATED))
                .build());
        return this;
    }

    public DossierFixtures meeting(String id, MeetingState state, String date) {
        meetings.add(Meeting.builder()
                .id(id)
                .state(state)
                .date(on(date))
                .provenance(STATED)
                .build());
        return this;
    }

    /** A further budget line, apart from the one that the plan carries out. */
    public DossierFixtures strategicMeasure(String id, UnaryOperator<StrategicMeasure.Builder> change) {
        lines.add(change.apply(StrategicMeasure.builder().id(id).name(text(id)).provenance(STATED))
                .build());
        return this;
    }

    public DossierFixtures sameThing(String id, String... subjects) {
        decisions.add(Decision.builder()
                .id(id)
                .kind(Decision.Kind.SAME)
                .addSubjects(subjects)
                .provenance(STATED)
                .build());
        return this;
    }

    /** A further plan, apart from the one that is there. */
    public DossierFixtures plan(String id, UnaryOperator<ActionPlan.Builder> change) {
        plans.add(change.apply(ActionPlan.builder()
                        .id(id)
                        .title(text(id))
                        .period(DateRange.ofYears(2019, 2020))
                        .provenance(STATED))
                .build());
        return this;
    }

    /** A measure for a further plan. */
    public static Measure measure(String id) {
        return Measure.builder()
                .id(id)
                .number(id.replace("measure-", ""))
                .title(text(id))
                .provenance(STATED)
                .build();
    }

    public DossierFixtures deliverable(String id, DeliverableState state, String date) {
        return deliverable(id, state, date, builder -> builder);
    }

    public DossierFixtures deliverable(
            String id, DeliverableState state, String date, UnaryOperator<Deliverable.Builder> change) {
        deliverables.add(change.apply(Deliverable.builder()
                        .id(id)
                        .kind(DeliverableKind.LIST)
                        .title(text(id))
                        .state(state)
                        .date(PartialDate.parse(date))
                        .provenance(STATED))
                .build());
        return this;
    }

    public DossierFixtures agreement(
            String id, AgreementState state, UnaryOperator<CooperationAgreement.Builder> change) {
        agreements.add(change.apply(CooperationAgreement.builder()
                        .id(id)
                        .measure(MEASURE)
                        .purpose(text(id))
                        .addCounterparties(ORGANISATION)
                        .state(state)
                        .provenance(STATED))
                .build());
        return this;
    }

    public DossierFixtures series(String id) {
        return series(id, builder -> builder);
    }

    public DossierFixtures series(String id, UnaryOperator<EventSeries.Builder> change) {
        series.add(change.apply(EventSeries.builder()
                        .id(id)
                        .measure(MEASURE)
                        .title(text(id))
                        .date(on("2019"))
                        .provenance(STATED))
                .build());
        return this;
    }

    public DossierFixtures event(String id, EventState state, String date) {
        return event(id, state, date, builder -> builder);
    }

    public DossierFixtures event(String id, EventState state, String date, Headcount participations) {
        return event(id, state, date, builder -> builder.participations(participations));
    }

    public DossierFixtures event(String id, EventState state, String date, UnaryOperator<Event.Builder> change) {
        events.add(change.apply(Event.builder()
                        .id(id)
                        .measure(MEASURE)
                        .kind(EventKind.LECTURE)
                        .title(text(id))
                        .state(state)
                        .date(on(date))
                        .provenance(STATED))
                .build());
        return this;
    }

    public DossierFixtures need(String amount, String effective) {
        return need("need-" + needs.size(), amount, effective, builder -> builder);
    }

    public DossierFixtures need(String id, String amount, String effective, UnaryOperator<Need.Builder> change) {
        needs.add(change.apply(Need.builder()
                        .id(id)
                        .plan(PLAN)
                        .amount(Amounts.euro(amount))
                        .period(DateRange.ofYears(2019, 2020))
                        .effective(on(effective))
                        .provenance(STATED))
                .build());
        return this;
    }

    /** Money appropriated to the plan and to the strategic measure that it carries out. */
    public DossierFixtures appropriation(String id, String amount, String effective) {
        return appropriation(id, amount, effective, builder -> builder.plan(Sourced.stated(PLAN)));
    }

    /** Money appropriated to the strategic measure that the plan carries out, not to the plan unless the change says so. */
    public DossierFixtures appropriation(
            String id, String amount, String effective, UnaryOperator<Appropriation.Builder> change) {
        appropriations.add(change.apply(Appropriation.builder()
                        .id(id)
                        .amount(Amounts.euro(amount))
                        .strategicMeasure(LINE)
                        .effective(on(effective))
                        .provenance(STATED))
                .build());
        return this;
    }

    public DossierFixtures transfer(String id, String amount, String from, String date) {
        transfers.add(Transfer.builder()
                .id(id)
                .amount(Amounts.euro(amount))
                .recipient(ORGANISATION)
                .purpose(text(id))
                .paidFrom(Sourced.stated(from))
                .date(on(date))
                .provenance(STATED)
                .build());
        return this;
    }

    /** A cost of nobody knows whose money. */
    public DossierFixtures cost(String subject, String amount) {
        return cost(subject, amount, builder -> builder);
    }

    public DossierFixtures cost(String subject, String amount, String from) {
        return cost(subject, amount, builder -> builder.paidFrom(Sourced.stated(from)));
    }

    public DossierFixtures costByUnit(String subject, int units, String each, String from) {
        return cost(
                subject,
                Amounts.plain(Amounts.times(Amounts.euro(each), units)),
                builder -> builder.paidFrom(Sourced.stated(from))
                        .unitPrice(UnitPrice.builder()
                                .amount(Amounts.euro(each))
                                .units(units)
                                .build()));
    }

    public DossierFixtures cost(String subject, String amount, UnaryOperator<Expenditure.Builder> change) {
        expenditures.add(change.apply(Expenditure.builder()
                        .id("cost-" + expenditures.size() + "-" + subject)
                        .subject(subject)
                        .amount(Amounts.euro(amount))
                        .provenance(STATED))
                .build());
        return this;
    }

    public Dossier build() {
        return builder().build();
    }

    /** The dossier still open, for tests that add what no method here knows. */
    public Dossier.Builder builder() {
        return Dossier.builder()
                .id("dossier")
                .title(text("byla"))
                .municipality(Municipality.builder()
                        .id("municipality")
                        .name(text("savivaldybė"))
                        .country("LT")
                        .provenance(STATED)
                        .build())
                .currency(Amounts.currency("EUR"))
                .reportingPeriod(DateRange.ofYear(2019))
                .knownUntil(Sourced.stated(knownUntil))
                .addDocuments(SourceDocument.builder()
                        .id(DOCUMENT)
                        .title(text("ataskaita"))
                        .language("lt")
                        .build())
                .addOrganisations(Organisation.builder()
                        .id(ORGANISATION)
                        .name(text("policijos komisariatas"))
                        .provenance(STATED)
                        .build())
                .acts(acts)
                .unidentifiedActs(unidentifiedActs)
                .addGroups(group.apply(CoordinationGroup.builder()
                                .id("group")
                                .name(text("darbo grupė").with("lt", GrammaticalCase.GENITIVE, "darbo grupės"))
                                .kind(GroupKind.WORKING_GROUP)
                                .meetings(meetings)
                                .provenance(STATED))
                        .build())
                .addStrategicMeasures(StrategicMeasure.builder()
                        .id(LINE)
                        .name(text("prevencija"))
                        .code("01")
                        .provenance(STATED)
                        .build())
                .addAllStrategicMeasures(lines)
                .addPlans(ActionPlan.builder()
                        .id(PLAN)
                        .title(text("planas"))
                        .period(DateRange.ofYears(2019, 2020))
                        .implementsMeasure(carriesOut)
                        .addMeasures(Measure.builder()
                                .id(MEASURE)
                                .number("1")
                                .title(text("priemonė"))
                                .deliverables(deliverables)
                                .provenance(STATED)
                                .build())
                        .provenance(STATED)
                        .build())
                .addAllPlans(plans)
                .series(series)
                .events(events)
                .agreements(agreements)
                .needs(needs)
                .appropriations(appropriations)
                .transfers(transfers)
                .expenditures(expenditures)
                .decisions(decisions)
                .completeness(complete ? stated() : List.of());
    }
}
