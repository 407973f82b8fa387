package lt.kopz.quickstart;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.BudgetResult;
import lt.kopz.core.gap.BudgetRow;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.gap.UnspentBalance;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.ReportContext;

/** What the program prints: the dossier in short, on one screen. */
final class Screen {
    private static final int WIDTH = 110;
    private static final int TERM = 31;

    /** As the message {@code findings.main} states. */
    private static final int MAIN_FINDINGS = 3;

    private final Dossier dossier;
    private final ReportContext context;
    private final LocalDate asOf;
    private final Wording wording;
    private final boolean allFindings;
    private final List<String> lines = new ArrayList<>();

    Screen(Dossier dossier, ReportContext context, Wording wording, boolean allFindings) {
        this.dossier = dossier;
        this.context = context;
        this.asOf = context.asOf();
        this.wording = wording;
        this.allFindings = allFindings;
    }

    /** Prints the screen, with the reports that were written. */
    void print(Collection<Path> reports, PrintWriter out) {
        lines(reports).forEach(out::println);
        out.flush();
    }

    /** The budget gaps of some plans. */
    ImmutableList<String> gaps(Predicate<ActionPlan> wanted) {
        header();
        dossier.plans().stream().filter(wanted).forEach(this::plan);
        return ImmutableList.copyOf(lines);
    }

    /** What is not known or does not fit. */
    ImmutableList<String> checks() {
        header();
        findings();
        return ImmutableList.copyOf(lines);
    }

    ImmutableList<String> lines(Collection<Path> reports) {
        header();
        for (ActionPlan plan : dossier.plans()) {
            plan(plan);
        }
        attendance();
        findings();
        heading(ScreenMessage.REPORTS);
        reports.forEach(path -> add("  ", path.toString()));
        return ImmutableList.copyOf(lines);
    }

    private void header() {
        lines.clear();
        add("", wording.say(dossier.title()));
        add(
                "",
                say(Phrase.of(ScreenMessage.AS_OF)
                        .with("day", asOf)
                        .with("horizon", dossier.knownUntil().value())));
    }

    /** A budget of which no need is stated has two sides and what they leave. */
    private void budget(BudgetGaps gaps) {
        for (BudgetRow row : BudgetRow.values()) {
            term(row, amount(gaps.budget(row, RevenueState.PLANNED)));
        }
        Figure<BudgetResult> result = gaps.result(RevenueState.PLANNED);
        term(GapMessage.RESULT_OWN, amount(gaps.ownResult(RevenueState.PLANNED)));
        term(
                GapMessage.RESULT_PLANNED,
                result.isUnexplained()
                        ? result.explain(wording)
                        : wording.amount(result.value().afterFinancing()));
        heading(ScreenMessage.WHY_RESULT);
        for (String line : result.explain(wording).split("\n", -1)) {
            int indent = line.length() - line.stripLeading().length();
            add("  " + " ".repeat(indent), line.strip());
        }
    }

    private void plan(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        lines.add("");
        term(ScreenMessage.PLAN, wording.say(context.nameOfMoney(plan)));
        if (context.isBudget(plan) && gaps.need().isUnexplained()) {
            budget(gaps);
            return;
        }
        term(ScreenMessage.NEED, amount(gaps.need()));
        term(ScreenMessage.APPROPRIATED, amount(gaps.appropriated()));
        gap(gaps.financing());
        term(ScreenMessage.UNSPENT, unspent(gaps.unspent()));
        plan.implementsMeasure().ifPresent(measure -> term(ScreenMessage.STRATEGIC, amount(gaps.strategicMeasure())));
        term(ScreenMessage.MEASURES, measures(plan));
        heading(ScreenMessage.WHY);
        for (String line : gaps.financing().explain(wording).split("\n", -1)) {
            int indent = line.length() - line.stripLeading().length();
            add("  " + " ".repeat(indent), line.strip());
        }
    }

    private String unspent(Figure<UnspentBalance> balance) {
        if (balance.isUnexplained()) {
            return balance.explain(wording);
        }
        AmountRange committed = balance.value().committed();
        return !committed.isExact() && !committed.isSurelyPositive()
                ? amount(balance.as(UnspentBalance::unspent))
                : say(Phrase.of(ScreenMessage.UNSPENT_OF_WHICH)
                        .with("unspent", balance.value().unspent())
                        .with("committed", committed));
    }

