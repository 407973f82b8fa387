package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Row;

/**
 * Marks what sources state differently, and nothing has decided, wherever a fact is shown: a cell has all the values, a row that shows none of
 * them says that sources disagree, and so does a sentence. What each of them states is at the foot, in the words of the finding about it.
 */
final class Disputed {
    private final Dossier dossier;
    private final Function<Fact, Footnote> sources;
    private final Supplier<ImmutableMap<String, Text>> findings;

    Disputed(Dossier stated, LocalDate asOf, Function<Fact, Footnote> sources) {
        this.dossier = stated;
        this.sources = sources;
        this.findings = Suppliers.memoize(() -> findings(stated, asOf));
    }

    private static ImmutableMap<String, Text> findings(Dossier dossier, LocalDate asOf) {
        ImmutableMap.Builder<String, Text> findings = ImmutableMap.builder();
        Rulebook.standard().rules().stream()
                .filter(rule -> rule.code().equals("CONTRADICTION"))
                .flatMap(rule -> rule.check(dossier, asOf).stream())
                .forEach(finding -> findings.put(finding.subjects().get(0), finding.message()));
        return findings.buildKeepingLast();
    }

    private ImmutableList<Contradiction> about(Fact fact) {
        return Possibilities.disputes(dossier, fact.id());
    }

    boolean is(Fact fact) {
        return !about(fact).isEmpty();
    }

    /** Whether sources state one field of a fact differently. */
    boolean is(Fact fact, String field) {
        return about(fact).stream()
                .anyMatch(each -> each.field().filter(field::equals).isPresent());
    }

    /** What is found about a fact that sources state differently. */
    Stream<Text> findings(Fact fact) {
        return about(fact).stream()
                .map(each -> Objects.requireNonNull(findings.get().get(each.id())));
    }

    /** A sentence about a fact, and what sources state of it that differs. */
    Text sentence(Text sentence, Fact fact) {
        return Text.joined(
                " ", Stream.concat(Stream.of(sentence), findings(fact)).toList());
    }

    /** A name, and that sources disagree on it where one of them gives another one. */
    <F extends Fact> Text name(F fact, Function<? super F, ? extends Text> words) {
        Text own = words.apply(fact);
        return about(fact).stream()
                        .flatMap(each -> Possibilities.readings(dossier, fact, each).stream())
                        .allMatch(reading -> words.apply(reading).equals(own))
                ? own
                : marked(own);
    }

    private static Text marked(Text words) {
        return say(PartMessage.DISPUTED_ROW, "what", words);
    }

    /** A cell about a fact. */
    <F extends Fact> Cell cell(F fact, Function<? super F, ? extends Cell> cell) {
        return cells(fact, each -> Row.of(cell.apply(each)), new HashSet<>()).get(0);
    }

    /** A row about a fact. */
    <F extends Fact> Row row(F fact, Function<? super F, Row> row) {
        Set<Contradiction> shown = new HashSet<>();
        List<Cell> cells = new ArrayList<>(cells(fact, row, shown));
        if (!shown.containsAll(about(fact))) {
            int head = 0;
            while (head < cells.size() - 1 && !(cells.get(head) instanceof Cell.TextCell)) {
                head++;
            }
            cells.set(head, noted(head(cells.get(head)), fact, cells));
        }
        return new Row(ImmutableList.copyOf(cells));
    }

    private static Cell head(Cell cell) {
        if (!(cell instanceof Cell.TextCell text)) {
            return cell;
        }
        ImmutableList.Builder<Inline> pieces = ImmutableList.builder();
        Inline first = text.content().pieces().get(0);
        pieces.add(first instanceof Inline.Words words ? Inline.words(marked(words.text())) : first);
        pieces.addAll(text.content().pieces().subList(1, text.content().pieces().size()));
        return new Cell.TextCell(new Content(pieces.build()), text.depth());
    }

    /** The sources, with what is found, unless they stand in the row already. */
    private Cell noted(Cell cell, Fact fact, List<Cell> row) {
        Footnote note = sources.apply(fact);
        return Stream.concat(Stream.of(cell), row.stream())
                        .flatMap(each -> each.footnotes().stream())
                        .anyMatch(each -> each.id().equals(note.id()))
                ? cell
                : cell.withNote(note);
    }

    private <F extends Fact> ImmutableList<Cell> cells(F fact, Function<? super F, Row> row, Set<Contradiction> shown) {
        ImmutableList<Cell> own = row.apply(fact).cells();
        ImmutableList<Contradiction> disputes = about(fact);
        if (disputes.isEmpty()) {
            return own;
        }
        List<Cell> cells = new ArrayList<>(own);
        for (int i = 0; i < own.size(); i++) {
            int place = i;
            ImmutableList<F> readings = ImmutableList.of(fact);
            for (Contradiction each : disputes) {
                if (Possibilities.readings(dossier, fact, each).stream()
                        .anyMatch(other -> !row.apply(other).cells().get(place).equals(own.get(place)))) {
                    shown.add(each);
                    readings = readings.stream()
                            .flatMap(reading -> Possibilities.readings(dossier, reading, each).stream())
                            .collect(ImmutableList.toImmutableList());
                }
            }
            ImmutableList<Cell> values = readings.stream()
                    .map(reading -> row.apply(reading).cells().get(place))
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
            if (values.size() > 1) {
                cells.set(place, noted(either(own.get(place), values), fact, cells));
            }
        }
        return ImmutableList.copyOf(cells);
    }

    /** All values in one place; words also where there is none in some of them. */
    private static Cell either(Cell own, List<Cell> values) {
        Text all = Phrase.of(PartMessage.DISPUTED)
                .with(
                        "values",
                        values.stream()
                                .map(Disputed::words)
                                .distinct()
                                .reduce((one, other) -> say(PartMessage.EITHER, "one", one, "other", other))
                                .orElseThrow());
        boolean isOfWords = Stream.concat(Stream.of(own), values.stream())
                .allMatch(each -> each instanceof Cell.TextCell || each instanceof Cell.Nothing);
        Cell cell = isOfWords
                ? new Cell.TextCell(Content.of(all), own instanceof Cell.TextCell text ? text.depth() : 0)
                : Cell.nothing(all);
        for (Footnote note : own.footnotes()) {
            cell = cell.withNote(note);
        }
        return cell;
    }

    private static Text words(Cell cell) {
        if (cell instanceof Cell.TextCell text) {
            return Text.joined(
                    " ",
                    text.content().pieces().stream()
                            .flatMap(piece -> words(piece).stream())
                            .toList());
        }
        if (cell instanceof Cell.Nothing nothing) {
            return nothing.because();
        }
        Object value = cell instanceof Cell.AmountCell amount
                ? amount.stated()
                : cell instanceof Cell.CountCell count ? count.value() : ((Cell.DateCell) cell).value();
        return Writing.value(value);
    }

    private static Optional<Text> words(Inline piece) {
        if (piece instanceof Inline.Words words) {
            return Optional.of(words.text());
        }
        return piece instanceof Inline.Emphasis words ? Optional.of(words.text()) : Optional.empty();
    }
}
