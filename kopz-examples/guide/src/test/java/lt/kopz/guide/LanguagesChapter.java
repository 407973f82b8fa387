package lt.kopz.guide;

import java.time.LocalDate;
import java.util.Map;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.PluralRule;
import lt.kopz.core.wording.Wording;

final class LanguagesChapter {
    private LanguagesChapter() {}

    static void texts() {
        // tag::texts
        LocalizedText group = LocalizedText.lithuanian("Komisija")
                .with("lt", GrammaticalCase.GENITIVE, "Komisijos")
                .andEnglish("Commission", "the borough");
        System.out.println(Wording.LITHUANIAN.say(group, GrammaticalCase.GENITIVE));
        System.out.println(Wording.ENGLISH.say(group));
        System.out.println(Wording.LITHUANIAN.runs(LocalizedText.english("Harbour House")));
        // end::texts
    }

    static void third() {
        // tag::third
        Wording latvian = Wording.builder("lv")
                .plurals(PluralRule.of(3, n -> n % 10 == 0 || n % 100 > 10 && n % 100 < 20 ? 0 : n % 10 == 1 ? 1 : 2))
                .patterns(Map.of(
                        "wording.atLeast", "vismaz {value}",
                        "wording.number.decimal", ",",
                        "wording.number.group", " ",
                        "wording.amount", "{value} {currency}"))
                .fallback(Wording.ENGLISH)
                .build();
        System.out.println(latvian.count(Headcount.atLeast(482)));
        System.out.println(latvian.amount(Amounts.euro("44000.00")));
        System.out.println(latvian.date(LocalDate.of(2024, 12, 31)) + ", for want of Latvian months");
        // end::third
    }
}
