package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;

/**
 * {@code WORDS_UNLIKE_FIGURES}: a document says a number in words otherwise than in figures.
 *
 * <p>Found are words in parentheses behind figures of one quote, and amounts in words in what a document says of money of which none is the
 * amount that is recorded. Prices of one unit are no such amounts.
 *
 * <p>Example: "86 (aštuoniasdešimt penki) mokiniai"; or 86.00 of which another quote of the document says "aštuoniasdešimt penki eurai". Its
 * ground is logical.
 */
final class WordsUnlikeFigures {
    private static final String BLANK = "[ \\u00a0\\u202f]";
    private static final Pattern BESIDE = Pattern.compile("(?<figures>[0-9](?:[0-9.,]|" + BLANK + "(?=[0-9]))*(?:"
            + BLANK + "?(?:\\p{L}{1,12}\\.?|\\p{Sc})){0,2})" + BLANK + "?\\((?<words>[^()]*\\p{L}[^()]*)\\)");

    static final CodedRule WORDS_UNLIKE_FIGURES = CodedRule.of("WORDS_UNLIKE_FIGURES", in -> {
        ImmutableList<QuantityText> languages = Wording.available().stream()
                .flatMap(tag -> Wording.find(tag).stream())
                .map(QuantityText::of)
                .collect(ImmutableList.toImmutableList());
        Map<String, Optional<Phrase>> known = new HashMap<>();
        return Search.byId(in.dossier().all(Fact.class)).stream().flatMap(fact -> {
            List<Source> quoting = fact.sources().stream()
                    .filter(source -> source.quote().isPresent())
                    .toList();
            return quoting.stream()
                    .flatMap(source ->
                            known
                                    .computeIfAbsent(source.quote().orElseThrow(), quote -> beside(languages, quote))
                                    .stream())
                    .findFirst()
                    .or(() -> fact instanceof MoneyFact money ? elsewhere(languages, money, quoting) : Optional.empty())
                    .map(found -> in.warning(found, fact))
                    .stream();
        });
    });

    private WordsUnlikeFigures() {}

    /** Figures of a quote, and other words in parentheses behind them. */
    private static Optional<Phrase> beside(List<QuantityText> languages, String quote) {
        Matcher pair = BESIDE.matcher(quote);
        while (pair.find()) {
            String both = pair.group();
            if (languages.stream().anyMatch(language -> disagree(language, both))) {
                return Optional.of(words(Literal.of(pair.group("figures")), Literal.of(pair.group("words"))));
            }
        }
        return Optional.empty();
    }

    private static boolean disagree(QuantityText language, String both) {
        return Stream.<Runnable>of(() -> language.amount(both), () -> language.count(both))
                .anyMatch(reading -> {
                    try {
                        reading.run();
                        return false;
                    } catch (RefusedException refused) {
                        return refused.kind() == ProblemKind.WORDS_UNLIKE_FIGURES;
                    }
                });
    }

    /** Amounts in words in what one document says of money, all unlike its amount. */
    private static Optional<Phrase> elsewhere(List<QuantityText> languages, MoneyFact money, List<Source> quoting) {
        if ((money instanceof Expenditure cost && cost.unitPrice().isPresent())
                || (money instanceof Contract contract && !contract.items().isEmpty())) {
            return Optional.empty();
        }
        return Multimaps.index(quoting, Source::document).asMap().values().stream()
                .map(quotes -> spelled(languages, money, quotes))
                .filter(amounts -> !amounts.isEmpty() && amounts.stream().noneMatch(money.range()::contains))
                .findFirst()
                .map(amounts -> words(money.amount(), amounts.get(0)));
    }

    private static List<MonetaryAmount> spelled(
            List<QuantityText> languages, MoneyFact money, Collection<Source> quotes) {
        return quotes.stream()
                .flatMap(source -> languages.stream()
                        .flatMap(language -> language.spelledIn(source.quote().orElseThrow()).stream()))
                .filter(amount -> amount.getCurrency().equals(money.amount().currency()))
                .toList();
    }

    private static Phrase words(Object figures, Object words) {
        return Phrase.of(CheckMessage.WORDS_UNLIKE_FIGURES)
                .with("figures", figures)
                .with("words", words);
    }
}
