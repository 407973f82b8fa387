package lt.kopz.canary.reporting.csv;

import lt.kopz.canary.reporting.text.PlainRenderer;

/** Breaks the rule that a renderer sees no other. */
public class SeesAText {
    PlainRenderer sibling = new PlainRenderer();
}
