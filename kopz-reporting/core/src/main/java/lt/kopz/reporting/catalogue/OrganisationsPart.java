package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.sorted;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Content;

/**
 * The organisations, with their legal forms and identifiers. A form that the name of an organisation states is not stated again, whether in
 * full ("Moterų teisių asociacija") or abbreviated ("VšĮ Kovos su prekyba žmonėmis ir išnaudojimu centras"), in any language of the name
 * that has a pack.
 */
final class OrganisationsPart {
    private final ReportContext context;
    private final Dossier dossier;

    OrganisationsPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    /** The organisations of which more is known than their names. */
    ImmutableList<Content> items() {
        return sorted(dossier.organisations(), Comparator.comparing(Organisation::id)).stream()
                .flatMap(organisation -> described(organisation).stream())
                .map(Content::of)
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Text> described(Organisation organisation) {
        ImmutableList<Text> known = Stream.concat(
                        organisation
                                .legalForm()
                                .filter(form -> !isSaid(organisation.name(), form))
                                .map(form -> Terms.of(dossier, form))
                                .stream(),
                        Stream.of(organisation.externalIds())
                                .filter(ids -> !ids.isEmpty())
                                .map(Cells::identifiers))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(known)
                .filter(some -> !some.isEmpty())
                .map(some -> Phrase.of(YearlyMessage.IDENTIFIED)
                        .with("name", context.party(organisation.id()))
                        .with("ids", joined(some.stream())));
    }

    private boolean isSaid(LocalizedText name, LegalForm form) {
        return name.byLanguage().entrySet().stream()
                .filter(each -> Wording.available().contains(each.getKey()))
                .anyMatch(each -> isSaid(each.getValue().text(), form, Wording.of(each.getKey())));
    }

    private boolean isSaid(String name, LegalForm form, Wording wording) {
        return has(
                        name.toLowerCase(Locale.ROOT),
                        wording.say(Terms.of(dossier, form)).toLowerCase(Locale.ROOT))
                || Splitter.on(" | ")
                        .splitToStream(wording.say(Phrase.of(YearlyMessage.LEGAL_FORMS_ABBREVIATED)))
                        .anyMatch(abbreviation -> has(name, abbreviation));
    }

    /** Whether a name has some words, and not as parts of others. */
    private static boolean has(String name, String words) {
        return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(words) + "(?![\\p{L}])")
                .matcher(name)
                .find();
    }
}
