package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.gap.Accounts.Account;
import lt.kopz.core.money.AmountRange;

/**
 * How far an appropriation is drawn down. Contracts draw it down, and what is incurred and paid draws the contracts down.
 *
 * <p>All of it is known within bounds: of money that came some time in February, nobody can tell on the 10th whether it is there.
 *
 * <p>Where sources state differently what comes and goes, each amount is bounded over all ways to decide that.
 *
 * <p>Example: of 700.00, 300.00 are promised by a contract for ten lectures; with seven held, 210.00 are incurred and 90.00 committed.
 */
public final class Drawdown {
    private final Appropriation money;
    private final AmountRange unknown;
    private final ImmutableList<Optional<Account>> ways;

    private Drawdown(Appropriation money, CurrencyUnit currency, ImmutableList<Optional<Account>> ways) {
        this.money = money;
        this.unknown = AmountRange.unknown(currency);
        this.ways = ways;
    }

    /**
     * The appropriations of a dossier that are in effect on a day, or may be, or are drawn on all the same; each currency for itself.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end statements count
     * @return how far each is drawn down, by id within each currency
     */
    public static ImmutableList<Drawdown> ofAll(Dossier dossier, LocalDate asOf) {
        Possibilities possible = Possibilities.of(dossier, Possibilities.About.MONEY);
        ImmutableList<ImmutableMap<Of, Account>> ways = possible.each(any -> true, each -> asDecided(each, asOf));
        ImmutableMap<Of, Account> any = ways.size() == 1 ? ways.get(0) : asDecided(possible.settled(), asOf);
        return Stream.concat(any.entrySet().stream(), ways.stream().flatMap(way -> way.entrySet().stream()))
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, each -> each.getValue().money(), (one, other) -> one))
                .entrySet()
                .stream()
                .map(each -> new Drawdown(
                        each.getValue(),
                        each.getKey().currency(),
                        ways.stream()
                                .map(way -> Optional.ofNullable(way.get(each.getKey())))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private record Of(CurrencyUnit currency, String money) {}

    private static ImmutableMap<Of, Account> asDecided(Dossier dossier, LocalDate asOf) {
        return Money.byCurrency(dossier)
                .map(money -> Query.ofAll(money, asOf))
                .flatMap(query -> new Accounts(query).ofEach())
                .collect(ImmutableMap.toImmutableMap(
                        drawn -> new Of(drawn.currency(), drawn.money().id()), drawn -> drawn));
    }

    /** By each way to decide what is undecided: nothing where the appropriation is not there, and unknown where the ways are too many. */
    private AmountRange over(Function<Account, AmountRange> amount) {
        return ways.stream()
                .map(way -> AmountRange.sum(
                        unknown.currency(), way.map(amount).stream().toList()))
                .reduce(AmountRange::hull)
                .orElse(unknown);
    }

    /**
     * More drawn than there was.
     *
     * @param day the day by whose end it is so
     * @param amount how much is missing at least, above zero
     * @param fact the last that drew on that day, or changed what there is
     */
    public record Overdraft(LocalDate day, MonetaryAmount amount, MoneyFact fact) {}

    /**
     * Something drawn before there was anything.
     *
     * @param day the day by whose end it was drawn
     * @param amount how much at least, above zero
     * @param fact what drew it
     */
    public record Early(LocalDate day, MonetaryAmount amount, MoneyFact fact) {
        /** What is certain of either: the later day and the smaller amount. */
        private Early or(Early other) {
            return new Early(
                    day.isBefore(other.day) ? other.day : day,
                    amount.isLessThan(other.amount) ? amount : other.amount,
                    fact);
        }
    }

    /**
     * The appropriation.
     *
     * @return the original, before its changes
     */
    public Appropriation money() {
        return money;
    }

    /**
     * What there is on it: with all its changes, its opening balance and what came in, less what was handed over or carried into another year.
     *
     * @return the amount on the day asked for
     */
    public AmountRange available() {
        return over(Account::available);
    }

    /**
     * What is incurred and paid from it, less what came back.
     *
     * @return the amount on the day asked for; at least so much where nothing is known of costs, or only a part
     */
    public AmountRange incurred() {
        return over(Account::incurred);
    }

    /**
     * What is promised from it and still to come.
     *
     * @return the amount on the day asked for; at most so much of contracts of which nothing is known to be paid
     */
    public AmountRange committed() {
        return over(Account::committed);
    }

    /**
     * What is left of it, promised money aside.
     *
     * @param day a day up to the one asked for
     * @return the amount by the end of the day; below zero where more is drawn than there is; at most so much where nothing is known of what
     *     went out, or only a part
     */
    public AmountRange unspent(LocalDate day) {
        return over(way -> way.unspent(day));
    }

    /**
     * What is left of it that nobody was promised. What is appropriated is taken to the letter of the acts, however coarsely they print it.
     *
     * @return below zero where more is drawn and promised than there is
     */
    public AmountRange free() {
        return over(Account::free);
    }

    /**
     * The first day on which more is certainly drawn than there is, by what is recorded, and by more than printing and conversion explain. What is
     * appropriated is taken to the letter of the acts, however coarsely they print it; what is spent is reported, as finely as it was printed.
     *
     * @return the day, where it depends on what is undecided the last that it may be, and what is missing; empty where there is none up to the day asked for
     */
    public Optional<Overdraft> overdraft() {
        ImmutableList<Overdraft> found = ways.stream()
                .flatMap(way -> way.flatMap(Account::overdraft).stream())
                .collect(ImmutableList.toImmutableList());
        return found.stream()
                .max(Comparator.comparing(Overdraft::day))
                .filter(last -> found.size() == ways.size())
                .flatMap(last -> ways.size() == 1
                        ? Optional.of(last)
                        : Optional.of(over(way -> way.unspentAsEnacted(last.day()))
                                        .negate())
                                .filter(AmountRange::isSurelyPositive)
                                .flatMap(AmountRange::lower)
                                .map(missing -> new Overdraft(last.day(), missing, last.fact())));
    }

    /**
     * What was certainly drawn before any money can have been there.
     *
     * @return each cost that was, once for each time it was, by every way to decide what is undecided, in the order of days
     */
    public ImmutableList<Early> early() {
        return ways.stream()
                .map(way -> Multimaps.index(
                        way.map(Account::early).orElse(ImmutableList.of()),
                        early -> early.fact().id()))
                .reduce(Drawdown::certain)
                .map(ImmutableListMultimap::values)
                .orElse(ImmutableList.of())
                .stream()
                .sorted(Comparator.comparing(Early::day)
                        .thenComparing(early -> early.fact().id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a fact draws first by one way is no later than what it draws first by both, and so on. */
    private static ImmutableListMultimap<String, Early> certain(
            ImmutableListMultimap<String, Early> one, ImmutableListMultimap<String, Early> other) {
        ImmutableListMultimap.Builder<String, Early> both = ImmutableListMultimap.builder();
        one.keySet()
                .forEach(fact -> both.putAll(
                        fact,
                        Streams.zip(one.get(fact).stream(), other.get(fact).stream(), Early::or)
                                .toList()));
        return both.build();
    }
}
