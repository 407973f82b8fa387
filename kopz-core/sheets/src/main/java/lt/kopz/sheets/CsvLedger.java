package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerBuilder;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.sheets.CsvFormat.Cell;

/** Collects the rows of a file into a ledger, and what is wrong with them, alone or together. */
final class CsvLedger {
    private final CsvFormat format;
    private final LedgerBuilder builder = Ledger.builder();
    private final List<Problem> problems = new ArrayList<>();

    /** The ids of rows that are no entries: that one of them is named, or stands again, is judged by these. */
    private final Set<String> ofBadRows = new HashSet<>();

    /** The row of each part of other entries. */
    private final Map<String, Long> rowOfPart = new HashMap<>();

    private CsvLedger(CsvFormat format) {
        this.format = format;
    }

    static LedgerReading read(CsvFormat format, CsvRows rows) {
        CsvLedger ledger = new CsvLedger(format);
        for (Optional<CsvRows.Outcome> next = rows.next();
                next.isPresent() && ledger.problems.size() <= format.limits.maxProblems();
                next = rows.next()) {
            ledger.take(next.get());
        }
        if (rows.isAllRead()) {
            ledger.takeRefusals();
        }
        return ledger.reading();
    }

    private void take(CsvRows.Outcome outcome) {
        problems.addAll(outcome.problems());
        outcome.entry().ifPresent(entry -> add(entry, outcome.row()));
        if (outcome.entry().isEmpty()) {
            outcome.id().ifPresent(id -> {
                if (builder.contains(id) || !ofBadRows.add(id)) {
                    problems.add(givenTwice(outcome.row(), id));
                }
            });
        }
    }

    private void add(LedgerEntry entry, long row) {
        if (ofBadRows.contains(entry.id())) {
            problems.add(givenTwice(row, entry.id()));
            return;
        }
        try {
            builder.add(entry);
        } catch (RefusedException refused) {
            problems.add(Problem.of(refused, place(row, Cell.ID, entry.id())));
            return;
        }
        if (!entry.within().isEmpty()) {
            rowOfPart.put(entry.id(), row);
        }
    }

    private Problem givenTwice(long row, String id) {
        return Problem.of(ProblemKind.GIVEN_TWICE, place(row, Cell.ID, id), "what", Word.ENTRY, "value", id);
    }

    private CsvPlace place(long row, Cell cell, String value) {
        return new CsvPlace(row, format.columns.getOrDefault(cell, ""), value);
    }

    /** What only shows once all rows are there. */
    private void takeRefusals() {
        for (RefusedException refused : builder.refusals()) {
            if (problems.size() > format.limits.maxProblems()) {
                return;
            }
            Object other = refused.arguments().getOrDefault("other", "");
            if (!ofBadRows.contains(other)) {
                long row = rowOfPart.getOrDefault(
                        String.valueOf(refused.arguments().get("id")), 0L);
                problems.add(Problem.of(refused, place(row, Cell.WITHIN, String.valueOf(other))));
            }
        }
    }

    private LedgerReading reading() {
        if (problems.isEmpty()) {
            return new LedgerReading(Optional.of(builder.build()), ImmutableList.of());
        }
        return new LedgerReading(Optional.empty(), atMost(format.limits.maxProblems()));
    }

    private ImmutableList<Problem> atMost(int most) {
        return problems.size() <= most
                ? ImmutableList.copyOf(problems)
                : ImmutableList.<Problem>builder()
                        .addAll(problems.subList(0, most))
                        .add(Problem.of(ProblemKind.TOO_MANY_PROBLEMS, CsvPlace.ofRow(0), "most", (long) most))
                        .build();
    }
}
