package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import lt.kopz.core.dossier.Dossier;

/**
 * A figure, defined twice: how kopz is asked, and what it is in one world.
 *
 * @param figure the code of the measure, and of what where it is defined otherwise for some subjects, such as {@code balance of programme}
 * @param isLinear whether it is a signed sum of amounts, so that kopz has to be tight where the network of the amounts lets it
 * @param subjects the ids of what it can be asked of
 * @param slices along what it can be asked of a part
 * @param kopz asks kopz
 * @param value what it is in one world
 */
record Formula(
        String figure,
        boolean isLinear,
        Function<Dossier, List<String>> subjects,
        ImmutableSet<Along> slices,
        BiFunction<Dossier, Question, Known> kopz,
        BiFunction<World, Question, Value> value) {}
