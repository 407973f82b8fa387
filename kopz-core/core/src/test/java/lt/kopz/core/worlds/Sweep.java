package lt.kopz.core.worlds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.testkit.Tries;

/** Goes through small dossiers, by one seed always the same ones in the same order, and asks figures of them, of some of their parts and days. */
final class Sweep {
    private static final long SEED = Tries.beginning(33);

    /** Takes what was found. */
    interface Found {
        void compared(Dossier dossier, Comparison comparison);
    }

    /** How much was asked, and of how much of it there were too many worlds. */
    record Asked(int questions, int tooMany) {}

    private final Random random = new Random(SEED);

    /** Which questions are asked changes no dossier. */
    private final Random picks = new Random(SEED);

    static Asked over(int dossiers, Found found) {
        Sweep sweep = new Sweep();
        int questions = 0;
        int tooMany = 0;
        for (int i = 0; i < dossiers; i++) {
            Dossier dossier = sweep.next();
            Worlds worlds = Worlds.of(dossier);
            for (Formula formula : Figures.all()) {
                for (Question question : sweep.some(questions(dossier, formula))) {
                    questions++;
                    try {
                        found.compared(dossier, Comparison.of(dossier, worlds, formula, question));
                    } catch (TooManyWorldsException tooManyWorlds) {
                        tooMany++;
                    }
                }
            }
        }
        return new Asked(questions, tooMany);
    }

    /** How often each feature is in so many dossiers. */
    static Map<Feature, Integer> features(int dossiers) {
        Map<Feature, Integer> features = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            features.put(feature, 0);
        }
        dossiers(dossiers)
                .forEach(dossier -> Feature.of(dossier).forEach(feature -> features.merge(feature, 1, Integer::sum)));
        return features;
    }

    /** The first of them, of which nothing is asked. */
    static Stream<Dossier> dossiers(int number) {
        Sweep sweep = new Sweep();
        return Stream.generate(sweep::next).limit(number);
    }

    private Dossier next() {
        return SmallDossiers.any(new Random(random.nextLong()));
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(each -> picks.nextInt(6) == 0).toList();
    }

    static List<Question> questions(Dossier dossier, Formula formula) {
        List<Question> questions = new ArrayList<>();
        for (String subject : formula.subjects().apply(dossier)) {
            for (var day : Worlds.days(dossier)) {
                for (Region region : Regions.asked(dossier, formula)) {
                    questions.add(new Question(subject, region, day));
                }
            }
        }
        return questions;
    }
}
