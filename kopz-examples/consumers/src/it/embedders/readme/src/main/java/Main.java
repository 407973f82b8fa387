import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the programs of the README and the guide, which stand beside it as they were pasted. */
public class Main {
    private interface Program {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        String numbers = printed(() -> OwnNumbers.main(new String[0]));
        if (!numbers.equals("lectures 2024: EUR 200.00\nshelter 2024: EUR 0.00\nshelter 2025: EUR 950.00\n")) {
            throw new IllegalStateException("OwnNumbers prints " + numbers);
        }
        String steps = printed(() -> FirstSteps.main(new String[] {"kaisiadorys-2019.json"}));
        if (!steps.startsWith("SHORTFALL EUR 2550.00\n")
                || !steps.contains("\nEUR 90.00\n≥450 participations\n")
                || !steps.contains("\n# Kaišiadorių rajono savivaldybės")) {
            throw new IllegalStateException("FirstSteps prints " + steps);
        }
    }

    private static String printed(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
