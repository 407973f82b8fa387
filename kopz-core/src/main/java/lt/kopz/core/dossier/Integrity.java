package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.Lecturer;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.AppropriationKind;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.plan.Task;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.NumberSeries;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Alternative;
import lt.kopz.core.source.Assertion;
import lt.kopz.core.source.Claim;
import lt.kopz.core.source.Contradiction;
import lt.kopz.core.source.Decision;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.source.ToldValue;
import lt.kopz.core.statistics.VictimStatistic;

/** Walks a dossier once and finds every id and every reference that is not in order. */
final class Integrity {
    private final Dossier dossier;
    private final Map<String, Object> byId = new LinkedHashMap<>();
    private final Map<String, String> pathOfId = new HashMap<>();
    private final ImmutableList.Builder<Flaw> flaws = ImmutableList.builder();

    private Integrity(Dossier dossier) {
        this.dossier = dossier;
        collect();
    }

    static ImmutableList<Flaw> flaws(Dossier dossier) {
        Integrity integrity = new Integrity(dossier);
        integrity.follow();
        return integrity.flaws.build();
    }

    static ImmutableMap<String, Fact> factsById(Dossier dossier) {
        ImmutableMap.Builder<String, Fact> facts = ImmutableMap.builder();
        new Integrity(dossier).byId.forEach((id, fact) -> {
            if (fact instanceof Fact known) {
                facts.put(id, known);
            }
        });
        return facts.buildOrThrow();
    }

    // ---- ids

    private void collect() {
        add("/municipality", dossier.municipality().id(), dossier.municipality());
        List<SourceDocument> documents = dossier.documents();
        for (int i = 0; i < documents.size(); i++) {
            add("/documents/" + i, documents.get(i).id(), documents.get(i));
        }
        addAll("/organisations", dossier.organisations());
        addAll("/people", dossier.people());
        addAll("/acts", dossier.acts());
        addAll("/unidentifiedActs", dossier.unidentifiedActs());
        CoordinationGroup group = dossier.group();
        add("/group", group.id(), group);
        addAll("/group/sectors", group.sectors());
        addAll("/group/memberships", group.memberships());
        group.rules().ifPresent(rules -> add("/group/rules", rules.id(), rules));
        addAll("/group/meetings", group.meetings());
        addAll("/group/demands", group.demands());
        addAll("/strategicPlans", dossier.strategicPlans());
        addAll("/programmes", dossier.programmes());
        addAll("/strategicMeasures", dossier.strategicMeasures());
        addAll("/plans", dossier.plans());
        for (int i = 0; i < dossier.plans().size(); i++) {
            ActionPlan plan = dossier.plans().get(i);
            String path = "/plans/" + i;
            addAll(path + "/goals", plan.goals());
            addAll(path + "/tasks", plan.tasks());
            addAll(path + "/measures", plan.measures());
            for (int j = 0; j < plan.measures().size(); j++) {
                addAll(
                        path + "/measures/" + j + "/deliverables",
                        plan.measures().get(j).deliverables());
                addAll(
                        path + "/measures/" + j + "/indicators",
                        plan.measures().get(j).indicators());
            }
            addAll(path + "/recommendations", plan.recommendations());
        }
        addAll("/series", dossier.series());
        addAll("/events", dossier.events());
        addAll("/agreements", dossier.agreements());
        addAll("/needs", dossier.needs());
        addAll("/appropriations", dossier.appropriations());
        addAll("/transfers", dossier.transfers());
        addAll("/expenditures", dossier.expenditures());
        addAll("/claims", dossier.claims());
        addAll("/decisions", dossier.decisions());
        addAll("/victimStatistics", dossier.victimStatistics());
        addAll("/bookings", dossier.bookings());
        addAll("/inactivity", dossier.inactivity());
        addAll("/contradictions", dossier.contradictions());
        for (int i = 0; i < dossier.contradictions().size(); i++) {
            addAll(
                    "/contradictions/" + i + "/alternatives",
                    dossier.contradictions().get(i).alternatives());
        }
    }

