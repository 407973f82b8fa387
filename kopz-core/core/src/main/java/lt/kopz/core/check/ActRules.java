package lt.kopz.core.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import com.google.common.graph.Traverser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.compliance.ImposedDuty;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The rules about acts, and about what rests on them. */
final class ActRules {
    /**
     * {@code ACT_NOT_IN_FORCE}: an act on which the group rests was not in force on the day, though it had been adopted.
     *
     * <p>Looked at are the legal basis, the act on the composition and the act of the rules of procedure. Its ground is legal: an act that is not
     * in force binds nobody.
     */
    static final Rule ACT_NOT_IN_FORCE =
            CodedRule.ofGroups("ACT_NOT_IN_FORCE", ActRules::notInForce).together();

    /**
     * {@code RESTS_ON_DRAFT}: something rests on a draft, which nobody has adopted.
     *
     * <p>Looked at are groups, their composition, rules of procedure and members, minutes, plans and strategic plans, needs, appropriations and
     * revenues. Figures and verdicts count none of it. Example: the members that a draft ordinance would appoint are no members. Its ground is
     * legal: a draft decides nothing.
     */
    static final Rule RESTS_ON_DRAFT = CodedRule.of("RESTS_ON_DRAFT", ActRules::drafts);

    /**
     * {@code EARLIER_THAN_ACT}: something is stated to have begun before the act by which it exists was in force.
     *
     * <p>Looked at are memberships and the elections to an office in the group, appropriations, which count from the day of the act, and plans, which are approved when their act is
     * adopted ({@link Decided}). Example: 700.00 since 1 March by a decision that is in force from 20 March: 19 days too early. Days that may
     * still agree, as known, are no finding, nor is money that a budget of the year gives from its first day, or that an act states to apply from
     * an earlier day. Its ground is legal: an act decides nothing before it is in force.
     */
    static final Rule EARLIER_THAN_ACT = CodedRule.of("EARLIER_THAN_ACT", ActRules::earlier);

    /**
     * {@code PUBLICATION_NOT_STATED}: of an adopted act that has to be published to take effect it is not stated that it was.
     *
     * <p>Whether it is in force then cannot be determined. Its ground is logical: what is not stated is not known. That an act is published later is
     * no such case: it is not in force before.
     */
    static final Rule PUBLICATION_NOT_STATED =
            CodedRule.of("PUBLICATION_NOT_STATED", ActRules::unpublished).together();

    /**
     * {@code ACT_DAYS_CONTRADICT}: the days of an act come in an order in which no act lives.
     *
     * <p>Looked at are a draft after the adoption, a signature or publication before it, an end before the act is in force, a day on which an act is
     * said to take effect before the publication that it needs or before its own condition, and an edition of its text that begins on a day on which
     * no act is known to have changed it. Days that may still agree, as known, are no contradiction. Its ground is logical.
     */
    static final Rule ACT_DAYS_CONTRADICT = CodedRule.of("ACT_DAYS_CONTRADICT", ActRules::daysContradict);

    /**
     * {@code ACT_UNIDENTIFIED}: acts are known to exist, and not which.
     *
     * <p>Example: two ordinances of 2019 without a day or number. Those that changed the composition of the group are reported by
     * {@code COMPOSITION_UNKNOWN} and not once more. Its ground is logical: what they say cannot be looked up.
     */
    static final Rule ACT_UNIDENTIFIED = CodedRule.of("ACT_UNIDENTIFIED", ActRules::unidentified);

    /**
     * {@code AMENDMENT_CYCLE}: acts amend, repeal, replace, approve, implement or rest on each other in a circle.
     *
     * <p>Its ground is logical: an act can act on an earlier one only. Each circle is found once, from its first act by id.
     */
    static final Rule AMENDMENT_CYCLE = CodedRule.of("AMENDMENT_CYCLE", ActRules::circles);

    /**
     * {@code PLAN_BEFORE_STRATEGIC_PLAN}: an action plan was approved before the strategic plan whose measure it carries out.
     *
     * <p>Example: approved on 5 February 2019, the strategic plan on 21 February, 16 days later. Its ground is logical: what a plan carries out
     * has to be there before it.
     */
    static final Rule PLAN_BEFORE_STRATEGIC_PLAN =
            CodedRule.of("PLAN_BEFORE_STRATEGIC_PLAN", ActRules::beforeStrategicPlan);

    private ActRules() {}

    private static Stream<Finding> notInForce(Search in, CoordinationGroup group) {
        return group.acts().stream()
                .sorted()
                .map(id -> in.dossier().get(LegalAct.class, id))
                .filter(act -> isAdopted(in, act) && in.acts().inForce(act.id(), in.asOf()) == Answer.NO)
                .map(act -> in.warning(
                                in.words().with("act", in.cited(act.id())).with("asOf", in.asOf()), act)
                        .listedAs(in.cited(act.id())));
    }

