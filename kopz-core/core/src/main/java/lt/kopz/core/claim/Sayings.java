package lt.kopz.core.claim;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.CountQuestion;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What the claims of a dossier state, by what they state it of, in the order of their ids. */
final class Sayings {
    /**
     * Some money.
     *
     * @param question which money, on no day
     * @param currency in which currency
     */
    record OfAmount(MoneyQuestion question, CurrencyUnit currency) {}

    /**
     * Some money beside other money.
     *
     * @param one which money, with its day
     * @param other which other money, with its day
     * @param currency in which currency
     */
    record OfTwo(MoneyQuestion one, MoneyQuestion other, CurrencyUnit currency) {}

    /**
     * A number of something.
     *
     * @param form the form of the claim
     * @param subject the id of what it is about
     */
    record OfCount(Class<?> form, String subject) {}

    /**
     * What changes of numbers are about.
     *
     * @param from the earlier number
     * @param to the later one
     */
    record OfTwoNumbers(CountQuestion from, CountQuestion to) {}

    private final Dossier dossier;
    private final LocalDate asOf;
    /** By what they are of; {@code values()} has all in the order of the ids. */
    final LinkedListMultimap<OfAmount, Said<OfAmount, AmountRange>> amounts = LinkedListMultimap.create();

    private final Supplier<ListMultimap<OfAmount, Said<OfAmount, AmountRange>>> distinct =
            Suppliers.memoize(this::once);
    final List<Said<OfTwo, AmountRange>> changes = new ArrayList<>();
    final List<Said<OfTwo, Bounds<Fraction>>> shares = new ArrayList<>();
    final List<Said<OfCount, Bounds<Long>>> counts = new ArrayList<>();
    final List<Said<OfTwoNumbers, Bounds<Long>>> countChanges = new ArrayList<>();

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

    /** Of when a claim speaks where it names some money, in a question of its own or beside other money. */
    Spoken when(Said<?, ?> by, MoneyQuestion question) {
        return by.about() instanceof OfTwo ? when(by.claim(), question) : by.when();
    }

    /** What is claimed of some money, on any day, the same of the same time once. */
    List<Said<OfAmount, AmountRange>> distinct(OfAmount about) {
        return distinct.get().get(about);
    }

    /** What is claimed of some money, the same of the same time once, by the first claim of it. */
    Collection<Said<OfAmount, AmountRange>> distinct() {
        return distinct.get().values();
    }

    private ListMultimap<OfAmount, Said<OfAmount, AmountRange>> once() {
        Set<List<Object>> known = new HashSet<>();
        ListMultimap<OfAmount, Said<OfAmount, AmountRange>> once = LinkedListMultimap.create();
        amounts.values().stream()
                .filter(said -> known.add(List.of(said.about(), said.when(), said.value())))
                .forEach(said -> once.put(said.about(), said));
        return once;
    }

    private void add(Claim claim) {
        Assertion assertion = claim.assertion();
        if (assertion instanceof Assertion.AmountStated amount) {
            Said<OfAmount, AmountRange> said = amount(claim, amount);
            amounts.put(said.about(), said);
        } else if (assertion instanceof Assertion.ShareStated share) {
            shares.add(share(
                    claim,
                    MoneyWords.share(dossier, share.part(), share.whole()),
                    share.part(),
                    share.whole(),
                    new ShareWords(share.share()).claimed(),
                    AllowedShare.of(share.share()).bounds()));
        } else if (assertion instanceof Assertion.ChangeStated change) {
            add(claim, change);
        } else if (assertion instanceof Assertion.CountChangeStated change
                && change.share().isEmpty()) {
            countChanges.add(new Said<>(
                    claim,
                    new OfTwoNumbers(change.from(), change.to()),
                    CountChanges.words(dossier, change),
                    CountChanges.claimed(change),
                    written(claim),
                    CountChanges.allowed(change)));
        } else if (assertion instanceof Assertion.MeasuresImplemented measures) {
            count(claim, measures.plan(), measures.count(), ClaimMessage.MEASURES_CLAIMED);
        } else if (assertion instanceof Assertion.ParticipationsInAll participations) {
            count(claim, participations.of(), participations.count(), ClaimMessage.PARTICIPATIONS_CLAIMED);
        } else if (assertion instanceof Assertion.EventsInAll events) {
            count(claim, events.of(), events.count(), ClaimMessage.EVENTS_CLAIMED);
        }
    }

    // ---- of money