    private void addAll(String path, List<? extends Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            add(path + "/" + i, facts.get(i).id(), facts.get(i));
        }
    }

    private void add(String path, String id, Object fact) {
        if (byId.putIfAbsent(id, fact) == null) {
            pathOfId.put(id, path);
        } else {
            flaws.add(new Flaw(
                    Flaw.Kind.DUPLICATE_ID,
                    path + "/id",
                    "the id \"" + id + "\" is used already at " + pathOfId.get(id),
                    "give one of the two another id"));
        }
    }

    // ---- references

    private void follow() {
        provenance("/municipality", dossier.municipality().provenance());
        sourced("/knownUntil", dossier.knownUntil());
        for (int i = 0; i < dossier.documents().size(); i++) {
            String path = "/documents/" + i;
            dossier.documents().get(i).written().ifPresent(written -> sourced(path + "/written", written));
        }
        each("/organisations", dossier.organisations(), this::organisation);
        each("/people", dossier.people(), (path, person) -> {
            provenance(path, person.provenance());
            optional(path + "/organisation", person.organisation(), Organisation.class, Municipality.class);
        });
        each("/acts", dossier.acts(), this::act);
        each("/unidentifiedActs", dossier.unidentifiedActs(), (path, acts) -> {
            provenance(path, acts.provenance());
            each(path + "/issuers", acts.issuers(), this::issuer);
            acts.relation().ifPresent(relation -> relation(path + "/relation", relation));
        });
        each("/numberSeries", dossier.numberSeries(), this::numberSeries);
        group();
        each("/strategicPlans", dossier.strategicPlans(), (path, plan) -> {
            provenance(path, plan.provenance());
            optional(path + "/act", plan.act(), LegalAct.class);
        });
        each("/programmes", dossier.programmes(), (path, programme) -> {
            provenance(path, programme.provenance());
            optional(path + "/strategicPlan", programme.strategicPlan(), StrategicPlan.class);
        });
        each("/strategicMeasures", dossier.strategicMeasures(), (path, measure) -> {
            provenance(path, measure.provenance());
            optional(path + "/programme", measure.programme(), Programme.class);
            optional(path + "/strategicPlan", measure.strategicPlan(), StrategicPlan.class);
        });
        each("/plans", dossier.plans(), this::plan);
        each("/series", dossier.series(), (path, series) -> {
            provenance(path, series.provenance());
            reference(path + "/measure", series.measure(), Measure.class);
            sourced(path + "/date", series.date());
            series.targets().ifPresent(targets -> provenance(path + "/targets", targets.provenance()));
        });
        each("/events", dossier.events(), this::event);
        each("/agreements", dossier.agreements(), this::agreement);
        money();
        each("/claims", dossier.claims(), this::claim);
        each("/decisions", dossier.decisions(), this::decision);
        each(
                "/victimStatistics",
                dossier.victimStatistics(),
                (path, statistic) -> provenance(path, statistic.provenance()));
        each("/bookings", dossier.bookings(), this::booking);
        each("/inactivity", dossier.inactivity(), this::inactivity);
        each("/contradictions", dossier.contradictions(), this::contradiction);
    }

    private void organisation(String path, Organisation organisation) {
        provenance(path, organisation.provenance());
        optional(path + "/partOf", organisation.partOf(), Organisation.class, Municipality.class);
        each(path + "/aliases", organisation.aliases(), (at, alias) -> provenance(at, alias.provenance()));
    }

    private void act(String path, LegalAct act) {
        provenance(path, act.provenance());
        each(path + "/issuers", act.issuers(), this::issuer);
        act.effective().ifPresent(effective -> sourced(path + "/effective", effective));
        act.published().ifPresent(published -> sourced(path + "/published", published));
        act.noLongerFrom().ifPresent(end -> sourced(path + "/noLongerFrom", end));
        each(path + "/relations", act.relations(), this::relation);
        each(path + "/points", act.points(), (at, point) -> provenance(at, point.provenance()));
    }

    private void issuer(String path, Issuer issuer) {
        reference(
                path + "/organisation",
                issuer.organisation(),
                Organisation.class,
                Municipality.class,
                CoordinationGroup.class);
    }

    private void relation(String path, ActRelation relation) {
        provenance(path, relation.provenance());
        reference(path + "/act", relation.act(), LegalAct.class);
    }

    private void numberSeries(String path, NumberSeries series) {
        provenance(path, series.provenance());
    }

    private void group() {
        CoordinationGroup group = dossier.group();
        provenance("/group", group.provenance());
        references("/group/basis", group.basis(), LegalAct.class);
        optional("/group/composition", group.composition(), LegalAct.class);
        group.declaredSize().ifPresent(size -> provenance("/group/declaredSize", size.provenance()));
        each("/group/sectors", group.sectors(), this::sector);
        each("/group/memberships", group.memberships(), this::membership);
        overlaps(group.memberships());
        group.rules().ifPresent(rules -> rules("/group/rules", rules));
        each("/group/meetings", group.meetings(), this::meeting);
        each("/group/demands", group.demands(), this::demand);
        each("/group/reports", group.reports(), (at, report) -> provenance(at, report.provenance()));
    }

    private void sector(String path, Sector sector) {
        provenance(path, sector.provenance());
        optional(path + "/organisation", sector.organisation(), Organisation.class, Municipality.class);
    }

    private void membership(String path, Membership membership) {
        provenance(path, membership.provenance());
        optional(path + "/sector", membership.sector(), Sector.class);
        optional(path + "/person", membership.person(), Person.class);
        optional(path + "/act", membership.act(), LegalAct.class);
        optional(path + "/organisation", membership.organisation(), Organisation.class, Municipality.class);
        optional(path + "/standsInFor", membership.standsInFor(), Membership.class);
        membership.standsInFor().map(byId::get).ifPresent(target -> {
            if (target instanceof Membership member && !member.seated()) {
                flaws.add(new Flaw(
                        Flaw.Kind.WRONG_KIND,
                        path + "/standsInFor",
                        "\"" + member.id() + "\" is itself a substitute or an observer",
                        "name the member who is replaced"));
            }
        });
    }

    /** A seat has one member at a time; the day of a hand-over belongs to the new one. */
    private void overlaps(List<Membership> memberships) {
        for (int i = 0; i < memberships.size(); i++) {
            for (int j = 0; j < i; j++) {
                Membership one = memberships.get(j);
                Membership other = memberships.get(i);
                if (one.seat().equals(other.seat()) && !one.endsBefore(other) && !other.endsBefore(one)) {
                    flaws.add(new Flaw(
                            Flaw.Kind.OVERLAPPING_MEMBERSHIPS,
                            "/group/memberships/" + i + "/since",
                            "the seat \"" + other.seat() + "\" is held by \"" + one.id() + "\" too, at "
                                    + "/group/memberships/" + j,
                            "end one membership on the first day of the other, or give one of them another seat"));
                }
            }
        }
    }

    private void rules(String path, RulesOfProcedure rules) {
        provenance(path, rules.provenance());
        reference(path + "/act", rules.act(), LegalAct.class);
        for (int i = 0; i < rules.seats().size(); i++) {
            reference(path + "/seats/" + i + "/sector", rules.seats().get(i).sector(), Sector.class);
        }
        each(path + "/composition", rules.composition(), this::sides);
    }

    private void sides(String path, CompositionRequirement required) {
        if (required instanceof CompositionRequirement.Parity parity) {
            references(path + "/parity/one", parity.one(), Sector.class);
            references(path + "/parity/other", parity.other(), Sector.class);
        } else if (required instanceof CompositionRequirement.PartOfAll part) {
            references(path + "/partOfAll/sectors", part.sectors(), Sector.class);
        }
    }

    private void meeting(String path, Meeting meeting) {
        provenance(path, meeting.provenance());
        for (int i = 0; i < meeting.agenda().size(); i++) {
            optional(
                    path + "/agendaItems/" + i + "/reporter",
                    meeting.agenda().get(i).reporter(),
                    Person.class);
        }
        sourced(path + "/date", meeting.date());
        optional(path + "/minutes", meeting.minutes(), LegalAct.class);
        references(path + "/attendees", meeting.attendees(), Membership.class);
    }

    private void demand(String path, MeetingDemand demand) {
        provenance(path, demand.provenance());
        sourced(path + "/made", demand.made());
        references(path + "/members", demand.members(), Membership.class);
        optional(path + "/meeting", demand.meeting(), Meeting.class);
    }

    private void plan(String path, ActionPlan plan) {
        provenance(path, plan.provenance());
        optional(path + "/approvedBy", plan.approvedBy(), LegalAct.class);
        optional(path + "/implementsMeasure", plan.implementsMeasure(), StrategicMeasure.class);
        each(path + "/goals", plan.goals(), (at, goal) -> provenance(at, goal.provenance()));
        each(path + "/tasks", plan.tasks(), (at, task) -> {
            provenance(at, task.provenance());
            ofThePlan(at + "/goal", task.goal(), plan.goals(), Goal.class);
        });
        each(path + "/measures", plan.measures(), (at, measure) -> {
            provenance(at, measure.provenance());
            ofThePlan(at + "/task", measure.task(), plan.tasks(), Task.class);
            each(at + "/deliverables", measure.deliverables(), this::deliverable);
            references(at + "/responsible", measure.responsible(), Organisation.class, Municipality.class);
            each(at + "/indicators", measure.indicators(), this::indicator);
        });
        each(path + "/recommendations", plan.recommendations(), this::recommendation);
    }

    /** A goal or task of another plan would leave the money of this one in no part of it. */
    private void ofThePlan(String path, Optional<String> id, List<? extends Fact> parts, Class<? extends Fact> kind) {
        optional(path, id, kind);
        id.filter(named -> kind.isInstance(byId.get(named))
                        && parts.stream().noneMatch(part -> part.id().equals(named)))
                .ifPresent(named -> flaws.add(new Flaw(
                        Flaw.Kind.WRONG_KIND,
                        path,
                        "\"" + named + "\" belongs to another plan",
                        "name one of this plan")));
    }

    private void indicator(String path, Indicator indicator) {
        provenance(path, indicator.provenance());
        indicator.baseline().ifPresent(value -> indicatorValue(path + "/baseline", value));
        each(path + "/targets", indicator.targets(), this::indicatorValue);
        each(path + "/actuals", indicator.actuals(), this::indicatorValue);
    }

    private void indicatorValue(String path, IndicatorValue value) {
        provenance(path, value.provenance());
        String form = value.value() instanceof Measured.OfAmount ? "/value/amount" : "/value/amountBounds";
        value.value()
                .money()
                .flatMap(range -> range.lower().or(range::upper))
                .ifPresent(amount -> money(path + form, amount));
    }

    private void deliverable(String path, Deliverable deliverable) {
        provenance(path, deliverable.provenance());
    }

    private void recommendation(String path, Recommendation recommendation) {
        provenance(path, recommendation.provenance());
        optional(path + "/measure", recommendation.measure(), Measure.class);
    }

    private void event(String path, Event event) {
        provenance(path, event.provenance());
        reference(path + "/measure", event.measure(), Measure.class);
        optional(path + "/series", event.series(), EventSeries.class);
        sourced(path + "/date", event.date());
        each(path + "/ofWhich", event.ofWhich(), (at, part) -> provenance(at, part.provenance()));
        optional(path + "/venue", event.venue(), Organisation.class, Municipality.class);
        event.persons().ifPresent(persons -> sourced(path + "/persons", persons));
        optional(path + "/organiser", event.organiser(), Organisation.class, Municipality.class);
        for (int i = 0; i < event.lecturers().size(); i++) {
            Lecturer lecturer = event.lecturers().get(i);
            provenance(path + "/lecturers/" + i, lecturer.provenance());
            reference(path + "/lecturers/" + i + valueOf(lecturer.provenance()), lecturer.person(), Person.class);
        }
    }

    private void agreement(String path, CooperationAgreement agreement) {
        provenance(path, agreement.provenance());
        optional(path + "/measure", agreement.measure(), Measure.class);
        optional(path + "/party", agreement.party(), Organisation.class, Municipality.class);
        references(path + "/counterparties", agreement.counterparties(), Organisation.class, Municipality.class);
    }

    private void money() {
        each("/needs", dossier.needs(), this::need);
        each("/appropriations", dossier.appropriations(), this::appropriation);
        each("/transfers", dossier.transfers(), this::transfer);
        each("/expenditures", dossier.expenditures(), this::expenditure);
    }

    private void need(String path, Need need) {
        provenance(path, need.provenance());
        money(path + "/amount", need.amount());
        sameCurrency(path + "/within", need.amount(), need.within());
        sameCurrency(path + "/replaces", need.amount(), need.replaces());
        reference(path + "/plan", need.plan(), ActionPlan.class);
        optional(path + "/act", need.act(), LegalAct.class);
        sourced(path + "/effective", need.effective());
        optional(path + "/measure", need.measure(), Measure.class);
        optional(path + "/task", need.task(), Task.class);
        optional(path + "/goal", need.goal(), Goal.class);
        optional(path + "/within", need.within(), Need.class);
        optional(path + "/replaces", need.replaces(), Need.class);
        noCycle(path + "/within", need, Need.class, Need::within);
        noCycle(path + "/replaces", need, Need.class, Need::replaces);
    }

    private void appropriation(String path, Appropriation appropriation) {
        provenance(path, appropriation.provenance());
        money(path + "/amount", appropriation.amount());
        sameCurrency(path + "/within", appropriation.amount(), appropriation.within());
        sameCurrency(path + "/amends", appropriation.amount(), appropriation.amends());
        optional(path + "/strategicMeasure", appropriation.strategicMeasure(), StrategicMeasure.class);
        optional(path + "/programme", appropriation.programme(), Programme.class);
        appropriation.plan().ifPresent(plan -> sourcedReference(path + "/plan", plan, ActionPlan.class));
        optional(path + "/act", appropriation.act(), LegalAct.class);
        sourced(path + "/effective", appropriation.effective());
        optional(path + "/manager", appropriation.manager(), Organisation.class, Municipality.class);
        optional(path + "/within", appropriation.within(), Appropriation.class);
        noCycle(path + "/within", appropriation, Appropriation.class, Appropriation::within);
        optional(path + "/measure", appropriation.measure(), Measure.class);
        optional(path + "/amends", appropriation.amends(), Appropriation.class);
        appropriation.amends().map(byId::get).ifPresent(original -> {
            if (original instanceof Appropriation amended && amended.kind() != AppropriationKind.ORIGINAL) {
                flaws.add(new Flaw(
                        Flaw.Kind.WRONG_KIND,
                        path + "/amends",
                        "\"" + amended.id() + "\" is itself a change of an appropriation",
                        "name the original"));
            }
        });
    }

    private void booking(String path, Booking booking) {
        provenance(path, booking.provenance());
        money(path + "/amount", booking.amount());
        sameCurrency(path + "/appropriation", booking.amount(), booking.appropriation());
        optional(path + "/plan", booking.plan(), ActionPlan.class);
        optional(path + "/measure", booking.measure(), Measure.class);
        optional(path + "/appropriation", booking.appropriation(), Appropriation.class);
        optional(path + "/party", booking.party(), Organisation.class, Municipality.class);
        sourced(path + "/date", booking.date());
    }

    /** Refuses a fact that is, by way of others, a part or an earlier edition of itself. */
    private <F extends Fact> void noCycle(String path, F fact, Class<F> kind, Function<F, Optional<String>> next) {
        Set<String> seen = new HashSet<>();
        Optional<F> step = Optional.of(fact);
        while (step.isPresent() && seen.add(step.get().id())) {
            step = next.apply(step.get())
                    .map(byId::get)
                    .filter(kind::isInstance)
                    .map(kind::cast);
        }
        if (step.isPresent() && step.get().id().equals(fact.id())) {
            flaws.add(new Flaw(
                    Flaw.Kind.CIRCULAR_REFERENCE,
                    path,
                    "\"" + fact.id() + "\" leads back to itself",
                    "leave one of the references in the circle out"));
        }
    }

    private void transfer(String path, Transfer transfer) {
        provenance(path, transfer.provenance());
        money(path + "/amount", transfer.amount());
        sameCurrency(path + "/paidFrom", transfer.amount(), transfer.paidFrom().map(Sourced::value));
        reference(path + "/recipient", transfer.recipient(), Organisation.class, Municipality.class);
        transfer.paidFrom().ifPresent(from -> sourcedReference(path + "/paidFrom", from, Appropriation.class));
        sourced(path + "/date", transfer.date());
    }

    private void expenditure(String path, Expenditure expenditure) {
        provenance(path, expenditure.provenance());
        money(path + "/amount", expenditure.amount());
        expenditure.unitPrice().ifPresent(price -> {
            money(path + "/unitPrice/amount", price.amount());
            sameCurrency(path + "/unitPrice/amount", expenditure.amount(), price.amount());
        });
        sameCurrency(
                path + "/paidFrom", expenditure.amount(), expenditure.paidFrom().map(Sourced::value));
        reference(path + "/subject", expenditure.subject(), Event.class, EventSeries.class);
        expenditure
                .payer()
                .ifPresent(payer -> sourcedReference(path + "/payer", payer, Organisation.class, Municipality.class));
        expenditure.paidFrom().ifPresent(from -> sourcedReference(path + "/paidFrom", from, Appropriation.class));
    }

    private void claim(String path, Claim claim) {
        provenance(path, claim.provenance());
        Assertion assertion = claim.assertion();
        String at = path + "/assertion";
        if (assertion instanceof Assertion.MeasuresImplemented implemented) {
            reference(at + "/measuresImplemented/plan", implemented.plan(), ActionPlan.class);
        } else if (assertion instanceof Assertion.ParticipationsInAll participations) {
            reference(at + "/participationsInAll/of", participations.of(), EventSeries.class);
        } else if (assertion instanceof Assertion.EventsInAll events) {
            reference(at + "/eventsInAll/of", events.of(), EventSeries.class);
        } else if (assertion instanceof Assertion.CostInAll cost) {
            reference(at + "/costInAll/of", cost.of(), Event.class, EventSeries.class);
            money(at + "/costInAll/amount", cost.amount());
        } else if (assertion instanceof Assertion.NoFinancing financing) {
            reference(at + "/noFinancing/plan", financing.plan(), ActionPlan.class);
        } else if (assertion instanceof Assertion.CarriedOutWithoutFinancing without) {
            reference(at + "/carriedOutWithoutFinancing/plan", without.plan(), ActionPlan.class);
        } else if (assertion instanceof Assertion.RuleObserved observed) {
            reference(at + "/ruleObserved/rules", observed.rules(), RulesOfProcedure.class);
        }
    }

    private void decision(String path, Decision decision) {
        provenance(path, decision.provenance());
        if (decision.kind() == Decision.Kind.PREFERRED) {
            references(path + "/subjects", decision.subjects(), Contradiction.class);
            optional(path + "/preferred", decision.preferred(), Alternative.class);
            preference(path, decision);
        } else {
            references(path + "/subjects", decision.subjects());
        }
        for (int i = 0; i < decision.subjects().size(); i++) {
            noStatistic(path + "/subjects/" + i, decision.subjects().get(i));
        }
    }

    private void preference(String path, Decision decision) {
        String preferred = decision.preferred().orElseThrow();
        if (byId.get(decision.subjects().get(0)) instanceof Contradiction contradiction
                && byId.get(preferred) instanceof Alternative
                && contradiction.alternatives().stream()
                        .noneMatch(alternative -> alternative.id().equals(preferred))) {
            flaws.add(new Flaw(
                    Flaw.Kind.WRONG_KIND,
                    path + "/preferred",
                    "\"" + preferred + "\" is no value of the contradiction \"" + contradiction.id() + "\"",
                    "name one of its alternatives"));
        }
    }

    private void noStatistic(String path, String id) {
        if (byId.get(id) instanceof VictimStatistic) {
            flaws.add(new Flaw(
                    Flaw.Kind.WRONG_KIND,
                    path,
                    "\"" + id + "\" is a statistic on victims, which is never linked to anything",
                    "leave it out"));
        }
    }

    private void contradiction(String path, Contradiction contradiction) {
        provenance(path, contradiction.provenance());
        reference(path + "/subject", contradiction.subject());
        noStatistic(path + "/subject", contradiction.subject());
        each(path + "/alternatives", contradiction.alternatives(), (at, alternative) -> {
            provenance(at, alternative.provenance());
            if (alternative.value() instanceof ToldValue.OfAmount money) {
                money(at + "/value/amount", money.amount());
            }
        });
    }

    private void inactivity(String path, Inactivity inactivity) {
        provenance(path, inactivity.provenance());
        optional(path + "/subject", inactivity.subject(), CoordinationGroup.class, ActionPlan.class, Measure.class);
        optional(path + "/organisation", inactivity.organisation(), Organisation.class, Municipality.class);
    }

    // ---- the single checks

    private interface Visit<T> {
        void at(String path, T element);
    }

    private static <T> void each(String path, List<T> elements, Visit<? super T> visit) {
        for (int i = 0; i < elements.size(); i++) {
            visit.at(path + "/" + i, elements.get(i));
        }
    }

    private void provenance(String path, Provenance provenance) {
        for (int i = 0; i < provenance.sources().size(); i++) {
            Source source = provenance.sources().get(i);
            reference(path + "/provenance/sources/" + i + "/document", source.document(), SourceDocument.class);
        }
    }

    private void sourced(String path, Sourced<?> sourced) {
        provenance(path, sourced.provenance());
    }

    private void sourcedReference(String path, Sourced<String> reference, Class<?>... kinds) {
        sourced(path, reference);
        reference(path + valueOf(reference.provenance()), reference.value(), kinds);
    }

    /** Where a value stands that has a provenance of its own: bare in its JSON form where it has none. */
    private static String valueOf(Provenance own) {
        return own.equals(Provenance.stated()) ? "" : "/value";
    }

    private void references(String path, List<String> ids, Class<?>... kinds) {
        for (int i = 0; i < ids.size(); i++) {
            reference(path + "/" + i, ids.get(i), kinds);
        }
    }

    private void optional(String path, Optional<String> id, Class<?>... kinds) {
        id.ifPresent(present -> reference(path, present, kinds));
    }

    private void reference(String path, String id, Class<?>... kinds) {
        Object target = byId.get(id);
        if (target == null) {
            flaws.add(new Flaw(
                    Flaw.Kind.DANGLING_REFERENCE,
                    path,
                    "nothing in the dossier has the id \"" + id + "\"",
                    nearest(id).map(near -> "did you mean \"" + near + "\"?").orElse("add it, or correct the id")));
            return;
        }
        for (Class<?> kind : kinds) {
            if (kind.isInstance(target)) {
                return;
            }
        }
        if (kinds.length > 0) {
            flaws.add(new Flaw(
                    Flaw.Kind.WRONG_KIND,
                    path,
                    "\"" + id + "\" at " + pathOfId.get(id) + " is not " + names(kinds),
                    "name one that is"));
        }
    }

    private static String names(Class<?>... kinds) {
        StringBuilder names = new StringBuilder();
        for (Class<?> kind : kinds) {
            names.append(names.isEmpty() ? "" : " or ").append(kind.getSimpleName());
        }
        return names.toString();
    }

    private void money(String path, MonetaryAmount amount) {
        if (!dossier.otherCurrencies().contains(amount.getCurrency())) {
            amount(path, amount);
        }
    }

    /** What is a part of another amount, changes it or is paid from it is in its currency. */
    private void sameCurrency(String path, MonetaryAmount amount, Optional<String> other) {
        Object fact = other.map(byId::get).orElse(null);
        if (fact instanceof Need need) {
            sameCurrency(path, amount, need.amount());
        } else if (fact instanceof Appropriation appropriation) {
            sameCurrency(path, amount, appropriation.amount());
        }
    }

    private void sameCurrency(String path, MonetaryAmount amount, MonetaryAmount other) {
        boolean known = dossier.otherCurrencies().contains(amount.getCurrency())
                || dossier.otherCurrencies().contains(other.getCurrency());
        if (known && !amount.getCurrency().equals(other.getCurrency())) {
            flaws.add(new Flaw(
                    Flaw.Kind.WRONG_CURRENCY,
                    path,
                    "one amount is in " + amount.getCurrency().getCurrencyCode() + " and the other in "
                            + other.getCurrency().getCurrencyCode(),
                    "state both in one currency"));
        }
    }

    private void amount(String path, MonetaryAmount amount) {
        if (!amount.getCurrency().equals(dossier.currency())) {
            flaws.add(new Flaw(
                    Flaw.Kind.WRONG_CURRENCY,
                    path,
                    "the amount is in " + amount.getCurrency().getCurrencyCode() + " and the dossier in "
                            + dossier.currency().getCurrencyCode(),
                    "convert it first, at a stated rate"));
        }
    }

    private Optional<String> nearest(String id) {
        return byId.keySet().stream().filter(known -> closeTo(known, id)).min(Comparator.naturalOrder());
    }

    /** Whether two ids differ in one character, or in letter case only. */
    private static boolean closeTo(String known, String id) {
        if (known.equalsIgnoreCase(id)) {
            return true;
        }
        if (Math.abs(known.length() - id.length()) > 1) {
            return false;
        }
        int same = 0;
        int least = Math.min(known.length(), id.length());
        while (same < least && known.charAt(same) == id.charAt(same)) {
            same++;
        }
        int sameEnd = 0;
        while (sameEnd < least - same
                && known.charAt(known.length() - 1 - sameEnd) == id.charAt(id.length() - 1 - sameEnd)) {
            sameEnd++;
        }
        return Math.max(known.length(), id.length()) - same - sameEnd <= 1;
    }
}
