package lt.kopz.core.worlds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;

/** A whole with its parts, made of a few coins, each of which is somewhere along every dimension; so there is a world. */
final class SmallBudget {
    private static final List<Along> DIMENSIONS =
            List.of(Along.ITEM, Along.YEAR, Along.SOURCE, Along.MANAGER, Along.KIND);

    /** Every third budget has economic kinds, another one places, and another one codes in their place; every other one has codes of sources. */
    private static final List<Along> IN_PLACE_OF_KINDS = List.of(Along.KIND, Along.PLACE, Along.CODE, Along.PROGRAMME);

    /** A euro, and where it is. */
    private record Coin(Map<Along, String> at) {
        boolean isAt(Map<Along, String> marks) {
            return marks.entrySet().stream().allMatch(mark -> mark.getValue().equals(at.get(mark.getKey())));
        }
    }

    /** A line, as it is to be stated. */
    static final class Line {
        private final String id;
        private final Map<Along, String> marks;
        private final List<String> within = new ArrayList<>();
        private final List<Dimension> completeBy = new ArrayList<>();
        private StatedAmount amount;
        private String since = "2019-02-01";
        private Optional<String> amends = Optional.empty();
        private ChangeKind change = ChangeKind.ORIGINAL;
        private boolean isByYear;

        private Line(String id, Map<Along, String> marks, StatedAmount amount) {
            this.id = id;
            this.marks = marks;
            this.amount = amount;
        }

        String id() {
            return id;
        }

        String since() {
            return since;
        }

        StatedAmount amount() {
            return amount;
        }

        Optional<String> amends() {
            return amends;
        }

        ChangeKind change() {
            return change;
        }

        /** A whole that is told apart by years states both. */
        Optional<DateRange> time() {
            return Optional.ofNullable(marks.get(Along.YEAR))
                    .map(year -> DateRange.ofYear(Integer.parseInt(year)))
                    .or(() -> isByYear ? Optional.of(DateRange.ofYears(2019, 2020)) : Optional.empty());
        }

        <B extends Itemised.Builder<B>> void state(B builder) {
            builder.amount(amount);
            builder.within(within);
            builder.completeBy(completeBy);
            marks.forEach((along, mark) -> {
                switch (along) {
                    case ITEM -> {
                        if (mark.equals("t1")) {
                            builder.task(mark);
                        } else {
                            builder.measure(mark);
                        }
                    }
                    case SOURCE -> builder.sourceKind(new FundingSourceKind(mark));
                    case MANAGER -> builder.manager(mark);
                    case KIND -> builder.economicKind(new EconomicKind(mark));
                    case PLACE -> builder.place(LocalizedText.english(mark));
                    case PROGRAMME -> builder.programme(mark);
                    case SOURCE_CODE -> builder.sourceCode(mark);
                    case CODE -> builder.classifications(List.of(new Classification("tree", mark)));
                    default -> {} // a year is a period, which each kind of money names in its own way
                }
            });
        }
    }

    private final Tape tape;
    private final String name;
    private final boolean isAmendable;
    private final List<Coin> coins = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final boolean isPrinted;
    private final List<Along> dimensions;
    private final Along first;
    private final Along second;
    private boolean isExact;

    private SmallBudget(Tape tape, String name, boolean isAmendable) {
        this.tape = tape;
        this.name = name;
        this.isAmendable = isAmendable;
        int number = tape.below(5);
        Along one = tape.any(DIMENSIONS);
        Along other = DIMENSIONS.get((one.ordinal() + 1 + tape.below(4)) % 5);
        // what is appropriated is of a programme as a whole
        Along kind = IN_PLACE_OF_KINDS.get((number + one.ordinal() + other.ordinal()) % (name.equals("money") ? 3 : 4));
        Along source = (number + one.ordinal()) % 2 == 0 ? Along.SOURCE : Along.SOURCE_CODE;
        this.dimensions = DIMENSIONS.stream()
                .map(along -> along == Along.KIND ? kind : along == Along.SOURCE ? source : along)
                .toList();
        this.first = dimensions.get(one.ordinal());
        this.second = dimensions.get(other.ordinal());
        for (int i = 0; i < number; i++) {
            coins.add(coin());
        }
        this.isPrinted = tape.onceIn(12);
    }

