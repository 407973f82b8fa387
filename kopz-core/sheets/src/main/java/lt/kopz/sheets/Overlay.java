package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lt.kopz.core.group.Meeting;

/**
 * What the shapes cannot know of a table: its theme, other names and another order than theirs, what shares a cell instead of having a
 * table, and what money is called in the budget taxonomy of Fiscal Data Package. A table of which nothing is said here has the theme of
 * the table whose rows it is parts of, and stands behind it.
 */
final class Overlay {
    private static final String PROJECT = "activity:generic:project:code";
    private static final String SUBPROJECT = "activity:generic:subproject:code";
    private static final String ADMINISTRATION = "administrative-classification:generic:code";
    private static final String SOURCE = "fin-source:generic:code";
    private static final String ECONOMIC = "economic-classification:generic:code";

    private final String path;
    String name;
    Optional<Theme> theme = Optional.empty();
    Optional<String> owner = Optional.empty();
    Optional<String> phase = Optional.empty();
    Optional<String> direction = Optional.empty();
    Optional<Function<Meeting, ? extends ImmutableList<?>>> rows = Optional.empty();
    private final List<ImmutableList<String>> moves = new ArrayList<>();
    final Set<String> inline = new HashSet<>();
    final Set<String> without = new HashSet<>();
    final Set<String> must = new HashSet<>();
    final Map<String, String> flat = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> fiscal = new HashMap<>();

    private Overlay(String path) {
        this.path = path;
        this.name = path.substring(path.lastIndexOf('/') + 1);
        // the bounds of something are called like it
        names.put("amountBounds", "amount");
        names.put("numberBounds", "number");
    }

    /** The tables in their order. */
    static final ImmutableList<Overlay> ALL = ImmutableList.of(
            of("", Theme.BASICS)
                    .named("dossier")
                    .after("knownFrom", "municipality_inhabitants", "municipality_externalIds"),
            of("organisations", Theme.BASICS).inline("aliases").after("partOf", "aliases"),
            of("people", Theme.BASICS),
            of("groups", Theme.GROUP),
            of("groups/sectors", Theme.GROUP),
            of("groups/memberships", Theme.GROUP).after("person", "organisation", "roles"),
            of("groups/meetings", Theme.GROUP)
                    .leavingOut("agenda")
                    .after("state", "form")
                    .after("lecturers", "attendees", "minutes"),
            of("groups/meetings/agendaItems", Theme.PROCEEDINGS).from(Meeting::agenda),
            of("groups/meetings/votes", Theme.PROCEEDINGS),
            of("groups/demands", Theme.PROCEEDINGS),
            of("groups/reports", Theme.PROCEEDINGS),
            of("groups/rules", Theme.RULES),
            of("groups/rules/seats", Theme.RULES).ofOwner("rules"),
            of("groups/rules/composition", Theme.RULES).named("sides").ofOwner("rules"),
            of("groups/rules/terms", Theme.RULES).ofOwner("rules"),
            of("groups/rules/duties", Theme.RULES).ofOwner("rules"),
            of("acts", Theme.ACTS)
                    .inline("issuers")
                    .after(
                            "effective",
                            "published",
                            "noLongerFrom",
                            "appliesFrom",
                            "appliesUntil",
                            "signed",
                            "drafted",
                            "mustBePublished",
                            "daysAfterPublication",
                            "effectiveAfter_act",
                            "effectiveAfter_event",
                            "effectiveAfter_length",
                            "effectiveAfter_unit",
                            "identifiers"),
            of("acts/relations", Theme.ACTS).named("actRelations").ofOwner("of"),
            of("acts/points", Theme.ACTS).named("actPoints").ofOwner("of"),
            of("acts/editions", Theme.ACTS).named("actEditions").ofOwner("of"),
            of("acts/duties", Theme.ACTS).named("actDuties").ofOwner("inAct"),
            of("unidentifiedActs", Theme.ACTS).inline("issuers"),
            of("numberSeries", Theme.ACTS),
            of("publicationRules", Theme.ACTS),
            of("strategicPlans", Theme.STRATEGY),
            of("programmes", Theme.STRATEGY),
            of("strategicMeasures", Theme.STRATEGY),
            of("plans", Theme.PLAN),
            of("plans/goals", Theme.PLAN),
            of("plans/tasks", Theme.PLAN),
            of("plans/measures", Theme.PLAN),
            of("plans/measures/deliverables", Theme.OUTCOMES),
            of("plans/measures/indicators", Theme.OUTCOMES).after("baseline_value_count", "baseline_value_number"),
            of("plans/measures/indicators/targets", Theme.OUTCOMES)
                    .named("indicatorTargets")
                    .after("value_count", "value_number"),
            of("plans/measures/indicators/actuals", Theme.OUTCOMES)
                    .named("indicatorActuals")
                    .after("value_count", "value_number"),
            of("plans/recommendations", Theme.OUTCOMES),
            of("plans/duties", Theme.OUTCOMES).named("planDuties"),
            of("series", Theme.EVENTS),
            of("events", Theme.EVENTS)
                    .after("participations", "persons")
                    .after("territory", "plannedSince", "postponedTo", "reason"),
            of("events/ofWhich", Theme.EVENTS),
            of("agreements", Theme.AGREEMENTS),
            money("needs").spent("proposed").after("period", "effective").after("replaces", "act"),
            money("appropriations")
                    .spent("approved")
                    .after("amountKnown", "effective", "period")
                    .after("completeBy", "change", "amends", "fundedBy", "act")
                    .fiscal("strategicMeasure", "activity:generic:subprogram:code"),
            money("revenues")
                    .after("amountKnown", "effective", "period")
                    .after("completeBy", "change", "amends", "act")
                    .fiscal("state", "phase:id")
                    .fiscal("kind", ECONOMIC)
                    .plain("economicKind")
                    .direction("revenue"),
            money("contracts").spent("committed").after("amountKnown", "date", "period"),
            of("contracts/items", Theme.MONEY).named("contractItems"),
            money("transfers").spent("executed"),
            money("expenditures")
                    .spent("executed")
                    .after("amountKnown", "date")
                    .fiscal("contract", "activity:generic:contract:code"),
            money("payments").spent("paid").after("amountKnown", "date").fiscal("kind", "expenditure-type:code"),
            money("bookings").after("amountKnown", "date"),
            of("inactivity", Theme.CLAIMS),
            of("completeness", Theme.CLAIMS),
            of("claims", Theme.CLAIMS)
                    .flatten("assertion", "kind")
                    .calling("plan", "subject")
                    .calling("of", "subject")
                    .calling("rules", "subject"),
            of("contradictions", Theme.CLAIMS),
            of("contradictions/alternatives", Theme.CLAIMS),
            of("sums", Theme.CLAIMS),
            of("sums/terms", Theme.CLAIMS).named("sumTerms"),
            of("decisions", Theme.CLAIMS).must("subjects"),
            of("victimStatistics", Theme.STATISTICS),
            of("victimStatistics/categories", Theme.STATISTICS).named("statisticCategories"),
            of("kindNames", Theme.SOURCES),
            of("budgetCodes", Theme.SOURCES),
            of("documents", Theme.SOURCES));

