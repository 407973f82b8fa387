package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;

/** Small words and cells that all parts need. */
final class Cells {
    /** Identifiers in registers, such as {@code JAR 188773916, tar 2023-06015}. */
    static Text identifiers(ImmutableSetMultimap<String, String> ids) {
        return joined(ids.entries().stream()
                .map(id -> Phrase.of(YearlyMessage.IDENTIFIER)
                        .with("register", id.getKey())
                        .with("id", id.getValue())));
    }

    private Cells() {}

    static Text say(Message message) {
        return Phrase.of(message);
    }

    /** A value in the words of a report. */
    static Phrase value(Object value) {
        return Phrase.of(PublicMessage.VALUE).with("value", value);
    }

    /** What stands where there is nothing to say. */
    static Cell notApplicable() {
        return Cell.nothing(say(YearlyMessage.NOT_APPLICABLE));
    }

    /** Whether something that is recorded is, or may be, counted. */
    static boolean isShown(Figure<Headcount> figure) {
        return !Unrecorded.isNothing(figure) && isMoreThanNone(figure.value());
    }

    /** A count; a dash where nothing is recorded. */
    static Cell count(Figure<Headcount> figure) {
        return Unrecorded.isNothing(figure) ? Dashes.cell() : Cell.count(figure.value());
    }

    static Cell participations(Figure<Participations> figure) {
        return Unrecorded.isNothing(figure)
                ? Dashes.cell()
                : Cell.count(figure.value().count());
    }

    static boolean isMoreThanNone(Headcount count) {
        return count.upper().isEmpty() || count.upper().getAsLong() > 0;
    }

    static Cell date(PartialDate date) {
        return date.equals(PartialDate.unknown()) ? Cell.nothing(say(YearlyMessage.NOT_STATED)) : Cell.date(date);
    }

    static Cell or(Optional<? extends Text> text, YearlyMessage otherwise) {
        return text.isPresent() ? Cell.text(text.get()) : Cell.nothing(say(otherwise));
    }

    /** Some words; empty where there are none. */
    static Optional<Text> all(Stream<? extends Text> texts) {
        List<? extends Text> all = texts.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(joined(all.stream()));
    }

    static Text joined(Stream<? extends Text> texts) {
        Collection<Text> all = new ArrayList<>();
        texts.forEach(all::add);
        return new Joined(ImmutableList.copyOf(all), new Literal("; "));
    }

    /** In an order of their own, so that the order in a file makes no difference; equals by id. */
    static <F extends Fact> List<F> sorted(List<F> facts, Comparator<F> order) {
        return facts.stream().sorted(order.thenComparing(Fact::id)).toList();
    }

    /** A word or value with its basis, where that is weaker than stated or computed. */
    static Text known(Object word, Basis basis) {
        Text said = word instanceof Text text ? text : value(word);
        return basis.compareTo(Basis.INFERRED) < 0
                ? said
                : new Joined(
                        ImmutableList.of(
                                said, Phrase.of(YearlyMessage.BASIS).with("basis", Phrase.of(SourceMessage.of(basis)))),
                        new Literal(" "));
    }

    static Text gapTerm(Figure<FundingGap> gap) {
        return gap.value().direction() == FundingGap.Direction.SURPLUS
                ? say(YearlyMessage.TERM_SURPLUS)
                : say(YearlyMessage.TERM_GAP);
    }
}