    static List<Line> of(Tape tape, String name, boolean isAmendable) {
        return new SmallBudget(tape, name, isAmendable).made();
    }

    private Coin coin() {
        Map<Along, String> at = new EnumMap<>(Along.class);
        for (Along along : dimensions) {
            at.put(along, values(along).get(along == first || along == second ? tape.below(2) : 0));
        }
        return new Coin(at);
    }

    private static List<String> values(Along along) {
        return along.marks().asList().subList(0, 2);
    }

    private List<Line> made() {
        int shape = tape.below(isPrinted ? 3 : isAmendable ? 22 : 16);
        isExact = shape >= 3 && shape <= 9;
        Line whole = line(name, Map.of());
        switch (shape) {
            case 1, 2 -> breakDown(whole, first);
            case 3, 4, 5, 6, 7, 8, 9 -> {
                breakDown(whole, first);
                breakDown(whole, second);
            }
            case 10, 11, 12, 13, 14 -> {
                breakDown(whole, first);
                lines.stream()
                        .filter(part -> part.within.contains(whole.id))
                        .findFirst()
                        .ifPresent(part -> breakDown(part, second));
            }
            case 15 -> {
                if (first == Along.ITEM) {
                    taskWithItsMeasure(whole);
                } else {
                    further();
                }
            }
            case 16, 17, 18, 19, 20, 21 -> takeOff(whole);
            default -> {}
        }
        if (isAmendable) {
            amend();
        }
        if (tape.onceIn(12)) {
            misprint();
        }
        if (tape.onceIn(4)) {
            String day = tape.any(List.of("2019-06", "2019", "XXXX-XX-XX", "2020-03"));
            lines.stream().filter(line -> line.amends.isEmpty()).forEach(line -> line.since = day);
        }
        return lines;
    }

    private Line line(String id, Map<Along, String> marks) {
        Line line = new Line(
                id,
                marks,
                stated(coins.stream().filter(coin -> coin.isAt(marks)).count()));
        lines.add(line);
        return line;
    }

    /** Another whole beside the first, with a mark. */
    private void further() {
        Map<Along, String> marks = Map.of(first, values(first).get(0));
        line(name + "-more", marks);
    }

    /** A whole of which one part is below zero. */
    private void takeOff(Line whole) {
        int less = 1 + tape.below(2);
        breakDown(whole, first);
        Line last = lines.get(lines.size() - 1);
        if (last != whole && lines.size() == 3) {
            last.amount = StatedAmount.exactly(Amounts.euro(-less));
            whole.amount = StatedAmount.exactly(Amounts.euro(coins.size() - coinsOf(last) - less));
        } else {
            whole.amount = StatedAmount.exactly(Amounts.euro(-less));
            lines.subList(1, lines.size()).clear();
            whole.completeBy.clear();
        }
    }

    /** A part that is more than can be, or a whole that is: not all that is stated holds together then. */
    private void misprint() {
        Line line = tape.any(lines);
        if (line.amends.isEmpty()) {
            line.amount = StatedAmount.exactly(Amounts.euro(coins.size() + 1L + tape.below(2)));
        }
    }

    private long coinsOf(Line line) {
        return coins.stream().filter(coin -> coin.isAt(line.marks)).count();
    }

    private void taskWithItsMeasure(Line whole) {
        Line task = part(whole, "t1", coin -> coin.at.get(Along.ITEM).equals("m1"));
        Line measure = new Line(
                name + "-m1",
                Map.of(Along.ITEM, "m1"),
                stated(tape.below(1
                        + (int) coins.stream()
                                .filter(coin -> coin.at.get(Along.ITEM).equals("m1"))
                                .count())));
        measure.within.add(task.id);
        lines.add(measure);
    }

    private Line part(Line whole, String task, Predicate<Coin> coinsOfIt) {
        Line part = new Line(
                name + "-" + task,
                Map.of(Along.ITEM, task),
                stated(coins.stream().filter(coinsOfIt).count()));
        part.within.add(whole.id);
        lines.add(part);
        return part;
    }

