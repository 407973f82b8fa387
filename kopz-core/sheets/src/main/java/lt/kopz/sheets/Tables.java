package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All tables, each after the one it is a part of. */
final class Tables {
    /** Where the values of a dossier come from, by the id of the fact and the path from there. */
    static final Table SOURCES = new Making("sources", Theme.SOURCES, "", Optional.empty(), false)
            .column("fact", Kind.TEXT)
            .column("property", Kind.TEXT)
            .code("basis", CodeList.BASIS)
            .text("because")
            .reference("document", "documents")
            .column("place", Kind.TEXT)
            .column("quote", Kind.TEXT)
            .make();

    /** The cases of texts, and texts in further languages. */
    static final Table TEXTS = new Making("texts", Theme.SOURCES, "", Optional.empty(), false)
            .column("fact", Kind.TEXT)
            .column("property", Kind.TEXT)
            .must()
            .column("text", Kind.TEXT)
            .column("genitive", Kind.TEXT)
            .column("dative", Kind.TEXT)
            .column("accusative", Kind.TEXT)
            .column("instrumental", Kind.TEXT)
            .column("locative", Kind.TEXT)
            .column("vocative", Kind.TEXT)
            .column("translationBy", Kind.TEXT)
            .make();

    /** The tables of facts. */
    static final ImmutableList<Table> FACTS = facts();

    static final ImmutableList<Table> ALL =
            ImmutableList.<Table>builder().addAll(FACTS).add(SOURCES, TEXTS).build();

    private Tables() {}

    static Optional<Table> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The tables of some themes, in order, with those that every dossier has and those whose rows they cannot do without. */
    static ImmutableList<Table> of(Set<Theme> themes) {
        Set<Theme> all = EnumSet.of(Theme.BASICS, Theme.GROUP);
        Deque<Theme> fresh = new ArrayDeque<>(all);
        themes.stream().filter(all::add).forEach(fresh::add);
        while (!fresh.isEmpty()) {
            Theme theme = fresh.remove();
            for (Table table : ALL) {
                if (table.theme() == theme) {
                    needed(table, all).toList().stream().filter(all::add).forEach(fresh::add);
                }
            }
            if (theme == Theme.STATISTICS && all.add(Theme.SOURCES)) {
                fresh.add(Theme.SOURCES);
            }
        }
        return ALL.stream().filter(table -> all.contains(table.theme())).collect(ImmutableList.toImmutableList());
    }

    private static Stream<Theme> needed(Table table, Set<Theme> there) {
        return table.columns().stream()
                .filter(column ->
                        column.duty() == Column.Duty.MUST && !column.tables().isEmpty())
                .map(column -> column.tables().stream()
                        .map(name -> named(name).orElseThrow().theme())
                        .toList())
                .filter(targets -> targets.stream().noneMatch(there::contains))
                .map(targets -> targets.get(0));
    }

