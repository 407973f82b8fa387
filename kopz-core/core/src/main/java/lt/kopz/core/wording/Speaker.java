package lt.kopz.core.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * Says texts, phrases and values in a wording, and what it lacks in the next of its chain.
 *
 * @param wording the language that speaks
 */
record Speaker(Wording wording) {
    /** Says a text; what is missing on the way is noted beside it. */
    void speak(Text text, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        if (text instanceof Literal literal) {
            out.add(literal.value(), wording.language());
        } else if (text instanceof LocalizedText localized) {
            speakLocalized(localized, grammaticalCase, out);
        } else if (text instanceof Joined joined) {
            boolean first = true;
            for (Text part : joined.parts()) {
                if (!first) {
                    speak(joined.separator(), Optional.empty(), out);
                }
                speak(part, grammaticalCase, out);
                first = false;
            }
        } else if (text instanceof Phrase phrase) {
            speakPhrase(phrase, grammaticalCase, out);
        }
    }

    private void speakLocalized(LocalizedText text, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        String spoken = spoken(text);
        WordForms forms = text.in(spoken).orElseThrow();
        if (grammaticalCase.filter(wording.cases()::contains).isPresent()
                && !(spoken.equals(wording.language()) && forms.has(grammaticalCase.get()))) {
            out.lackCase();
        }
        if (!spoken.equals(out.asked()) && text.in(out.asked()).isEmpty()) {
            out.gap(new Gap(out.asked(), text.any(), Optional.empty()));
        } else if (spoken.equals(wording.language())) {
            grammaticalCase
                    .filter(wanted -> wording.cases().contains(wanted) && !forms.has(wanted))
                    .ifPresent(missing -> out.gap(new Gap(spoken, forms.text(), Optional.of(missing))));
        }
        out.add(grammaticalCase.map(wanted -> form(forms, wanted, spoken)).orElse(forms.text()), spoken);
    }

    /** A name in another language than the sentence stands as it is by itself, whatever forms it has. */
    private String form(WordForms forms, GrammaticalCase wanted, String spoken) {
        if (!LanguageTags.isOfOneLanguage(spoken, wording.language())) {
            return forms.text();
        }
        return forms.has(wanted) || !spoken.equals(wording.language())
                ? forms.in(wanted)
                : wording.form(forms.text(), wanted);
    }

    private String spoken(LocalizedText text) {
        for (String each : wording.languages()) {
            if (text.byLanguage().containsKey(each)) {
                return each;
            }
        }
        return text.original();
    }

    private void speakPhrase(Phrase phrase, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        Message message = phrase.message();
        for (Wording each : wording.wordings()) {
            Optional<String> pattern = each.pattern(message, grammaticalCase);
            if (pattern.isPresent()) {
                Template template = Template.of(pattern.get());
                if (!each.language().equals(out.asked()) && !template.isArguments()) {
                    out.gap(new Gap(out.asked(), message.key(), Optional.empty()));
                }
                Speaker speaker = template.hasWords() ? new Speaker(each) : this;
                Template said = template.plain()
                        .filter(any -> speaker.lacksCases(template, phrase, grammaticalCase, out))
                        .orElse(template);
                speaker.speakTemplate(said, phrase, grammaticalCase, out);
                return;
            }
        }
        if (phrase.otherwise().isPresent()) {
            speak(phrase.otherwise().get(), grammaticalCase, out);
            return;
        }
        throw new IllegalStateException("The message \"" + message.key() + "\" has no pattern in any of "
                + wording.languages() + "; add one to the messages of one of these languages");
    }

    /** Whether a name would stand in a sentence without the case that the sentence has it in. */
    private boolean lacksCases(
            Template template, Phrase phrase, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        Speech tried = new Speech(out.asked(), out.magnitude());
        speakTemplate(template, phrase, grammaticalCase, tried);
        return tried.lacksCases();
    }

