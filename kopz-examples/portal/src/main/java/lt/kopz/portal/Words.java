package lt.kopz.portal;

import java.util.List;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * What a page says to its reader.
 *
 * @param wording the language of the reader
 */
public record Words(Wording wording) {
    /** A language that pages can be in, and its name in itself. */
    public record Choice(String tag, String name) {}

    /** Words of the pages. */
    public String say(String key) {
        return wording.say(Phrase.of(new PortalMessage("portal." + key)));
    }

    /** Anything that has words. */
    public String text(Text text) {
        return wording.say(text);
    }

    String savedBy(Store.Version version) {
        return wording.say(Phrase.of(new PortalMessage("portal.saved"))
                .with("who", Literal.of(version.savedBy()))
                .with("day", version.savedAt().toLocalDate()));
    }

    String version(Store.Version version) {
        return wording.say(Phrase.of(new PortalMessage("portal.version"))
                .with("number", Literal.of(Integer.toString(version.number()))));
    }

    String conflict(Store.Version latest) {
        return wording.say(Phrase.of(new PortalMessage("portal.conflictIs"))
                .with("number", Literal.of(Integer.toString(latest.number())))
                .with("who", Literal.of(latest.savedBy())));
    }

    /** Where a problem is, for people. */
    public String place(Problem problem) {
        return problem.place().text().map(wording::say).orElse("");
    }

    /** The languages there are packs of. */
    public List<Choice> languages() {
        return Wording.available().stream()
                .flatMap(tag -> Wording.find(tag).stream())
                .map(each -> new Choice(
                        each.language(),
                        new PortalMessage("portal.language")
                                .pattern(each.language())
                                .orElse(each.language())))
                .toList();
    }
}
