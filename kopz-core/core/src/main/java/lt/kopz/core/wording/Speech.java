package lt.kopz.core.wording;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lt.kopz.core.money.Magnitude;

/** What is being said: characters with their language, and what was found missing on the way. Used once, by one thread. */
final class Speech {
    private static final int USUAL_LENGTH = 100;

    private final String asked;
    private final Magnitude magnitude;
    private final List<LanguageSpan> runs = new ArrayList<>(1);
    private final Set<Gap> gaps = new LinkedHashSet<>(0);
    private final StringBuilder run = new StringBuilder(USUAL_LENGTH);
    private String runLanguage;
    private boolean capitalNext;
    private boolean lacksCases;
    /** How many full stops the characters so far end in, 2 standing for more. */
    private int stopsAtEnd;

    Speech(String asked, Magnitude magnitude) {
        this.asked = asked;
        this.magnitude = magnitude;
        this.runLanguage = asked;
    }

    /** The language the reader asked for, whatever is being said in it now. */
    String asked() {
        return asked;
    }

    /** What amounts are said in, whatever language says them. */
    Magnitude magnitude() {
        return magnitude;
    }

    void capitalNext() {
        capitalNext = true;
    }

    void gap(Gap gap) {
        gaps.add(gap);
    }

    /** Notes that a name stands without the case asked for. */
    void lackCase() {
        lacksCases = true;
    }

    boolean lacksCases() {
        return lacksCases;
    }

    /**
     * Adds characters. Where the last ones end in one full stop ("2019 m. vasario 5 d.") and these begin with one, it is
     * said once; dots of an ellipsis are left alone.
     */
    void add(String characters, String language) {
        String rest = stopsAtEnd == 1 && leadingStops(characters) == 1 ? characters.substring(1) : characters;
        if (rest.isEmpty()) {
            return;
        }
        if (!language.equals(runLanguage)) {
            endRun();
            runLanguage = language;
        }
        if (capitalNext) {
            capitalNext = false;
            run.appendCodePoint(Character.toTitleCase(rest.codePointAt(0)));
            run.append(rest, Character.charCount(rest.codePointAt(0)), rest.length());
        } else {
            run.append(rest);
        }
        int stops = trailingStops(rest);
        stopsAtEnd = stops == rest.length() ? Math.min(2, stopsAtEnd + stops) : stops;
    }

    private static int leadingStops(String characters) {
        int stops = 0;
        while (stops < 2 && stops < characters.length() && characters.charAt(stops) == '.') {
            stops++;
        }
        return stops;
    }

    private static int trailingStops(String characters) {
        int stops = 0;
        while (stops < 2 && stops < characters.length() && characters.charAt(characters.length() - 1 - stops) == '.') {
            stops++;
        }
        return stops;
    }

    private void endRun() {
        if (run.length() > 0) {
            runs.add(new LanguageSpan(run.toString(), runLanguage));
            run.setLength(0);
        }
    }

    ImmutableList<LanguageSpan> runs() {
        endRun();
        return ImmutableList.copyOf(runs);
    }

    ImmutableList<Gap> gaps() {
        return ImmutableList.copyOf(gaps);
    }

    String text() {
        StringBuilder all = new StringBuilder();
        runs().forEach(said -> all.append(said.text()));
        return all.toString();
    }
}