    private void breakDown(Line whole, Along along) {
        boolean isBoth = !tape.onceIn(3);
        List<String> stated = values(along).subList(0, isBoth ? 2 : 1);
        boolean areAll = coins.stream()
                .filter(coin -> coin.isAt(whole.marks))
                .allMatch(coin -> stated.contains(coin.at.get(along)));
        boolean isComplete = areAll && !tape.onceIn(3);
        for (String value : stated) {
            Map<Along, String> marks = new EnumMap<>(Along.class);
            marks.putAll(whole.marks);
            marks.put(along, value);
            Line part = line(whole.id + "-" + value.toLowerCase(Locale.ROOT).replace('_', '-'), marks);
            part.within.add(whole.id);
            whole.isByYear |= along == Along.YEAR;
            lines.get(0).isByYear |= along == Along.YEAR; // a part that is of both years is of a whole that is
            if (isComplete && tape.onceIn(4)) {
                alsoMark(part, along);
            }
        }
        if (isComplete) {
            whole.completeBy.add(along.dimension());
        }
    }

    /** A row may bear a mark besides that of its dimension, where all of its coins are. */
    private void alsoMark(Line part, Along along) {
        Along other = along == first ? second : first;
        String value = values(other).get(0);
        if (!part.marks.containsKey(other)
                && coins.stream()
                        .filter(coin -> coin.isAt(part.marks))
                        .allMatch(coin -> coin.at.get(other).equals(value))) {
            part.marks.put(other, value);
        }
    }

    /** Coins added to or taken from the whole, and from each part that they are in. */
    private void amend() {
        if (tape.onceIn(3) || lines.size() > 4 || lines.stream().anyMatch(line -> line.marks.containsValue("t1"))) {
            return;
        }
        String day = tape.any(List.of("2019-09-01", "2020-02-01", "2019-10"));
        Line whole = lines.get(0);
        switch (tape.below(3)) {
            case 0 -> {
                Coin added = coin();
                for (Line line : List.copyOf(lines)) {
                    if (added.isAt(line.marks)) {
                        change(line, ChangeKind.ADDED, 1, day);
                    }
                }
            }
            case 1 -> {
                if (!coins.isEmpty()) {
                    Coin taken = tape.any(coins);
                    for (Line line : List.copyOf(lines)) {
                        if (taken.isAt(line.marks) && line.amount.range().isExact()) {
                            change(line, ChangeKind.REDUCED, 1, day);
                        }
                    }
                }
            }
            default -> change(whole, ChangeKind.REPLACED, coins.size() + tape.below(2), day);
        }
    }

    private void change(Line line, ChangeKind kind, long amount, String day) {
        Line change = new Line(line.id + "-change", Map.of(), StatedAmount.exactly(Amounts.euro(amount)));
        change.amends = Optional.of(line.id);
        change.change = kind;
        change.since = day;
        lines.add(change);
    }

    private StatedAmount stated(long coins) {
        if (isExact) {
            return StatedAmount.exactly(Amounts.euro(coins));
        }
        return isPrinted ? printed(coins) : stated(tape, coins);
    }

    private StatedAmount printed(long amount) {
        return StatedAmount.rounded(Amounts.euro(Math.max(0, amount + tape.below(3) - 1)), Amounts.euro(2));
    }

    /** An amount as a source may state it. */
    static StatedAmount stated(Tape tape, long amount) {
        int how = tape.below(14);
        return switch (how) {
            case 10 -> StatedAmount.atLeast(Amounts.euro(Math.max(0, amount - 1)));
            case 11 -> StatedAmount.atMost(Amounts.euro(amount + 1));
            case 12 -> StatedAmount.between(Amounts.euro(Math.max(0, amount - 1)), Amounts.euro(amount + 1));
            case 13 -> StatedAmount.unknown(Amounts.currency("EUR"));
            default -> StatedAmount.exactly(Amounts.euro(amount));
        };
    }
}
