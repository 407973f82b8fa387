package lt.kopz.core.claim;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** What the claims of a dossier state, by what they state it of, in the order of their ids. */
final class Sayings {
    private final Dossier dossier;
    private final LocalDate asOf;

    /** By what they are of; {@code values()} has all in the order of the ids. */
    final LinkedListMultimap<Said.About, Said> figures = LinkedListMultimap.create();

    private final Supplier<ListMultimap<Said.About, Said>> distinct = Suppliers.memoize(this::once);
    final List<Said> changes = new ArrayList<>();
    final List<Said> shares = new ArrayList<>();
    final List<Said> firstDays = new ArrayList<>();

    /**
     * Collects what is stated.
     *
     * @param dossier the dossier
     * @param asOf the day that claims without a day are taken to speak of
     */
    Sayings(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
        ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), dossier.claims())
                .forEach(this::add);
    }

    /** Of when a claim speaks where it names a figure, alone or beside another one. */
    Spoken when(Said by, Question question) {
        return by.about().other().isPresent() ? when(by.claim(), question) : by.when();
    }

    /** What is claimed of a figure, on any day, the same of the same time once. */
    List<Said> distinct(Said.About about) {
        return distinct.get().get(about);
    }

    /** What is claimed of figures, the same of the same time once, by the first claim of it. */
    Collection<Said> distinct() {
        return distinct.get().values();
    }

    private ListMultimap<Said.About, Said> once() {
        Set<List<Object>> known = new HashSet<>();
        ListMultimap<Said.About, Said> once = LinkedListMultimap.create();
        figures.values().stream()
                .filter(said -> known.add(List.of(said.about(), said.when(), said.value())))
                .forEach(said -> once.put(said.about(), said));
        return once;
    }

    private void add(Claim claim) {
        if (claim.assertion() instanceof FigureStated stated
                && Stream.concat(Stream.of(stated.question()), stated.other().stream())
                        .allMatch(question -> new ClaimedFigure(dossier, asOf, question)
                                .measure()
                                .isPresent())) {
            add(claim, stated, Statement.of(dossier, asOf, stated));
        }
    }

    private void add(Claim claim, FigureStated assertion, Statement stated) {
        Question question = stated.figure().question();
        if (stated.other().isPresent()) {
            Question other = stated.other().get().question();
            (stated.share().isPresent() ? shares : changes)
                    .add(new Said(
                            claim,
                            new Said.About(
                                    onItsDay(claim, question),
                                    Optional.of(onItsDay(claim, other)),
                                    stated.currency(),
                                    Optional.empty()),
                            stated.what(),
                            stated.claimed(),
                            when(claim, question),
                            stated.allowed()));
        } else if (assertion.since().isPresent()) {
            PartialDate since = assertion.since().get();
            firstDays.add(new Said(
                    claim,
                    new Said.About(question, Optional.empty(), stated.currency(), Optional.of(stated.allowed())),
                    stated.what(),
                    stated.claimed(),
                    Spoken.on(dossier.knownUntil().value()),
                    Span.of(number(since.earliest()), number(since.latest()))));
        } else if (!stated.allowed().isUnknown()) {
            Said.About about = Said.About.of(question, stated.currency());
            figures.put(
                    about,
                    new Said(
                            claim,
                            about,
                            assertion.throughout().isPresent()
                                    ? stated.what()
                                    : stated.figure().wordsWithDay(),
                            stated.claimed(),
                            assertion.throughout().map(Spoken::on).orElseGet(() -> when(claim, question)),
                            stated.allowed()));
        }
    }

    private static Optional<Fraction> number(Optional<LocalDate> day) {
        return day.map(known -> Fraction.of(known.toEpochDay()));
    }

    private Question onItsDay(Claim claim, Question question) {
        return question.withAsOf(when(claim, question).day().orElse(asOf));
    }

    // ---- when

    /** Of when a claim speaks where it asks a question. */
    private Spoken when(Claim claim, Question question) {
        return question.asOf().map(Spoken::on).orElseGet(() -> written(claim));
    }

    /** The days in which the sources of a claim were written, as far as they are known; without any source, the day asked for. */
    private Spoken written(Claim claim) {
        ImmutableSet<String> documents =
                claim.sources().stream().map(Source::document).collect(ImmutableSet.toImmutableSet());
        if (documents.isEmpty()) {
            return Spoken.on(asOf);
        }
        ImmutableList<DateRange> days = documents.stream()
                .flatMap(document -> dossier
                        .document(document)
                        .flatMap(SourceDocument::written)
                        .map(Sourced::value)
                        .flatMap(PartialDate::span)
                        .stream())
                .collect(ImmutableList.toImmutableList());
        return days.size() < documents.size()
                ? new Spoken(Optional.empty(), documents)
                : Spoken.on(days.stream().reduce(DateRange::span).orElseThrow());
    }
}