    private static boolean isAdopted(Search in, LegalAct act) {
        return act.adopted().map(day -> day.hasBegunBy(in.asOf())).equals(Optional.of(Answer.YES));
    }

    private static Stream<Finding> unpublished(Search in) {
        return Search.byId(in.dossier().acts()).stream()
                .filter(act -> act.published().isEmpty()
                        && in.acts().mustBePublished(act.id()) == Answer.YES
                        && isAdopted(in, act))
                .map(act -> in.information(in.words().with("act", in.cited(act.id())), act)
                        .listedAs(in.cited(act.id())));
    }

    private static Stream<Finding> daysContradict(Search in) {
        return Search.byId(in.dossier().acts()).stream().flatMap(act -> daysContradict(in, act));
    }

    private static Stream<Finding> daysContradict(Search in, LegalAct act) {
        Optional<PartialDate> adopted = act.adopted();
        Optional<PartialDate> drafted = act.drafted().map(Sourced::value);
        Optional<PartialDate> signed = act.signed().map(Sourced::value);
        Optional<PartialDate> published = act.published().map(Sourced::value);
        Optional<PartialDate> effective = act.effective().map(Sourced::value);
        Optional<PartialDate> end = act.noLongerFrom().map(Sourced::value);
        Optional<PartialDate> condition =
                act.effectiveAfter().flatMap(in.acts()::days).map(days -> PartialDate.of(days.start()));
        Optional<PartialDate> needed = published.filter(day -> in.acts().mustBePublished(act.id()) == Answer.YES);
        return Streams.concat(
                order(in, act, drafted, adopted, CheckMessage.DRAFTED_AFTER_ADOPTION),
                order(in, act, adopted, signed, CheckMessage.SIGNED_BEFORE_ADOPTION),
                order(in, act, condition, effective, CheckMessage.EFFECTIVE_BEFORE_CONDITION),
                editions(in, act),
                order(in, act, adopted, published, CheckMessage.PUBLISHED_BEFORE_ADOPTION),
                order(in, act, needed, effective, CheckMessage.EFFECTIVE_BEFORE_PUBLICATION),
                order(in, act, in.acts().since(act.id()), end, CheckMessage.ENDS_BEFORE_IN_FORCE));
    }

    private static Stream<Finding> editions(Search in, LegalAct act) {
        return act.editions().stream()
                .flatMap(edition -> edition.since().asDay().stream())
                .filter(day -> in.acts().changedOn(act.id(), day) == Answer.NO)
                .map(day -> in.warning(
                        Phrase.of(CheckMessage.EDITION_WITHOUT_CHANGE)
                                .with("act", in.cited(act.id()))
                                .with("from", day),
                        act));
    }

    /** A finding where what should come later surely comes before. */
    private static Stream<Finding> order(
            Search in, LegalAct act, Optional<PartialDate> earlier, Optional<PartialDate> later, CheckMessage message) {
        return earlier
                .flatMap(PartialDate::earliest)
                .filter(first -> later.flatMap(PartialDate::latest)
                        .filter(last -> last.isBefore(first))
                        .isPresent())
                .map(found -> in.warning(
                        Phrase.of(message)
                                .with("act", in.cited(act.id()))
                                .with("earlier", earlier.orElseThrow())
                                .with("later", later.orElseThrow()),
                        act))
                .stream();
    }

