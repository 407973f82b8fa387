/** Reports made from the model, and their HTML. */
module lt.kopz.reporting {
    requires transitive lt.kopz.core;
    requires gg.jte.runtime;

    exports lt.kopz.reporting.html;
    // the template engine calls the compiled templates by reflection
    opens lt.kopz.reporting.html.templates to
            gg.jte.runtime;
}
