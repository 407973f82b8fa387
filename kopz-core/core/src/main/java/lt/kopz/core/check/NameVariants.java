package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * {@code NAME_VARIANTS}: one organisation is written in several spellings.
 *
 * <p>All spellings are kept, one as the name and the others as aliases. A spelling is set beside the name in the language of the document
 * it stands in, whatever language the finding is read in: beside a translation it would be no variant. Official abbreviations of that
 * language, letter case, grammatical case and a part of the full name make no variant. Its ground is logical: a name does not identify.
 */
final class NameVariants implements Rule {
    /** Makes the rule; it has no parameters. */
    public NameVariants() {}

    @Override
    public String code() {
        return "NAME_VARIANTS";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Map<String, SameName> sameNames = new HashMap<>();
        for (Organisation organisation : FindingMaker.byId(dossier.organisations())) {
            organisation.aliases().stream()
                    .filter(alias -> {
                        String language = languageBeside(dossier, organisation, alias);
                        return !sameNames
                                .computeIfAbsent(language, NameVariants::sameName)
                                .isOf(organisation.name().in(language).orElseThrow(), alias.spelling());
                    })
                    .collect(Collectors.groupingBy(
                            alias -> organisation
                                    .name()
                                    .in(languageBeside(dossier, organisation, alias))
                                    .orElseThrow()
                                    .text(),
                            TreeMap::new,
                            Collectors.mapping(Alias::spelling, Collectors.toCollection(TreeSet::new))))
                    .forEach((name, spellings) -> findings.add(FindingMaker.of(
                                    this,
                                    Severity.INFO,
                                    Phrase.of(CheckMessage.NAME_VARIANTS)
                                            .with("name", name)
                                            .with("spellings", quoted(spellings)),
                                    ImmutableList.of(organisation))
                            .listedAs(quoted(Set.of(name)), quoted(spellings))));
        }
        return FindingMaker.together(findings.build(), SeveralMessage.NAMES_VARY);
    }

    private static Text quoted(Set<String> spellings) {
        return Text.list(spellings.stream()
                .map(spelling -> Phrase.of(CheckMessage.SPELLING).with("spelling", spelling))
                .toList());
    }

    private static SameName sameName(String language) {
        return new SameName(Wording.find(language).map(Wording::abbreviations).orElse(ImmutableMap.of()));
    }

    /** Of the languages that the name has: that of the document which a spelling stands in, or else the one that the name was written in. */
    private static String languageBeside(Dossier dossier, Organisation organisation, Alias alias) {
        return Stream.concat(alias.provenance().sources().stream(), organisation.sources().stream())
                .flatMap(source -> dossier.document(source.document()).stream())
                .map(SourceDocument::language)
                .findFirst()
                .filter(organisation.name().byLanguage()::containsKey)
                .orElseGet(organisation.name()::original);
    }
}