    private static Stream<Finding> unidentified(Search in) {
        ImmutableList<UnidentifiedActs> unidentified = Search.byId(in.dossier().unidentifiedActs()).stream()
                .filter(acts -> in.dossier().groups().stream()
                                .noneMatch(group -> MemberRules.isAboutTheComposition(group, acts))
                        && in.happened(acts.adopted()) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
        List<Finding> findings = unidentified.stream()
                .map(acts -> in.information(in.words().with("count", (long) acts.count()), acts)
                        .listedAs(Phrase.of(CheckMessage.ACTS)
                                .with("kind", Citations.kind(in.dossier(), acts.kind()))
                                .with("date", acts.adopted())
                                .with("count", (long) acts.count())))
                .toList();
        return Search.together(
                findings,
                () -> in.words()
                        .with(
                                "count",
                                unidentified.stream()
                                        .mapToLong(UnidentifiedActs::count)
                                        .sum()));
    }

    private static Stream<Finding> circles(Search in) {
        return circles(in.dossier()).stream()
                .map(circle -> in.found(
                        Severity.ERROR,
                        in.words()
                                .with(
                                        "acts",
                                        Text.joined(
                                                "; ",
                                                circle.stream()
                                                        .map(act -> in.cited(act.id()))
                                                        .toList())),
                        circle));
    }

    private static Stream<Finding> beforeStrategicPlan(Search in) {
        return Search.byId(in.dossier().plans()).stream().flatMap(plan -> {
            Optional<StrategicPlan> strategic = plan.implementsMeasure()
                    .flatMap(measure ->
                            in.dossier().get(StrategicMeasure.class, measure).strategicPlan())
                    .map(id -> in.dossier().get(StrategicPlan.class, id));
            Optional<LocalDate> approved = Decided.approved(in.dossier(), plan).flatMap(PartialDate::latest);
            return strategic
                    .flatMap(StrategicPlan::act)
                    .flatMap(act -> in.dossier().get(LegalAct.class, act).adopted())
                    .flatMap(PartialDate::earliest)
                    .filter(day -> approved.filter(day::isAfter).isPresent() && !day.isAfter(in.asOf()))
                    .map(foundation -> {
                        long days = DateRange.daysBetween(approved.orElseThrow(), foundation);
                        return in.ofDays(
                                in.words()
                                        .with("plan", plan.title())
                                        .with("date", approved.orElseThrow())
                                        .with("strategic", foundation),
                                days,
                                plan,
                                strategic.orElseThrow());
                    })
                    .stream();
        });
    }

    // ---- what rests on a draft

    private static Stream<Finding> drafts(Search in) {
        List<LegalAct> drafts = Search.byId(in.dossier().acts()).stream()
                .filter(LegalAct::isDraft)
                .filter(act -> in.acts().stateOn(act.id(), in.asOf()).is(ActState.DRAFT) != Answer.NO)
                .toList();
        Resting resting = Resting.in(in.dossier());
        return drafts.stream()
                .filter(act -> resting.names().containsKey(act.id()))
                .map(act -> in.found(
                        Severity.WARNING,
                        in.words()
                                .with("act", in.cited(act.id()))
                                .with("what", Text.joined("; ", resting.names().get(act.id()))),
                        Stream.<Fact>concat(Stream.of(act), resting.facts().get(act.id()).stream())
                                .distinct()
                                .toList()));
    }

    /** What names which act, and how it is called. */
    private record Resting(ListMultimap<String, Fact> facts, ListMultimap<String, Text> names) {
        static Resting in(Dossier dossier) {
            Resting resting = new Resting(ArrayListMultimap.create(), ArrayListMultimap.create());
            dossier.groups().forEach(group -> {
                Text name = group.name();
                Stream.concat(group.basis().stream(), group.composition().stream())
                        .distinct()
                        .forEach(act -> resting.add(Optional.of(act), group, name));
                group.rules()
                        .ifPresent(rules -> resting.add(
                                Optional.of(rules.act()),
                                rules,
                                Phrase.of(CheckMessage.DRAFT_RULES).with("name", name)));
                group.memberships()
                        .forEach(member -> resting.add(member.act(), member, Composition.nameOf(dossier, member)));
                group.meetings().forEach(meeting -> resting.add(meeting.minutes(), meeting, RowNames.meeting(meeting)));
            });
            for (ImposedDuty imposed : ImposedDuty.all(dossier)) {
                resting.add(imposed.duty().act(), imposed.duty(), imposed.name(dossier));
            }
            dossier.strategicPlans().forEach(plan -> resting.add(plan.act(), plan, RowNames.title(plan.title())));
            dossier.plans().forEach(plan -> resting.add(plan.approvedBy(), plan, RowNames.title(plan.title())));
            resting.add(dossier.needs(), CheckMessage.DRAFT_NEED);
            resting.add(dossier.appropriations(), CheckMessage.DRAFT_APPROPRIATION);
            resting.add(dossier.revenues(), CheckMessage.DRAFT_REVENUE);
            return resting;
        }

        private void add(List<? extends Itemised> money, CheckMessage name) {
            money.forEach(each -> add(each.act(), each, amounting(name, each)));
        }

        private void add(Optional<String> act, Fact fact, Text name) {
            act.ifPresent(id -> {
                facts.put(id, fact);
                names.put(id, name);
            });
        }
    }

    // ---- what began before its act

    private static Stream<Finding> earlier(Search in) {
        return Streams.concat(
                in.dossier().groups().stream()
                        .flatMap(group -> Search.byId(group.memberships()).stream()
                                .flatMap(member -> members(in, group, member))),
                Search.byId(in.dossier().plans()).stream().flatMap(plan -> plans(in, plan)),
                Search.byId(in.dossier().appropriations()).stream().flatMap(money -> money(in, money)));
    }

    private static Stream<Finding> members(Search in, CoordinationGroup group, Membership member) {
        Text name = Composition.nameOf(in.dossier(), member);
        return Stream.concat(
                putOff(in, member.act(), member, name, member.since()),
                Composition.of(in.dossier(), group.id())
                        .elected(member.id())
                        .flatMap(meeting -> elected(in, meeting, member, name))
                        .stream());
    }

    private static Stream<Finding> plans(Search in, ActionPlan plan) {
        return plan
                .approved()
                .flatMap(stated -> Decided.approved(in.dossier(), plan)
                        .filter(approved -> stated.isBefore(approved) == Answer.YES)
                        .flatMap(approved -> earlier(
                                in,
                                plan.approvedBy().orElseThrow(),
                                plan,
                                RowNames.title(plan.title()),
                                stated,
                                approved)))
                .stream();
    }

    private static Stream<Finding> money(Search in, Appropriation money) {
        return putOff(
                in,
                money.act().filter(act -> !isMeantSo(in.dossier().get(LegalAct.class, act), money)),
                money,
                amounting(CheckMessage.DRAFT_APPROPRIATION, money),
                money.when());
    }

    private static Phrase amounting(CheckMessage name, Itemised money) {
        return money.amount().range().isKnown()
                ? Phrase.of(name).with("amount", money.amount())
                : Phrase.of(name).with("amount", Phrase.of(CheckMessage.UNKNOWN_AMOUNT));
    }

    /** An office that began before the meeting that elected to it. */
    private static Optional<Finding> elected(Search in, Meeting meeting, Membership member, Text name) {
        PartialDate on = meeting.date().value();
        return Optional.of(member.since())
                .filter(since -> since.isBefore(on) == Answer.YES && on.hasBegunBy(in.asOf()) == Answer.YES)
                .map(since -> in.warning(
                        Phrase.of(CheckMessage.OFFICE_BEFORE_ELECTION)
                                .with("who", name)
                                .with("since", since)
                                .with("elected", on),
                        member,
                        meeting));
    }

    /** Whether money is given since the first day of the time that it is for, or since a day from which the act states that it applies. */
    private static boolean isMeantSo(LegalAct act, Appropriation money) {
        PartialDate stated = money.when();
        return money.period()
                        .filter(time ->
                                stated.asDay().filter(time.start()::equals).isPresent())
                        .isPresent()
                || act.effective()
                        .flatMap(since -> stated.latest().map(since.value()::isOnOrBefore))
                        .filter(answer -> answer == Answer.YES)
                        .isPresent();
    }

    private static Stream<Finding> putOff(Search in, Optional<String> act, Fact fact, Text name, PartialDate stated) {
        return act
                .flatMap(id -> Decided.putOff(in.dossier(), id, stated)
                        .flatMap(since -> earlier(in, id, fact, name, stated, since)))
                .stream();
    }

    /** Nothing is found before the day that is stated. */
    private static Optional<Finding> earlier(
            Search in, String act, Fact fact, Text name, PartialDate stated, PartialDate since) {
        LocalDate last = stated.latest().orElseThrow();
        return Optional.of(DateRange.daysBetween(last, since.earliest().orElseThrow()))
                .filter(days -> !last.isAfter(in.asOf()))
                .map(days -> in.ofDays(
                        in.words()
                                .with("what", name)
                                .with("stated", stated)
                                .with("since", since)
                                .with("act", in.cited(act)),
                        days,
                        fact,
                        in.dossier().get(LegalAct.class, act)));
    }

    /**
     * The acts that are reached from each other, by Kosaraju's search for strongly connected components: each act and relation is looked at
     * twice, once along the relations and once against them. The circles come in the order of their first acts by id, each in the order of the ids.
     */
    private static List<ImmutableList<LegalAct>> circles(Dossier dossier) {
        SetMultimap<String, String> actedUpon = HashMultimap.create();
        for (LegalAct act : dossier.acts()) {
            for (ActRelation relation : act.relations()) {
                boolean passive = relation.kind().isPassive();
                actedUpon.put(passive ? relation.act() : act.id(), passive ? act.id() : relation.act());
            }
        }
        SetMultimap<String, String> actors = Multimaps.invertFrom(actedUpon, HashMultimap.create());
        List<String> finished = Lists.newArrayList(Traverser.<String>forGraph(actedUpon::get)
                .depthFirstPostOrder(Lists.transform(dossier.acts(), Fact::id)));
        Set<String> seen = new HashSet<>();
        List<ImmutableList<LegalAct>> circles = new ArrayList<>();
        for (String act : Lists.reverse(finished)) {
            if (!seen.contains(act)) {
                ImmutableSet<String> circle =
                        ImmutableSet.copyOf(Traverser.<String>forGraph(each -> Sets.difference(actors.get(each), seen))
                                .breadthFirst(act));
                seen.addAll(circle);
                if (circle.size() > 1 || actedUpon.containsEntry(act, act)) {
                    circles.add(
                            Search.byId(Lists.transform(circle.asList(), each -> dossier.get(LegalAct.class, each))));
                }
            }
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(circle -> circle.get(0).id()), circles);
    }
}
