package lt.kopz.reporting.render;

import java.util.Optional;

/** A stretch of running text that is written in one way. */
public sealed interface Run permits Run.Words, Run.Mark {

    /** Why a stretch stands out. */
    enum Tone {
        /** It does not. */
        PLAIN,
        /** It matters more than its neighbours. */
        EMPHASIS,
        /** Somebody else said it; the quotation marks are in the text. */
        QUOTE,
        /** It stands where a value would, and says why there is none. */
        MISSING,
        /** It is the number of evidence, in brackets. */
        REFERENCE
    }

    /**
     * Characters.
     *
     * @param text what to write, on one line and without control characters; never empty
     * @param language the BCP 47 tag, if it is not the language of the document; absent otherwise
     * @param tone why it stands out
     * @param anchor what a link to it is made of, if it is the first reference to the evidence of a figure; absent otherwise
     */
    record Words(String text, Optional<String> language, Tone tone, Optional<String> anchor) implements Run {
        /**
         * Characters that no link leads to.
         *
         * @param text what to write
         * @param language the BCP 47 tag, if it is not the language of the document; absent otherwise
         * @param tone why it stands out
         */
        public Words(String text, Optional<String> language, Tone tone) {
            this(text, language, tone, Optional.empty());
        }

        /** Where Hebrew starts; most texts stay below. */
        private static final int FIRST_RIGHT_TO_LEFT = 0x0590;

        /**
         * Whether some letter is written from right to left, so that the stretch must be kept apart from its
         * neighbours.
         *
         * @return true if there is a Hebrew, Arabic or other such letter
         */
        public boolean isRightToLeft() {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT && rightToLeft(text.codePointAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The mark of a footnote.
     *
     * @param number the footnote's number, from 1
     * @param place how often the footnote has been marked up to here, from 1; number and place together occur once
     */
    record Mark(int number, int place) implements Run {}

    private static boolean rightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
