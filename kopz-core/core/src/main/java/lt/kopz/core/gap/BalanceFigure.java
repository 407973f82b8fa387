package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What is left on the books: of the plan, of a strategic measure, of a programme.
 *
 * @param query what is asked
 */
record BalanceFigure(Query query) {
    Figure<AmountRange> ofThePlan() {
        Text name = query.named(GapMessage.BALANCE);
        Term balance = Pots.ofThePlan(query)
                .balance(name, Term.of(AppropriatedFigure.of(query, true)), new RevenueFigure(query).receivedBeside());
        return query.amount(
                name,
                Pots.ClosedBooks.leftOfThePlan(query)
                        .map(left -> balance.narrowedBy(name, left))
                        .orElse(balance));
    }

    Figure<AmountRange> ofTheStrategicMeasure() {
        return query.plan()
                .implementsMeasure()
                .map(this::ofStrategicMeasure)
                .orElseGet(() -> query.unknown(
                        query.named(FigureMessage.STRATEGIC_BALANCE), Phrase.of(FigureMessage.NO_STRATEGIC_MEASURE)));
    }

    Figure<AmountRange> ofStrategicMeasure(String id) {
        return strategicMeasure(
                id,
                FigureMessage.STRATEGIC_BALANCE,
                (name, money) -> balance(name, FigureMessage.APPROPRIATED_MEASURE, money));
    }

    Figure<AmountRange> appropriatedToStrategicMeasure(String id) {
        return strategicMeasure(id, FigureMessage.APPROPRIATED_MEASURE, this::appropriated);
    }

    /** A figure of some appropriations; unknown where there is none and nothing is recorded of any. */
    private Figure<AmountRange> figure(
            Text name,
            ImmutableList<Appropriation> money,
            BiFunction<Text, ImmutableList<Appropriation>, Term> figure,
            UnaryOperator<Explanation> saying) {
        KnownList all = query.lists().ofAll(ListKind.APPROPRIATIONS);
        return money.isEmpty() && all.standing() == Standing.UNKNOWN
                ? query.unknown(name, Unrecorded.nothing(all))
                : query.amount(name, figure.apply(name, money).saying(saying));
    }

    /** A figure of a strategic measure under all its codes. */
    private Figure<AmountRange> strategicMeasure(
            String id, Message message, BiFunction<Text, ImmutableList<Appropriation>, Term> figure) {
        Text name = query.named(message);
        String measure = query.dossier().get(StrategicMeasure.class, id).id();
        ImmutableSet<String> same = query.dossier().sameAs(measure);
        Optional<Text> conflict = codesNotJoined(measure, same);
        if (conflict.isPresent()) {
            return query.unknown(name, conflict.get());
        }
        ImmutableList<Appropriation> money = InOrder.byId(query.links()
                .statements(query.money().naming(same).stream()
                        .filter(each -> each.amends().isEmpty())
                        .toList()));
        return figure(
                name,
                money,
                figure,
                why -> why.under(InOrder.byId(query.dossier().decisions()).stream()
                        .filter(decision -> decision.kind() == Decision.Kind.SAME
                                && decision.subjects().stream().anyMatch(same::contains))
                        .map(Decision::provenance)
                        .toList()));
    }

    Figure<AmountRange> ofProgramme(String id) {
        return programme(
                id,
                GapMessage.PROGRAMME_BALANCE,
                (name, money) -> balance(name, GapMessage.APPROPRIATED_PROGRAMME, money));
    }

    Figure<AmountRange> appropriatedToProgramme(String id) {
        return programme(id, GapMessage.APPROPRIATED_PROGRAMME, this::appropriated);
    }

    private Figure<AmountRange> programme(
            String id, Message message, BiFunction<Text, ImmutableList<Appropriation>, Term> figure) {
        return figure(query.named(message), ofTheProgramme(id), figure, UnaryOperator.identity());
    }

    private ImmutableList<Appropriation> ofTheProgramme(String id) {
        String programme = query.dossier().get(Programme.class, id).id();
        return InOrder.byId(Decided.of(query.dossier()).appropriations()).stream()
                .filter(money ->
                        query.links().programme(money).filter(programme::equals).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private Term balance(Text name, Message appropriated, ImmutableList<Appropriation> money) {
        return Pots.of(query, money)
                .balance(name, appropriated(Phrase.of(appropriated), money, true), ImmutableList.of());
    }

    private Term appropriated(Text name, ImmutableList<Appropriation> money) {
        return appropriated(name, money, false);
    }

    /** What is recorded, and what a list that is stated not to be all may leave out. */
    private Term appropriated(Text name, ImmutableList<Appropriation> money, boolean withHandedOver) {
        return query.sum(
                name,
                Stream.concat(
                                new AppropriatedFigure(query, withHandedOver).terms(money).stream(),
                                query.lists().leftOut(query.lists().ofAll(ListKind.APPROPRIATIONS)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Optional<Text> codesNotJoined(String measureId, ImmutableSet<String> same) {
        StrategicMeasure measure = query.dossier().get(StrategicMeasure.class, measureId);
        List<StrategicMeasure> namesakes = query.dossier().strategicMeasures().stream()
                .filter(other -> other.name().any().equals(measure.name().any()))
                .sorted(Comparator.comparing(StrategicMeasure::id))
                .toList();
        if (namesakes.stream().allMatch(other -> same.contains(other.id()))) {
            return Optional.empty();
        }
        ImmutableList<Text> codes = namesakes.stream()
                .map(other -> (Text) new Literal(other.code().orElse(other.id())))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(Phrase.of(FigureMessage.CODES_NOT_JOINED)
                .with("name", measure.name())
                .with("codes", new Joined(codes, new Literal(", "))));
    }
}
