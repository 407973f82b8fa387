package lt.kopz.core.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Tries each property more or less often than it asks for: with {@code -Dkopz.tries.percent=400} four times as often, with
 * {@code -Dkopz.tries.percent=25} a quarter of the times, rounded up; one with a seed of its own as often as it asks. With {@code
 * -Dkopz.seed=2019} each property begins at a place that follows from that number and its own name, so that two runs of the same tests try the
 * same values. Without them, and with {@code -Dkopz.seed=random}, nothing changes. The jar names it to jqwik, so nothing has to be registered.
 */
public final class Tries implements AroundPropertyHook {
    private static final int PERCENT = Integer.getInteger("kopz.tries.percent", 100);
    private static final String SEED = System.getProperty("kopz.seed", "random");
    private static final long OF_THE_BUILD = 2019;
    private static final int UNNAMED = unnamed();

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    /** Outside every other hook, so that all of them see the same number. */
    @Override
    public int aroundPropertyProximity() {
        return -100;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        int asked = context.attributes().tries().orElse(UNNAMED);
        // what begins with a seed of its own is about values that are always the same
        if (context.attributes().seed().isEmpty()) {
            if (PERCENT != 100) {
                context.attributes().setTries(times(asked));
            }
            if (!SEED.equals("random")) {
                context.attributes().setSeed(seed(SEED, context.targetMethod()));
            }
        }
        return property.execute();
    }

    /** Where a property begins: elsewhere than others, since two with the same values would try the same twice. */
    static String seed(String number, Method property) {
        return String.valueOf(Objects.hash(
                Long.parseLong(number), property.getDeclaringClass().getName(), property.getName()));
    }

    /** Where a test of another kind begins: at a number of its own by the seed of the build, and elsewhere by any other one. */
    public static long beginning(long own) {
        return SEED.equals("random") ? new Random().nextLong() : own + Long.parseLong(SEED) - OF_THE_BUILD;
    }

    /** How often a test of another kind repeats itself that asks for so many times. */
    public static int times(int asked) {
        return times(asked, PERCENT);
    }

    /** An example, which is tried once, is left as it is. */
    static int times(int asked, int percent) {
        return asked == 1 ? 1 : Math.toIntExact((asked * (long) percent + 99) / 100);
    }

    /** What jqwik tries where a property names no number. */
    private static int unnamed() {
        Properties settings = new Properties();
        try (InputStream in = Tries.class.getResourceAsStream("/junit-platform.properties")) {
            if (in != null) {
                settings.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The settings of the tests cannot be read", e);
        }
        return Integer.parseInt(settings.getProperty("jqwik.tries.default", "1000"));
    }
}
