package lt.kopz.core.check;

import lt.kopz.core.group.Meeting;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** How findings call what they are about: by its name, and never by its id. */
final class RowNames {
    private RowNames() {}

    static Text title(Text title) {
        return Phrase.of(CheckMessage.TITLE).with("title", title);
    }

    static Text measure(Measure measure) {
        return Phrase.of(CheckMessage.MEASURE)
                .with("number", new Literal(measure.number()))
                .with("title", measure.title());
    }

    static Text meeting(Meeting meeting) {
        return Phrase.of(CheckMessage.MEETING).with("date", meeting.date().value());
    }
}