    private static ImmutableList<Table> facts() {
        List<Making> tables = new ArrayList<>();
        tables.add(single("dossier", Theme.BASICS, "")
                .text("title")
                .must()
                .column("municipality/id", Kind.ID)
                .must()
                .text("municipality/name")
                .must()
                .column("municipality/country", Kind.TEXT)
                .must()
                .column("currency", Kind.CURRENCY)
                .must()
                .column("otherCurrencies/*", Kind.CURRENCY)
                .period("reportingPeriod")
                .must()
                .column("knownUntil", Kind.DAY)
                .must());
        tables.add(list("organisations", Theme.BASICS, "organisations")
                .text("name")
                .must()
                .code("legalForm", CodeList.LEGAL_FORM)
                .reference("partOf", "organisations", "dossier")
                .column("aliases/*/spelling", Kind.TEXT)
                .column("externalIds", Kind.MAP));
        tables.add(list("people", Theme.BASICS, "people")
                .column("name", Kind.TEXT)
                .must()
                .text("office")
                .reference("organisation", "organisations"));
        tables.add(single("group", Theme.GROUP, "group")
                .text("name")
                .must()
                .code("kind", CodeList.GROUP_KIND)
                .must()
                .reference("basis/*", "acts")
                .reference("composition", "acts")
                .column("declaredSize/members", Kind.INTEGER)
                .column("declaredSize/on", Kind.DATE));
        tables.add(list("sectors", Theme.GROUP, "group/sectors")
                .text("name")
                .must()
                .reference("organisation", "organisations"));
        tables.add(list("memberships", Theme.GROUP, "group/memberships")
                .column("seat", Kind.TEXT)
                .must()
                .reference("sector", "sectors")
                .reference("person", "people")
                .reference("organisation", "organisations")
                .code("roles/*", CodeList.MEMBER_ROLE)
                .column("since", Kind.DATE)
                .must()
                .column("until", Kind.DATE)
                .reference("act", "acts")
                .reference("standsInFor", "memberships"));
        tables.add(list("meetings", Theme.GROUP, "group/meetings")
                .column("date", Kind.DATE)
                .must()
                .code("state", CodeList.MEETING_STATE)
                .must()
                .code("form", CodeList.MEETING_FORM)
                .column("plannedSince", Kind.DATE)
                .column("convened", Kind.DATE)
                .column("membersPresent", Kind.COUNT)
                .column("guests", Kind.COUNT)
                .column("lecturers", Kind.COUNT)
                .reference("attendees/*", "memberships")
                .reference("minutes", "acts")
                .column("minutesSigned", Kind.DATE));
        tables.add(part("agendaItems", Theme.PROCEEDINGS, "agendaItems", "meeting", "meetings")
                .column("number", Kind.TEXT)
                .text("title")
                .must()
                .reference("reporter", "people"));
        tables.add(part("votes", Theme.PROCEEDINGS, "votes", "meeting", "meetings")
                .text("question")
                .must()
                .column("inFavour", Kind.COUNT)
                .must()
                .column("against", Kind.COUNT)
                .column("abstained", Kind.COUNT)
                .code("chairInFavour", CodeList.YES_NO)
                .code("carried", CodeList.YES_NO));
        tables.add(list("demands", Theme.PROCEEDINGS, "group/demands")
                .column("made", Kind.DATE)
                .must()
                .reference("members/*", "memberships")
                .column("count", Kind.COUNT)
                .code("byChair", CodeList.YES_NO)
                .reference("meeting", "meetings"));
        tables.add(plain("reports", Theme.PROCEEDINGS, "group/reports")
                .column("year", Kind.INTEGER)
                .must()
                .column("given", Kind.DATE)
                .must());
        tables.add(single("rules", Theme.RULES, "group/rules")
                .reference("act", "acts")
                .must()
                .column("meetings/perCalendarPeriod/atLeast", Kind.INTEGER)
                .code("meetings/perCalendarPeriod/unit", CodeList.CADENCE_UNIT)
                .column("meetings/withinGap/length", Kind.INTEGER)
                .code("meetings/withinGap/unit", CodeList.GAP_UNIT)
                .code("meetingsWhenNeeded", CodeList.YES_NO)
                .share("quorum/share")
                .code("quorum/of", CodeList.QUORUM_OF)
                .share("majority/share")
                .code("majority/of", CodeList.MAJORITY_OF)
                .code("majority/castingVote", CodeList.YES_NO)
                .column("noticeWorkingDays", Kind.INTEGER)
                .column("minutesWorkingDays", Kind.INTEGER)
                .share("onDemandOf")
                .code("onDemandOfChair", CodeList.YES_NO)
                .column("onDemandDays", Kind.INTEGER)
                .code("onDemandWorkingDays", CodeList.YES_NO)
                .column("vacancyDays", Kind.INTEGER));
        tables.add(part("seats", Theme.RULES, "seats", "rules", "rules")
                .reference("sector", "sectors")
                .must()
                .column("atLeast", Kind.INTEGER)
                .must()
                .column("atMost", Kind.INTEGER)
                .must());
        tables.add(part("sides", Theme.RULES, "composition", "rules", "rules")
                .reference("parity/one/*", "sectors")
                .reference("parity/other/*", "sectors")
                .reference("partOfAll/sectors/*", "sectors")
                .share("partOfAll/atLeast")
                .share("partOfAll/atMost"));
        tables.add(part("reportDuties", Theme.RULES, "reports", "rules", "rules")
                .text("recipient")
                .must()
                .column("due", Kind.TEXT)
                .must());
        tables.add(issuers(list("acts", Theme.ACTS, "acts")
                        .code("kind", CodeList.ACT_KIND)
                        .must())
                .column("adopted", Kind.DATE)
                .must()
                .column("numbers/*", Kind.TEXT)
                .text("title")
                .column("effective", Kind.DATE)
                .column("published", Kind.DATE)
                .column("noLongerFrom", Kind.DATE)
                .column("identifiers", Kind.MAP));
        tables.add(part("actRelations", Theme.ACTS, "relations", "of", "acts")
                .code("kind", CodeList.RELATION_KIND)
                .must()
                .reference("act", "acts")
                .must()
                .column("point", Kind.TEXT)
                .text("text"));
        tables.add(part("actPoints", Theme.ACTS, "points", "of", "acts")
                .column("number", Kind.TEXT)
                .must()
                .text("text"));
        tables.add(issuers(list("unidentifiedActs", Theme.ACTS, "unidentifiedActs")
                        .code("kind", CodeList.ACT_KIND)
                        .must())
                .column("count", Kind.INTEGER)
                .must()
                .column("adopted", Kind.DATE)
                .must()
                .code("relation/kind", CodeList.RELATION_KIND)
                .reference("relation/act", "acts")
                .column("relation/point", Kind.TEXT)
                .text("relation/text"));
        tables.add(plain("numberSeries", Theme.ACTS, "numberSeries")
                .column("prefix", Kind.TEXT)
                .must()
                .code("issuer", CodeList.ISSUER_ROLE)
                .must());
        tables.add(list("strategicPlans", Theme.STRATEGY, "strategicPlans")
                .text("title")
                .must()
                .period("period")
                .must()
                .reference("act", "acts"));
        tables.add(list("programmes", Theme.STRATEGY, "programmes")
                .text("name")
                .must()
                .column("code", Kind.TEXT)
                .reference("strategicPlan", "strategicPlans"));
        tables.add(list("strategicMeasures", Theme.STRATEGY, "strategicMeasures")
                .text("name")
                .must()
                .column("code", Kind.TEXT)
                .reference("programme", "programmes")
                .reference("strategicPlan", "strategicPlans"));
        tables.add(list("plans", Theme.PLAN, "plans")
                .text("title")
                .must()
                .period("period")
                .must()
                .reference("approvedBy", "acts")
                .column("approved", Kind.DATE)
                .reference("implementsMeasure", "strategicMeasures")
                .column("measuresInAll", Kind.COUNT));
        tables.add(listOf("goals", Theme.PLAN, "goals", "plan", "plans")
                .column("code", Kind.TEXT)
                .text("title")
                .must());
        tables.add(listOf("tasks", Theme.PLAN, "tasks", "plan", "plans")
                .column("code", Kind.TEXT)
                .text("title")
                .must()
                .reference("goal", "goals"));
        tables.add(listOf("measures", Theme.PLAN, "measures", "plan", "plans")
                .column("number", Kind.TEXT)
                .must()
                .text("title")
                .must()
                .reference("task", "tasks")
                .reference("responsible/*", "organisations", "dossier")
                .column("due", Kind.DATE));
        tables.add(listOf("deliverables", Theme.OUTCOMES, "deliverables", "measure", "measures")
                .code("kind", CodeList.DELIVERABLE_KIND)
                .must()
                .text("title")
                .must()
                .column("quantity", Kind.INTEGER)
                .code("state", CodeList.DELIVERABLE_STATE)
                .must()
                .column("date", Kind.DATE)
                .column("postponedTo", Kind.DATE)
                .text("reason"));
        tables.add(listOf("indicators", Theme.OUTCOMES, "indicators", "measure", "measures")
                .text("name")
                .must()
                .text("unit")
                .code("direction", CodeList.INDICATOR_DIRECTION)
                .column("baseline/date", Kind.DATE)
                .measured("baseline/value"));
        tables.add(part("indicatorTargets", Theme.OUTCOMES, "targets", "indicator", "indicators")
                .column("date", Kind.DATE)
                .measured("value"));
        tables.add(part("indicatorActuals", Theme.OUTCOMES, "actuals", "indicator", "indicators")
                .column("date", Kind.DATE)
                .measured("value"));
        tables.add(listOf("recommendations", Theme.OUTCOMES, "recommendations", "plan", "plans")
                .reference("measure", "measures")
                .text("text")
                .must()
                .column("forPeriod", Kind.DATE));
        tables.add(list("series", Theme.EVENTS, "series")
                .reference("measure", "measures")
                .must()
                .text("title")
                .must()
                .column("date", Kind.DATE)
                .must()
                .column("intended", Kind.INTEGER)
                .text("targets/unit")
                .column("targets/total", Kind.INTEGER)
                .column("targets/reached", Kind.COUNT)
                .code("targets/plannedIncluded", CodeList.YES_NO));
        tables.add(list("events", Theme.EVENTS, "events")
                .reference("measure", "measures")
                .must()
                .reference("series", "series")
                .code("kind", CodeList.EVENT_KIND)
                .must()
                .text("title")
                .must()
                .code("state", CodeList.EVENT_STATE)
                .must()
                .column("date", Kind.DATE)
                .must()
                .column("occurrences", Kind.INTEGER)
                .column("participations", Kind.COUNT)
                .column("persons/value", Kind.COUNT)
                .text("audience/*")
                .column("duration/hours", Kind.DECIMAL)
                .code("duration/unit", CodeList.HOUR_UNIT)
                .column("duration/minutesEach", Kind.INTEGER)
                .reference("venue", "organisations", "dossier")
                .text("place")
                .text("occasion")
                .text("helpers/*")
                .reference("lecturers/*", "people")
                .reference("organiser", "organisations", "dossier")
                .text("territory")
                .column("plannedSince", Kind.DATE)
                .column("postponedTo", Kind.DATE)
                .text("reason"));
        tables.add(part("ofWhich", Theme.EVENTS, "ofWhich", "event", "events")
                .text("who")
                .must()
                .column("count", Kind.COUNT)
                .must());
        tables.add(list("agreements", Theme.AGREEMENTS, "agreements")
                .reference("measure", "measures")
                .text("purpose")
                .must()
                .reference("party", "organisations", "dossier")
                .reference("counterparties/*", "organisations", "dossier")
                .column("documents", Kind.COUNT)
                .code("state", CodeList.AGREEMENT_STATE)
                .must()
                .column("prepared", Kind.DATE)
                .column("signed", Kind.DATE)
                .column("toBeSigned", Kind.DATE)
                .column("inForceFrom", Kind.DATE)
                .column("inForceUntil", Kind.DATE));
        tables.add(list("needs", Theme.MONEY, "needs")
                .as("budget-line-id")
                .reference("plan", "plans")
                .must()
                .as("activity:generic:project:code")
                .amount("amount")
                .period("period")
                .must()
                .column("effective", Kind.DATE)
                .must()
                .reference("act", "acts")
                .reference("measure", "measures")
                .as("activity:generic:subproject:code")
                .reference("task", "tasks")
                .reference("goal", "goals")
                .code("sourceKind", CodeList.FUNDING_SOURCE)
                .as("fin-source:generic:code")
                .reference("within", "needs")
                .reference("replaces", "needs")
                .code("partsComplete", CodeList.YES_NO));
        tables.add(list("appropriations", Theme.MONEY, "appropriations")
                .as("budget-line-id")
                .amount("amount")
                .column("effective", Kind.DATE)
                .must()
                .reference("programme", "programmes")
                .as("activity:generic:program:code")
                .reference("strategicMeasure", "strategicMeasures")
                .as("activity:generic:subprogram:code")
                .reference("plan", "plans")
                .as("activity:generic:project:code")
                .reference("measure", "measures")
                .as("activity:generic:subproject:code")
                .text("purpose")
                .code("sourceKind", CodeList.FUNDING_SOURCE)
                .as("fin-source:generic:code")
                .text("sourceDetail")
                .reference("manager", "organisations", "dossier")
                .as("administrative-classification:generic:code")
                .period("period")
                .reference("act", "acts")
                .code("kind", CodeList.APPROPRIATION_KIND)
                .reference("amends", "appropriations")
                .reference("within", "appropriations")
                .code("partsComplete", CodeList.YES_NO));
        tables.add(list("transfers", Theme.MONEY, "transfers")
                .as("budget-line-id")
                .amount("amount")
                .reference("recipient", "organisations", "dossier")
                .must()
                .text("purpose")
                .must()
                .reference("paidFrom", "appropriations")
                .column("date", Kind.DATE)
                .must());
        tables.add(list("expenditures", Theme.MONEY, "expenditures")
                .as("budget-line-id")
                .reference("subject", "events", "series")
                .must()
                .amount("amount")
                .column("unitPrice/amount/amount", Kind.AMOUNT)
                .column("unitPrice/amount/currency", Kind.CURRENCY)
                .column("unitPrice/units", Kind.INTEGER)
                .reference("payer", "organisations", "dossier")
                .as("administrative-classification:generic:code")
                .reference("paidFrom", "appropriations"));
        tables.add(list("bookings", Theme.MONEY, "bookings")
                .as("budget-line-id")
                .code("kind", CodeList.BOOKING_KIND)
                .must()
                .as("expenditure-type:code")
                .amount("amount")
                .column("date", Kind.DATE)
                .must()
                .reference("plan", "plans")
                .as("activity:generic:project:code")
                .reference("measure", "measures")
                .as("activity:generic:subproject:code")
                .reference("appropriation", "appropriations")
                .reference("party", "organisations", "dossier"));
        tables.add(list("inactivity", Theme.CLAIMS, "inactivity")
                .code("kind", CodeList.INACTIVITY_KIND)
                .must()
                .reference("subject", "group", "plans", "measures")
                .period("period")
                .must()
                .text("reason")
                .reference("organisation", "organisations", "dossier"));
        tables.add(list("claims", Theme.CLAIMS, "claims")
                .code("kind", CodeList.ASSERTION_KIND)
                .must()
                .reference("subject", "plans", "series", "events", "rules")
                .must()
                .column("count", Kind.COUNT)
                .column("amount/amount", Kind.AMOUNT)
                .column("amount/currency", Kind.CURRENCY)
                .period("period")
                .column("until", Kind.DATE));
        tables.add(list("contradictions", Theme.CLAIMS, "contradictions")
                .column("subject", Kind.REFERENCE)
                .must()
                .text("what")
                .must());
        tables.add(listOf("alternatives", Theme.CLAIMS, "alternatives", "contradiction", "contradictions")
                .text("value/text")
                .column("value/amount/amount", Kind.AMOUNT)
                .column("value/amount/currency", Kind.CURRENCY)
                .column("value/count", Kind.COUNT)
                .column("value/date", Kind.DATE));
        tables.add(list("decisions", Theme.CLAIMS, "decisions")
                .code("kind", CodeList.DECISION_KIND)
                .must()
                .column("subjects/*", Kind.REFERENCE)
                .must()
                .reference("preferred", "alternatives"));
        tables.add(list("victimStatistics", Theme.STATISTICS, "victimStatistics")
                .text("indicator")
                .must()
                .text("definition")
                .must()
                .period("period")
                .must()
                .text("territory")
                .must()
                .column("total", Kind.COUNT));
        tables.add(part("statisticCategories", Theme.STATISTICS, "categories", "statistic", "victimStatistics")
                .column("code", Kind.TEXT)
                .must()
                .text("name")
                .must()
                .column("count", Kind.COUNT)
                .must());
        tables.add(list("documents", Theme.SOURCES, "documents")
                .text("title")
                .must()
                .column("language", Kind.TEXT)
                .must()
                .column("written", Kind.DATE));
        return tables.stream().map(Making::make).collect(ImmutableList.toImmutableList());
    }