    /** What is said of the table of rows to which fields lead from the dossier; nothing where nothing is. */
    static Overlay at(String path) {
        return ALL.stream().filter(each -> each.path.equals(path)).findFirst().orElseGet(() -> new Overlay(path));
    }

    /** Where the table of a path stands among those of which something is said; empty where nothing is. */
    static Optional<Integer> order(String path) {
        return ALL.stream().filter(each -> each.path.equals(path)).findFirst().map(ALL::indexOf);
    }

    // ---- what is said

    private static Overlay of(String path, Theme theme) {
        Overlay overlay = new Overlay(path);
        overlay.theme = Optional.of(theme);
        return overlay;
    }

    private static Overlay money(String path) {
        return of(path, Theme.MONEY)
                .inline("classifications")
                .fiscal("id", "budget-line-id")
                .fiscal("amount", "value")
                .fiscal("currency", "value-currency:code")
                .fiscal("programme", "activity:generic:program:code")
                .fiscal("plan", PROJECT)
                .fiscal("measure", SUBPROJECT)
                .fiscal("sourceKind", SOURCE)
                .fiscal("manager", ADMINISTRATION)
                .fiscal("economicKind", ECONOMIC);
    }

    private Overlay named(String stable) {
        name = stable;
        return this;
    }

    /** The column that names the row it is a part of, where it is not the last word of what that row is. */
    private Overlay ofOwner(String column) {
        owner = Optional.of(column);
        return this;
    }

    /** Money that goes out, and how far it has come, as budgets count. */
    private Overlay spent(String reached) {
        phase = Optional.of(reached);
        return direction("expenditure");
    }

    private Overlay direction(String way) {
        direction = Optional.of(way);
        return this;
    }

    /** How the rows are found in a meeting, whose field does not give them all. */
    private Overlay from(Function<Meeting, ? extends ImmutableList<?>> all) {
        rows = Optional.of(all);
        return this;
    }

    /** Columns that stand elsewhere than in the shape; a name stands for all columns that begin with it. */
    private Overlay after(String anchor, String... moved) {
        moves.add(ImmutableList.<String>builder().add(anchor).add(moved).build());
        return this;
    }

    /** Parts that share the cells of the row. */
    private Overlay inline(String field) {
        inline.add(field);
        return this;
    }

    /** A field that another one states already. */
    private Overlay leavingOut(String field) {
        without.add(field);
        return this;
    }

    /** A list that is never empty. */
    private Overlay must(String field) {
        must.add(field);
        return this;
    }

    /** A choice whose forms are named by a code and share columns. */
    private Overlay flatten(String field, String code) {
        flat.put(field, code);
        return this;
    }

    private Overlay calling(String field, String column) {
        names.put(field, column);
        return this;
    }

    /** The type of a column in the budget taxonomy. */
    private Overlay fiscal(String column, String type) {
        fiscal.put(column, type);
        return this;
    }

    /** A column that has no type in the budget taxonomy here, since another one has it. */
    private Overlay plain(String column) {
        fiscal.remove(column);
        return this;
    }

    /** What the columns of a field are called. */
    String column(String field) {
        return names.getOrDefault(field, field);
    }

    /** The columns with their order and their types in the budget taxonomy. */
    ImmutableList<SheetColumn> arranged(List<SheetColumn> columns) {
        List<SheetColumn> arranged = new ArrayList<>(columns);
        for (ImmutableList<String> move : moves) {
            List<SheetColumn> moved = new ArrayList<>();
            move.stream()
                    .skip(1)
                    .forEach(each -> arranged.stream()
                            .filter(column -> begins(column, each))
                            .forEach(moved::add));
            arranged.removeAll(moved);
            int last = -1;
            for (int i = 0; i < arranged.size(); i++) {
                last = begins(arranged.get(i), move.get(0)) ? i : last;
            }
            arranged.addAll(last + 1, moved);
        }
        return arranged.stream()
                .map(column -> Optional.ofNullable(fiscal.get(column.name()))
                        .map(column::as)
                        .orElse(column))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean begins(SheetColumn column, String name) {
        return column.name().equals(name) || column.name().startsWith(name + "_");
    }
}
