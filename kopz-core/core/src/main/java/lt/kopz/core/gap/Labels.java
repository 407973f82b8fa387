package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * How entries of an explanation are called, so that each says which it is: by its part of the plan, and by source, manager, economic kind,
 * place and time as far as the entries differ in them; by its day where no act is stated.
 */
final class Labels {
    private final Query query;
    private final ImmutableSet<Function<Itemised, Optional<Text>>> differing;
    private final boolean doTimesDiffer;
    private final boolean doDaysDiffer;
    /** Of tens of thousands of entries many are called the same. */
    private final Interner<Text> names = Interners.newStrongInterner();

    /** How the entries are called that there may be on the day that is asked for. */
    Labels(Query query, List<? extends Itemised> all) {
        List<? extends Itemised> entries = all.stream()
                .filter(entry -> query.occurrences().happened(entry.when()) != Answer.NO)
                .toList();
        this.query = query;
        this.differing = Stream.<Function<Itemised, Optional<Text>>>of(
                        money -> source(query, money),
                        money -> money.manager().map(query::name),
                        money -> kind(query, money),
                        money -> money.place().map(place -> place))
                .filter(mark -> differ(entries.stream().map(mark)))
                .collect(ImmutableSet.toImmutableSet());
        this.doTimesDiffer = differ(entries.stream().map(Itemised::time));
        this.doDaysDiffer =
                differ(entries.stream().filter(money -> money.act().isEmpty()).map(money -> money.when()));
    }

    private static boolean differ(Stream<?> marks) {
        return marks.distinct().limit(2).count() > 1;
    }

    /** A need, by its act. */
    Text need(Itemised need) {
        Optional<Text> act = need.act().map(query.leaves()::act);
        Optional<Text> what = marks(need);
        if (what.isPresent()) {
            Text which = Text.joined("; ", stated(List.of(what, time(need))));
            return act.<Text>map(by ->
                            Phrase.of(GapMessage.BY_ACT).with("what", which).with("act", by))
                    .orElse(which);
        }
        Phrase plain = Phrase.of(act.isPresent() ? FigureMessage.NEED_ENTRY_ACT : FigureMessage.NEED_ENTRY)
                .with("period", need.time().orElseThrow());
        return act.map(by -> plain.with("act", by)).orElse(plain);
    }

    /** An appropriation, by its act. */
    Text appropriation(Amendable money) {
        return entry(
                money.act()
                        .<Text>map(act -> Phrase.of(FigureMessage.APPROPRIATION_ACT)
                                .with("act", query.leaves().act(act)))
                        .orElseGet(() -> Phrase.of(FigureMessage.APPROPRIATION)),
                money);
    }

    /** An entry of another name; of a change, what it does to the amount that it changes. */
    Text entry(Text name, Amendable money) {
        Amendable original = query.links().original(money);
        Text entry = named(name, stated(List.of(marks(original), time(original), day(money))));
        Text changed = switch (money.change()) {
            case ADDED -> Phrase.of(GapMessage.ADDED).with("what", entry);
            case REDUCED -> Phrase.of(GapMessage.REDUCED).with("what", entry);
            case ORIGINAL, REPLACED -> entry;
        };
        return query.money()
                .statedOtherwise(money)
                .<Text>map(stated -> Phrase.of(GapMessage.COUNTED_SINCE_ACT)
                        .with("entry", changed)
                        .with("since", money.when())
                        .with("stated", stated))
                .orElse(changed);
    }

    /** What an amount is with its changes. */
    Text amended(Text name, Amendable original) {
        return named(name, stated(List.of(marks(original), time(original))));
    }

    private Text named(Text name, ImmutableList<Text> marks) {
        return names.intern(
                marks.isEmpty()
                        ? name
                        : Phrase.of(GapMessage.ENTRY_FOR).with("entry", name).with("what", Text.joined("; ", marks)));
    }

    private Optional<Text> day(Itemised money) {
        PartialDate day = money.when();
        return doDaysDiffer && money.act().isEmpty() && !day.equals(PartialDate.unknown())
                ? Optional.of(Phrase.of(GapMessage.DAY).with("day", day))
                : Optional.empty();
    }

    private Optional<Text> time(Itemised money) {
        return doTimesDiffer
                ? money.time().map(time -> Phrase.of(GapMessage.PART_PERIOD).with("period", time))
                : Optional.empty();
    }

    private static ImmutableList<Text> stated(List<Optional<Text>> marks) {
        return marks.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
    }

    private Optional<Text> marks(Itemised money) {
        ImmutableList.Builder<Text> words = ImmutableList.builder();
        Money.item(money).flatMap(query.lines().parts()::name).ifPresent(words::add);
        differing.forEach(mark -> mark.apply(money).ifPresent(words::add));
        ImmutableList<Text> all = words.build();
        return all.isEmpty() ? Optional.empty() : Optional.of(names.intern(Text.joined("; ", all)));
    }

    private static Optional<Text> source(Query query, Itemised money) {
        return money.sourceDetail()
                .<Text>map(words -> words)
                .or(() -> money.sourceKind().map(kind -> KindWords.name(query.dossier(), kind)))
                .or(() -> money.sourceCode().map(Literal::new));
    }

    private static Optional<Text> kind(Query query, Itemised money) {
        return money.economicKind().map(kind -> KindWords.name(query.dossier(), kind));
    }
}
