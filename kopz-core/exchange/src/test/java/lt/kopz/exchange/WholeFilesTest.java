package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.testkit.Tries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of others are read whole, or refused: one that is cut anywhere is no smaller one. */
class WholeFilesTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();

    /** Cuts a file before some of the signs that begin or end a thing in it, and at random bytes, and never behind all that it holds. */
    private static void isNeverReadInPart(String text, String borders, Predicate<byte[]> isRead) {
        byte[] whole = text.strip().getBytes(UTF_8);
        assertThat(isRead.test(whole)).isTrue();
        int[] all = IntStream.range(0, whole.length)
                .filter(at -> borders.indexOf(whole[at]) >= 0)
                .toArray();
        Random random = new Random(20191024);
        int step = Math.max(1, 100 / Tries.times(100));
        IntStream.concat(
                        IntStream.range(0, all.length)
                                .filter(i -> i % step == 0)
                                .map(i -> all[i]),
                        IntStream.range(0, Tries.times(200)).map(i -> random.nextInt(whole.length)))
                .forEach(cut -> assertThat(isRead.test(Arrays.copyOf(whole, cut)))
                        .as("cut after %s of %s bytes", cut, whole.length)
                        .isFalse());
    }

    @Test
    @Tag("tries")
    void activities_cut_anywhere_are_refused() {
        isNeverReadInPart(
                Iati.write(DOSSIER, "XX-1").text(),
                "<>",
                cut -> Iati.read(cut, DOSSIER, "lt").value().isPresent());
    }

    @Test
    @Tag("tries")
    void a_body_cut_anywhere_is_refused() {
        isNeverReadInPart(Popolo.write(DOSSIER, "lt").text(), "{}[],", cut -> {
            try {
                Popolo.read(cut, DOSSIER, "lt");
                return true;
            } catch (InvalidJsonException refused) {
                return false;
            }
        });
    }
}