    private static Making plain(String name, Theme theme, String place) {
        return new Making(name, theme, place, Optional.empty(), false);
    }

    private static Making list(String name, Theme theme, String place) {
        return plain(name, theme, place).column("id", Kind.ID).must();
    }

    private static Making single(String name, Theme theme, String place) {
        return new Making(name, theme, place, Optional.empty(), true)
                .column("id", Kind.ID)
                .must();
    }

    private static Making part(String name, Theme theme, String place, String column, String owner) {
        return new Making(name, theme, place, Optional.of(owner), false).owner(column, owner);
    }

    private static Making listOf(String name, Theme theme, String place, String column, String owner) {
        return new Making(name, theme, place, Optional.of(owner), false)
                .column("id", Kind.ID)
                .must()
                .owner(column, owner);
    }

    private static Making issuers(Making acts) {
        return acts.code("issuers/*/role", CodeList.ISSUER_ROLE)
                .reference("issuers/*/organisation", "organisations", "dossier");
    }

    /** Collects the columns of a table; what follows a column is said of it. */
    private static final class Making {
        private final String name;
        private final Theme theme;
        private final String place;
        private final Optional<String> owner;
        private final boolean single;
        private final List<Column> columns = new ArrayList<>();
        /** How many columns were added last: a period has two. */
        private int last;

