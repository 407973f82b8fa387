package consumer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.render.Renderers;

/** On the module path. */
public class Main {
    public static void main(String[] arguments) throws IOException {
        Document document = Document.of(
                DocumentMeta.of(Literal.of("Report"), LocalDate.of(2024, 12, 31)),
                Facts.of(Literal.of("Gap"), Cell.amount(AmountRange.exactly(Amounts.euro("2550.00"))))
                        .and(Literal.of("Attended"), Cell.count(Headcount.atLeast(450))));
        for (String format : new String[] {"markdown", "html"}) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Renderers.forFormat(format).render(document, Wording.ENGLISH, written);
            String text = written.toString(StandardCharsets.UTF_8);
            if (!text.contains("2,550.00") || !text.contains("at least 450")) {
                throw new IllegalStateException("wrong report: " + text);
            }
        }
        for (Class<?> type : new Class<?>[] {Main.class, Amounts.class, Renderers.class}) {
            if (!type.getModule().isNamed()) {
                throw new IllegalStateException(type + " is not in a module");
            }
        }
    }
}
