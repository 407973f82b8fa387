package lt.kopz.canary.reporting.json;

import lt.kopz.canary.reporting.markdown.AnotherRenderer;

/** Breaks the rule that a renderer sees no other. */
public class SeesAnother {
    AnotherRenderer sibling = new AnotherRenderer();
}