        Making(String name, Theme theme, String place, Optional<String> owner, boolean single) {
            this.name = name;
            this.theme = theme;
            this.place = place;
            this.owner = owner;
            this.single = single;
        }

        private Making add(Column... added) {
            columns.addAll(List.of(added));
            last = added.length;
            return this;
        }

        private Making change(UnaryOperator<Column> change) {
            columns.subList(columns.size() - last, columns.size()).replaceAll(change);
            return this;
        }

        Making column(String path, Kind kind) {
            return add(Column.of(path, kind));
        }

        Making owner(String column, String table) {
            return add(Column.of(column, Kind.OWNER).must().in(table));
        }

        Making text(String path) {
            return add(Column.of(path + "/lt", Kind.TEXT), Column.of(path + "/en", Kind.TEXT));
        }

        Making code(String path, CodeList list) {
            return add(Column.of(path, list == CodeList.YES_NO ? Kind.YES_NO : Kind.CODE)
                    .among(list));
        }

        Making reference(String path, String... targets) {
            return add(Column.of(path, Kind.REFERENCE).in(targets));
        }

        /** The currency may be left out: it is that of the dossier. */
        Making amount(String path) {
            return add(
                    Column.of(path + "/amount", Kind.AMOUNT).must().as("value"),
                    Column.of(path + "/currency", Kind.CURRENCY).as("value-currency:code"));
        }