    private void gap(Figure<FundingGap> gap) {
        if (gap.isUnexplained()) {
            term(ScreenMessage.SHORTFALL, gap.explain(wording));
            return;
        }
        FundingGap value = gap.value();
        switch (value.direction()) {
            case SURPLUS ->
                term(ScreenMessage.SURPLUS, wording.amount(value.surplus().orElseThrow()));
            case SHORTFALL, BALANCED, UNDETERMINED -> term(ScreenMessage.SHORTFALL, wording.amount(value.missing()));
        }
    }

    private String measures(ActionPlan plan) {
        Map<MeasureStatus, Integer> counts = new EnumMap<>(MeasureStatus.class);
        for (Measure measure : plan.measures()) {
            counts.merge(MeasureProgress.of(dossier, measure.id(), asOf).status(), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(say(Phrase.of(ScreenMessage.STATUS)
                .with("status", Phrase.of(status))
                .with("count", count))));
        return String.join("; ", parts);
    }

    private void attendance() {
        if (context.isOfBudgets()
                && dossier.events().isEmpty()
                && dossier.series().isEmpty()) {
            return;
        }
        Attendance attendance = Attendance.of(dossier).asOf(asOf);
        lines.add("");
        term(
                ScreenMessage.HELD,
                say(Phrase.of(ScreenMessage.HELD_IN)
                        .with("participations", attendance.held().value().count())
                        .with("events", attendance.eventsHeld().value())));
        int unknown = attendance.heldWithUnknownAttendance().size();
        if (unknown > 0) {
            term(ScreenMessage.BLANK, say(Phrase.of(ScreenMessage.HELD_UNKNOWN).with("count", unknown)));
        }
        term(
                ScreenMessage.PLANNED,
                say(Phrase.of(ScreenMessage.HELD_IN)
                        .with("participations", attendance.planned().value().count())
                        .with("events", attendance.eventsPlanned().value())));
        if (!attendance.undetermined().isEmpty()) {
            term(
                    ScreenMessage.BLANK,
                    say(Phrase.of(ScreenMessage.UNDETERMINED)
                            .with("count", attendance.undetermined().size())));
        }
    }

    private void findings() {
        ImmutableList<Finding> findings = context.findings();
        heading(ScreenMessage.FINDINGS);
        if (findings.isEmpty()) {
            add("  ", say(ScreenMessage.NO_FINDINGS));
            return;
        }
        boolean all = allFindings || findings.size() <= MAIN_FINDINGS;
        add(
                "  ",
                say(Phrase.of(all ? ScreenMessage.ALL_FINDINGS : ScreenMessage.MAIN_FINDINGS)
                        .with("count", findings.size())
                        .with("severities", Literal.of(severities(findings)))));
        for (Finding finding : all ? findings : findings.subList(0, MAIN_FINDINGS)) {
            Message severity = switch (finding.severity()) {
                case INFO -> ScreenMessage.INFO;
                case WARNING -> ScreenMessage.WARNING;
                case ERROR -> ScreenMessage.ERROR;
            };
            add("  ", say(severity) + " " + finding.code() + ". " + wording.say(finding.message()));
            finding.rows().forEach(row -> add("    · ", "      ", wording.say(row.text())));
        }
    }

    /** How many there are of each severity, the most severe first. */
    private String severities(List<Finding> findings) {
        Map<Severity, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((severity, count) -> {
            Message counted = switch (severity) {
                case INFO -> ScreenMessage.INFOS;
                case WARNING -> ScreenMessage.WARNINGS;
                case ERROR -> ScreenMessage.ERRORS;
            };
            parts.add(say(Phrase.of(counted).with("count", count)));
        });
        return String.join(", ", parts);
    }

    private String amount(Figure<AmountRange> figure) {
        return figure.isUnexplained() ? figure.explain(wording) : wording.amount(figure.value());
    }

    private void heading(ScreenMessage message) {
        lines.add("");
        lines.add(say(message));
    }

    private void term(Message term, String value) {
        String words = say(term);
        add(words + " ".repeat(Math.max(1, TERM - words.length())), " ".repeat(TERM), value);
    }

    private void add(String indent, String text) {
        add(indent, indent + "  ", text);
    }

    /** Adds a text, broken between words where it is too wide; no-break spaces hold, and no line begins with a dash. */
    private void add(String first, String others, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" (?!– )", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(others);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
    }

    private String say(Message message) {
        return say(Phrase.of(message));
    }

    private String say(Phrase phrase) {
        return wording.say(phrase);
    }
}
