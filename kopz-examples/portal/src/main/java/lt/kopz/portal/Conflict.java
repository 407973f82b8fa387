package lt.kopz.portal;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.Changes;
import lt.kopz.sheets.RowChange;
import lt.kopz.sheets.SheetReading;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Two dossiers that were made of one, fact by fact, in whatever language the page is asked for again.
 */
public final class Conflict {
    private final Dossier theirs;
    private final Dossier mine;
    private final Set<String> theirsMoved;
    private final Set<String> mineMoved;
    private final Map<String, List<Part>> said = new ConcurrentHashMap<>();

    /**
     * A fact in which they differ.
     *
     * @param field the field of the form that says which of the two is taken
     * @param title what it is called
     * @param rows its rows: what they have, and what I have
     * @param isMineMoved whether I changed it
     * @param isTheirsMoved whether they did; where both did, nobody can say which is meant
     */
    public record Part(
            String field, String title, List<WhatChanged.Row> rows, boolean isMineMoved, boolean isTheirsMoved) {
        public boolean isMine() {
            return isMineMoved && !isTheirsMoved;
        }

        /** Whether I have it and they do not. */
        public boolean isOnlyMine() {
            return rows.get(0).cells().stream().allMatch(cell -> cell.before().isEmpty());
        }

        public boolean isTheirs() {
            return isTheirsMoved && !isMineMoved;
        }
    }

    private Conflict(Optional<Dossier> base, Dossier theirs, Dossier mine) {
        this.theirs = theirs;
        this.mine = mine;
        this.theirsMoved = base.map(before -> facts(before, theirs)).orElseGet(() -> facts(theirs, mine));
        this.mineMoved = base.map(before -> facts(before, mine)).orElseGet(() -> facts(theirs, mine));
    }

    /** Compares them now for the language in which that was asked. */
    static Conflict of(Optional<Dossier> base, Dossier theirs, Dossier mine, Words words) {
        Conflict conflict = new Conflict(base, theirs, mine);
        conflict.in(words);
        return conflict;
    }

    private static ImmutableSet<String> facts(Dossier one, Dossier other) {
        return Changes.between(one, other, Wording.ENGLISH).stream()
                .map(RowChange::fact)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String field(int place) {
        return "take" + place;
    }

    /** The facts, in a language. */
    public List<Part> in(Words words) {
        return said.computeIfAbsent(words.wording().language(), language -> {
            List<Part> parts = new ArrayList<>();
            WhatChanged.rows(theirs, mine, words)
                    .forEach((fact, of) -> parts.add(new Part(
                            field(parts.size()),
                            WhatChanged.title(fact, mine, theirs, of, words),
                            of,
                            mineMoved.contains(fact),
                            theirsMoved.contains(fact))));
            return parts;
        });
    }

    /** Their dossier with those facts of mine that a form takes; each has to be decided on. */
    static SheetReading taking(Dossier theirs, Dossier mine, Map<String, String> form) {
        ImmutableSet.Builder<String> taken = ImmutableSet.builder();
        List<String> facts = facts(theirs, mine).asList();
        for (int i = 0; i < facts.size(); i++) {
            switch (form.getOrDefault(field(i), "")) {
                case "mine" -> taken.add(facts.get(i));
                case "theirs" -> {}
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        }
        return Changes.taking(theirs, mine, taken.build());
    }
}
