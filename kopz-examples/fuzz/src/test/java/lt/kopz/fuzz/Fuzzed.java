package lt.kopz.fuzz;

/** What the fuzzer calls, in a process of its own for each target. */
public final class Fuzzed {
    /** Names the target. */
    static final String TARGET = "kopz.fuzz.target";

    private static final Target CHOSEN = Target.valueOf(System.getProperty(TARGET, Target.DOSSIER.name()));

    private Fuzzed() {}

    /**
     * Takes an input.
     *
     * @param input any bytes
     */
    public static void fuzzerTestOneInput(byte[] input) {
        CHOSEN.accept(input);
    }
}