        /** A part of a whole, as a fraction. */
        Making share(String path) {
            return add(
                    Column.of(path + "/numerator", Kind.INTEGER),
                    Column.of(path + "/denominator", Kind.INTEGER),
                    Column.of(path + "/exceeded", Kind.YES_NO).among(CodeList.YES_NO));
        }

        /** What an indicator is measured in: a count, an amount or a number, or the bounds of one. */
        Making measured(String path) {
            return add(
                    Column.of(path + "/count", Kind.COUNT),
                    Column.of(path + "/number", Kind.DECIMAL),
                    Column.of(path + "/numberBounds/least", Kind.DECIMAL),
                    Column.of(path + "/numberBounds/most", Kind.DECIMAL),
                    Column.of(path + "/amount/amount", Kind.AMOUNT),
                    Column.of(path + "/amount/currency", Kind.CURRENCY),
                    Column.of(path + "/amountBounds/least/amount", Kind.AMOUNT),
                    Column.of(path + "/amountBounds/least/currency", Kind.CURRENCY),
                    Column.of(path + "/amountBounds/most/amount", Kind.AMOUNT),
                    Column.of(path + "/amountBounds/most/currency", Kind.CURRENCY));
        }

        Making period(String path) {
            return add(
                    Column.of(path, Kind.FROM).named(path + "_from").as("date:fiscal:activity-start"),
                    Column.of(path, Kind.UNTIL).named(path + "_until").as("date:fiscal:activity-end"));
        }

        /** Of a text one language is enough. */
        Making must() {
            return change(
                    last > 1 && columns.get(columns.size() - 1).kind() == Kind.TEXT
                            ? Column::mustInOneLanguage
                            : Column::must);
        }

        Making as(String columnType) {
            return change(column -> column.as(columnType));
        }

        Table make() {
            return new Table(name, theme, place, owner, single, ImmutableList.copyOf(columns));
        }
    }
}
