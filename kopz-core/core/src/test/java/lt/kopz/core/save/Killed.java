package lt.kopz.core.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/** Writers in processes of their own that are killed at random moments. */
public final class Killed {
    private Killed() {}

    /** What is looked at after each kill. */
    @FunctionalInterface
    public interface Look {
        void at() throws IOException;
    }

    /** A process of a class with a main method, on a machine of another language, which changes no byte. */
    public static ProcessBuilder java(Class<?> main, String... arguments) {
        return new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        Stream.of(arguments))
                .toList());
    }

    /**
     * Kills a writer again and again, each at a random moment after its first word.
     *
     * @param times how often
     * @param most how often at most, where no kill has fallen inside a write yet
     * @param milliseconds within how many after the writer has begun, fewer than these
     * @param main writes to a target without end, and says a byte when it begins
     * @param target where to; a file beside it with {@code .part} after its name shows that the kill fell inside a write
     * @param look what has to hold after each
     * @return how many kills fell inside a write
     */
    public static int kill(int times, int most, int milliseconds, Class<?> main, Path target, Look look)
            throws IOException, InterruptedException {
        Random moments = new Random(times);
        int inside = 0;
        for (int i = 0; i < (inside == 0 ? most : times); i++) {
            Process process = java(main, target.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.getInputStream().read() < 0) {
                throw new IOException("the writer ended before it was killed: " + process.waitFor());
            }
            Thread.sleep(moments.nextInt(milliseconds), moments.nextInt(1_000_000));
            process.destroyForcibly().waitFor();
            if (Files.exists(target.resolveSibling(target.getFileName() + ".part"))
                    || Files.exists(target.resolveSibling(target.getFileName() + ".old"))) {
                inside++;
            }
            look.at();
        }
        return inside;
    }
}
