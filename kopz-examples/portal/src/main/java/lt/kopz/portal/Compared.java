package lt.kopz.portal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.dossier.Dossier;

/** Two dossiers of which a page says what changed, in whatever language that page is asked for again. */
public final class Compared {
    private final Dossier before;
    private final Dossier after;
    private final Map<String, WhatChanged> said = new ConcurrentHashMap<>();

    private Compared(Dossier before, Dossier after) {
        this.before = before;
        this.after = after;
    }

    /** Compares them now for the language in which that was asked. */
    static Compared of(Dossier before, Dossier after, Words words) {
        Compared compared = new Compared(before, after);
        compared.in(words);
        return compared;
    }

    /** What changed, in a language. */
    public WhatChanged in(Words words) {
        return said.computeIfAbsent(words.wording().language(), language -> WhatChanged.between(before, after, words));
    }
}
