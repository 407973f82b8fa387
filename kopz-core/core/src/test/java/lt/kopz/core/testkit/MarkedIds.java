package lt.kopz.core.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.source.Fact;

/** A dossier whose ids no name contains, so that an id is found wherever a text says one. */
public final class MarkedIds {
    /** What each id begins with. */
    public static final String MARK = "zzid-";

    /** A string of JSON, and the colon that makes it a key. */
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*:)?");

    private static final Set<String> NAMES =
            Set.of("lt", "en", "text", "name", "number", "code", "label", "quote", "figure");

    private final Set<String> ids;
    private String key = "";

    private MarkedIds(Set<String> ids) {
        this.ids = ids;
    }

    /** The ids of its facts. */
    public static Set<String> ids(Dossier dossier) {
        Set<String> ids = new TreeSet<>();
        Concepts.facts(dossier, Fact.class).forEach(fact -> ids.add(fact.id()));
        return ids;
    }

    /** The same dossier with other ids. */
    public static Dossier in(Dossier dossier) {
        Set<String> ids = ids(dossier);
        dossier.groups()
                .forEach(group -> group.memberships()
                        .forEach(membership -> membership.seat().ifPresent(ids::add)));
        dossier.documents().forEach(document -> ids.add(document.id()));
        String json = new String(Dossiers.toBytes(dossier), StandardCharsets.UTF_8);
        return Dossiers.read(
                STRING.matcher(json).replaceAll(new MarkedIds(ids)::replaced).getBytes(StandardCharsets.UTF_8));
    }

    /** The next string of JSON; what is a name, or a text in a language, is no id, though it may be spelt like one. */
    private String replaced(MatchResult string) {
        String value = string.group(1);
        if (string.group(2) != null) {
            key = value;
        } else if (ids.contains(value) && !NAMES.contains(key)) {
            return "\"" + MARK + value + "\"";
        }
        return Matcher.quoteReplacement(string.group());
    }
}