    private Said<OfAmount, AmountRange> amount(Claim claim, Assertion.AmountStated stated) {
        MoneyQuestion question = stated.question();
        Ways ways = Ways.of(question.figure());
        CurrencyUnit currency = currency(stated.amount());
        Spoken when = stated.throughout()
                .map(period -> Spoken.on(new Bounds<>(period.start(), period.end(), false)))
                .orElseGet(() -> when(claim, question));
        return new Said<>(
                claim,
                new OfAmount(question.withAsOf(Optional.empty()), currency),
                MoneyWords.of(dossier, stated),
                ways.claimed(stated.direction(), stated.amount()),
                when,
                ways.allowed(stated.direction(), stated.amount(), currency));
    }

    private void add(Claim claim, Assertion.ChangeStated change) {
        Optional<MoneyDirection> direction = Optional.of(change.direction());
        if (change.share().isPresent()) {
            Text by = new ShareWords(change.share().get()).claimed();
            shares.add(share(
                    claim,
                    MoneyWords.change(dossier, change.from(), change.to()),
                    change.to(),
                    change.from(),
                    Ways.CHANGE.said(change.direction(), Optional.of(by)),
                    AllowedShare.ofTheEarlier(change.direction(), change.share().get())
                            .bounds()));
            return;
        }
        CurrencyUnit currency = currency(change.amount());
        changes.add(new Said<>(
                claim,
                new OfTwo(onItsDay(claim, change.to()), onItsDay(claim, change.from()), currency),
                MoneyWords.change(dossier, change.from(), change.to()),
                Ways.CHANGE.claimed(direction, change.amount()),
                when(claim, change.to()),
                Ways.CHANGE.allowed(direction, change.amount(), currency)));
    }

    private Said<OfTwo, Bounds<Fraction>> share(
            Claim claim, Text what, MoneyQuestion part, MoneyQuestion whole, Text claimed, Bounds<Fraction> bounds) {
        return new Said<>(
                claim,
                new OfTwo(onItsDay(claim, part), onItsDay(claim, whole), dossier.currency()),
                what,
                claimed,
                when(claim, part),
                bounds);
    }

    private CurrencyUnit currency(Optional<StatedAmount> amount) {
        return amount.map(StatedAmount::currency).orElse(dossier.currency());
    }

    private MoneyQuestion onItsDay(Claim claim, MoneyQuestion question) {
        return question.withAsOf(when(claim, question).day().orElse(asOf));
    }

    // ---- of numbers

    private void count(Claim claim, String subject, Headcount count, ClaimMessage message) {
        if (count.isKnown()) {
            counts.add(new Said<>(
                    claim,
                    new OfCount(claim.assertion().getClass(), subject),
                    MoneyWords.title(dossier, subject),
                    Phrase.of(message).with("count", count),
                    written(claim),
                    Bounds.of(count)));
        }
    }

    // ---- when

    /** Of when a claim speaks where it asks a question. */
    private Spoken when(Claim claim, MoneyQuestion question) {
        return question.asOf().map(Spoken::on).orElseGet(() -> written(claim));
    }

    /** The days in which the sources of a claim were written, as far as they are known; without any source, the day asked for. */
    private Spoken written(Claim claim) {
        ImmutableSet<String> documents =
                claim.sources().stream().map(Source::document).collect(ImmutableSet.toImmutableSet());
        if (documents.isEmpty()) {
            return Spoken.on(asOf);
        }
        Spoken written = new Spoken(days(documents), documents);
        return written.isKnown() ? Spoken.on(written.days()) : written;
    }

    private Bounds<LocalDate> days(ImmutableSet<String> documents) {
        ImmutableList<PartialDate> dates =
                documents.stream().map(this::written).collect(ImmutableList.toImmutableList());
        ImmutableList<LocalDate> first = known(dates, PartialDate::earliest);
        ImmutableList<LocalDate> last = known(dates, PartialDate::latest);
        return new Bounds<>(
                first.size() < dates.size() ? null : Collections.min(first),
                last.size() < dates.size() ? null : Collections.max(last),
                false);
    }

    private PartialDate written(String document) {
        return dossier.document(document)
                .flatMap(SourceDocument::written)
                .map(Sourced::value)
                .orElse(PartialDate.unknown());
    }

    private static ImmutableList<LocalDate> known(
            List<PartialDate> dates, Function<PartialDate, Optional<LocalDate>> end) {
        return dates.stream().flatMap(date -> end.apply(date).stream()).collect(ImmutableList.toImmutableList());
    }
}
