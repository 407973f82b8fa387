package lt.kopz.reporting;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of this module, without its tests: read once for all tests that look at them. */
public final class ReportingClasses {
    public static final String LIBRARY = "lt.kopz.reporting";

    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(LIBRARY);

    private ReportingClasses() {}
}
