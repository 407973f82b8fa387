package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.money.EuroRate;
import lt.kopz.core.money.Rate;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code RATE_UNLIKE_OFFICIAL}: amounts were converted by another rate than the official one of a currency that the euro replaced.
 *
 * <p>Found are the rates by which facts state that they were converted, be it by whoever wrote the source or by whoever made the dossier: one finding
 * for each rate, about all facts that it was used for. Example: 345.00 LTL are held as 100.00 EUR, at 1 EUR = 3.45 LTL of 2 January 2015;
 * the official rate is 3.45280. A rate of a day before the euro replaced the currency contradicts nothing. Its ground is Article 4 of
 * Council Regulation (EC) No 1103/97: official rates are neither shortened nor inverted, and lead from one currency to another through the
 * euro alone.
 */
final class RateUnlikeOfficial implements Rule {
    /** Makes the rule; it has no parameters. */
    public RateUnlikeOfficial() {}

    @Override
    public String code() {
        return "RATE_UNLIKE_OFFICIAL";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableSetMultimap<Rate, Fact> rates = Currencies.rates(dossier);
        return rates.keySet().stream()
                .filter(rate -> !rate.contradicted().isEmpty())
                .map(rate -> FindingMaker.of(
                        this, Severity.WARNING, message(rate), rates.get(rate).asList()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Phrase message(Rate rate) {
        return Phrase.of(MoneyMessage.RATE_UNLIKE_OFFICIAL)
                .with("base", rate.base().getCurrencyCode())
                .with("rate", rate.decimal())
                .with("term", rate.term().getCurrencyCode())
                .with("day", rate.day())
                .with("source", rate.source())
                .with(
                        "official",
                        Text.list(rate.contradicted().stream()
                                .<Text>map(RateUnlikeOfficial::official)
                                .toList()));
    }

    private static Phrase official(EuroRate rate) {
        return Phrase.of(MoneyMessage.OFFICIAL_RATE)
                .with("rate", rate.unitsPerEuro())
                .with("term", rate.code());
    }
}
