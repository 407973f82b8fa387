package lt.kopz.core;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the library, without its tests: read once for all tests that look at them. */
public final class LibraryClasses {
    public static final String LIBRARY = "lt.kopz.core";

    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(LIBRARY);

    private LibraryClasses() {}
}
