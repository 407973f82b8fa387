package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code NAME_VARIANTS}: one organisation is written in several spellings.
 *
 * <p>All spellings are kept, one as the name and the others as aliases. Its ground is logical: a name does not identify.
 */
public final class NameVariants implements Rule {
    /** Makes the rule; it has no parameters. */
    public NameVariants() {}

    @Override
    public String code() {
        return "NAME_VARIANTS";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Organisation organisation : Findings.byId(dossier.organisations())) {
            if (!organisation.aliases().isEmpty()) {
                ImmutableList<Text> spellings = organisation.aliases().stream()
                        .map(Alias::spelling)
                        .sorted()
                        .map(spelling -> (Text) Literal.of(spelling))
                        .collect(ImmutableList.toImmutableList());
                findings.add(Findings.of(
                        this,
                        Severity.INFO,
                        Phrase.of(CheckMessage.NAME_VARIANTS)
                                .with("name", organisation.name())
                                .with("spellings", new Joined(spellings, Literal.of("; "))),
                        ImmutableList.of(organisation)));
            }
        }
        return findings.build();
    }
}
