package lt.kopz.core.dossier;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import lt.kopz.core.shape.Guest;
import lt.kopz.core.shape.Path;
import lt.kopz.core.shape.Walk;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/** The languages of the texts of a dossier, and English and those of them that there are packs of, to say more in. */
record Tongues(ImmutableSortedSet<String> languages, Supplier<ImmutableList<Wording>> spoken) {
    private static final Walk WALK = Walk.ofTexts(DossierShape.DOSSIER);

    static Tongues of(Dossier dossier) {
        Set<String> found = new TreeSet<>();
        WALK.through(Path.ROOT, dossier, new Guest() {
            @Override
            public void text(Path path, LocalizedText text) {
                found.addAll(text.byLanguage().keySet());
            }
        });
        ImmutableSortedSet<String> languages = ImmutableSortedSet.copyOf(found);
        return new Tongues(languages, Suppliers.memoize(() -> spoken(languages)));
    }

    private static ImmutableList<Wording> spoken(Set<String> languages) {
        ImmutableList.Builder<Wording> spoken = ImmutableList.builder();
        spoken.add(Wording.ENGLISH);
        Wording.available().stream()
                .filter(language -> languages.contains(language) && !language.equals(Wording.ENGLISH.language()))
                .flatMap(language -> Wording.find(language).stream())
                .forEach(spoken::add);
        return spoken.build();
    }

    LocalizedText say(Text text, Wording... readers) {
        return LocalizedText.of(text, Iterables.concat(spoken.get(), Arrays.asList(readers)));
    }
}
