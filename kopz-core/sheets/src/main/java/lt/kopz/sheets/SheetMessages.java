package lt.kopz.sheets;

import com.google.common.collect.ImmutableSet;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.MessageCatalogue;

/** The words of workbooks and bundles: the catalogue {@code sheets}. */
public final class SheetMessages implements MessageCatalogue {

    /** Makes the catalogue. */
    public SheetMessages() {}

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public Bundle patterns() {
        return SheetText.BUNDLE;
    }

    @Override
    public ImmutableSet<String> families() {
        return ImmutableSet.of("language.");
    }
}