    private void speakTemplate(
            Template template, Phrase phrase, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Chars chars) {
                out.add(chars.characters(), wording.language());
            } else if (part instanceof Template.Choice choice) {
                Object number = argument(phrase, choice.name());
                out.add(form(placeOf(number, phrase, choice.name()), choice.forms()), wording.language());
            } else if (part instanceof Template.Slot slot) {
                if (slot.manners().contains(Template.Manner.CAPITAL)) {
                    out.capitalNext();
                }
                Object value = argument(phrase, slot.name());
                if (value instanceof Headcount.Unknown && template.counts(slot.name())) {
                    speak(Phrase.of(WordingMessage.COUNT_UNKNOWN_OF), Optional.empty(), out);
                } else if (slot.manners().contains(Template.Manner.PERCENT)) {
                    speak(Quantities.percent(decimal(value, phrase, slot.name())), Optional.empty(), out);
                } else {
                    speakValue(
                            value,
                            slot.manners().contains(Template.Manner.SAME_CASE)
                                    ? grammaticalCase
                                    : slot.grammaticalCase(),
                            out);
                }
            }
        }
    }

    private Object argument(Phrase phrase, String name) {
        Object value = phrase.arguments().get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "The message \"" + phrase.message().key() + "\" names {" + name + "} in \"" + wording.language()
                            + "\", but was given " + phrase.arguments().keySet() + "; give it, or correct the pattern");
        }
        return value;
    }

    private static BigDecimal decimal(Object value, Phrase phrase, String name) {
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalStateException("The message \"" + phrase.message().key() + "\" uses {" + name
                + "} as a number, but was given " + value + "; give a Long or BigDecimal, or correct the pattern");
    }

    private int placeOf(Object number, Phrase phrase, String name) {
        return number instanceof Headcount count
                ? placeOf(count)
                : wording.plurals().form(decimal(number, phrase, name));
    }

    /** Which form of a word goes with a count: the last where nothing is known of it. */
    int placeOf(Headcount count) {
        if (count instanceof Headcount.Exactly exactly) {
            return wording.plurals().form(exactly.count());
        }
        if (count instanceof Headcount.AtLeast atLeast) {
            return wording.plurals().form(atLeast.least());
        }
        if (count instanceof Headcount.AtMost atMost) {
            return wording.plurals().form(atMost.most());
        }
        return count instanceof Headcount.Between between
                ? wording.plurals().formUpTo(between.max())
                : wording.plurals().forms() - 1;
    }

    /** The form of a word at a place, or the last there is. */
    static String form(int place, List<String> forms) {
        return forms.get(Math.min(place, forms.size() - 1));
    }

    private void speakValue(Object value, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        if (value instanceof String characters) {
            out.add(characters, wording.language());
        } else if (value instanceof Text text) {
            speak(text, grammaticalCase, out);
        } else if (value instanceof Long number) {
            out.add(wording.number(number), wording.language());
        } else if (value instanceof BigDecimal number) {
            out.add(wording.number(number), wording.language());
        } else if (value instanceof LocalDate day) {
            speak(Dates.day(day), grammaticalCase, out);
        } else if (value instanceof PartialDate date) {
            speak(Dates.text(date), grammaticalCase, out);
        } else if (value instanceof DateRange period) {
            speak(Dates.text(period), grammaticalCase, out);
        } else if (value instanceof MonetaryAmount amount) {
            speak(Quantities.amount(amount, out.magnitude()), grammaticalCase, out);
        } else if (value instanceof AmountRange range) {
            speak(Quantities.amount(range, out.magnitude()), grammaticalCase, out);
        } else if (value instanceof StatedAmount stated) {
            speak(Quantities.amount(stated, out.magnitude()), grammaticalCase, out);
        } else if (value instanceof Headcount count) {
            speak(Quantities.count(count), grammaticalCase, out);
        } else {
            throw new IllegalStateException(
                    "No wording can say a " + value.getClass().getName());
        }
    }
}
